import { describe, expect, test } from "@jest/globals";
import { propose } from "../../core/adopt/propose";
import { dayOf } from "../../core/domain/day";
import type { Cell, CellLink, OwnedSheet, PlanSnapshot } from "../../core/port/workbook";
import { examplePlan } from "../../core/examples/plan-example";
import { adoptUpdate } from "../../core/review/adopt-register";
import { reviewPlan } from "../../core/review/review";
import { readTables } from "../../core/reading/read-tables";
import { memoryWorkbook } from "../port/memory-workbook";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";

const planLinks = ({ links = [] }: OwnedSheet): readonly CellLink[] => links.filter(({ to }) => to.sheet !== "Start here");

/** Each link of a page as the words of its cell and the cell of the plan that it leads to. */
function leads(page: OwnedSheet, plan: PlanSnapshot): readonly (readonly [words: Cell, to: Cell | undefined])[] {
  const cellAt = (row: number, column: number): Cell => {
    const block = page.blocks.findLast(
      (one) => one.row <= row && row < one.row + one.cells.length && one.column <= column && column < one.column + (one.cells[0]?.length ?? 0),
    );
    return block?.cells[row - block.row]?.[column - block.column] ?? null;
  };
  return planLinks(page).map(({ row, column, to }) => {
    const table = plan.tables.find(
      ({ sheet, firstColumn, columns }) => sheet === to.sheet && firstColumn <= to.column && to.column < firstColumn + columns.length,
    );
    const at = table?.columns[to.column - table.firstColumn];
    return [cellAt(row, column), table === undefined ? undefined : to.row === table.headerRow ? at?.header : at?.cells[to.row - table.headerRow - 1]];
  });
}

const pageOf = ({ update }: ReturnType<typeof reviewPlan>, name: string): OwnedSheet => update.sheets.find((sheet) => sheet.name === name) as OwnedSheet;

describe("the pages of a review lead", () => {
  const plan = snapshotOfNewTables(examplePlan("crm"));
  const review = reviewPlan(plan);

  test.each(["Dashboard", "Board pack"])("from each gap of the %s to its row of Benefits", (name) => {
    const gaps = leads(pageOf(review, name), plan).filter(([words]) => String(words).startsWith("B-"));
    expect(gaps.map(([, to]) => to)).toEqual(review.result.board.gaps.map(({ id }) => id));
    expect(gaps.map(([words]) => words)).toEqual(gaps.map(([, to]) => to));
  });

  test("from each decision of the board to its cell", () => {
    const board = pageOf(review, "Board pack");
    const decided = (board.links ?? []).filter(({ row, column }) => row >= 11 && row <= 15 && column === 2).map(({ to }) => [to.sheet, to.row]);
    expect(decided.length).toBeGreaterThan(1);
    expect(decided).toEqual(review.result.board.decisions.map(({ table, row }) => [table, row]));
  });

  test("from each milestone of the board to its row of Activities", () => {
    const milestones = leads(pageOf(review, "Board pack"), plan).filter(([words]) => String(words).startsWith("A-"));
    expect(milestones.map(([, to]) => to)).toEqual(review.result.board.milestones.map(({ id }) => id));
  });

  test("from each finding to the cell that it tells of, and to the header where it tells of a table", () => {
    const found = leads(pageOf(review, "Findings"), plan);
    expect(found.map(([words]) => words)).toEqual(review.findings.map(({ row }) => (row === null ? expect.stringMatching(/^Row \d+$/) : `Row ${row}`)));
    for (const [at, { table, row, column }] of review.findings.entries()) {
      const of = plan.tables.find(({ name }) => name === table);
      const cells = of?.columns.find(({ header }) => column === null || header === column);
      expect(found[at]?.[1]).toBe(row === null ? cells?.header : cells?.cells[row - (of?.headerRow ?? 0) - 1]);
    }
  });

  test("from what is owed to its row", () => {
    const chased = leads(pageOf(review, "Chase list"), plan);
    expect(chased.length).toBe(6);
    for (const [words, to] of chased) expect([words, to]).toEqual([expect.stringMatching(/^[A-Z][a-z]+ row \d+$/), expect.anything()]);
  });
});

