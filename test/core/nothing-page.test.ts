import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { chartValuesOf } from "../../core/writing/placed-cells";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import type { PlanSnapshot } from "../../core/port/workbook";
import { memoryWorkbook, sheetsOf } from "../port/memory-workbook";
import { benefits } from "../support/benefits-command";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { soundPlan } from "../support/plan-builder";
import { planFile } from "../support/plan-file";

const example = snapshotOfNewTables(newPlan("crm").newTables);
const without = (table: string): PlanSnapshot => ({ tables: example.tables.filter(({ name }) => name !== table) });

/** Each page that may have nothing to say, the table that it lives on, and what it says then. */
const pages = [
  { page: "Alignment map", table: "Alignment", says: /^No benefit is scored .* back at the first review that finds such a score on Alignment/ },
  { page: "Schedule", table: "Activities", says: /^No activity or milestone has a finish date\. .* back at the first review that finds one on Activities/ },
  { page: "Signals", table: "Measurements", says: /^No benefit has the 7 readings .* back at the first review that finds them on Measurements/ },
  { page: "Baselines compared", table: "Baselines", says: /^No baseline is frozen\. .* back at the first review after/ },
];

describe.each(pages)("$page without $table", ({ page, table, says }) => {
  test("says in the old place why it is blank, whose it is and the way back, and nothing else", () => {
    const before = reviewPlan(example);
    expect(before.update.sheets.find(({ name }) => name === page)).not.toHaveProperty("onlyWhereItStands");
    const workbook = memoryWorkbook(sheetsOf(example));
    workbook.apply(before.update);
    const order = workbook.sheets.map(({ name }) => name);
    const rest = memoryWorkbook(workbook.sheets.filter(({ name }) => name !== table));
    rest.apply(reviewPlan(rest.read(readTables)).update);
    expect(rest.sheets.map(({ name }) => name)).toEqual(order.filter((name) => name !== table));
    const cells = rest.sheets
      .find(({ name }) => name === page)
      ?.cells.flat()
      .filter((cell) => cell !== null);
    expect(cells).toEqual([page, expect.stringMatching(says), "CRM roll-out", "← Start here"]);
  });

  test("is no sheet in a workbook that never had one", () => {
    const workbook = memoryWorkbook(sheetsOf(without(table)));
    workbook.apply(reviewPlan(workbook.read(readTables)).update);
    const names = workbook.sheets.map(({ name }) => name);
    expect([names.includes("Dashboard"), names.includes(page)]).toEqual([true, false]);
  });
});

