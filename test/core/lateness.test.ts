import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import { planned, type PlannedChange } from "../../core/domain/planned-change";
import { profileTable } from "../../core/domain/profile-table";
import { profiles } from "../../core/domain/ramp";
import { reviewedCells } from "../support/status-cells";
import { tableOf, type NamedCells, type Tables } from "../support/plan-builder";

const start = dayOf(2026, 1, 1);
/** A flow's first day is a whole one, so that its 360 days begin on the eve of Start. */
const flow = (cells: NamedCells = {}): NamedCells => ({
  "Benefit ID": "B-01",
  Benefit: "Hours saved",
  Kind: "Flow",
  Direction: "Increase",
  Target: 600,
  Start: start + 1,
  Due: start + 360,
  ...cells,
});
const reading = (days: number, actual: number, cells: NamedCells = {}): NamedCells => ({ "Benefit ID": "B-01", Date: start + days, Actual: actual, ...cells });
const plan = (benefit: NamedCells, readings: readonly NamedCells[], more: Tables = {}): Tables => ({
  Benefits: tableOf(benefit),
  Measurements: tableOf(...readings),
  ...more,
});

describe("the fixture of earned schedule (method §4), in periods of 30 days", () => {
  const cumulative = [10, 30, 60, 100, 150, 200, 250, 300, 360, 430, 510, 600];
  const table = tableOf(
    ...cumulative.map((sum, period) => ({ "Benefit ID": "B-01", "Period end": start + 30 * (period + 1), Planned: sum - (cumulative[period - 1] ?? 0) })),
  );
  const { cell } = reviewedCells(plan(flow({ Profile: "Table" }), [reading(210, 215)], { Profile: table }), start + 210);

  test("215 delivered at period 7 stands at 6.3: 0.7 periods late, at nine tenths of the pace, full at 13.3 instead of 12", () => {
    expect(cell("Benefits", "Slip (months)", "B-01")).toBeCloseTo((0.7 * 30) / 30.4375, 9);
    expect(cell("Benefits", "Pace", "B-01")).toBeCloseTo(0.9, 9);
    expect(cell("Benefits", "Forecast due", "B-01")).toBe(start + Math.round((12 / 0.9) * 30));
  });
});

describe("the forecast at completion (method §4)", () => {
  test("600 promised, 250 planned, 200 delivered: 550 as planned from here, 480 at the rate so far, 1.143 times the pace needed", () => {
    const { cell } = reviewedCells(plan(flow(), [reading(150, 200)]), start + 150);
    expect(["Forecast low", "Forecast at completion", "Forecast high"].map((header) => cell("Benefits", header, "B-01"))).toEqual([480, 515, 550]);
    expect(cell("Benefits", "To-complete rate", "B-01")).toBeCloseTo(1.143, 3);
  });

  test("three periods of 30 days at 60, 40 and 20 add 40 for each of the 7 that are left, and the middle way counts", () => {
    const { cell } = reviewedCells(plan(flow(), [reading(60, 80), reading(90, 60), reading(120, 40), reading(150, 20)]), start + 150);
    expect(["Forecast low", "Forecast at completion", "Forecast high"].map((header) => cell("Benefits", header, "B-01"))).toEqual(
      [480, 480, 550].map((value) => expect.closeTo(value, 9)),
    );
  });

  test("a flow that should fall is told in its own total, the lower end first", () => {
    // B 1,200, T 1,000, half way, 540 used: D 60, Q 100, N 200 → 160 or 120 of benefit → 1,040 or 1,080 used.
    const { cell } = reviewedCells(plan(flow({ Direction: "Decrease", Baseline: 1200, Target: 1000 }), [reading(180, 540)]), start + 180);
    expect(["Forecast low", "Forecast at completion", "Forecast high"].map((header) => cell("Benefits", header, "B-01"))).toEqual([1040, 1060, 1080]);
  });

  test("a level follows the published Theil–Sen line: slope 4 through 22 at day 4, read at Due", () => {
    const days = [1, 2, 3, 4, 10, 12, 18];
    const values = [9, 15, 19, 20, 45, 55, 78];
    const level = flow({ Kind: "Level", Baseline: 0, Target: 100, Start: start, Due: start + 30 });
    const { cell } = reviewedCells(
      plan(
        level,
        days.map((day, at) => reading(day, values[at] as number)),
      ),
      start + 20,
    );
    // Beside it 78 + 100·12/30 = 118 as planned from here, and 100·78/60 = 130 at today's rate.
    expect(cell("Benefits", "Forecast at completion", "B-01")).toBeCloseTo(22 + 4 * 26, 9);
    expect(cell("Benefits", "Forecast low", "B-01")).toBeLessThanOrEqual(118);
    expect(cell("Benefits", "Forecast high", "B-01")).toBeGreaterThanOrEqual(130);
  });

  const blank = [
    { name: "before Start", benefit: flow({ Start: start + 200 }), day: 150 },
    { name: "from Due on", benefit: flow({ Due: start + 150 }), day: 150 },
    { name: "of a milestone", benefit: flow({ Kind: "Milestone" }), day: 150 },
  ];
  test.each(blank)("is blank $name", ({ benefit, day }) => {
    const { cell } = reviewedCells(plan(benefit, [reading(100, 2), reading(140, 3)]), start + day);
    expect(cell("Benefits", "Forecast at completion", "B-01")).toBeNull();
  });
});

