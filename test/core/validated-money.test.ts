import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import { isKnown } from "../../core/domain/figure";
import { addMeasuredMonths } from "../../core/domain/money/measured-months";
import { measuredMoney } from "../../core/domain/money/measured-money";
import { monthSpan } from "../../core/domain/month-span";
import type { PlannedChange } from "../../core/domain/planned-change";
import type { Readings } from "../../core/domain/readings";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundFlow, tableOf } from "../support/plan-builder";

/* What brings money is validated once its reading is; harm, and what takes from the claim, counts whether it is validated or not. So nobody makes it less by leaving it unvalidated. */

const start = dayOf(2026, 1, 1);
const level: PlannedChange = {
  nature: "Benefit",
  kind: "Level",
  direction: "Increase",
  baseline: 0,
  target: 10,
  start,
  due: dayOf(2026, 12, 31),
  end: undefined,
  profile: "Linear",
  table: undefined,
};
const flow: PlannedChange = { ...level, kind: "Flow", target: 1000 };

type Reading = readonly [day: number, actual: number, validated?: "validated" | undefined];

/** By days from Start. */
const readingsOf = (...readings: readonly Reading[]): Readings => ({
  days: readings.map(([day]) => start + day),
  actuals: readings.map(([, actual]) => actual),
  validated: readings.map(([, , validated]) => (validated === undefined ? 0 : 1)),
  from: 0,
  to: readings.length,
});

/** What is claimed and validated by the 40th day, at 1 a unit, or 1 for a day of each unit of a level, whose last reading is held for 5 days. */
const moneyOf = (change: PlannedChange, ...readings: readonly Reading[]) => {
  const { claimed, validated } = measuredMoney(change, readingsOf(...readings), change.kind === "Level" ? 365 : 1, start + 40, 5);
  return [claimed, validated].map((figure) => (isKnown(figure) ? Math.round(figure * 1e6) / 1e6 : figure.because));
};

describe("of a flow", () => {
  test("what is not validated adds nothing, and takes off what it takes off", () => {
    expect(moneyOf(flow, [10, 300, "validated"], [20, 200])).toEqual([500, 300]);
    expect(moneyOf(flow, [10, 300, "validated"], [20, -200])).toEqual([100, 100]);
    expect(moneyOf(flow, [10, -200])).toEqual([-200, -200]);
  });

  test("harm counts whole, and less harm than before only once it is validated", () => {
    const harm: PlannedChange = { ...flow, nature: "Dis-benefit" };
    expect(moneyOf(harm, [10, 300, "validated"], [20, 200])).toEqual([-500, -500]);
    expect(moneyOf(harm, [10, 300], [20, -100])).toEqual([-200, -300]);
  });

  test("a use that is to fall and rose in one month takes that off, validated or not", () => {
    // 10 a day for 365 days would have come anyway; a use that falls is a gain.
    const use: PlannedChange = { ...flow, direction: "Decrease", baseline: 3650, target: 1825 };
    expect(moneyOf(use, [9, 60, "validated"], [19, 130])).toEqual([10, 10]);
    expect(moneyOf(use, [9, 60], [19, 130])).toEqual([10, -30]);
  });

  test("a unit that costs money is a harm of a benefit", () => {
    const { claimed, validated } = measuredMoney(flow, readingsOf([10, 300]), -1, start + 40, 5);
    expect([claimed, validated]).toEqual([-300, -300]);
  });
});

describe("of a level", () => {
  test("between two validated readings stands what is read where that is worse, and nothing more where it is better", () => {
    // 50 up to the 10th day, down to 0 on the 20th and up again to 10: 50 and 50; the line between the validated ones would be 200.
    expect(moneyOf(level, [10, 10, "validated"], [20, 0], [30, 10, "validated"])).toEqual([200, 150]);
    expect(moneyOf(level, [10, 10, "validated"], [20, 30], [30, 10, "validated"])).toEqual([500, 250]);
  });

  test("after the last validated one nothing counts but what is below Baseline", () => {
    // Claimed: 50, then 25 and −25 on the way from 10 to −10, then −50 while it is held. Validated: 50 − 25 − 50.
    expect(moneyOf(level, [10, 10, "validated"], [20, -10])).toEqual([0, -25]);
    expect(moneyOf(level, [10, 10, "validated"], [20, 10])).toEqual([200, 50]);
    // Held as a claim is, though the reading itself is validated.
    expect(moneyOf(level, [10, -10, "validated"])).toEqual([-100, -100]);
  });

  test("harm counts as it is read, and stands where it was validated to be more", () => {
    const harm: PlannedChange = { ...level, nature: "Dis-benefit" };
    expect(moneyOf(harm, [10, 10])).toEqual([-100, -100]);
    expect(moneyOf(harm, [10, 10, "validated"], [20, 0], [30, 10, "validated"])).toEqual([-200, -300]);
    expect(moneyOf({ ...level, direction: "Decrease" }, [10, 10])).toEqual([-100, -100]);
  });

  test("a reading before Start that is worse is carried to Start, validated or not", () => {
    expect(moneyOf(level, [-5, -10], [10, 10, "validated"])).toEqual([50, 0]);
    expect(moneyOf(level, [-5, 10], [10, 10, "validated"])).toEqual([150, 50]);
    expect(moneyOf(level, [-8, 10, "validated"], [-5, -10])).toEqual([0, 0]);
    expect(moneyOf(level, [-8, 10, "validated"], [-3, -10])).toEqual([-20, -20]);
  });
});

