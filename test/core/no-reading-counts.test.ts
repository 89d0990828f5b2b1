import { expect, test } from "@jest/globals";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundFlow, tableOf } from "../support/plan-builder";

/* Rule 1 of the method: what is not measured has no claimed money, which is not 0. */

const saving = soundFlow({ Benefit: "Overtime paid", Category: "Cashable", Unit: "£", "Unit value": 1, Start: "2026-07-01", Due: "2026-12-31" });
const resultOf = (end: string | null, statusDate: string, reading: string) =>
  reviewPlan(
    snapshotOf({
      Benefits: tableOf({ ...saving, End: end }),
      Measurements: tableOf({ "Benefit ID": "B-01", Date: reading, Actual: 100, "Validated by": "Finance", "Validated on": statusDate }),
      Settings: tableOf({ Setting: "Status date", Value: statusDate }),
    }),
  ).result;

test.each([
  { says: "whose only amount lies between the status date and Start", end: null, statusDate: "2026-05-31", reading: "2026-06-15" },
  { says: "that ended before it began", end: "2026-05-31", statusDate: "2026-08-31", reading: "2026-06-15" },
])("a flow $says is claimed by nobody, nowhere", ({ end, statusDate, reading }) => {
  const { benefits, totals, moneyByYear } = resultOf(end, statusDate, reading);
  expect(benefits["B-01"]?.moneyClaimed).toBeNull();
  expect(totals.map(({ claimedCount }) => claimedCount)).toEqual([0]);
  expect(moneyByYear.map(({ claimed, validated }) => [claimed, validated])).toEqual([[null, null]]);
});

test("a flow that has an amount of its own time is claimed", () => {
  const { benefits, totals } = resultOf(null, "2026-08-31", "2026-07-31");
  expect([benefits["B-01"]?.moneyClaimed, totals[0]?.claimedCount]).toEqual([100, 1]);
});
