import { HostError } from "./trouble";

/**
 * Whether a call reads what stands in the spreadsheet, changes something, only finds something to work with, or never leaves
 * the script (builders, and what a range knows of itself).
 */
export type CallKind = "read" | "write" | "find" | "local";

export interface Call {
  /** From 1, over all calls that reach the server; 0 for those that do not. */
  readonly number: number;
  /** For instance `Range.setValues`. */
  readonly name: string;
  readonly kind: CallKind;
}

/** A call that goes wrong: the n-th of all that reach the server, or the n-th of a name. */
export interface Fault {
  readonly nth: number;
  readonly name?: string;
  readonly words: string;
  /** The server did what it was asked to and still reported failure, as after a time-out. */
  readonly afterwards?: boolean;
}

/** What Google says when it fails. */
export const googleSays = {
  timedOut: "Service Spreadsheets timed out while accessing document with id",
  tooLong: "Exceeded maximum execution time",
  noPermission: "You do not have permission to perform that action.",
  tooManyTimes: "Service invoked too many times for one day.",
  internal: "We're sorry, a server error occurred. Please wait a bit and try again.",
} as const;

export interface Calls {
  /** Every call since the last reset, also those that stay in the script. */
  readonly all: readonly Call[];
  /** Calls that reached the server, of a name or of all. */
  count(name?: string): number;
  /** How often each was called that reached the server. */
  byName(): Readonly<Record<string, number>>;
  /** How often a read had to wait until the writes before it were carried out. */
  readonly flushes: number;
  readonly faults: readonly Fault[];
  failAt(nth: number, words: string, afterwards?: boolean): void;
  failOn(name: string, nth: number, words: string, afterwards?: boolean): void;
  /** Begins anew: nothing counted, no faults, and an execution that was cut off is over. */
  reset(): void;
  /** A new execution begins; what was counted stays. */
  restart(): void;
  around<Result>(name: string, kind: CallKind, run: () => Result): Result;
}

export function makeCalls(): Calls {
  let all: Call[] = [];
  let faults: Fault[] = [];
  let [flushes, pending, isCutOff] = [0, false, false];
  const reaching = (name?: string): number => all.filter((call) => call.kind !== "local" && (name === undefined || call.name === name)).length;
  return {
    get all() {
      return all;
    },
    get flushes() {
      return flushes;
    },
    get faults() {
      return faults;
    },
    count: reaching,
    byName() {
      const counts: Record<string, number> = {};
      for (const { name, kind } of all) if (kind !== "local") counts[name] = (counts[name] ?? 0) + 1;
      return counts;
    },
    failAt: (nth, words, afterwards = false) => void faults.push({ nth, words, afterwards }),
    failOn: (name, nth, words, afterwards = false) => void faults.push({ nth, name, words, afterwards }),
    reset() {
      [all, faults] = [[], []];
      [flushes, pending, isCutOff] = [0, false, false];
    },
    restart() {
      [pending, isCutOff] = [false, false];
    },
    around(name, kind, run) {
      // Nothing of a script runs on once its time is up, not even what stands in `finally`: whatever it calls fails again.
      if (isCutOff) throw new HostError(googleSays.tooLong);
      if (kind === "local") {
        all.push({ number: 0, name, kind });
        return run();
      }
      const number = (all.findLast((call) => call.number > 0)?.number ?? 0) + 1;
      all.push({ number, name, kind });
      if (kind === "read" && pending) flushes++;
      if (kind !== "find") pending = kind === "write";
      const fault = faults.find((fault) => fault.nth === (fault.name === undefined ? number : reaching(fault.name)) && (fault.name ?? name) === name);
      if (fault === undefined) return run();
      if (fault.afterwards) run();
      isCutOff = fault.words === googleSays.tooLong;
      throw new HostError(fault.words);
    },
  };
}

const placeWords =
  /^(getRow|getRowIndex|getColumn|getLastRow|getLastColumn|getNumRows|getNumColumns|getHeight|getWidth|getSheet|getA1Notation|getGridId|offset|getCell)$/;

const findWords =
  /^(getRange|getRangeList|getSheets|getSheetBy.*|getActive.*|getCurrentCell|getUi|getParent|get(Document|Script|User)(Lock|Properties|Cache))$/;

const kindsOfCalls = new Map<string, CallKind>();

export function callKind(kind: string, method: string): CallKind {
  const name = `${kind}.${method}`;
  const known = kindsOfCalls.get(name) ?? foundKind(kind, method);
  kindsOfCalls.set(name, known);
  return known;
}

/** What stays in the script: builders, words of enumerations, and what a range knows of its own place. */
function foundKind(kind: string, method: string): CallKind {
  const [space = "", name = ""] = kind.split(".");
  if (
    /Builder$|^(HtmlOutput|Menu|Logger|Console|TextStyle|Color|RgbColor|BooleanCondition|GradientCondition|ConditionalFormatRule|DataValidation|FilterCriteria|ContainerInfo|PromptResponse)$/.test(
      name,
    )
  ) {
    return name === "ClockTriggerBuilder" && method === "create" ? "write" : "local";
  }
  if (space === "Utilities" || method.startsWith("new")) return "local";
  if (name === "Range" && placeWords.test(method)) return "local";
  if (findWords.test(method)) return "find";
  return /^(get|is|has|can|find)/.test(method) ? "read" : "write";
}
