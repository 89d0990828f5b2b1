import { say } from "../words/say";
import { firstDay, isoDate, lastDay } from "../domain/day";
import { once } from "../domain/once";
import { statusHeaders } from "../metrics/status-headers";
import { headerKey, idKey, isBlankWord, tidy } from "../parsing/text";
import type { Cell, NumberFormat, PlanSnapshot } from "../port/workbook";
import { findingList } from "../reading/findings";
import type { FoundTable } from "../reading/found-table";
import { writtenColumns } from "../reading/written-columns";
import { percentAsPlanned, percentScale, plannedFigures, unitsOf } from "../reading/percent-scale";
import { readPlan, type Plan } from "../reading/plan";
import type { PlanSettings } from "../reading/plan-settings";
import { readRows } from "../reading/read-table";
import { ownedKey } from "../reading/owned-list";
import type { Column } from "../tables/column";
import { planTables, type PlanTables } from "../tables/plan-tables";
import type { RowPlace, Table } from "../tables/table";
import { shareText } from "../wording/figures";
import { quantityText, type Units } from "../wording/quantity";
import { lineKeys, referenceColumns, type LineKey } from "./line-keys";
import { comparableInPlan, comparableAsTyped, sameNumber, type Comparable } from "./comparable";
import { settingComparable, settingFormat } from "./setting-cells";
import { shownValue } from "./shown-value";

/** A column of a plan table, the plan's or the user's own, with what each row says in it. */
export interface LineColumn {
  /** The same in every copy: the plan's name of it in the code, or the user's heading. */
  readonly id: string;
  /** What a reader calls it: the plan's header, or the user's own. */
  readonly name: string;
  /** As the user wrote it. */
  readonly header: string;
  /** Its position among the columns of the snapshot. */
  readonly place: number;
  /** The plan's declaration; undefined for a column of the user's own. */
  readonly column: Column<unknown> | undefined;
  /** What its figures count, by the row's index under the header; undefined where they are plain numbers. */
  readonly unitsAt: ((index: number) => Units | undefined) | undefined;
  /** How the figure of a row is shown, by its index under the header; undefined where nobody knows. */
  formatAt(index: number): NumberFormat | undefined;
  /** By the row's index under the header. */
  readonly cells: readonly Cell[];
  readonly says: readonly Comparable[];
}

/** A row of a plan table, known by what it says and not by where it stands. */
export interface PlanLine {
  readonly key: string;
  readonly index: number;
  readonly sheetRow: number;
  /** Shared by all rows of its table: what few rows are asked for, put together when they are. */
  readonly names: LineNames;
}

interface LineNames {
  fullKey(line: PlanLine): string;
  label(line: PlanLine): string;
}

/** The key, and what tells rows of one key apart. */
export const fullKeyOf = (line: PlanLine): string => line.names.fullKey(line);

/** The key as a reader would say it. */
export const labelOf = (line: PlanLine): string => line.names.label(line);

/** A plan table as lines. */
export interface TableLines {
  readonly table: Table;
  readonly found: FoundTable<Table>;
  readonly columns: ReadonlyMap<string, LineColumn>;
  readonly lines: readonly PlanLine[];
}

export interface PlanLines {
  /** By the plan's name of the table in the code; those that the copy has. */
  readonly tables: ReadonlyMap<keyof PlanTables, TableLines>;
  readonly settings: PlanSettings;
}

/**
 * A plan as lines that can be held against those of another copy. What an earlier review wrote is left out. `like` are the lines of a
 * copy that says nearly the same: what stands there as it does here is not made comparable once more.
 */
export function planLines(snapshot: PlanSnapshot, like?: PlanLines): PlanLines {
  const findings = findingList([]);
  const plan = readPlan(snapshot, undefined, findings, writtenColumns(snapshot, statusHeaders));
  const rowsOf = (name: keyof PlanTables): readonly RowPlace[] => {
    if (name === "benefits") return plan.benefits.map(({ row }) => row);
    if (name === "measurements") return readingRows(plan);
    if (name === "settings") return readRows(plan.found.settings, plan.settings, findingList([]));
    return plan[name];
  };
  const tables = (Object.keys(planTables) as (keyof PlanTables)[]).flatMap((name): readonly (readonly [keyof PlanTables, TableLines])[] => {
    const found: FoundTable<Table> | undefined = plan.found[name];
    return found === undefined ? [] : [[name, tableLines(found, rowsOf(name), lineKeys[name], plan, like?.tables.get(name))]];
  });
  return { tables: new Map(tables), settings: plan.settings };
}

