import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { tableOf, type NamedCells } from "../support/plan-builder";
import { reviewedCells } from "../support/status-cells";

const due = dayOf(2026, 1, 1);
const level: NamedCells = {
  "Benefit ID": "B-01",
  Benefit: "Days to deliver",
  Kind: "Level",
  Direction: "Decrease",
  Baseline: 12,
  Target: 8,
  Start: due - 365,
  Due: due,
  Frequency: "Monthly",
};
const atMostNone: NamedCells = { ...level, Benefit: "Deaths at work", Direction: "At most", Baseline: null, Target: 0, Frequency: "Quarterly" };
const action: NamedCells = { "Benefit ID": "B-01", Action: "Monthly review", Tolerance: 0 };

function sustained(readings: readonly (readonly [number, number])[], day: number, benefit: NamedCells = level, sustainment: NamedCells = action) {
  const { cell } = reviewedCells(
    {
      Benefits: tableOf(benefit),
      Measurements: tableOf(...readings.map(([after, actual]) => ({ "Benefit ID": "B-01", Date: due + after, Actual: actual }))),
      Sustainment: tableOf(sustainment),
    },
    due + day,
  );
  return (header: string, table = "Benefits") => cell(table, header, "B-01");
}

describe("the state after Due (method §9)", () => {
  const cases: readonly {
    readonly name: string;
    readonly readings: readonly (readonly [number, number])[];
    readonly day: number;
    readonly gives: string | null;
    readonly benefit?: NamedCells;
    readonly sustainment?: NamedCells;
  }[] = [
    {
      name: "three readings at the target",
      readings: [
        [30, 8],
        [60, 7.5],
        [90, 8],
      ],
      day: 100,
      gives: "Sustained",
    },
    {
      name: "the latest short of it",
      readings: [
        [30, 8],
        [60, 7.5],
        [90, 8.4],
      ],
      day: 100,
      gives: "Eroding",
    },
    {
      name: "the latest short of it within the tolerance",
      readings: [
        [30, 8],
        [60, 7.5],
        [90, 8.4],
      ],
      day: 100,
      gives: "Sustained",
      sustainment: { ...action, Tolerance: 0.5 },
    },
    {
      name: "short of it within the amber tolerance, where none is agreed",
      readings: [
        [30, 8],
        [60, 7.5],
        [90, 8.2],
      ],
      day: 100,
      gives: "Sustained",
      sustainment: { ...action, Tolerance: null },
    },
    {
      name: "short of it beyond the amber tolerance, where none is agreed",
      readings: [
        [30, 8],
        [60, 7.5],
        [90, 8.21],
      ],
      day: 100,
      gives: "Eroding",
      sustainment: { ...action, Tolerance: null },
    },
    {
      name: "a signal of a concern though the target is met",
      readings: [
        [0, 5],
        [5, 5.4],
        [10, 5.8],
        [15, 6.2],
        [20, 6.6],
        [25, 7],
        [30, 7.4],
      ],
      day: 31,
      gives: "Eroding",
    },
    {
      name: "back at the baseline",
      readings: [
        [30, 8],
        [60, 8],
        [90, 12],
      ],
      day: 100,
      gives: "Lost",
    },
    {
      name: "no reading within one Frequency",
      readings: [
        [30, 8],
        [60, 8],
        [68, 8],
      ],
      day: 100,
      gives: "Unverified",
    },
    {
      name: "only two readings that hold",
      readings: [
        [60, 8],
        [90, 8],
      ],
      day: 100,
      gives: "Unverified",
    },
    {
      name: "readings before Due do not show that it lives on",
      readings: [
        [-90, 8],
        [-60, 8],
        [90, 8],
      ],
      day: 100,
      gives: "Unverified",
    },
    {
      name: "nothing is asked up to Due",
      readings: [
        [-60, 8],
        [-30, 8],
        [0, 8],
      ],
      day: 0,
      gives: null,
    },
    {
      name: "nothing is asked after End",
      readings: [
        [30, 8],
        [60, 8],
        [80, 8],
      ],
      day: 100,
      gives: null,
      benefit: { ...level, End: due + 90 },
    },
    {
      name: "nothing is asked of a flow, whose promise ends at Due",
      readings: [[-30, 8]],
      day: 100,
      gives: null,
      benefit: { ...level, Kind: "Flow", Direction: "Increase", Baseline: null },
    },
    {
      name: "nothing is asked of a dis-benefit",
      readings: [
        [30, 8],
        [60, 8],
        [90, 8],
      ],
      day: 100,
      gives: null,
      benefit: { ...level, Nature: "Dis-benefit" },
    },
    {
      name: "a value to maintain that is held",
      readings: [
        [30, 97],
        [60, 100],
        [90, 103],
      ],
      day: 100,
      gives: "Sustained",
      benefit: { ...level, Direction: "Maintain", Baseline: 100, Target: 100 },
      sustainment: { ...action, Tolerance: 3 },
    },
    {
      name: "at most 0 (no fatalities) with none in the last three readings: by §2 with §9 each keeps it",
      readings: [
        [30, 0],
        [60, 0],
        [90, 0],
      ],
      day: 100,
      gives: "Sustained",
      benefit: atMostNone,
    },
    {
      name: "at most 0, a 1 at last: no share of 0 can be lost, so it is short of it and not Lost",
      readings: [
        [30, 0],
        [60, 0],
        [90, 1],
      ],
      day: 100,
      gives: "Eroding",
      benefit: atMostNone,
    },
    {
      name: "at most 0, a 1 at last within an agreed tolerance of 1",
      readings: [
        [30, 0],
        [60, 0],
        [90, 1],
      ],
      day: 100,
      gives: "Sustained",
      benefit: atMostNone,
      sustainment: { ...action, Tolerance: 1 },
    },
    {
      name: "at most 0, a 1 at last within an amber tolerance of 1 in units",
      readings: [
        [30, 0],
        [60, 0],
        [90, 1],
      ],
      day: 100,
      gives: "Sustained",
      benefit: { ...atMostNone, "Amber tolerance": 1, "Red tolerance": 2, "Tolerance basis": "Units" },
      sustainment: { ...action, Tolerance: null },
    },
    {
      name: "at most 0, nothing read for 92 days and one more",
      readings: [
        [30, 0],
        [60, 0],
        [90, 0],
      ],
      day: 183,
      gives: "Unverified",
      benefit: { ...atMostNone, Frequency: "Quarterly" },
    },
    {
      name: "maintain 0, a deviation of 0.5 to either side within 1",
      readings: [
        [30, 0.5],
        [60, -0.5],
        [90, 0],
      ],
      day: 100,
      gives: "Sustained",
      benefit: { ...level, Direction: "Maintain", Baseline: 0, Target: 0 },
      sustainment: { ...action, Tolerance: 1 },
    },
  ];
  test.each(cases)("$name: $gives", ({ readings, day, gives, benefit, sustainment }) => {
    expect(sustained(readings, day, benefit, sustainment)("Sustainment")).toBe(gives);
    expect(sustained(readings, day, benefit, sustainment)("Status", "Sustainment")).toBe(gives);
  });
});

