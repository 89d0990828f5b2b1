import type { TroublePlace } from "#core";
import { SessionTrouble, type TroubleKind } from "./session";

/**
 * An error in its own words, whole, as trouble of a kind. Office's older calls and other windows give errors that are no Error here:
 * they are known by their message alone.
 */
export function errorAsTrouble(error: unknown, kind: TroubleKind = "ours"): SessionTrouble {
  if (error instanceof SessionTrouble) return error;
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