describe("the forecast of a level (method §4)", () => {
  const three = (benefit: NamedCells, readings: readonly NamedCells[], day: number) => {
    const { cell } = reviewedCells(plan(benefit, readings), start + day);
    return ["Forecast low", "Forecast at completion", "Forecast high"].map((header) => cell("Benefits", header, "B-01"));
  };
  const level = (cells: NamedCells = {}): NamedCells => flow({ Kind: "Level", Start: start, Baseline: 0, Target: 100, Due: start + 100, ...cells });

  test("with two readings it is the mean of as planned, 40 + 50, and at today's rate, 100·40/50", () => {
    expect(three(level(), [reading(30, 10), reading(50, 40)], 50)).toEqual([80, 85, 90]);
  });
  test("no share passes 100%, no count of days falls below 0, no score leaves its scale", () => {
    const rising = [reading(10, 0.3), reading(20, 0.6), reading(30, 0.9)];
    expect(three(level({ Unit: "%", Target: 1 }), rising, 30)[2]).toBe(1);
    expect(three(level({ Target: 1 }), rising, 30)[2]).toBeGreaterThan(1);
    const falling = [reading(10, 9), reading(20, 6), reading(30, 3)];
    expect(three(level({ Direction: "Decrease", Baseline: 12, Target: 2 }), falling, 30)[0]).toBe(0);
    expect(three(level({ Kind: "Scale", Baseline: 1, Target: 4 }), [reading(10, 2), reading(20, 3), reading(30, 4)], 30)).toEqual([5, 5, 5]);
  });
});

