import { describe, expect, test } from "@jest/globals";
import { explainBenefit } from "../../core/explain/explain";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, soundPlan, tableOf, type NamedCells } from "../support/plan-builder";

/* A unit of % whose figures are written as numbers (43) and not as shares (0.43) is told by the plan's own scale. */

const snapshotWith = (cells: NamedCells, frozen: number) =>
  snapshotOf(
    soundPlan({
      Benefits: tableOf(soundBenefit({ Unit: "%", Direction: "Increase", ...cells })),
      Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: cells["Target"] ?? null }),
      Baselines: tableOf({ Baseline: "Case", "Taken on": "2026-01-15", "Benefit ID": "B-01", "Baseline value": cells["Baseline"] ?? null, Target: frozen }),
    }),
  );
const day = 46203;

describe.each([
  { scale: "numbers", cells: { Baseline: 20, Target: 1343 }, frozen: 3682, target: "1,343%", then: "3,682%", format: '0.0"%"' },
  { scale: "shares", cells: { Baseline: 0.2, Target: 0.43 }, frozen: 0.8, target: "43%", then: "80%", format: "0.0%" },
])("percentages written as $scale", ({ cells, frozen, target, then, format }) => {
  test("are told so where a target was cut", () => {
    const cut = reviewPlan(snapshotWith(cells, frozen), day).findings.find(({ rule }) => rule === "target-cut");
    expect(cut?.what).toContain(`has the target ${target}, less ambitious than ${then}`);
  });

  test("are explained so", () => {
    const explained = explainBenefit(snapshotWith(cells, frozen), "B-01", day, "actualToDate");
    expect(JSON.stringify(explained)).toContain(`2026-06-30: ${target} (Measurements row 2`);
  });

  test("are shown so in the status columns", () => {
    const columns = reviewPlan(snapshotWith(cells, frozen), day).update.tables.find(({ table }) => table === "Benefits")?.columns ?? [];
    expect(columns.find(({ header }) => header === "Actual to date")?.formats).toEqual([format]);
  });
});

describe("a reading that says per cent, of a plan whose figures are above 1 and may be shares or percentages", () => {
  const read = (cells: NamedCells, actual: string) => {
    const tables = {
      Benefits: tableOf(soundBenefit({ Unit: "%", Direction: "Increase", ...cells })),
      Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-05-31", Actual: 1.02 }, { "Benefit ID": "B-01", Date: "2026-06-30", Actual: actual }),
    };
    const { result, findings } = reviewPlan(snapshotOf(soundPlan(tables)), day);
    return [result.benefits["B-01"]?.["actualToDate"], findings.some(({ rule }) => rule === "percent-mixed")];
  };

  test.each<readonly [NamedCells, string, number]>([
    [{ Baseline: 1, Target: 1.1 }, "104 %", 1.04],
    [{ Baseline: 1, Target: 1.1 }, "104 percent", 1.04],
    [{ Baseline: 0, Target: 1.1 }, "98%", 0.98],
    [{ Baseline: 8, Target: 3 }, "4.1%", 4.1],
    [{ Baseline: 8, Target: 3 }, "4.1 per cent", 4.1],
    [{ Baseline: 0, Target: 1.2 }, "10%", 10],
    [{ Baseline: 60, Target: 80 }, "76%", 76],
  ])("%j: %s is %d", (cells, actual, value) => expect(read(cells, actual)).toEqual([value, false]));

  test("is left out where it fits neither", () => expect(read({ Baseline: 8, Target: 3, Direction: "Decrease" }, "85%")).toEqual([1.02, true]));
});
