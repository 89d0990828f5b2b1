import { afterEach, expect, test } from "@jest/globals";
import { newPlan } from "../core/new-plan";
import { readTables } from "../core/read-tables";
import { reviewPlan } from "../core/review";
import type { Cell, NewTable, PlanUpdate } from "../core/workbook";
import type { SheetsHost } from "./sheets-host/sheets-host";
import { expectNoViolation, openedSheets, workbookOf } from "./sheets-fixture";

afterEach(expectNoViolation);

/** The example plan with so many benefits: its own 14 first ones, again and again under new numbers. */
function planOf(benefits: number): PlanUpdate {
  const made = newPlan("crm");
  const repeated = ({ columns, rows }: NewTable): readonly (readonly Cell[])[] => {
    const key = columns.findIndex(({ header }) => header === "Benefit ID");
    return Array.from({ length: benefits }, (_, row) => {
      const cells = rows[row % 14] ?? [];
      return row < 14 ? cells : cells.map((cell, column) => (column === key ? `X-${row}` : cell));
    });
  };
  return { ...made, newTables: made.newTables.map((table) => (table.name === "Benefits" ? { ...table, rows: repeated(table) } : table)) };
}

interface Counted {
  readonly calls: number;
  /** How often a read had to wait until the writes before it were carried out; a handle to cells asks for nothing. */
  readonly waits: number;
  readonly byName: Readonly<Record<string, number>>;
}

function counted(host: SheetsHost, work: () => void): Counted {
  host.calls.reset();
  work();
  const asked = host.calls.all.filter(({ kind, name }) => kind !== "local" && !/^Sheet\.getRange/.test(name));
  const waits = asked.filter(({ kind }, index) => kind === "read" && asked[index - 1]?.kind === "write").length;
  return { calls: host.calls.count(), waits, byName: host.calls.byName() };
}

/** Set-up, two reviews and what each cost. */
function reviewed(benefits: number) {
  const host = openedSheets();
  const workbook = workbookOf(host);
  const setUp = counted(host, () => workbook.apply(planOf(benefits)));
  const review = (): { readonly read: Counted; readonly write: Counted } => {
    let update: PlanUpdate | undefined;
    const read = counted(host, () => void (update = reviewPlan(workbook.read(readTables)).update));
    return { read, write: counted(host, () => workbook.apply(update as PlanUpdate)) };
  };
  return { setUp, first: review(), later: review() };
}

/** What depends on the texts of the pages and not on the rows: how many rows are of another height than the rest. */
const withoutHeights = ({ byName: { "Sheet.setRowHeights": _, ...others } }: Counted): Readonly<Record<string, number>> => others;

const [few, many] = [reviewed(14), reviewed(5000)];

test.each([
  ["setting up the example plan", few.setUp, many.setUp, 650],
  ["reading it before the first review", few.first.read, many.first.read, 100],
  ["writing the first review", few.first.write, many.first.write, 1150],
  ["reading it before a later review", few.later.read, many.later.read, 150],
  ["writing a later review", few.later.write, many.later.write, 950],
] as const)("%s takes as many calls for 14 benefits as for 5,000, but for room on the sheets", (_, small, large, most) => {
  const { "Sheet.insertRowsAfter": more = 0, ...others } = withoutHeights(large);
  expect(others).toEqual(withoutHeights(small));
  expect(more).toBeLessThanOrEqual(3);
  expect(Math.max(small.calls, large.calls)).toBeLessThanOrEqual(most);
});

test("one read per sheet that may hold a plan table, and one write per table and own sheet", () => {
  const sheets = newPlan("crm").newTables.length;
  expect(few.first.read.byName["Range.getValues"]).toBe(sheets);
  const { tables, sheets: own } = reviewPlan(workbookWith(newPlan("crm")).read(readTables)).update;
  expect(few.later.write.byName["Range.setValues"]).toBe(tables.length + own.length);
});

test("a later review asks for nothing between its writes, which Sheets would have to carry out one by one then", () => {
  expect([few.later.write.waits, many.later.write.waits]).toEqual([0, 0]);
});

function workbookWith(update: PlanUpdate) {
  const workbook = workbookOf(openedSheets());
  workbook.apply(update);
  return workbook;
}