describe("what a trigger moves (method §4)", () => {
  const activity = (cells: NamedCells): Tables => ({
    Activities: tableOf({ "Activity ID": "A-01", Activity: "Install", "Baseline finish": start - 1, ...cells }),
  });
  const triggered = (cells: NamedCells = {}): NamedCells =>
    flow({ Unit: "hours", "Unit value": 10, Trigger: "a-01", "Trigger lag (days)": 1, Start: start, Due: start + 364, Target: 1000, ...cells });
  const slipIn = (benefit: NamedCells, more: NamedCells, day = start + 60) => {
    const { cell } = reviewedCells(plan(benefit, [reading(1, 0)], activity(more)), day);
    return {
      shift: cell("Benefits", "Shift by trigger (months)", "B-01"),
      cost: cell("Benefits", "Delay cost", "B-01"),
      activity: cell("Activities", "Delays benefits by (months)", "A-01"),
    };
  };
  const months = (days: number) => days / 30.4375;

  test("a forecast 73 days late takes a fifth of what a flow of a year brings by Due: 2,000 of 10,000", () => {
    expect(slipIn(triggered(), { "Forecast finish": start + 72 })).toEqual({ shift: months(73), cost: expect.closeTo(2000, 9), activity: months(73) });
  });
  test("only the net part of it: half for attribution, 80% for confidence", () => {
    expect(slipIn(triggered({ Attribution: 0.5, Confidence: 0.8 }), { "Forecast finish": start + 72 }).cost).toBeCloseTo(800, 9);
  });
  test("a level worth 120,000 a year that is 90 days late never earns 90/365 of it", () => {
    const level = triggered({ Kind: "Level", Baseline: 0, Target: 1, "Unit value": 120000 });
    expect(slipIn(level, { "Forecast finish": start + 89 }).cost).toBeCloseTo((120000 * 90) / 365, 6);
  });
  test("an activity that is overdue finishes no earlier than on the status date", () => {
    expect(slipIn(triggered(), {}).shift).toBeCloseTo(months(61), 9);
  });
  test("finished as approved it moves nothing", () => {
    expect(slipIn(triggered(), { "Actual finish": start - 1 })).toEqual({ shift: 0, cost: 0, activity: 0 });
  });
  test("without money there is no cost, without a known trigger no shift", () => {
    expect(slipIn(triggered({ "Unit value": null }), { "Forecast finish": start + 72 }).cost).toBeNull();
    expect(slipIn(triggered({ Trigger: "A-9" }), { "Forecast finish": start + 72 })).toEqual({ shift: null, cost: null, activity: null });
  });
});

test("one bad month shows Red with Common cause beside it", () => {
  const months = [80, 82, 79, 81, 78, 80, 82, 79, 81, 80, 79, 77.5];
  const level = flow({ Kind: "Level", Baseline: 60, Target: 80, Start: start, Due: start + 30 });
  const { cell } = reviewedCells(
    plan(
      level,
      months.map((actual, month) => reading(30 * (month + 1), actual)),
    ),
    start + 361,
  );
  expect([cell("Benefits", "Status", "B-01"), cell("Benefits", "Signal", "B-01"), cell("Benefits", "Assurance", "B-01")]).toEqual([
    "Red",
    "Common cause",
    "Hit and miss",
  ]);
});

const tableProfile = (kind: string, baseline: number, target: number, days: number) => {
  const shares = [0.1, 0.1, 0.45, 1];
  const amounts = shares.map((share, at) => (kind === "Flow" ? (share - (shares[at - 1] ?? 0)) * (target - baseline) : baseline + share * (target - baseline)));
  return amounts.map((amount, at) => ({ end: start + Math.round((days * (at + 1)) / shares.length), planned: amount }));
};

test("slip is 0 for a plan that is delivered as planned, for every kind and profile, at every date", () => {
  const cases = fc.record({
    kind: fc.constantFrom("Flow" as const, "Level" as const, "Scale" as const, "Milestone" as const),
    profile: fc.constantFrom(...profiles),
    baseline: fc.integer({ min: -500, max: 500 }),
    change: fc.integer({ min: 1, max: 1000 }),
    rises: fc.boolean(),
    days: fc.integer({ min: 8, max: 1500 }),
    at: fc.double({ min: 0, max: 1.5, noNaN: true }),
  });
  fc.assert(
    fc.property(cases, ({ kind, profile, baseline, change, rises, days, at }) => {
      const target = baseline + (rises ? change : -change);
      const periods = tableProfile(kind, baseline, target, days);
      const direction = rises ? "Increase" : "Decrease";
      const tabled: PlannedChange = {
        nature: "Benefit",
        kind,
        direction,
        baseline,
        target,
        start: start + 1,
        due: start + days,
        end: undefined,
        profile,
        table: profile === "Table" ? profileTable(periods) : undefined,
      };
      const day = start + 1 + Math.round(at * days);
      const read = Math.min(day, tabled.due);
      const benefit = flow({ Kind: kind, Direction: direction, Baseline: baseline, Target: target, Due: tabled.due, Profile: profile });
      const rows = kind === "Milestone" ? [] : periods.map(({ end, planned: amount }) => ({ "Benefit ID": "B-01", "Period end": end, Planned: amount }));
      const { cell } = reviewedCells(plan(benefit, [{ "Benefit ID": "B-01", Date: read, Actual: planned(tabled, read) }], { Profile: tableOf(...rows) }), day);
      expect(Math.abs(Number(cell("Benefits", "Slip (months)", "B-01")))).toBeLessThan(1e-9);
      expect(cell("Benefits", "Slip (months)", "B-01")).not.toBeNull();
    }),
    { numRuns: 250, seed: 20261124 },
  );
});

