import { expect, test } from "@jest/globals";
import { dayAtShare } from "../../core/domain/day-at-share";
import { outlook, toComplete } from "../../core/domain/forecast";
import type { PlannedChange } from "../../core/domain/planned-change";
import { profileTable } from "../../core/domain/profile-table";
import { progressAt } from "../../core/domain/progress";
import { reachedOn } from "../../core/domain/reached-on";
import type { Readings } from "../../core/domain/readings";
import { forecastDue, paceIndex, slip, timeStanding } from "../../core/domain/slip";
import { erosionPerYear, persistence, sustainmentOf } from "../../core/domain/sustainment";

const start = 46023;
const plan: PlannedChange = {
  nature: "Benefit",
  kind: "Flow",
  direction: "Increase",
  baseline: 0,
  target: 600,
  // The first day of a flow is a whole one, so that its 360 days begin on the eve.
  start: start + 1,
  due: start + 360,
  end: undefined,
  profile: "Linear",
  table: undefined,
};
const readings = (...pairs: readonly (readonly [number, number])[]): Readings => ({
  days: pairs.map(([day]) => start + day),
  actuals: pairs.map(([, actual]) => actual),
  validated: pairs.map(() => 0),
  from: 0,
  to: pairs.length,
});

/** Lipke's plan of method §4, its periods 30 days long. */
const monthly = [10, 20, 30, 40, 50, 50, 50, 50, 60, 70, 80, 90];
const lipke: PlannedChange = { ...plan, profile: "Table", table: profileTable(monthly.map((planned, month) => ({ end: start + 30 * (month + 1), planned }))) };

/** The standing after some readings. */
function standing(change: PlannedChange, taken: Readings, day: number) {
  const found = timeStanding(progressAt(change, taken, start + day), reachedOn(change, taken, start + day));
  return "because" in found ? found.because : found;
}

const cases: readonly { readonly says: string; readonly change: PlannedChange; readonly taken: Readings; readonly day: number; readonly late: number }[] = [
  { says: "method §4: delivered 215 at month 7 is month 6.3", change: lipke, taken: readings([210, 215]), day: 210, late: 21 },
  { says: "nothing delivered counts from Start", change: plan, taken: readings([90, 0]), day: 90, late: 90 },
  { says: "less than nothing too", change: plan, taken: readings([90, -50]), day: 90, late: 90 },
  { says: "half at half time is punctual", change: plan, taken: readings([180, 300]), day: 180, late: 0 },
  { says: "a step before its due is not late", change: { ...plan, profile: "Step" }, taken: readings([90, 0]), day: 90, late: 0 },
  { says: "a step that has not come is late from its due", change: { ...plan, profile: "Step" }, taken: readings([400, 0]), day: 400, late: 40 },
  { says: "a milestone that has not come is late from its due", change: { ...plan, kind: "Milestone" }, taken: readings([400, 0]), day: 400, late: 40 },
  { says: "once reached it stays where it was", change: plan, taken: readings([400, 600]), day: 700, late: 40 },
  { says: "reached early is early for good", change: plan, taken: readings([300, 600]), day: 700, late: -60 },
  {
    says: "lost and reached again counts from the second time",
    change: { ...plan, kind: "Level" },
    taken: readings([300, 600], [400, 500], [450, 610]),
    day: 700,
    late: 90,
  },
  {
    says: "a table that stands still: the nearest point",
    change: {
      ...lipke,
      table: profileTable([
        { end: start + 100, planned: 300 },
        { end: start + 200, planned: 0 },
        { end: start + 360, planned: 300 },
      ]),
    },
    taken: readings([180, 300]),
    day: 180,
    late: 0,
  },
  {
    says: "a table that stands still, looked at later",
    change: {
      ...lipke,
      table: profileTable([
        { end: start + 100, planned: 300 },
        { end: start + 200, planned: 0 },
        { end: start + 360, planned: 300 },
      ]),
    },
    taken: readings([180, 300]),
    day: 250,
    late: 50,
  },
];

test.each(cases)("$says", ({ change, taken, day, late }) => {
  const found = standing(change, taken, day);
  expect(typeof found).toBe("object");
  if (typeof found !== "string") expect(slip(found) * 30.4375).toBeCloseTo(late, 9);
});

