import type { Place } from "../../core/checks/check";
import { checks } from "../../core/checks/index";
import { planOf, soundBenefit as level, soundFlow as flow, tableOf, type NamedCells, type Tables } from "./plan-builder";

/** The day that the plans of the tests are looked at. */
export const statusDate = "2026-06-30";

/** Where one check finds something in a plan, and what. */
export function placesOf(rule: string, tables: Tables): readonly Place[] {
  const check = checks.find((check) => check.rule === rule);
  if (check === undefined) throw new Error(`There is no check ${rule}`);
  const places: Place[] = [];
  check.run(planOf(tables, statusDate), (place) => places.push(place));
  return places;
}

/** A plan of these benefits alone. */
export const benefits = (...rows: readonly NamedCells[]): Tables => ({ Benefits: tableOf(...rows) });
/** Four benefits with the same cells. */
export const four = (cells: NamedCells): readonly NamedCells[] => [1, 2, 3, 4].map((number) => level({ "Benefit ID": `B-0${number}`, ...cells }));
/** One benefit, B-01, with its measurements. */
export const measured = (benefit: NamedCells, ...readings: readonly (readonly [date: string, actual: number])[]): Tables => ({
  Benefits: tableOf(benefit),
  Measurements: tableOf(...readings.map(([Date, Actual]) => ({ "Benefit ID": "B-01", Date, Actual }))),
});
/** Two flows, B-01 and B-02, with measurements and their sources. */
export const claimed = (
  first: NamedCells,
  second: NamedCells,
  ...readings: readonly (readonly [id: string, date: string, actual: number, source: string | null])[]
): Tables => ({
  Benefits: tableOf(flow({ "Benefit ID": "B-01", ...first }), flow({ "Benefit ID": "B-02", ...second })),
  Measurements: tableOf(...readings.map(([id, Date, Actual, Source]) => ({ "Benefit ID": id, Date, Actual, Source }))),
});
/** An activity that is still to come. */
export const activity = (cells: NamedCells): NamedCells => ({ "Activity ID": "A-01", Activity: "Install", "Baseline finish": "2026-09-30", ...cells });
/** A sound benefit and these activities. */
export const activities = (...rows: readonly NamedCells[]): Tables => ({ Benefits: tableOf(level()), Activities: tableOf(...rows.map(activity)) });
/** One benefit, B-01, with the rows of its Profile. */
export const tabled = (benefit: NamedCells, ...rows: readonly (readonly [end: string, planned: number])[]): Tables => ({
  Benefits: tableOf(benefit),
  Profile: tableOf(...rows.map(([end, Planned]) => ({ "Benefit ID": "B-01", "Period end": end, Planned }))),
});
/** One benefit, B-01, with frozen baselines. */
export const frozen = (benefit: NamedCells, ...rows: readonly NamedCells[]): Tables => ({
  Benefits: tableOf(benefit),
  Baselines: tableOf(...rows.map((row) => ({ Baseline: "Business case", "Taken on": "2026-01-15", "Benefit ID": "B-01", ...row }))),
});
