import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { criticalPath, type NetworkActivity } from "../../core/domain/critical-path";
import { reviewedCells } from "../support/status-cells";
import { tableOf } from "../support/plan-builder";

const floats = (activities: readonly NetworkActivity[], predecessors: readonly (readonly number[])[]) =>
  criticalPath(activities, predecessors).map((place) => place?.float);

test("the published example: expected times in hundredths of a day, path A C E G, slack of B 3.84, of D and F 4.68", () => {
  // A 4, B 5.33, C 5.17 after A, D 6.33 after A, E 5.17 after B and C, F 4.5 after D, G 5.17 after E: Wikipedia, "Program evaluation and review technique".
  const times = [400, 533, 517, 633, 517, 450, 517];
  const predecessors = [[], [], [0], [0], [1, 2], [3], [4]];
  const starts = [0, 0, 400, 400, 917, 1033, 1434];
  const activities = times.map((time, at) => ({ start: starts[at] as number, finish: (starts[at] as number) + time }));
  expect(floats(activities, predecessors)).toEqual([0, 384, 0, 468, 0, 468, 0]);
  expect(Math.max(...criticalPath(activities, predecessors).map((place) => place?.finish ?? 0))).toBe(1951);
});

describe("the network as things stand", () => {
  const chain = [
    { start: 0, finish: 10 },
    { start: 11, finish: 20 },
    { start: 0, finish: 15 },
  ];
  test("two in a row and one of 15 days beside them have floats of 0, 0 and 5; a night between is no float", () => {
    expect(floats(chain, [[], [0], []])).toEqual([0, 0, 5]);
  });
  test("a late activity pushes those that wait for it, and its float falls below 0", () => {
    expect(criticalPath([{ ...chain[0]!, expected: 17 }, chain[1]!, chain[2]!], [[], [0], []])).toEqual([
      { finish: 17, latestFinish: 10, float: -7 },
      { finish: 27, latestFinish: 20, float: -7 },
      { finish: 15, latestFinish: 20, float: 5 },
    ]);
  });
  test("what is done no longer waits, and has no float", () => {
    const places = criticalPath([{ ...chain[0]!, expected: 17 }, { ...chain[1]!, expected: 19, isDone: true }, chain[2]!], [[], [0], []]);
    expect(places.map((place) => [place?.finish, place?.float])).toEqual([
      [17, -7],
      [19, undefined],
      [15, 5],
    ]);
  });
  test("a gap of weeks before the next activity is float", () => {
    expect(
      floats(
        [
          { start: 0, finish: 10 },
          { start: 40, finish: 50 },
        ],
        [[], [0]],
      ),
    ).toEqual([30, 0]);
  });
  test("a circle, what waits for it, what it waits for, and an activity without a finish are unknown; the rest is not", () => {
    const five = Array.from({ length: 5 }, () => ({ start: 0, finish: 10 }));
    expect(floats([...five, { start: 0, finish: undefined }], [[], [0, 2], [1], [2], [], []])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      0,
      undefined,
    ]);
    expect(floats([{ start: 0, finish: 3 }], [[0]])).toEqual([undefined]);
    expect(criticalPath([], [])).toEqual([]);
  });
});

