import { footerWithPlan, pageSetup } from "#core";
import { footerXml } from "../write/owned-sheet";
import { frameElement, withElement } from "./frame-elements";
import type { SheetFrame } from "./sheet-frame";

/** The sheet with the plan's name in its footer, where that is the one that it was set up with; any other stays. */
export function withPlanInFooter(frame: SheetFrame, plan: string | undefined): SheetFrame {
  const standing = frameElement(frame, "headerFooter")?.xml;
  const own = footerXml(pageSetup.footer.left);
  if (plan === undefined || standing === undefined || !standing.includes(own)) return frame;
  return withElement(
    frame,
    "headerFooter",
    standing.replace(own, () => footerXml(footerWithPlan(plan))),
  );
}