test("the pace and the forecast of method §4: SPI(t) .90 and full at 13.3 instead of 12", () => {
  const found = standing(lipke, readings([210, 215]), 210);
  if (typeof found === "string") throw new Error(found);
  expect(paceIndex(found)).toBeCloseTo(0.9, 12);
  expect(forecastDue(found)).toBe(start + Math.round((30 * 12) / 0.9));
});

test("of a table that begins late nothing delivered is late from when something was planned, and has a pace of 0 and no day on which it would come", () => {
  const table = profileTable([
    { end: start + 100, planned: 0 },
    { end: start + 360, planned: 600 },
  ]);
  const late = { ...lipke, table };
  const [before, after, less] = [standing(late, readings([80, 0]), 80), standing(late, readings([160, 0]), 160), standing(late, readings([160, -5]), 160)];
  if (typeof before === "string" || typeof after === "string" || typeof less === "string") throw new Error("no standing");
  expect([slip(before), paceIndex(before), forecastDue(before)]).toEqual([0, 1, start + 360]);
  for (const found of [after, less]) {
    expect(slip(found) * 30.4375).toBeCloseTo(60, 9);
    expect([paceIndex(found), forecastDue(found)]).toEqual([0, { because: "nothing is delivered yet, so there is no pace to go by" }]);
  }
});

test.each([
  { says: "it has not started", change: plan, taken: readings([-10, 5]), day: -1 },
  { says: "no measurement", change: plan, taken: readings(), day: 90 },
  { says: "a dis-benefit", change: { ...plan, nature: "Dis-benefit" as const }, taken: readings([90, 5]), day: 90 },
  { says: "a value to keep", change: { ...plan, kind: "Level" as const, direction: "Maintain" as const }, taken: readings([90, 5]), day: 90 },
  { says: "Target equals Baseline", change: { ...plan, target: 0 }, taken: readings([90, 5]), day: 90 },
])("there is no slip where $says", ({ says, change, taken, day }) => {
  expect(standing(change, taken, day)).toContain(says);
});

test("the day at a share of a ramp is the ramp turned round", () => {
  expect(dayAtShare({ ...plan, profile: "S-curve" }, 0.15625, start + 200)).toBeCloseTo(start + 90, 9);
  expect(dayAtShare({ ...plan, profile: "Front-loaded" }, 0.9375, start + 200)).toBeCloseTo(start + 270, 9);
  expect(dayAtShare({ ...plan, profile: "Back-loaded" }, 0.0625, start + 200)).toBeCloseTo(start + 90, 9);
});

test("the outlook of method §4: 550, 480 and a pace of 1.143 to complete; the middle of three", () => {
  const range = outlook({ promised: 600, planned: 250, delivered: 200, recentPace: 45, periodsLeft: 7 });
  expect(range).toEqual({ asPlanned: 550, atRateSoFar: 480, atRecentPace: 515, low: 480, forecast: 515, high: 550 });
  expect(outlook({ promised: 600, planned: 250, delivered: 200 }).forecast).toBe(515);
  expect(toComplete(600, 250, 200)).toBeCloseTo(1.143, 3);
});

const holding = { tolerance: 0.1, lostAt: 0, daysSinceReading: 10, frequency: 31, verdict: undefined };

test.each([
  { attainments: [1, 0.95, 0.9], gives: "Sustained" },
  { attainments: [1, 1, 0.89], gives: "Eroding" },
  { attainments: [1, 1, 0], gives: "Lost" },
  { attainments: [1, 1], gives: "Unverified" },
  { attainments: [1, 0.8, 1], gives: "Unverified" },
  { attainments: [], gives: "Unverified" },
])("after handover $attainments is $gives", ({ attainments, gives }) => {
  expect(sustainmentOf({ ...holding, attainments })).toBe(gives);
});

test("no reading within one Frequency is Unverified, a Concern is Eroding", () => {
  expect(sustainmentOf({ ...holding, attainments: [1, 1, 1], daysSinceReading: 32 })).toBe("Unverified");
  expect(sustainmentOf({ ...holding, attainments: [1, 1, 1], verdict: "Concern" })).toBe("Eroding");
});

test("three quarters kept after two years lose 13.4% a year (1 − √.75)", () => {
  expect(persistence(0.8, 0.6)).toBeCloseTo(0.75, 12);
  expect(erosionPerYear(0.75, 2)).toBeCloseTo(0.1339745962, 9);
});
