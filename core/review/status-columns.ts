import type { ActivityStanding } from "../metrics/activities/activity-standing";
import { otherMetrics } from "../metrics/index";
import { toldHighlights } from "../looks/told-highlights";
import { metricCells, type MetricCells } from "../metrics/metric-cells";
import type { ObjectiveStanding } from "../metrics/objectives/objective-standing";
import type { SustainmentStanding } from "../metrics/sustainment/sustainment-standing";
import type { Standing } from "../standing/standing";
import { reviewedHeaders } from "./owned-columns";
import type { Schedule } from "../schedule/schedule";
import type { Benefit, Plan } from "../reading/plan";
import type { PlanTables } from "../tables/plan-tables";
import type { FoundTable } from "../reading/found-table";
import type { Table } from "../tables/table";
import { once } from "../domain/once";
import { headerKey, idKey } from "../parsing/text";
import { cellText } from "../wording/cell-text";
import { unitsOf } from "../reading/percent-scale";
import { unitFormat, type Units } from "../wording/quantity";
import { say, told } from "../words/say";
import { namesOf } from "../words/known-names";
import { words } from "../words/speaking";
import type { Cell, NumberFormat, PrintedColumns, StatusColumn, TableUpdate } from "../port/workbook";
import { moneyFormat } from "../wording/money";

/** What the review writes beside the user's own columns, table by table. */
export function statusColumns(
  plan: Plan,
  benefitCells: readonly MetricCells[],
  objectiveStandings: readonly ObjectiveStanding[],
  standings: readonly Standing[],
  schedule: Schedule,
): readonly TableUpdate[] {
  const day = plan.statusDate;
  const { benefits, activities, objectives, resources, reviews, sustainment } = plan.found;
  const dated = <R>(rows: readonly R[]) => rows.map((row) => ({ row, day }));
  return [
    tableUpdate(
      benefits,
      benefitCells,
      plan.benefits.map(({ row }) => row),
      plan,
      printOf(benefits, plan.settings.plan),
      plan.benefits,
    ),
    tableUpdate(activities, metricCells<ActivityStanding>(otherMetrics.Activities, schedule.activities), plan.activities, plan),
    tableUpdate(objectives, metricCells(otherMetrics.Objectives, objectiveStandings), plan.objectives, plan),
    tableUpdate(resources, metricCells(otherMetrics.Resources, dated(plan.resources)), plan.resources, plan),
    tableUpdate(reviews, metricCells(otherMetrics.Reviews, dated(plan.reviews)), plan.reviews, plan),
    tableUpdate(sustainment, metricCells<SustainmentStanding>(otherMetrics.Sustainment, sustainmentStandings(plan, standings)), plan.sustainment, plan),
  ].filter((found): found is TableUpdate => found !== undefined);
}

/** As many of the status columns of Benefits as can be read on A4 beside the benefit. */
const printedMetrics = 7;

/** A register of the user's own is printed as it was. */
function printOf(found: FoundTable<PlanTables["benefits"]> | undefined, plan: string | undefined): PrintedColumns | undefined {
  if (found?.snapshot.source !== undefined) return undefined;
  const beside = [found?.asRead("id"), found?.asRead("name")].flatMap((column) => (column === undefined ? [] : [column.header]));
  return { beside, columns: printedMetrics, ...(plan === undefined ? {} : { plan }) };
}

const sustainmentStandings = (plan: Plan, standings: readonly Standing[]): readonly SustainmentStanding[] =>
  plan.sustainment.map((row) => {
    const standing = row.benefitId === undefined ? undefined : standings[plan.benefitOf.get(idKey(row.benefitId)) ?? -1];
    return { row, day: plan.statusDate, sustained: standing?.sustained, benefitEnd: standing?.benefit.row.end };
  });

/** Where a row stands in the snapshot's columns. */
interface StatusRow {
  readonly index: number;
}

/** The status columns of one table; undefined where the plan has no such table, or nothing in it. `measured` are the benefits whose KPIs its rows count. */
export function tableUpdate(
  found: FoundTable<PlanTables[keyof PlanTables]> | undefined,
  columns: readonly MetricCells[],
  rows: readonly StatusRow[],
  plan: Plan,
  print?: PrintedColumns,
  measured?: readonly Benefit[],
): TableUpdate | undefined {
  const key = (found as FoundTable<Table> | undefined)?.asRead(found?.table.subject ?? "");
  if (found === undefined || key === undefined || rows.length === 0) return undefined;
  // A second line of headings is a row of the register, but none of the plan.
  const linesAbove = found.snapshot.headerRow - (found.snapshot.source?.register ?? found.snapshot).headerRow;
  const placed = linesAbove === 0 ? rows : rows.map(({ index }) => ({ index: index + linesAbove }));
  const place = placing(placed, found.rowCount + linesAbove);
  const formats = unitFormats(found.rowCount + linesAbove, placed, measured, plan.settings.currency);
  const headerOf = reviewedHeaders(found, plan.owned);
  const leftRows = leftToTheUser(found, columns, placed, found.rowCount + linesAbove, headerOf);
  // The rows of a register of the user's own are as high as they are.
  const isRegister = found.snapshot.source !== undefined;
  return {
    table: found.table.name,
    key,
    columns: columns.map((column) => statusColumn(column, headerOf, place, formats, plan, isRegister)),
    ...(leftRows.length === 0 ? {} : { leftRows }),
    ...(print === undefined ? {} : { print }),
  };
}

/**
 * Rows that are none of the plan's, a total below it or a remark, in which something stands under our columns that no review wrote: what an
 * earlier one left of a row whose inputs are gone is known by its word, and goes.
 */