type ReadPlan = Omit<Plan, "statusDate">;
type AnyRow = RowPlace & Readonly<Record<string, unknown>>;

/** The log, row by row; a percentage counts as its benefit's own figures do. */
function readingRows(plan: ReadPlan): readonly RowPlace[] {
  const found = plan.found.measurements;
  const cells = found?.cells("actual") ?? [];
  const benefitOf = (id: unknown) => plan.benefits[plan.benefitOf.get(idKey(typeof id === "string" ? id : "")) ?? -1];
  const rows = readRows(found, plan.settings, findingList([]), { unitOf: ({ benefitId }) => benefitOf(benefitId)?.row.unit });
  return rows.map((row) => {
    const cell = cells[row.index];
    if (typeof cell !== "string") return row;
    const benefit = benefitOf(row.benefitId);
    const scale = benefit === undefined ? undefined : percentScale(benefit);
    const actual = scale === undefined ? undefined : percentAsPlanned(cell, scale, plannedFigures(benefit), plan.settings.decimalMark);
    return actual === undefined || actual === "unclear" ? row : { ...row, actual };
  });
}

function tableLines(found: FoundTable<Table>, read: readonly RowPlace[], key: LineKey, plan: ReadPlan, like: TableLines | undefined): TableLines {
  const { settings, owned } = plan;
  const rows = read as readonly AnyRow[];
  const units = once(() => unitsOfRows(rows, plan));
  const places = placesOf(found, owned);
  const columns = new Map<string, LineColumn>();
  const taken = new Set(found.columns.byName.values());
  const nameCells = found.columns.byName.get("name")?.cells ?? [];
  for (const [name, column] of Object.entries(found.table.columns)) {
    const standing = found.columns.byName.get(name);
    const cells = standing?.cells ?? [];
    const isReference = referenceColumns.has(name);
    const says = new Array<Comparable>(found.rowCount);
    const ofSetting = found.table === planTables.settings ? settingComparable(name, settings) : undefined;
    const saysThere = ofSetting === undefined ? like?.columns.get(name)?.says : undefined;
    for (const row of rows) {
      const [value, there] = [row[name], saysThere?.[row.index]];
      if (there !== undefined && value === there) {
        says[row.index] = there;
        continue;
      }
      const cell = cells[row.index] ?? null;
      says[row.index] = ofSetting !== undefined ? ofSetting(cell, nameCells[row.index] ?? null) : comparableInPlan(value, cell, isReference);
    }
    if (standing !== undefined || says.some((value) => value !== undefined))
      columns.set(name, {
        id: name,
        name: column.header,
        header: standing?.header ?? column.header,
        place: placeIn(places, found, standing),
        column,
        unitsAt: column.inUnit === true ? (index) => units().get(index) : undefined,
        formatAt: ofSetting === undefined ? () => column.format : (index) => settingFormat(name, nameCells[index] ?? null),
        cells,
        says,
      });
  }
  const occurrences = new Map<string, number>();
  for (const standing of found.users.columns) {
    if (taken.has(standing) || tidy(standing.header) === "") continue;
    const folded = headerKey(standing.header);
    const occurrence = (occurrences.get(folded) ?? 0) + 1;
    occurrences.set(folded, occurrence);
    const id = `own\n${folded}\n${occurrence}`;
    const says = new Array<Comparable>(found.rowCount);
    for (const { index } of rows) says[index] = comparableAsTyped(standing.cells[index] ?? null, settings);
    columns.set(id, {
      id,
      name: tidy(standing.header),
      header: standing.header,
      place: placeIn(places, found, standing),
      column: undefined,
      unitsAt: undefined,
      formatAt: () => undefined,
      cells: standing.cells,
      says,
    });
  }
  return { table: found.table, found, columns, lines: rows.map(lineMaker(key, columns, like)) };
}