test("a milestone that is harm counts once it is reached, one that is a benefit once that is validated", () => {
  const milestone: PlannedChange = { ...level, kind: "Milestone" };
  expect(moneyOf(milestone, [10, 1])).toEqual([1, 0]);
  expect(moneyOf({ ...milestone, nature: "Dis-benefit" }, [10, 1])).toEqual([-1, -1]);
});

const figure = fc.integer({ min: -100, max: 100 });
const anyReadings = fc
  .uniqueArray(fc.record({ day: fc.integer({ min: -40, max: 400 }), actual: figure, isValidated: fc.boolean() }), { maxLength: 12, selector: ({ day }) => day })
  .map((rows) =>
    readingsOf(...rows.sort((a, b) => a.day - b.day).map(({ day, actual, isValidated }): Reading => [day, actual, isValidated ? "validated" : undefined])),
  );
const anyChange = fc
  .record({
    nature: fc.constantFrom("Benefit" as const, "Dis-benefit" as const),
    kind: fc.constantFrom("Flow" as const, "Level" as const, "Milestone" as const),
    direction: fc.constantFrom("Increase" as const, "Decrease" as const),
    baseline: figure,
    target: figure,
  })
  .map((change): PlannedChange => ({ ...level, ...change }));
const wide = monthSpan(dayOf(2025, 1, 1), dayOf(2028, 12, 31));

test("what is validated by the end of any month is never more than what is claimed, and is the same where all is validated", () => {
  fc.assert(
    fc.property(
      anyChange,
      anyReadings,
      fc.constantFrom(-3, 3),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 100 }),
      (change, readings, unitValue, by, held) => {
        const monthsOf = (of: Readings, evidence: "claimed" | "validated"): readonly number[] => {
          const months = new Float64Array(wide.ends.length);
          addMeasuredMonths(months, wide, change, of, unitValue, start + by, held, evidence);
          let sum = 0;
          return Array.from(months, (amount) => (sum += amount));
        };
        const claimed = monthsOf(readings, "claimed");
        monthsOf(readings, "validated").forEach((sum, month) => expect(sum).toBeLessThanOrEqual((claimed[month] as number) + 1e-9));
        // The last reading of a level is held in what is claimed alone.
        if (change.kind === "Level") return;
        const allValidated = { ...readings, validated: Array.from(readings.validated, () => 1) };
        expect(monthsOf(allValidated, "validated")).toEqual(claimed);
      },
    ),
    { numRuns: 600, seed: 20261201 },
  );
});

test("the validated money of a plan is not above what it claims where only its harm is not validated", () => {
  const cells = { Category: "Cashable", Validator: "Finance", Unit: "£", "Unit value": 1, Baseline: null };
  const { totals } = reviewPlan(
    snapshotOf({
      Benefits: tableOf(soundFlow(cells), soundFlow({ ...cells, "Benefit ID": "B-02", Benefit: "Overtime of the change", Nature: "Dis-benefit" })),
      Measurements: tableOf(
        { "Benefit ID": "B-01", Date: "2026-06-30", Actual: 500, "Validated by": "Finance", "Validated on": "2026-07-01" },
        { "Benefit ID": "B-02", Date: "2026-06-30", Actual: 200, "Validated by": null, "Validated on": null },
      ),
      Settings: [["Setting", "Value"]],
    }),
    dayOf(2026, 7, 31),
  ).result;
  expect(totals[0]).toMatchObject({ claimed: 300, validated: 300 });
});