test("shifting every date by n days shifts every date figure by n and nothing else", () => {
  const dates = new Set(["Start", "Due", "Date", "Baseline finish", "Forecast finish", "Actual finish", "Handover date", "Accepted on", "Last review"]);
  const whole: Tables = {
    Benefits: tableOf(
      flow({ Unit: "£", Trigger: "A-02", "Trigger lag (days)": 5 }),
      flow({ "Benefit ID": "B-02", Kind: "Level", Baseline: 12, Target: 8, Direction: "Decrease", Due: start + 60 }),
      flow({ "Benefit ID": "B-03", Kind: "Level", Baseline: 60, Target: 80, Profile: "S-curve" }),
    ),
    Measurements: tableOf(
      ...[30, 61, 90, 120].map((day) => reading(day, day)),
      ...[20, 70, 90, 150].map((day) => reading(day, 8 + day / 100, { "Benefit ID": "B-02" })),
      ...Array.from({ length: 9 }, (_, week) => reading(14 * week, 60 + ((week * 7) % 5), { "Benefit ID": "B-03" })),
    ),
    Activities: tableOf(
      {
        "Activity ID": "A-01",
        Activity: "Install",
        Start: start - 90,
        "Baseline finish": start - 20,
        "Actual finish": start - 10,
        Budget: 100,
        "Actual cost": 120,
      },
      {
        "Activity ID": "A-02",
        Activity: "Train",
        Start: start - 10,
        "Baseline finish": start + 10,
        "Forecast finish": start + 170,
        "% complete": 0.5,
        Budget: 50,
        "Actual cost": 20,
        "Depends on": "A-01",
      },
    ),
    Sustainment: tableOf({
      "Benefit ID": "B-02",
      Action: "Review",
      "Handover date": start + 80,
      "Accepted on": start + 85,
      "Review every (days)": 30,
      "Last review": start + 100,
    }),
    Settings: [
      ["Setting", "Value"],
      ["Currency", "£"],
    ],
  };
  const shifted = (days: number): Tables =>
    Object.fromEntries(
      Object.entries(whole).map(([name, [headers = [], ...rows]]) => [
        name,
        [headers, ...rows.map((row) => row.map((cell, at) => (dates.has(String(headers[at])) && typeof cell === "number" ? cell + days : cell)))],
      ]),
    );
  const columns = (days: number) =>
    reviewedCells(shifted(days), start + 160 + days).review.update.tables.flatMap(({ table, columns: columns }) =>
      columns.map((column) => ({ ...column, table })),
    );
  const before = columns(0);
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), (days) => {
      columns(days).forEach(({ table, header, cells, format }, at) => {
        const expected = before[at]?.cells.map((cell) => (typeof cell !== "number" ? cell : expect.closeTo(format === "yyyy-mm-dd" ? cell + days : cell, 6)));
        expect({ table, header, cells }).toEqual({ table, header, cells: expected });
      });
    }),
    { numRuns: 60, seed: 20261124 },
  );
});