describe("the way through a reviewed workbook", () => {
  const { update, findings } = reviewPlan(snapshotOfNewTables(examplePlan("crm")));
  const shown = update.sheets.filter(({ isHidden }) => isHidden !== true);
  const start = shown.find(({ name }) => name === "Start here") as OwnedSheet;
  const lines = start.blocks.flatMap(({ cells }) => cells.map(([name, about]) => ({ name, about })));

  test("Start here names every sheet of the review with one line, and leads to each that is there", () => {
    const named = shown.filter(({ name }) => name !== "Start here").map(({ name }) => name);
    for (const name of named) expect([name, lines.find((line) => line.name === name)?.about]).toEqual([name, expect.stringMatching(/\.$/)]);
    const led = (start.links ?? []).map(({ to }) => to.sheet);
    for (const { name, onlyWhereItStands } of shown) if (name !== "Start here") expect([name, led.includes(name)]).toEqual([name, onlyWhereItStands !== true]);
    for (const table of ["Benefits", "Measurements", "Settings"]) expect(led).toContain(table);
  });

  test("and tells the one next step with the cell to go to", () => {
    const next = lines[lines.findIndex(({ name }) => name === "The next step") + 1];
    expect(next?.about).toMatch(/^Measure what is due: 1 benefit has no reading/);
    expect((start.links ?? [])[0]?.to.sheet).toBe("Measurements");
  });

  test("every sheet of the review leads back to Start here", () => {
    const without = shown.filter(({ name, links = [] }) => name !== "Start here" && !links.some(({ to }) => to.sheet === "Start here"));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test("every page but the data says whose plan it is", () => {
    const told = shown.filter(({ blocks }) => blocks.some(({ cells }) => cells.some((row) => String(row[0]).startsWith("CRM roll-out"))));
    expect(shown.filter((page) => !told.includes(page)).map(({ name }) => name)).toEqual(["Review data"]);
  });

  test("no rule stands among the words of a finding", () => {
    for (const { rule, what, mend } of findings) expect(`${what} ${mend}`).not.toContain(rule);
  });
});

test("what frees most rows comes first of what is as bad, with how many of how many", () => {
  const plan = snapshotOfNewTables(examplePlan("crm"));
  const blank = plan.tables.map((table) => {
    const without = (header: string, rows: (at: number) => boolean) => (columns: typeof table.columns) =>
      columns.map((column) => (column.header === header ? { ...column, cells: column.cells.map((cell, at) => (rows(at) ? null : cell)) } : column));
    return table.name === "Benefits"
      ? { ...table, columns: without("Kind", (at) => at >= 5)(without("Start", (at) => at === 1 || at === 2)(table.columns)) }
      : table;
  });
  const page = pageOf(reviewPlan({ tables: blank }), "Findings");
  const list = page.blocks.find(({ table }) => table === "ReviewFindings")?.cells.slice(1) ?? [];
  // Rows 4 to 19 hold the 16 benefits; the first is a parent and needs no Start.
  expect(list.slice(0, 3).map((cells) => [cells[0], cells[1], cells[3]])).toEqual([
    ["Stops the row", "11 of 16", "Row 9"],
    ["Stops the row", "1", "Row 5"],
    ["Stops the row", "1", "Row 6"],
  ]);
});

test("in a register of the user's own the pages lead to where it stands", () => {
  const rows: readonly (readonly Cell[])[] = [
    ["Priority goals"],
    [],
    ["Goal ID", "Agency", "Goal Statement", "Goal Leader", "Unit", "Baseline value", "Target value", "Latest result", "Status"],
    ["G1", "North", "Share of permits within ten days", "Permits lead", "%", 62, 70, 66.1, "On track"],
    ["G3", "South", "Wait for an appointment", "Care lead", "Days", 28, 20, 31, "Green"],
  ];
  const day = dayOf(2024, 12, 31);
  const workbook = memoryWorkbook([{ name: "Goals", cells: rows.map((row) => [...row]), tables: [] }]);
  workbook.apply(adoptUpdate(propose(workbook.look(), { assumed: { Start: dayOf(2024, 1, 1), Due: dayOf(2025, 12, 31), "Reading date": day } }).lines));
  const review = reviewPlan(workbook.read(readTables), day);
  expect(review.result.board.gaps.map(({ id }) => id)).toEqual(["G3"]);
  // G3 stands in A5.
  expect(planLinks(pageOf(review, "Dashboard"))).toEqual([{ row: 41, column: 2, to: { sheet: "Goals", row: 5, column: 1 } }]);
});
