import type { PlannedChange } from "../domain/planned-change";
import type { MeasuredBenefit } from "./in-its-row";
import type { MixedReading } from "./measurement-log";
import { isMixedScale, percentScale } from "./percent-scale";

/** Takes readings in the other percent scale out of the log: what they were read as would be a hundred times wrong. */
export function setAsideMixed(
  benefits: readonly MeasuredBenefit[],
  owner: Int32Array,
  days: Int32Array,
  actuals: Float64Array,
  isSure: ReadonlyMap<number, boolean>,
): readonly MixedReading[] {
  const scales = benefits.map(percentScale);
  if (scales.every((scale) => scale === undefined)) return [];
  const mixed: MixedReading[] = [];
  for (let row = 0; row < owner.length; row++) {
    const position = owner[row] as number;
    const scale = position < 0 ? undefined : scales[position];
    if (scale === undefined || isSure.get(row) === true) continue;
    const change = (benefits[position] as MeasuredBenefit).change as PlannedChange;
    const [value, day] = [actuals[row] as number, days[row] as number];
    if (isSure.get(row) !== false && !isMixedScale(value, scale, change, day)) continue;
    mixed.push({ row, benefit: position, day, value });
    owner[row] = -1;
  }
  return mixed;
}
