import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isKnown } from "../../core/domain/figure";
import { kinds, natures } from "../../core/domain/kind";
import type { PlannedChange } from "../../core/domain/planned-change";
import { progressAt, variance } from "../../core/domain/progress";
import { ramps, type RampName } from "../../core/domain/ramp";
import type { Readings } from "../../core/domain/readings";
import { defaultTolerances, statusOf } from "../../core/domain/status";
import { judgedDirection } from "../../core/domain/threshold";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { dayOf } from "../../core/domain/day";
import { directions } from "../../core/domain/direction";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";

const start = 46023;
const benefits = fc.record({
  nature: fc.constantFrom(...natures),
  kind: fc.constantFrom(...kinds),
  direction: fc.constantFrom(...directions),
  baseline: fc.integer({ min: -200, max: 200 }),
  target: fc.integer({ min: -200, max: 200 }),
  days: fc.integer({ min: 0, max: 700 }),
  profile: fc.constantFrom(...(Object.keys(ramps) as RampName[])),
  frequency: fc.option(fc.integer({ min: 7, max: 366 }), { nil: undefined }),
  log: fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: -60, max: 120 })), { minLength: 1, maxLength: 8 }),
  later: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 6 }),
});

/** How good a status is; the grey ones say nothing, and Realized is a Green whose Due has come. */
const goodness: Readonly<Record<string, number>> = { Realized: 3, Green: 3, Amber: 2, Red: 1 };

test("who stops measuring never gets better: without a new reading neither variance nor status improves with time", () => {
  fc.assert(
    fc.property(benefits, ({ days, log, later, frequency, ...plan }) => {
      const change: PlannedChange = { ...plan, direction: judgedDirection(plan), start, due: start + days, end: undefined, table: undefined };
      let on = start - 30;
      const dated = log.map(([gap, actual]) => [(on += gap), actual] as const);
      const readings: Readings = {
        days: dated.map(([day]) => day),
        actuals: dated.map(([, actual]) => actual),
        validated: dated.map(() => 1),
        from: 0,
        to: dated.length,
      };
      let day = Math.max(on, start);
      let before: { readonly missed: number; readonly status: number } | undefined;
      for (const more of later) {
        const progress = progressAt(change, readings, day, frequency);
        const missed = variance(progress);
        const status = goodness[statusOf(progress, defaultTolerances, true)];
        if (isKnown(missed) && status !== undefined) {
          if (before !== undefined && change.kind !== "Milestone") expect(missed).toBeLessThanOrEqual(before.missed + 1e-9);
          if (before !== undefined) expect(status).toBeLessThanOrEqual(before.status);
          before = { missed, status };
        }
        day += more;
      }
    }),
    { numRuns: 2000, seed: 20261128 },
  );
});

test("the CRM example's B-10, last read on 31 October, gets no better on 15 November and on 31 December", () => {
  const snapshot = snapshotOfNewTables(newPlan("crm").newTables);
  const on = (month: number, day: number): Readonly<Record<string, unknown>> => reviewPlan(snapshot, dayOf(2026, month, day)).result.benefits["B-10"] ?? {};
  const seen = [on(10, 31), on(11, 15), on(12, 31)];
  const figures = (key: string) => seen.map((figure) => Number(figure[key]));
  const [first = NaN, second = NaN, third = NaN] = figures("variance");
  expect(second).toBeLessThanOrEqual(first);
  expect(third).toBeLessThanOrEqual(second);
  const [early = NaN, same = NaN, late = NaN] = figures("slip");
  expect(same).toBeGreaterThanOrEqual(early);
  expect(late).toBeGreaterThanOrEqual(same);
});
