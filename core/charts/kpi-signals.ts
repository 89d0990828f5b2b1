import type { Assurance } from "../domain/assurance";
import { causesOf, specialCauses } from "../domain/special-cause";
import { signOf } from "../domain/direction";
import { expectedReading, goodDirection, type KpiControl } from "../domain/kpi-control";
import type { PlannedChange } from "../domain/planned-change";
import type { Standing } from "../standing/standing";

/** A KPI with enough readings to tell signal from noise. */
export interface KpiSignal {
  readonly standing: Standing;
  readonly change: PlannedChange;
  readonly control: KpiControl;
  /** How soon it should be looked at: 0 is first; undefined where it need not be. */
  readonly urgency: number | undefined;
}

/** One reading of a chart, and whether it is more than noise: good news, bad news, or neither. */
export interface ChartReading {
  readonly day: number;
  readonly actual: number;
  readonly target: number | undefined;
  readonly news: "good" | "bad" | undefined;
}

/** All KPIs with a verdict, those that need a look first, else as the plan has them. */
export function kpiSignals(standings: readonly Standing[]): readonly KpiSignal[] {
  const byUrgency = Array.from({ length: notUrgent + 1 }, (): KpiSignal[] => []);
  for (const standing of standings) {
    const { progress, control } = standing;
    if (progress === undefined || "because" in control) continue;
    const urgency = urgencyOf(standing, control);
    byUrgency[urgency ?? notUrgent]?.push({ standing, change: progress.change, control, urgency });
  }
  return byUrgency.flat();
}

const notUrgent = 9;

/** A concern first, then what cannot meet its target as it runs, then what is behind plan without a signal. */
function urgencyOf({ status }: Standing, control: KpiControl): number | undefined {
  const { verdict } = control;
  const behind = status === "Red" ? 0 : status === "Amber" ? 1 : 2;
  if (verdict === "Concern") return behind;
  if (relianceWord(control) === "Consistently fail" && behind < 2) return 3 + behind;
  return behind < 2 ? 5 + behind : undefined;
}

/** Whether the target is met by the process as it runs; undefined where that cannot be told yet. */
export const relianceWord = ({ reliance }: KpiControl): Assurance | undefined => ("because" in reliance ? undefined : reliance.assurance);

/** The last readings of a KPI, each marked by the limits of all. */
export function chartReadings({ standing, change, control }: KpiSignal, most: number): readonly ChartReading[] {
  const { readings } = standing;
  const values = Array.from({ length: control.to - control.from }, (_, at) => readings.actuals[control.from + at] as number);
  const causes = causesOf(values, control.limits);
  const sign = signOf(goodDirection(change));
  const first = Math.max(0, values.length - most);
  return values.slice(first).map((actual, at): ChartReading => {
    const position = control.from + first + at;
    const cause = causes[first + at] ?? null;
    return {
      day: readings.days[position] as number,
      actual,
      target: expectedReading(change, readings, position),
      news: cause === null ? undefined : specialCauses[cause] === sign ? "good" : "bad",
    };
  });
}
