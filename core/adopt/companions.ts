import { benefits } from "../tables/benefits";
import type { Cell } from "../port/workbook";
import { isPeriodField, periodFields, rowFields } from "../register/fields";
import { headingKey, textOf } from "../register/grid";
import { totalText } from "../register/totals";
import { readingDay } from "./around";
import type { JudgedColumn } from "./assign";
import type { JudgedSheet } from "./judged-sheet";
import { say } from "../words/say";

/** A list that tells more of the benefits of another, by its IDs or its names. */
export interface Companion {
  readonly sheet: JudgedSheet;
  /** Its column that names the benefits, and whether by their IDs or their names. */
  readonly key: JudgedColumn;
  readonly by: string;
  /** How many of its rows name benefits of the other, and how many rows name anything. */
  readonly shared: number;
  readonly named: number;
}

const [idField, nameField] = [benefits.columns.id.header, benefits.columns.name.header];

/** So large a share of what a list names are benefits of the other, where it belongs to it. */
const enoughShared = 0.6;

/** The list as one that tells more of the main list's benefits; undefined where it names too few of them. */
export function companionOf(main: JudgedSheet, other: JudgedSheet): Companion | undefined {
  if (main.layout !== "Rows") return undefined;
  const found = [idField, nameField].flatMap((by): readonly Companion[] => {
    const column = main.columns.find(({ field }) => field === by);
    if (column === undefined) return [];
    const mainKeys = new Set(keysIn(column));
    return other.columns.flatMap((key): readonly Companion[] => {
      if (key.field !== idField && key.field !== nameField && key.column >= mostLeft) return [];
      const named = keysIn(key);
      const shared = named.filter((name) => mainKeys.has(name)).length;
      const isText = key.content.texts >= 0.5 || key.field === idField;
      return !isText || shared < Math.min(2, mainKeys.size) || shared < named.length * enoughShared
        ? []
        : [{ sheet: other, key, by, shared, named: named.length }];
    });
  });
  return found.sort((a, b) => b.shared - a.shared || a.key.column - b.key.column)[0];
}

/** What names the rows of a list stands among its first columns, where no heading says it. */
const mostLeft = 6;

const known = new WeakMap<JudgedColumn["content"], readonly string[]>();

/** What a column names, each once and without totals; kept, since every list is held against others. */
function keysIn({ content }: JudgedColumn): readonly string[] {
  const keys = known.get(content) ?? [...new Set(content.values.map((value) => headingKey(textOf(value))))].filter((key) => key !== "" && !totalText.test(key));
  known.set(content, keys);
  return keys;
}

/** Whether each benefit has several rows. */
export const isLog = ({ key }: Companion): boolean => key.content.filled > key.content.distinct;

/** What a companion says by itself: its key, and what the main list says nothing of, or says alike. */
export function companionColumns(
  main: JudgedSheet,
  companion: Companion,
  isChosen: (column: JudgedColumn) => boolean,
  fiscalStart: number,
): readonly JudgedColumn[] {
  const { key, by, sheet } = companion;
  return sheet.columns.map((column): JudgedColumn => {
    if (column.column === key.column)
      return { ...column, field: by, sure: 1, why: say`it names ${companion.shared} of the benefits of "${main.look.sheet}"`, alternatives: [] };
    const { field } = column;
    if (field === undefined || isChosen(column)) return column;
    const why =
      field === idField || field === nameField ? say`the rows are told apart by another column` : whyLeft(main, companion, column, field, fiscalStart);
    // A log's figure of a target is one of a period: its heading may say that it is planned.
    const alternatives = isLog(companion) && field === benefits.columns.target.header ? [{ field, sure: column.sure }] : [];
    return why === undefined ? column : { ...column, field: undefined, sure: 0, why, alternatives };
  });
}

/** Why a column of a companion is left to its owner; undefined where it is taken. */
function whyLeft(main: JudgedSheet, companion: Companion, column: JudgedColumn, field: string, fiscalStart: number): string | undefined {
  const isInMain = main.columns.some((candidate) => candidate.field === field && (column.period === undefined || candidate.period?.end === column.period.end));
  if (field === rowFields.readingDate) return undefined;
  if (field === rowFields.reading)
    return isInMain && !isDated(companion.sheet, fiscalStart) ? say`"${main.look.sheet}" says it, and of which day this is nothing tells` : undefined;
  if (isPeriodField(field)) return isInMain ? say`"${main.look.sheet}" says it` : undefined;
  if (isInMain) return say`"${main.look.sheet}" says it`;
  return isLog(companion) ? say`it stands in many rows of a benefit` : undefined;
}

const isDated = (list: JudgedSheet, fiscalStart: number): boolean =>
  list.columns.some(({ field }) => field === rowFields.readingDate) || readingDay(list, fiscalStart) !== undefined;

/**
 * Whether a companion tells more of the main list's benefits: figures that it has not, or more of other columns than it says again. A
 * second register of the same benefits, as of the year before, says again what the first says and is none.
 */
export function addsAnything(main: JudgedSheet, companion: Companion, columns: readonly JudgedColumn[], conflicts: readonly Conflict[]): boolean {
  // Another forecast of the same periods adds nothing before somebody says that it counts.
  if (conflicts.length > 0 && conflicts.every(({ field }) => isPeriodField(field))) return true;
  const added = columns.filter(({ column, field }) => column !== companion.key.column && field !== undefined && field !== rowFields.readingDate);
  const isSecond = main.columns.some(({ field }) => field === rowFields.reading) && conflicts.length > 0;
  if (added.some(({ field }) => figures.includes(field ?? "") && !(isSecond && field === rowFields.reading))) return true;
  const again = companion.sheet.columns.filter(
    ({ column, field }) => column !== companion.key.column && field !== undefined && columns[column]?.field === undefined,
  );
  return added.length > 0 && added.length >= again.length;
}

const { target, baseline, due } = benefits.columns;
const periods = Object.values(periodFields).flatMap(({ alone, upTo }) => [alone, upTo]);
const figures: readonly string[] = [target.header, baseline.header, rowFields.reading, ...periods];

/** A column of a companion that says otherwise what one of the main list says: more than a tenth of the cells that both have. */
export interface Conflict {
  readonly field: string;
  readonly inMain: JudgedColumn;
  readonly other: JudgedColumn;
}

/** The columns of figures and days in which the two lists do not agree, as a companion was before it was brought into line. */
export function conflictsBetween(main: JudgedSheet, { sheet, key, by }: Companion): readonly Conflict[] {
  const ids = main.columns.find(({ field }) => field === by);
  if (ids === undefined) return [];
  const rowOf = new Map(bodyOf(main).map((cells) => [headingKey(textOf(cells[ids.column])), cells]));
  return sheet.columns.flatMap((other): readonly Conflict[] => {
    const { field } = other;
    if (field === undefined || !held.includes(field)) return [];
    const inMain = main.columns.find(
      (column) => column.field === field && column.period?.end === other.period?.end && column.partial?.part === other.partial?.part,
    );
    if (inMain === undefined) return [];
    const pairs = bodyOf(sheet).flatMap((cells) => {
      const [there, here] = [textOf(rowOf.get(headingKey(textOf(cells[key.column])))?.[inMain.column]), textOf(cells[other.column])];
      return there === "" || here === "" ? [] : [there !== here];
    });
    return pairs.filter(Boolean).length * 10 > pairs.length ? [{ field, inMain, other }] : [];
  });
}

const held: readonly string[] = [target.header, baseline.header, due.header, ...periods];

const bodyOf = ({ rows, head }: JudgedSheet): readonly (readonly Cell[])[] => rows.slice(head.row + head.lines);
