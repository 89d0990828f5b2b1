import { FreezeImpossible, InvalidInput, ReviewImpossible } from "#core";
import { SessionTrouble, type TroubleKind } from "./session";

/** The kinds of trouble by which hosts name what stopped them. */
const hostKinds: Readonly<Record<string, TroubleKind>> = {
  editing: "cell edit",
  protected: "protected",
  "cannot write": "protected",
  "not allowed": "protected",
  moved: "moved",
  gone: "moved",
  busy: "busy",
  "too large": "busy",
  "too old": "plan",
  "other dates": "plan",
  "connection lost": "offline",
};

/** What to tell of an error: the plan's and the host's troubles in their own words, everything else whole, as ours. */
export function troubleOf(error: unknown): SessionTrouble {
  if (error instanceof SessionTrouble) return error;
  if (error instanceof ReviewImpossible || error instanceof FreezeImpossible || error instanceof InvalidInput) return new SessionTrouble("plan", error.message);
  if (!(error instanceof Error)) return new SessionTrouble("ours", String(error), String(error));
  const kind = "kind" in error && typeof error.kind === "string" ? hostKinds[error.kind] : undefined;
  const details = detailsOf(error);
  return new SessionTrouble(kind ?? "ours", error.message, details);
}

function detailsOf(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? [`Code: ${error.code}`] : [];
  return [`${error.name}: ${error.message}`, ...code, error.stack ?? ""].join("\n");
}
