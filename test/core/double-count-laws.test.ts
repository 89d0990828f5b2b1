import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { doubleCount } from "../../core/checks/double-count";
import { sourceShared } from "../../core/checks/source-shared";
import { planOf, soundFlow, tableOf } from "../support/plan-builder";

const titles = ["Hours of overtime saved", "Overtime hours saved by the night shift", "Infant mortality", "School enrolment"];
const plans = fc.array(
  fc.record({
    title: fc.constantFrom(...titles),
    unit: fc.constantFrom("hours", "£", null),
    figure: fc.constantFrom(5, 99, 100, 100.5, 0.25, 1200),
    source: fc.constantFrom("Payroll", "Survey"),
  }),
  { minLength: 2, maxLength: 8 },
);

test("benefits are told as counting twice only in one unit, under like titles, by figures that do not meet by chance", () => {
  fc.assert(
    fc.property(plans, (rows) => {
      const plan = planOf(
        {
          Benefits: tableOf(...rows.map(({ title, unit }, at) => soundFlow({ "Benefit ID": `B-${at}`, Benefit: title, Unit: unit }))),
          Measurements: tableOf(...rows.map(({ figure, source }, at) => ({ "Benefit ID": `B-${at}`, Date: "2026-05-31", Actual: figure, Source: source }))),
        },
        "2026-06-30",
      );
      for (const check of [doubleCount, sourceShared])
        check.run(plan, ({ what }) => {
          const claiming = [...new Set([...what.matchAll(/B-(\d)/g)].map(([, at]) => rows[Number(at)]))];
          expect(claiming.length).toBeGreaterThan(1);
          const [first] = claiming;
          for (const row of claiming) {
            expect(row?.unit).toBe(first?.unit);
            expect(row?.source).toBe(first?.source);
            expect(titles.indexOf(row?.title ?? "") < 2).toBe(titles.indexOf(first?.title ?? "") < 2);
            expect(row?.figure === 5 || row?.figure === 99).toBe(false);
          }
        });
    }),
    { numRuns: 300 },
  );
});