test("neither the HTML report nor the JSON has a word of them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nothing-page-"));
  try {
    const [path, html] = [join(folder, "plan.xlsx"), join(folder, "plan.html")];
    writeFileSync(
      path,
      await planFile({
        ...soundPlan(),
        Settings: [
          ["Setting", "Value"],
          ["Status date", "2026-06-30"],
        ],
      }),
    );
    expect((await benefits(["report", path, "--out", html])).code).toBe(0);
    const { out } = await benefits(["review", path, "--json", "--out", join(folder, "reviewed.xlsx")]);
    for (const text of [readFileSync(html, "utf8"), out]) {
      expect(text.length).toBeGreaterThan(1000);
      expect(text).not.toMatch(/back at the first review|onlyWhereItStands/);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);

describe("a plan of which nothing can be told yet", () => {
  const undefinedKind: PlanSnapshot = {
    tables: example.tables.map((table) =>
      table.name === "Benefits"
        ? { ...table, columns: table.columns.map((column) => (column.header === "Kind" ? { ...column, cells: column.cells.map(() => null) } : column)) }
        : table,
    ),
  };
  const unmeasured: PlanSnapshot = {
    tables: example.tables.map((table) =>
      table.name === "Measurements" ? { ...table, columns: table.columns.map((column) => ({ ...column, cells: [] })) } : table,
    ),
  };
  test.each([
    { what: "a template just made", plan: snapshotOfNewTables(newPlan("blank").newTables), day: dayOf(2026, 10, 31), says: /^Enter the first planned benefit/ },
    { what: "nothing due yet", plan: unmeasured, day: dayOf(2025, 2, 12), says: /^Enter the first reading/ },
    { what: "nothing that can be judged", plan: undefinedKind, day: dayOf(2026, 10, 31), says: /Kind.*frees 15 rows\.$/ },
  ])("has no charts on its first pages but the one next step, with its cell: $what", ({ plan, day, says }) => {
    const { update } = reviewPlan(plan, day);
    for (const name of ["Dashboard", "Board pack"]) {
      const page = update.sheets.find((sheet) => sheet.name === name);
      const texts = page?.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string") ?? [];
      const step = texts[texts.indexOf("The next step") + texts.slice(texts.indexOf("The next step")).findIndex((text) => text !== "The next step")];
      expect([name, page?.charts, step]).toEqual([name, [], expect.stringMatching(says)]);
      expect(texts).toContain("No benefit can be judged yet.");
      expect(page?.links?.[0]?.to.sheet).toMatch(/^(Benefits|Measurements)$/);
    }
  });

  const withNone = (table: string, kept: (id: unknown) => boolean = () => false): PlanSnapshot => ({
    tables: example.tables.map((one) => {
      if (one.name !== table) return one;
      const rows = one.columns[0]?.cells.map(kept) ?? [];
      return { ...one, columns: one.columns.map((column) => ({ ...column, cells: column.cells.filter((_, row) => rows[row]) })) };
    }),
  });

  test("without a reading says so where something is due: no chart, no money claimed as 0, and the one next step", () => {
    const { update, result } = reviewPlan(withNone("Measurements"));
    expect(result.board).toMatchObject({ headline: expect.not.stringContaining("behind plan"), nextStep: expect.stringMatching(/^Enter the first reading/) });
    expect(result.totals.map(({ claimedCount }) => claimedCount)).toEqual(result.totals.map(() => 0));
    for (const name of ["Dashboard", "Board pack"]) {
      const page = update.sheets.find((sheet) => sheet.name === name);
      expect([name, page?.charts]).toEqual([name, []]);
      const nothing = page?.blocks.filter(({ cells, styles }) => styles[0]?.format?.includes("£") === true && cells.some(([cell]) => cell === 0));
      expect([name, nothing]).toEqual([name, []]);
    }
  });

  test.each([
    { what: "no activities", plan: withNone("Activities"), says: /^8 of 14 benefits that are due/ },
    { what: "one benefit only", plan: withNone("Benefits", (id) => id === "B-02"), says: /^1 of 1 benefit that is due is realized/ },
    {
      what: "no money",
      plan: {
        tables: example.tables.map((one) => ({
          ...one,
          columns: one.columns.map((column) =>
            column.header === "Unit value"
              ? { ...column, cells: column.cells.map(() => null) }
              : column.header === "Unit"
                ? { ...column, cells: column.cells.map((cell) => (typeof cell === "string" ? cell.replace("£", "orders") : cell)) }
                : column,
          ),
        })),
      },
      says: /^8 of 14 benefits that are due are realized or on plan\.$/,
    },
  ])("a plan with $what has its first pages, each chart with something in it", ({ plan, says }) => {
    const { update, result } = reviewPlan(plan);
    expect(result.board).toMatchObject({ headline: expect.stringMatching(says), nextStep: null });
    const values = chartValuesOf(update.sheets);
    for (const name of ["Dashboard", "Board pack"])
      for (const { key, series } of update.sheets.find((sheet) => sheet.name === name)?.charts ?? [])
        expect([key, series.some((one) => values(one.values).some((cell) => typeof cell === "number" && cell !== 0))]).toEqual([key, true]);
  });

  test("once something is due the charts are back", () => {
    const { update } = reviewPlan(example);
    for (const name of ["Dashboard", "Board pack"]) expect(update.sheets.find((sheet) => sheet.name === name)?.charts.length).toBeGreaterThan(1);
  });
});
