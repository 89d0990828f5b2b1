import { planAt } from "#core";
import { directions } from "../../core/domain/direction";
import { kinds, natures } from "../../core/domain/kind";
import { profiles } from "../../core/domain/ramp";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { randomNumbers } from "../../bench/random";
import { snapshotOf, tableOf, type NamedCells, type Tables } from "./plan-builder";

/** A day in the middle of the random plans, 2026-06-30. */
export const portfolioDay = 46203;

const combinations = kinds.flatMap((kind) =>
  directions.flatMap((direction) => profiles.flatMap((profile) => natures.map((nature) => ({ kind, direction, profile, nature })))),
);
export const combinationCount = combinations.length;

/**
 * So many plans of 16 benefits each, which between them go through every kind, direction, profile and nature in turn; all else is by
 * chance: blank baselines, thresholds, tolerances in units, early and late readings, two on a day, validations that come later, an End before Start, before Due and after it.
 */
export function portfolioTables(count: number, seed = 20_261_128): readonly Tables[] {
  const random = randomNumbers(seed);
  let next = 0;
  return Array.from({ length: count }, (_, plan) =>
    randomPlan(plan, random, () => combinations[next++ % combinations.length] as (typeof combinations)[number]),
  );
}

/** The same as a host hands them over. */
export const portfolioPlans = (count: number): readonly PlanSnapshot[] => portfolioTables(count).map(snapshotOf);

const benefitsEach = 16;

function randomPlan(plan: number, random: () => number, nextCombination: () => (typeof combinations)[number]): Tables {
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const maybe = (share: number, cell: () => Cell): Cell => (random() < share ? cell() : null);
  const figure = (): number => (random() < 0.5 ? whole(-200, 400) : Math.round((random() - 0.3) * 100_000) / 100);
  const benefits: NamedCells[] = [];
  const log: NamedCells[] = [];
  const periods: NamedCells[] = [];
  for (let index = 0; index < benefitsEach; index++) {
    const { kind, direction, profile, nature } = nextCombination();
    const id = `B-${index + 1}`;
    const start = whole(portfolioDay - 700, portfolioDay + 60);
    const due = start + (random() < 0.05 ? 0 : whole(1, 900));
    const baseline = kind === "Scale" ? whole(1, 3) : figure();
    const along = direction === "Decrease" ? -1 : 1;
    const target = kind === "Scale" ? whole(1, 5) : random() < 0.85 ? baseline + along * whole(1, 500) : figure();
    benefits.push({
      "Benefit ID": id,
      Benefit: `Measured thing ${index + 1}`,
      Nature: nature,
      Category: ["Cashable", "Cost avoidance", "Non-cashable", null][whole(0, 3)] as Cell,
      Objective: maybe(0.7, () => `O-${whole(1, 3)}`),
      Owner: maybe(0.8, () => `Owner ${whole(1, 4)}`),
      Kind: kind,
      Direction: direction,
      Unit: kind === "Flow" ? "£" : "points",
      Baseline: maybe(0.8, () => baseline),
      Target: maybe(0.97, () => target),
      Start: start,
      Due: due,
      End: maybe(0.3, () => whole(start - 30, due + 200)),
      Profile: profile,
      "Unit value": maybe(0.6, () => whole(1, 2000)),
      Attribution: maybe(0.3, () => 0.8),
      Weight: maybe(0.7, () => whole(0, 5)),
      "Amber tolerance": maybe(0.2, () => whole(1, 10) / 50),
      "Red tolerance": maybe(0.2, () => whole(5, 20) / 40),
      "Tolerance basis": maybe(0.2, () => "Units"),
      Frequency: maybe(0.5, () => ["Weekly", "Monthly", "Quarterly", 10][whole(0, 3)] as Cell),
      "Data source": maybe(0.6, () => "Ledger"),
    });
    for (let day = start - 40 + whole(0, 60), left = whole(0, 14); left > 0 && day < portfolioDay + 200; left--, day += whole(0, 60)) {
      const towards = baseline + ((target - baseline) * (day - start)) / Math.max(1, due - start);
      const amount = kind === "Flow" ? (target * 30) / Math.max(30, due - start) : towards;
      log.push({
        "Benefit ID": id,
        Date: day,
        Actual: kind === "Milestone" ? whole(0, 1) : Math.round(amount * (0.7 + random() * 0.5) * 100) / 100,
        Source: maybe(0.5, () => "Payroll"),
        "Validated by": maybe(0.7, () => "Finance"),
        "Validated on": maybe(0.8, () => day + whole(0, 70)),
      });
    }
    if (profile === "Table")
      for (let part = whole(0, 4), end = start; part > 0; part--) periods.push({ "Benefit ID": id, "Period end": (end += whole(1, 200)), Planned: figure() });
  }
  return {
    Benefits: tableOf(...benefits),
    Measurements: tableOf({ "Benefit ID": null, Date: null, Actual: null, Source: null, "Validated by": null, "Validated on": null }, ...log),
    ...(periods.length === 0 ? {} : { Profile: tableOf(...periods) }),
    Settings: [
      ["Setting", "Value"],
      ["Plan", `Plan ${plan + 1}`],
      ["Plan ID", `P-${plan + 1}`],
      ["Organisation", `Department ${(plan % 7) + 1}`],
      ["Plan weight", (plan % 3) + 1],
      ["Currency", plan % 5 === 0 ? "€" : "£"],
      ["Too-early share", plan % 4 === 0 ? 0.05 : 0.1],
    ],
  };
}

/** The figures of a benefit that every engine must tell as the core does, to the last bit. */
export const figureColumns = [
  "share",
  "planned",
  "planned_benefit",
  "promised",
  "actual",
  "delivered",
  "variance",
  "variance_share",
  "attainment",
  "realization_rate",
] as const;

/** What the core tells of every benefit of some plans at a date: the status, then each of {@link figureColumns}. */
export const coreFigures = (plans: readonly PlanSnapshot[], day: number) =>
  plans.flatMap((snapshot, plan) =>
    planAt(snapshot, day).benefits.map((benefit) => ({
      plan,
      position: benefit.position,
      figures: [
        benefit.status,
        benefit.share,
        benefit.planned,
        benefit.plannedBenefit,
        benefit.promised,
        benefit.actual,
        benefit.delivered,
        benefit.variance,
        benefit.variancePercent,
        benefit.attainment,
        benefit.realizationRate,
      ],
    })),
  );
