import { FreezeImpossible, InvalidInput, ReviewImpossible, WorkbookTrouble, type WorkbookTroubleKind } from "#core";
import { SessionTrouble, type TroubleKind } from "./session";

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
  if (error instanceof SessionTrouble) return error;
  if (error instanceof ReviewImpossible || error instanceof FreezeImpossible || error instanceof InvalidInput) return new SessionTrouble("plan", error.message);
  if (!(error instanceof Error)) return new SessionTrouble("ours", String(error), String(error));
  const kind = error instanceof WorkbookTrouble ? headings[error.kind] : "ours";
  return new SessionTrouble(kind, error.message, detailsOf(error));
}

function detailsOf(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? [`Code: ${error.code}`] : [];
  return [`${error.name}: ${error.message}`, ...code, error.stack ?? ""].join("\n");
}
