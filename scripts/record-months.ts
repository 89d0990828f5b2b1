import { realDay } from "../core/domain/day";
import { examplePlan } from "../core/examples/plan-example";
import type { Block, Cell, PlanSnapshot, TableSnapshot } from "../core/port/workbook";
import { ownedColumnsTable } from "../core/reading/owned-list";
import { recordTable } from "../core/reading/record-list";
import { reviewPlan, type Review } from "../core/review/review";

/** The tables of the product's own that a review leaves in the workbook and the next one reads. */
export const keptTables = ({ update }: Pick<Review, "update">): readonly TableSnapshot[] =>
  update.sheets.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) => (block.table === recordTable || block.table === ownedColumnsTable ? [tableOfBlock(block.table, name, block)] : [])),
  );

function tableOfBlock(name: string, sheet: string, { row, column, cells }: Block): TableSnapshot {
  const [headers = [], ...rows] = cells;
  return {
    name,
    sheet,
    headerRow: row,
    firstColumn: column,
    columns: headers.map((header, place) => ({ header: typeof header === "string" ? header : "", cells: rows.map((line) => line[place] ?? null) })),
  };
}

/** The snapshot with what an earlier review left, in place of what stands there of that kind. */
export const withKept = ({ tables }: PlanSnapshot, kept: readonly TableSnapshot[]): PlanSnapshot => ({
  tables: [...tables.filter(({ name }) => kept.every((table) => table.name !== name)), ...kept],
});

/** One month of the story, and what the review of its end said. */
export interface RecordedMonth {
  readonly title: string;
  readonly done: string;
  readonly date: string;
  readonly snapshot: PlanSnapshot;
  readonly review: Review;
}

type Edit = (snapshot: PlanSnapshot) => PlanSnapshot;

/** Changes the cells of one column in the rows where another column says so. */
const edit =
  (table: string, column: string, where: Readonly<Record<string, Cell>>, to: Cell): Edit =>
  (snapshot) =>
    onTable(snapshot, table, (found) => {
      const isMeant = (row: number): boolean =>
        Object.entries(where).every(([header, value]) => found.columns.find((candidate) => candidate.header === header)?.cells[row] === value);
      return {
        ...found,
        columns: found.columns.map((standing) =>
          standing.header === column ? { ...standing, cells: standing.cells.map((cell, row) => (isMeant(row) ? to : cell)) } : standing,
        ),
      };
    });

/** Leaves the rows out of a table whose cell of a column is not kept. */
const keepRows =
  (table: string, column: string, keeps: (cell: Cell) => boolean): Edit =>
  (snapshot) =>
    onTable(snapshot, table, (found) => {
      const key = found.columns.find(({ header }) => header === column)?.cells ?? [];
      return { ...found, columns: found.columns.map((kept) => ({ ...kept, cells: kept.cells.filter((_, row) => keeps(key[row] ?? null)) })) };
    });

const onTable = ({ tables }: PlanSnapshot, name: string, change: (table: TableSnapshot) => TableSnapshot): PlanSnapshot => ({
  tables: tables.map((table) => (table.name === name ? change(table) : table)),
});

const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return realDay(year, month, date) ?? 0;
};

const readUntil = (date: string): Edit => keepRows("Measurements", "Date", (cell) => typeof cell !== "number" || cell <= day(date));
const changedReading = edit("Measurements", "Actual", { "Benefit ID": "B-04", Date: day("2026-06-30") }, 0.755);
const loweredTarget = edit("Benefits", "Target", { "Benefit ID": "B-03" }, 180000);
const withoutBenefit = keepRows("Benefits", "Benefit ID", (cell) => cell !== "B-12");

const months: readonly { readonly title: string; readonly done: string; readonly date: string; readonly edits: readonly Edit[] }[] = [
  { title: "August", done: "The plan as it stands with the readings up to the end of August.", date: "2026-08-31", edits: [readUntil("2026-08-31")] },
  {
    title: "September",
    done: "The readings of September come in. Somebody types over the reading of B-04 for June, which the Benefits Manager had validated, and lowers the target of B-03.",
    date: "2026-09-30",
    edits: [readUntil("2026-09-30"), changedReading, loweredTarget],
  },
  {
    title: "October",
    done: "The readings of October come in, and B-12 is deleted from the plan.",
    date: "2026-10-31",
    edits: [readUntil("2026-10-31"), changedReading, loweredTarget, withoutBenefit],
  },
];

/** Three months of the CRM example, each reviewed with what the reviews before left. */
export function recordedMonths(): readonly RecordedMonth[] {
  const example: PlanSnapshot = {
    tables: examplePlan("crm").map(({ name, sheet, columns, rows }) => ({
      name,
      sheet,
      headerRow: 3,
      firstColumn: 1,
      columns: columns.map(({ header }, place) => ({ header, cells: rows.map((row) => row[place] ?? null) })),
    })),
  };
  const recorded: RecordedMonth[] = [];
  let kept: readonly TableSnapshot[] = [];
  for (const { title, done, date, edits } of months) {
    const edited = edits.reduce((snapshot, change) => change(snapshot), example);
    const snapshot = withKept(edited, kept);
    const review = reviewPlan(snapshot, day(date));
    kept = keptTables(review);
    recorded.push({ title, done, date, snapshot: withKept(edited, kept), review });
  }
  return recorded;
}
