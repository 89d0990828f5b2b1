import type { ChartSpec, NumberFormat } from "../port/workbook";

/** How much room stays above and below what is drawn, as a share of its height. */
const room = 0.08;

/** Ends of a value axis just outside the given values, at steps that people count in; none where nothing moves, or beyond all measure. */
export function axisRange(values: readonly number[]): Pick<ChartSpec, "valueRange"> {
  const [least, most] = values.reduce<[number, number]>(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  const step = axisStep((most - least) / steps);
  if (step === undefined) return {};
  const margin = (most - least) * room;
  // What is never below zero needs no room there.
  const lowest = least >= 0 ? Math.max(0, least - margin) : least - margin;
  return { valueRange: { from: multiple(Math.floor(lowest / step), step), to: multiple(Math.ceil((most + margin) / step), step), step } };
}

/** The format of the labels on such an axis, each with as many decimals as their step needs; where it has no ends, the host's. */
export function axisFormat({ valueRange }: Pick<ChartSpec, "valueRange">): NumberFormat {
  if (valueRange === undefined) return "General";
  const decimals = Math.max(0, -Math.floor(Math.log10(valueRange.step) + 1e-9));
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** About how many labels the axis gets. */
const steps = 5;

/** The smallest of 1, 2 and 5 times a power of ten that is not below the given length. */
function axisStep(length: number): number | undefined {
  if (!(length > 1e-9 && length < 1e15)) return undefined;
  const unit = Number(`1e${Math.floor(Math.log10(length) + 1e-9)}`);
  return multiple([1, 2, 5, 10].find((times) => times * unit >= length * (1 - 1e-9)) ?? 10, unit);
}

/** A multiple of a step without the dust of binary fractions: 3 × 0.1 is 0.3. */
const multiple = (times: number, step: number): number => Number((times * step).toPrecision(12));
