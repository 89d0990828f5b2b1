import { FreezeImpossible, InvalidInput, NoPlan, ReviewImpossible, WorkbookTrouble, type TroublePlace, type WorkbookTroubleKind } from "#core";
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
  if (error instanceof NoPlan) return new SessionTrouble("no plan", error.message);
  if (error instanceof ReviewImpossible || error instanceof FreezeImpossible || error instanceof InvalidInput) return new SessionTrouble("plan", error.message);
  const kind = error instanceof WorkbookTrouble ? headings[error.kind] : "ours";
  // Office's older calls and other windows give errors that are no Error here: they are known by their message alone.
  const thrown = typeof error === "object" && error !== null ? (error as Thrown) : {};
  const message = textIn(thrown.message) ?? (entriesOf(thrown) || String(error));
  return new SessionTrouble(kind, message, detailsOf(thrown, message));
}

/** What an error may bear, whoever threw it; nothing of it is sure. */
interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly stack?: unknown;
  readonly place?: TroublePlace | undefined;
  /** Excel's: the call that failed, for instance "Range.values". */
  readonly debugInfo?: { readonly errorLocation?: unknown } | null;
}

/** Whatever else an error bears: `reason: x, status: 7`. */
const entriesOf = (thrown: object): string =>
  Object.entries<unknown>({ ...thrown })
    .map(([key, value]) => `${key}: ${textIn(value) ?? typeof value}`)
    .join(", ");

function detailsOf({ name, code, stack, place, debugInfo }: Thrown, message: string): string {
  const at = place === undefined ? textIn(debugInfo?.errorLocation) : [place.sheet, place.address].filter((part) => part !== undefined).join("!");
  const lines = [
    [textIn(name), message],
    ["Code", textIn(code)],
    ["At", at],
  ].filter(([, text]) => text !== undefined);
  return [...lines.map((line) => line.filter((part) => part !== undefined).join(": ")), textIn(stack) ?? ""].join("\n");
}

/** A text that says something, or a number as one. */
function textIn(given: unknown): string | undefined {
  if (typeof given === "number") return String(given);
  return typeof given === "string" && given !== "" ? given : undefined;
}
