import { describe, expect, test } from "@jest/globals";
import { reviewPlan } from "#core";
import { openDuckDb } from "../../bench/duckdb";
import { floorFigures, floorStatuses, numbersOf } from "../../bench/floor";
import { syntheticPlan, syntheticStatusDate } from "../../bench/synthetic-plan";

const plan = syntheticPlan({ benefits: 400, months: 36, seed: 4 });
const dates = [
  { when: "the status date", day: syntheticStatusDate },
  { when: "a year before", day: syntheticStatusDate - 365 },
  { when: "the first month, when little is due", day: syntheticStatusDate - 1064 },
  { when: "five years later, past every End", day: syntheticStatusDate + 1826 },
  { when: "the time before any measurement", day: syntheticStatusDate - 1200 },
];

/** The status columns as the review writes them, null where a figure is unknown. */
function reviewed(day: number) {
  const columns = reviewPlan(plan, day).update.tables.find(({ table }) => table === "Benefits")?.columns ?? [];
  const cells = (header: string) => columns.find((column) => column.header === header)?.cells ?? [];
  return { planned: cells("Planned to date"), actual: cells("Actual to date"), variance: cells("Variance"), status: cells("Status") };
}

function expectSame(figures: readonly unknown[], others: readonly unknown[]): void {
  expect(others).toHaveLength(figures.length);
  figures.forEach((figure, position) => {
    const other = others[position];
    if (typeof figure !== "number" || typeof other !== "number") return expect([position, other]).toEqual([position, figure]);
    return expect(Math.abs(figure - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(figure)));
  });
}

const known = (values: Float64Array): readonly (number | null)[] => Array.from(values, (value) => (Number.isNaN(value) ? null : value));

describe("what the benchmark compares gives the same figures", () => {
  test.each(dates)("in SQL by DuckDB, at $when", async ({ day }) => {
    const database = await openDuckDb();
    await database.load(plan);
    const sql = await database.figures(day);
    database.close();
    const review = reviewed(day);
    expectSame(sql.status, review.status);
    expectSame(sql.planned, review.planned);
    expectSame(sql.actual, review.actual);
    expectSame(sql.variance, review.variance);
  });

  test.each(dates)("in one pass over numbers, at $when", ({ day }) => {
    const floor = floorFigures(numbersOf(plan), day);
    const review = reviewed(day);
    expectSame(
      Array.from(floor.status, (status) => floorStatuses[status]),
      review.status,
    );
    expectSame(known(floor.planned), review.planned);
    expectSame(known(floor.actual), review.actual);
    expectSame(known(floor.variance), review.variance);
  });

  test("of plans that hold every status, so that the comparison is about all of them", () => {
    const seen = new Set(dates.flatMap(({ day }) => reviewed(day).status));
    expect(seen).toEqual(new Set(["Amber", "Green", "Not due", "Not measured", "Realized", "Red"]));
  });
});