/** Networks whose activities start when those before them are finished, or later. */
const networks = fc
  .array(fc.record({ days: fc.integer({ min: 0, max: 40 }), gap: fc.integer({ min: 0, max: 20 }), before: fc.array(fc.nat(), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((rows) => {
    const predecessors = rows.map(({ before }, at) => (at === 0 ? [] : [...new Set(before.map((drawn) => drawn % at))]));
    const activities: { start: number; finish: number }[] = [];
    rows.forEach(({ days, gap }, at) => {
      const start = (predecessors[at] ?? []).reduce((latest, before) => Math.max(latest, activities[before]?.finish ?? 0), 0) + gap;
      activities.push({ start, finish: start + days });
    });
    return { activities, predecessors };
  });
const law = { numRuns: 400, seed: 20261124 };

/** When everything ends if one activity takes so many days longer, by following each to those that wait for it. */
function endWhenLater(
  activities: readonly { start: number; finish: number }[],
  predecessors: readonly (readonly number[])[],
  late: number,
  days: number,
): number {
  const finishes: number[] = [];
  activities.forEach(({ start, finish }, at) => {
    const moved = finish + (at === late ? days : 0);
    const waits = (predecessors[at] ?? []).map((before) => {
      const gap = start - (activities[before]?.finish ?? 0);
      return (finishes[before] ?? 0) + (gap <= 3 ? gap : 0) + (finish - start) + (at === late ? days : 0);
    });
    finishes.push(Math.max(moved, ...waits));
  });
  return Math.max(...finishes);
}

describe("on the baseline network", () => {
  test("float is never below 0, and nothing ends later than the plan", () => {
    fc.assert(
      fc.property(networks, ({ activities, predecessors }) => {
        const end = Math.max(...activities.map(({ finish }) => finish));
        for (const place of criticalPath(activities, predecessors)) {
          expect(place?.float).toBeGreaterThanOrEqual(0);
          expect(place?.latestFinish).toBeLessThanOrEqual(end);
        }
      }),
      law,
    );
  });

  test("float is the most days that an activity can take longer without moving the end", () => {
    fc.assert(
      fc.property(networks, fc.nat(), ({ activities, predecessors }, which) => {
        const at = which % activities.length;
        const float = floats(activities, predecessors)[at] ?? NaN;
        const end = Math.max(...activities.map(({ finish }) => finish));
        expect(endWhenLater(activities, predecessors, at, float)).toBe(end);
        expect(endWhenLater(activities, predecessors, at, float + 1)).toBeGreaterThan(end);
      }),
      law,
    );
  });

  test("the longest path has no float: back from the end without a gap, every activity has 0", () => {
    fc.assert(
      fc.property(networks, ({ activities, predecessors }) => {
        const network = floats(activities, predecessors);
        const end = Math.max(...activities.map(({ finish }) => finish));
        const open = activities.flatMap(({ finish }, at) => (finish === end ? [at] : []));
        for (let at = open.pop(); at !== undefined; at = open.pop()) {
          expect(network[at]).toBe(0);
          for (const before of predecessors[at] ?? []) if ((activities[at]?.start ?? 0) - (activities[before]?.finish ?? 0) <= 3) open.push(before);
        }
      }),
      law,
    );
  });

  test("the order of the activities only orders the floats", () => {
    const shuffled = networks.chain((network) =>
      fc
        .shuffledSubarray(
          network.activities.map((_, at) => at),
          { minLength: network.activities.length },
        )
        .map((order) => ({ network, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ network: { activities, predecessors }, order }) => {
        const moved = order.map((at) => activities[at] as NetworkActivity);
        const movedPredecessors = order.map((at) => (predecessors[at] ?? []).map((before) => order.indexOf(before)));
        const network = floats(activities, predecessors);
        expect(floats(moved, movedPredecessors)).toEqual(order.map((at) => network[at]));
      }),
      law,
    );
  });
});

test("the columns of Activities: float, what is critical, and nothing for what is done or in a circle", () => {
  const { cell } = reviewedCells(
    {
      Benefits: tableOf({ "Benefit ID": "B-01", Benefit: "Hours saved", Kind: "Flow", Direction: "Increase", Target: 100, Start: 46100, Due: 46200 }),
      Activities: tableOf(
        { "Activity ID": "A-01", Activity: "Install", Start: 46000, "Baseline finish": 46050, "Actual finish": 46050 },
        { "Activity ID": "A-02", Activity: "Train", Start: 46051, "Baseline finish": 46080, "Forecast finish": 46090, "Depends on": "A-01" },
        { "Activity ID": "A-03", Activity: "Go live", Type: "Milestone", "Baseline finish": 46081, "Depends on": "a-02, A-04" },
        { "Activity ID": "A-04", Activity: "Migrate", Start: 46051, "Baseline finish": 46060, "Depends on": "A-01" },
        { "Activity ID": "A-05", Activity: "Wait for A-06", Start: 46051, "Baseline finish": 46060, "Depends on": "A-06" },
        { "Activity ID": "A-06", Activity: "Wait for A-05", Start: 46051, "Baseline finish": 46060, "Depends on": "A-05" },
      ),
    },
    46055,
  );
  const row = (id: string) => [cell("Activities", "Float (days)", id), cell("Activities", "Critical", id)];
  expect(["A-01", "A-02", "A-03", "A-04", "A-05", "A-06"].map(row)).toEqual([
    [null, null],
    [-10, "Yes"],
    [-10, "Yes"],
    [21, "No"],
    [null, null],
    [null, null],
  ]);
});