describe("persistence and erosion (method §9)", () => {
  const rise = { ...level, Direction: "Increase", Baseline: 60, Target: 80 };
  // 0.75 ^ 4 = 0.31640625 of the 20 points is left after 4 years of 365.25 days.
  const left = 60 + 20 * 0.75 ** 4;

  test("three quarters a year for four years leave .3164, a quarter lost in each", () => {
    const cell = sustained(
      [
        [-10, 80],
        [1461, left],
      ],
      1461,
      rise,
    );
    expect(cell("Persistence", "Sustainment")).toBeCloseTo(0.31640625, 9);
    expect(cell("Erosion per year")).toBeCloseTo(0.25, 9);
  });
  test("is told from half a year on, 182.625 days: of 182 the loss per year is blank and the share that is left is not", () => {
    const afterDays = (days: number) =>
      sustained(
        [
          [-10, 80],
          [days, 75],
        ],
        days,
        rise,
      );
    // (75 − 60)/(80 − 60) = .75 is left; 183 days are .50103 years, 1 − .75^(1/.50103) = .4369.
    expect([afterDays(182)("Persistence", "Sustainment"), afterDays(182)("Erosion per year")]).toEqual([0.75, null]);
    expect(afterDays(183)("Erosion per year")).toBeCloseTo(1 - 0.75 ** (365.25 / 183), 9);
  });
  test("counts from the handover where that is later than Due", () => {
    const cell = sustained(
      [
        [-10, 60],
        [90, 80],
        [1561, left],
      ],
      1561,
      rise,
      { ...action, "Handover date": due + 50, "Accepted on": due + 100 },
    );
    expect(cell("Erosion per year")).toBeCloseTo(0.25, 9);
  });
  test("counts from Due where the handover came earlier, or is still to come", () => {
    for (const handover of [-100, 5000]) {
      expect(
        sustained(
          [
            [-200, 70],
            [-10, 80],
            [1461, left],
          ],
          1461,
          rise,
          { ...action, "Handover date": due + handover },
        )("Erosion per year"),
      ).toBeCloseTo(0.25, 9);
    }
  });
  test("of 0 to keep all of it is left while it is kept, and no share of it once it is not", () => {
    const kept = (now: number) =>
      sustained(
        [
          [-10, 0],
          [366, now],
        ],
        366,
        atMostNone,
      );
    expect([kept(0)("Persistence", "Sustainment"), kept(0)("Erosion per year")]).toEqual([1, 0]);
    expect([kept(2)("Persistence", "Sustainment"), kept(2)("Erosion per year")]).toEqual([null, null]);
  });
  test("is blank without a reading before or after, and where nothing had been attained", () => {
    expect(sustained([[90, 80]], 100, rise)("Erosion per year")).toBeNull();
    expect(sustained([[-90, 80]], 100, rise)("Erosion per year")).toBeNull();
    expect(
      sustained(
        [
          [-90, 60],
          [90, 80],
        ],
        100,
        rise,
      )("Persistence", "Sustainment"),
    ).toBeNull();
  });
});

describe("the columns of Sustainment", () => {
  const cases = [
    { name: "accepted", row: { "Handover date": due + 10, "Accepted on": due + 20 }, gives: ["Done", null] },
    { name: "past its date and not accepted", row: { "Handover date": due + 10 }, gives: ["Overdue", null] },
    { name: "within 30 days", row: { "Handover date": due + 130, "Review every (days)": 90 }, gives: ["Due soon", due + 220] },
    { name: "further ahead", row: { "Handover date": due + 131 }, gives: ["Planned", null] },
    { name: "reviewed", row: { "Accepted on": due + 20, "Last review": due + 50, "Review every (days)": 30 }, gives: ["Done", due + 80] },
    { name: "not yet reviewed", row: { "Handover date": due + 10, "Accepted on": due + 20, "Review every (days)": 30 }, gives: ["Done", due + 50] },
  ];
  test.each(cases)("$name", ({ row, gives }) => {
    const cell = sustained([[30, 8]], 100, level, { ...action, ...row });
    expect([cell("Handover status", "Sustainment"), cell("Review due", "Sustainment")]).toEqual(gives);
  });
});