/** What the figures of each row count that belongs to a benefit, by the row's index. */
function unitsOfRows(rows: readonly AnyRow[], { benefits, benefitOf, settings }: ReadPlan): ReadonlyMap<number, Units> {
  const ofBenefits = benefits.map(({ row }) => unitsOf(row, settings.currency));
  const known = rows.flatMap(({ index, id, benefitId = id }): readonly (readonly [number, Units])[] => {
    const units = typeof benefitId === "string" ? ofBenefits[benefitOf.get(idKey(benefitId)) ?? -1] : undefined;
    return units === undefined ? [] : [[index, units]];
  });
  return new Map(known);
}

/** The positions among the snapshot's columns of those that are the user's, in their order. */
const placesOf = ({ snapshot, table }: FoundTable<Table>, owned: ReadonlySet<string>): readonly number[] =>
  snapshot.columns.flatMap(({ header }, place) => (snapshot.source === undefined && owned.has(ownedKey(table.name, header)) ? [] : [place]));

const placeIn = (places: readonly number[], { users }: FoundTable<Table>, column: FoundTable<Table>["users"]["columns"][number] | undefined): number =>
  column === undefined ? -1 : (places[users.columns.indexOf(column)] ?? -1);

/** Makes the lines of a table, in order. A line that stands there as it does here lends its key, so that the two are the same text in memory. */
function lineMaker(
  { columns: names, within, whereBlank }: LineKey,
  columns: ReadonlyMap<string, LineColumn>,
  like: TableLines | undefined,
): (row: RowPlace, place: number) => PlanLine {
  const saysOf = (some: readonly string[], of: ReadonlyMap<string, LineColumn> = columns): Says => some.map((name) => of.get(name)?.says ?? []);
  const naming = whereBlank === undefined ? names : [...names, whereBlank];
  const [says, saysThere, keptSays] = [saysOf(naming), saysOf(naming, like?.columns), saysOf(within)];
  const isBlank = (index: number): boolean => whereBlank !== undefined && names.every((_, column) => says[column]?.[index] === undefined);
  const keyAt = (index: number): string =>
    isBlank(index) ? `\n${keyText(says[names.length]?.[index])}` : names.map((_, column) => keyText(says[column]?.[index])).join("\n");
  const isAsThere = (index: number): boolean => says.every((column, at) => column[index] === saysThere[at]?.[index]);
  const lineNames: LineNames = {
    fullKey: ({ key, index }) => [key, ...keptSays.map((column) => keyText(column[index]))].join("\n"),
    label: ({ index, sheetRow }) => {
      const known = isBlank(index) ? naming.slice(names.length) : names;
      const shown = known.map((name) => shownAt(columns.get(name), index)).filter((text) => text !== null);
      return shown.join(", ") || say`row ${String(sheetRow)}`;
    },
  };
  return ({ index, sheetRow }, place) => {
    const there = like?.lines[place];
    return { key: there?.index === index && isAsThere(index) ? there.key : keyAt(index), index, sheetRow, names: lineNames };
  };
}

type Says = readonly (readonly Comparable[])[];

const keyText = (value: Comparable): string => (value === undefined ? "" : typeof value === "string" ? value.toUpperCase() : String(value));

/** What stands in a cell, for a reader: a day as an ISO date, a figure as it is read. */
export function shownAt(line: LineColumn | undefined, index: number): string | number | boolean | null {
  if (line === undefined) return null;
  const [value, cell = null] = [line.says[index], line.cells[index]];
  if (value === undefined) return typeof cell === "string" && !isBlankWord(cell) ? tidy(cell) : null;
  if (typeof value === "number" && line.formatAt(index) === dayFormat) return dayText(value);
  if (typeof value !== "string" || cell === null) return value;
  return typeof cell === "object" ? cell.error : typeof cell === "string" ? tidy(cell) : sameNumber(Number(cell));
}

/** The same in words, in the unit of what it counts. */
export function shownText(line: LineColumn | undefined, index: number): string {
  const value = shownAt(line, index);
  if (typeof value !== "number" || line === undefined) return shownValue(value);
  const units = line.unitsAt?.(index);
  if (units !== undefined) return quantityText(value, units);
  return line.formatAt(index)?.includes("%") === true ? shareText(value) : shownValue(value);
}

export const dayFormat = "yyyy-mm-dd";
const dayText = (day: number): string | number => (Number.isInteger(day) && day >= firstDay && day <= lastDay ? isoDate(day) : day);
