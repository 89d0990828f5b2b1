import { expect, test } from "@jest/globals";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, soundPlan, tableOf } from "../support/plan-builder";

const reviewed = (...settings: readonly (readonly string[])[]) =>
  reviewPlan(snapshotOf(soundPlan({ Benefits: tableOf(soundBenefit()), Settings: [["Setting", "Value"], ...settings] })));

test("a status date that cannot be read is told with what stands there", () => {
  expect(() => reviewed(["Status date", "Brumaire 2026"])).toThrow(/^There is no status date: .*"Brumaire 2026".*, or name one for this review\.$/);
  expect(() => reviewed(["Status date", "05/03/2026"])).toThrow(/^There is no status date: .*"05\/03\/2026"/);
  expect(() => reviewed(["Plan", "Orders"])).toThrow("There is no status date. Enter one");
});
