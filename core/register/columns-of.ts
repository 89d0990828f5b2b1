import { benefits } from "../tables/benefits";
import { directionOf, figureOf } from "./direction-of";
import { rowFields, type RegisterTable } from "./fields";
import { columnAt, headingKey, isBlank, textOf } from "./grid";
import { workedOut, type MappingLine } from "./mapping";
import type { PlanColumn } from "./plan-table";
import { scaleOf } from "./readings";
import { translated, valueOf } from "./translate";
import type { ReadingRules } from "../tables/column";
import type { Cell, TableSnapshot } from "../port/workbook";

/** The columns of one plan table: those with a heading, those told by a word in another column, those assumed, those worked out. */
export function columnsOf(
  grid: TableSnapshot,
  lines: readonly MappingLine[],
  table: RegisterTable,
  rowCount: number,
  rules: ReadingRules,
): readonly PlanColumn[] {
  const fields = [...new Set(lines.map(({ field }) => field))].filter((field) => !isRowField(field));
  const isEntry = entriesOf(grid, rowCount);
  const showsSpan = rowsWithSpans(grid);
  const columns = fields.map((field): PlanColumn => {
    const ofField = lines.filter((line) => line.field === field);
    const placed = ofField.find(({ heading, word }) => heading !== "" && word === "");
    const column = placed && columnAt(grid, placed.heading, placed.occurrence);
    const cells = column === undefined || placed === undefined ? new Array<Cell>(rowCount).fill(null) : translated(column.cells, placed, ofField, rules);
    const byWord = ofField.filter((line) => line !== placed && line.word !== "");
    for (const heading of new Set(byWord.map((line) => `${line.occurrence} ${headingKey(line.heading)}`))) {
      const alike = byWord.filter((line) => `${line.occurrence} ${headingKey(line.heading)}` === heading);
      fillByWord(cells, alike, columnAt(grid, alike[0]?.heading ?? "", alike[0]?.occurrence ?? 1)?.cells ?? [], isEntry);
    }
    const assumed = ofField.find(({ heading, means, periodEnd }) => heading === "" && (periodEnd !== undefined || (means !== "" && !isWorkedOut(means))));
    if (assumed !== undefined)
      fillAssumed(
        cells,
        assumed.periodEnd ?? valueOf(assumed.means),
        // A unit that is assumed of figures from 0 to 1 is none of those that are shown as hours and minutes.
        field === benefits.columns.unit.header ? isEntry.map((is, row) => is && !showsSpan.has(row)) : isEntry,
      );
    const spans = column?.spans === undefined || placed?.scale !== 1 ? {} : { spans: column.spans };
    return { header: column?.header ?? field, as: field, cells, ...spans, ...scaleOf(placed) };
  });
  return table === "Benefits" ? withFigures(columns, lines, isEntry, rules) : columns;
}

const isRowField = (field: string): boolean => field !== rowFields.ownStatus && (Object.values(rowFields) as string[]).includes(field);
const isWorkedOut = (means: string): boolean => (Object.values(workedOut) as string[]).includes(means);

/** Which rows are entries: they hold more than one cell. A text alone in its row is a group's heading, for which nothing is assumed. */
function entriesOf({ columns }: TableSnapshot, rowCount: number): readonly boolean[] {
  const filled = new Array<number>(rowCount).fill(0);
  for (const { cells } of columns) cells.forEach((cell, row) => void (filled[row] = (filled[row] ?? 0) + (isBlank(cell) ? 0 : 1)));
  return filled.map((count) => count > 1);
}

function rowsWithSpans({ columns }: TableSnapshot): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { spans = [] } of columns) for (const span of spans) for (let row = span.row; row < span.row + span.rows; row++) rows.add(row);
  return rows;
}

/** What words in another column say of this one. */
function fillByWord(cells: Cell[], lines: readonly MappingLine[], cellsSoFar: readonly Cell[], isEntry: readonly boolean[]): void {
  const means = new Map([...lines].reverse().map((line) => [headingKey(line.word), line.means]));
  cells.forEach((cell, row) => {
    const meant = isEntry[row] === true && isBlank(cell) ? means.get(headingKey(textOf(cellsSoFar[row]))) : undefined;
    if (meant !== undefined) cells[row] = valueOf(meant);
  });
}

function fillAssumed(cells: Cell[], value: Cell, isEntry: readonly boolean[]): void {
  cells.forEach((cell, row) => {
    if (isEntry[row] === true && isBlank(cell)) cells[row] = value;
  });
}

/** Direction from the figures, and an ID from the name, where the mapping says so. */
function withFigures(columns: readonly PlanColumn[], lines: readonly MappingLine[], isEntry: readonly boolean[], rules: ReadingRules): readonly PlanColumn[] {
  const cellsOf = (field: string): readonly Cell[] => columns.find(({ as }) => as === field)?.cells ?? [];
  const says = (field: string, how: string): boolean => lines.some((line) => line.field === field && line.means === how);
  const [id, name, baseline, target, direction, kind] = [
    benefits.columns.id,
    benefits.columns.name,
    benefits.columns.baseline,
    benefits.columns.target,
    benefits.columns.direction,
    benefits.columns.kind,
  ].map(({ header }) => header) as [string, string, string, string, string, string];
  const isFromName = says(id, workedOut.name);
  // A row a period repeats the name; elsewhere two rows of one name are two benefits.
  const repeats = lines.some(({ layout }) => layout === "Row a period");
  return columns.map((column) => {
    if (column.as === id && isFromName) return { ...column, cells: repeats ? cellsOf(name) : idsFrom(cellsOf(name)) };
    // A group's heading stands where the ID belongs, and nowhere else, so that it is told from a benefit.
    if (column.as === name && isFromName) return { ...column, cells: column.cells.map((cell, row) => (isEntry[row] === true ? cell : null)) };
    if (column.as === direction && says(direction, workedOut.figures)) {
      const [from, to, kinds] = [cellsOf(baseline), cellsOf(target), cellsOf(kind)];
      // Without a baseline what adds up begins at 0 (method §2).
      const begin = (row: number): Cell | undefined => (kinds[row] === "Flow" && isBlank(from[row]) ? 0 : from[row]);
      return { ...column, cells: column.cells.map((cell, row) => directionOf(begin(row), to[row], rules) ?? cell) };
    }
    if (column.as === kind && says(kind, workedOut.baseline)) {
      const from = cellsOf(baseline);
      return { ...column, cells: column.cells.map((cell, row) => (cell === "Flow" && (figureOf(from[row], rules) ?? 0) !== 0 ? "Level" : cell)) };
    }
    return column;
  });
}

/** The name is the ID, so that sorting changes none; a name that stands twice gets a number. */
function idsFrom(names: readonly Cell[]): readonly Cell[] {
  const seen = new Map<string, number>();
  return names.map((cell) => {
    const name = textOf(cell);
    if (name === "") return null;
    const times = (seen.get(headingKey(name)) ?? 0) + 1;
    seen.set(headingKey(name), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