function leftToTheUser(
  { snapshot }: FoundTable<Table>,
  columns: readonly MetricCells[],
  rows: readonly StatusRow[],
  rowCount: number,
  headerOf: (header: string) => string,
): readonly number[] {
  if (rows.length === rowCount) return [];
  const standing = new Map((snapshot.source?.register ?? snapshot).columns.map(({ header, cells }) => [headerKey(header), cells]));
  const cellsOf = ({ metric }: MetricCells): readonly Cell[] => standing.get(headerKey(headerOf(metric.header))) ?? [];
  const all = columns.map(cellsOf);
  const worded = columns.flatMap((column) =>
    column.metric.words === undefined ? [] : [{ cells: cellsOf(column), words: column.metric.words.flatMap(namesOf) }],
  );
  const ofThePlan = new Set(rows.map(({ index }) => index));
  return Array.from({ length: rowCount }, (_, row) => row).filter(
    (row) =>
      !ofThePlan.has(row) &&
      all.some((cells) => (cells[row] ?? null) !== null) &&
      !worded.some(({ cells, words }) => words.includes(cellText(cells[row] ?? null))),
  );
}

/** Puts a cell per row that was read into its place among all rows of the table; as they are where none was passed over. */
function placing(rows: readonly StatusRow[], rowCount: number): (cells: readonly Cell[]) => readonly Cell[] {
  if (rows.length === rowCount && areInOrder(rows)) return (cells) => cells;
  return (asRead) => {
    const cells = new Array<Cell>(rowCount).fill(null);
    rows.forEach(({ index }, position) => {
      cells[index] = asRead[position] ?? null;
    });
    return cells;
  };
}

function areInOrder(rows: readonly StatusRow[]): boolean {
  for (let position = 0; position < rows.length; position++) if (rows[position]?.index !== position) return false;
  return true;
}

/** What a column says, and which ones are folded away left of it. */
function noteOf({ help, folded = [] }: Pick<MetricCells["metric"], "help" | "folded">): string {
  const meaning = told(help.meaning);
  return folded.length === 0 ? meaning : say`${meaning} Folded left of it: ${folded.map(told).join(", ")}.`;
}

function statusColumn(
  { metric, cells }: MetricCells,
  headerOf: (header: string) => string,
  place: (cells: readonly Cell[]) => readonly Cell[],
  formats: (as: "reading" | "change") => Pick<StatusColumn, "formats">,
  plan: Plan,
  isRegister: boolean,
): StatusColumn {
  const format = metric.money === true ? moneyFormat(plan.settings.currency) : metric.format;
  const [header, shown] = [headerOf(metric.header), toldCells(cells)];
  return {
    header,
    note: noteOf(metric),
    ...(format === undefined ? {} : { format }),
    ...(metric.align === undefined ? {} : { align: metric.align }),
    vertical: "top",
    ...(metric.wrap === true && !isRegister ? { wrap: true } : {}),
    width: widthInWords(metric, header, shown),
    ...(metric.isFolded === true ? { isFolded: true } : {}),
    highlights: toldHighlights(metric.highlights ?? []),
    cells: place(shown),
    ...(metric.inUnit === undefined ? {} : formats(metric.inUnit)),
  };
}

/** Characters beside a word: the edges of its cell, and a header's indent and its button to filter by. */
const [besideWord, besideHeader] = [2, 3];

/** Characters of a column, in the language in force: its header breaks between words alone, and the words of its cells stand in a line. */
function widthInWords({ width, highlights = [] }: MetricCells["metric"], header: string, cells: readonly Cell[]): number {
  const inHeader = header.split(/\s/).map(({ length }) => length);
  const known = highlights.flatMap(({ when }) => ("textIs" in when ? [told(when.textIs)] : []));
  let longest = 0;
  if (known.length > 0)
    for (const list of [known, cells]) for (const cell of list) if (typeof cell === "string" && cell.length > longest) longest = cell.length;
  return Math.max(width, longest + besideWord, Math.max(...inHeader) + besideHeader);
}

/** The words of a column in the language in force; a reason is told in it already. */
const toldCells = (cells: readonly Cell[]): readonly Cell[] =>
  words() === undefined ? cells : cells.map((cell) => (typeof cell === "string" ? told(cell) : cell));

/** The formats of the cells whose rows are counted in percent or in money; nothing where there are none. All are made in one walk. */
function unitFormats(
  rowCount: number,
  rows: readonly StatusRow[],
  measured: readonly Benefit[] | undefined,
  currency: string,
): (as: "reading" | "change") => Pick<StatusColumn, "formats"> {
  const made = once(() => formatsOf(rowCount, rows, measured, currency));
  return (as) => made()[as];
}

/** How a reading in a unit is shown, and how a change of it. */
type FormatPair = Readonly<Record<"reading" | "change", NumberFormat | null>>;

function formatsOf(rowCount: number, rows: readonly StatusRow[], measured: readonly Benefit[] | undefined, currency: string) {
  const reading = new Array<NumberFormat | null>(rowCount).fill(null);
  const change = reading.slice();
  // A plan has few units; in percent they come in two scales.
  const known = new Map<Units["scale"], Map<string | undefined, FormatPair>>();
  for (let position = 0; measured !== undefined && position < rows.length; position++) {
    const units = unitsOf((measured[position] as Benefit).row, currency);
    let byUnit = known.get(units.scale);
    if (byUnit === undefined) known.set(units.scale, (byUnit = new Map<string | undefined, FormatPair>()));
    let both = byUnit.get(units.unit);
    if (both === undefined) byUnit.set(units.unit, (both = { reading: unitFormat(units, "reading"), change: unitFormat(units, "change") }));
    const { index } = rows[position] as StatusRow;
    reading[index] = both.reading;
    change[index] = both.change;
  }
  return { reading: { formats: reading }, change: { formats: change } };
}
