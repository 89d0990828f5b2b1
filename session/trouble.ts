import { FreezeImpossible, InvalidInput, NoPlan, ReviewImpossible, WorkbookTrouble, type WorkbookTroubleKind } from "#core";
import { SessionTrouble, type TroubleKind } from "./session";
import { errorAsTrouble } from "./error-as-trouble";

/** Under which heading the pane tells what stopped a host. A new kind of trouble does not compile without its line here. */
const headings: Readonly<Record<WorkbookTroubleKind, TroubleKind>> = {
  editing: "cell edit",
  protected: "protected",
  "not allowed": "protected",
  "cannot write": "in the way",
  moved: "moved",
  gone: "moved",
  busy: "busy",
  "too large": "busy",
  "too old": "plan",
  "other dates": "plan",
  "not a workbook": "plan",
  "password-protected": "plan",
  "other format": "plan",
  damaged: "plan",
  "connection lost": "offline",
};

/** What to tell of an error: the plan's and the host's troubles in their own words, everything else whole, as ours. */
export function troubleOf(error: unknown): SessionTrouble {
  if (error instanceof NoPlan) return new SessionTrouble("no plan", error.message);
  if (error instanceof ReviewImpossible || error instanceof FreezeImpossible || error instanceof InvalidInput) return new SessionTrouble("plan", error.message);
  const kind = error instanceof WorkbookTrouble ? headings[error.kind] : "ours";
  return errorAsTrouble(error, kind);
}
