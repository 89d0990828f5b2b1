import type { SheetLook } from "../port/look";
import { isOfPeriod, rowFields } from "../register/fields";
import { headingKey } from "../register/grid";
import { usualFiscalStart, youChoseIt, type JudgedColumn } from "./assign";
import type { AdoptChoices } from "./choices";
import { addsAnything, companionOf, conflictsBetween, isLog, companionColumns, type Companion, type Conflict } from "./companions";
import { figuresOf, withReadings } from "./log-figures";
import { plan } from "./plan-headers";
import type { JudgedSheet } from "./judged-sheet";
import { sideBySide } from "./side-by-side";

/** A register with the lists that tell more of its benefits. */
export interface JudgedRegister {
  readonly main: JudgedSheet;
  readonly companions: readonly JoinedList[];
  /** Two lists of the same periods of which nothing says which is planned and which actual. */
  readonly unclear: readonly (readonly [planned: JudgedSheet, actual: JudgedSheet])[];
  /** Lists on other sheets that name its benefits and hold figures of which nothing says what they are. */
  readonly left: readonly JudgedSheet[];
}

/** From so much of a register's headings on a list is a second one, and says again what the first does. */
const ofRegister = 3;

/** A companion as it is taken, and where it does not agree with the main list. */
export interface JoinedList extends Companion {
  readonly isLog: boolean;
  readonly conflicts: readonly Conflict[];
}

/** Judges a list with what a person said of its headings; undefined where it has none. */
type Judge = (look: SheetLook, choices: AdoptChoices) => JudgedSheet | undefined;

/** Puts the lists of a workbook beside the one that is a register, each that names its benefits and says more of them. */
export function together(best: JudgedSheet, lists: readonly JudgedSheet[], judge: Judge, choices: AdoptChoices): JudgedRegister {
  const judgedLists = lists.filter(({ look }) => look !== best.look);
  const fiscalStart = choices.fiscalStart ?? usualFiscalStart;
  let main = mainOf(best, judgedLists);
  const pool = main === best ? judgedLists : [best, ...judgedLists.filter((list) => list !== main)];
  const joined: JoinedList[] = [];
  const left: JudgedSheet[] = [];
  const unclear: (readonly [JudgedSheet, JudgedSheet])[] = [];
  const seen: JudgedSheet[] = [main];
  for (const list of pool) {
    const found = companionOf(main, list);
    if (found === undefined) continue;
    const closest = (choices.headings ?? []).length === 0 ? found : (companionOf(main, judge(list.look, localChoices(choices, seen)) ?? list) ?? found);
    const pair = sideBySide(main, closest.sheet);
    const companion: Companion = { ...closest, sheet: withReadings(pair?.other ?? closest.sheet, closest.key) };
    const beside = pair?.main ?? main;
    const conflicts = conflictsBetween(beside, companion);
    const columns = companionColumns(beside, companion, ({ why }) => why === youChoseIt(), fiscalStart);
    if (!addsAnything(beside, companion, columns, conflicts)) {
      if (list.look.sheet !== main.look.sheet && list.score < ofRegister && figuresOf(list, found.key).length > 0) left.push(list);
      continue;
    }
    const sheet: JudgedSheet = { ...companion.sheet, columns, layout: "Rows" };
    if (pair !== undefined && !pair.isSure) unclear.push(isPlanned(beside) ? [beside, sheet] : [sheet, beside]);
    main = beside;
    seen.push(sheet);
    joined.push({ ...companion, sheet, isLog: isLog(companion), conflicts });
  }
  return { main, companions: joined, unclear, left };
}

const isPlanned = ({ columns }: JudgedSheet): boolean => columns.some(({ field }) => isOfPeriod(field, "planned"));

/** The list that describes the benefits: one with their names before one without, one that promises before one that reads alone. */
function mainOf(best: JudgedSheet, lists: readonly JudgedSheet[]): JudgedSheet {
  const has = (list: JudgedSheet, fields: readonly string[]): boolean => list.columns.some(({ field }) => field !== undefined && fields.includes(field));
  const promises = [plan.target, plan.baseline, rowFields.periodPlanned, rowFields.plannedUpTo];
  if (best.layout === "Form" || best.layout === "Columns") return best;
  const others = lists.filter(
    (list) => has(list, [plan.name]) && companionOf({ ...best, layout: "Rows" }, list) !== undefined && companionOf(list, best) !== undefined,
  );
  const named = has(best, [plan.name]) && has(best, [plan.id]) ? undefined : others.find((list) => has(list, [plan.id]));
  return named ?? (has(best, promises) ? best : (others.find((list) => has(list, promises)) ?? best));
}

/** What a person said of the headings of a list, which are counted on from those of the lists before it. */
export function localChoices(choices: AdoptChoices, before: readonly JudgedSheet[]): AdoptChoices {
  const headings = (choices.headings ?? []).flatMap((choice) => {
    const above = countOf(before, choice.heading);
    return choice.occurrence > above ? [{ ...choice, occurrence: choice.occurrence - above }] : [];
  });
  return { ...choices, headings };
}

const countOf = (lists: readonly JudgedSheet[], heading: string): number =>
  lists.reduce((sum, { columns }) => sum + columns.filter((column) => headingKey(column.heading) === headingKey(heading)).length, 0);

/** Which of several equal headings a column is, counted over all lists of a register. */
export function numberedOver(lists: readonly JudgedSheet[]): ReadonlyMap<JudgedColumn, number> {
  return new Map(
    lists.flatMap(({ columns }, place) => columns.map((column) => [column, countOf(lists.slice(0, place), column.heading) + column.occurrence] as const)),
  );
}
