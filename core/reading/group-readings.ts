import type { Day } from "../domain/day";
import { mergeDays } from "../domain/merge-days";
import { measurements } from "../tables/measurements";
import { headerOf, type FoundTable } from "./found-table";
import type { MeasuredBenefit } from "./in-its-row";
import type { DoubledReading, MeasurementLog } from "./measurement-log";
import type { LogColumns } from "./plain-readings";

/**
 * A counting sort by benefit, then each stretch sorted by day where it is not already, and one reading a day; validated is what was by
 * the last day.
 */
export function groupReadings(
  found: FoundTable<typeof measurements> | undefined,
  owner: Int32Array,
  { days, actuals, validatedOn }: LogColumns,
  lastDay: Day,
  benefits: readonly MeasuredBenefit[],
  mixed: MeasurementLog["mixed"],
): MeasurementLog {
  const benefitCount = benefits.length;
  const starts = new Int32Array(benefitCount + 1);
  for (let row = 0; row < owner.length; row++) if ((owner[row] as number) >= 0) (starts[(owner[row] as number) + 1] as number)++;
  for (let benefit = 0; benefit < benefitCount; benefit++) (starts[benefit + 1] as number) += starts[benefit] as number;
  const total = starts[benefitCount] as number;
  const next = starts.slice();
  const rows = new Int32Array(total);
  // The rows alone are spread by benefit; what stands in them is then fetched benefit by benefit, which a log in the order of its months
  // has near at hand: the rows of neighbours are neighbours.
  for (let row = 0; row < owner.length; row++) {
    const benefit = owner[row] as number;
    if (benefit >= 0) rows[(next[benefit] as number)++] = row;
  }
  const sortedDays = new Float64Array(total);
  let hasDoubled = false;
  for (let benefit = 0; benefit < benefitCount; benefit++) {
    const from = starts[benefit] as number;
    const to = starts[benefit + 1] as number;
    const step = fetchDays(rows, days, from, to, sortedDays);
    if (step > 0) continue;
    hasDoubled = true;
    if (step === 0) continue;
    rows.subarray(from, to).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b);
    fetchDays(rows, days, from, to, sortedDays);
  }
  const sortedActuals = new Float64Array(total);
  const sortedValidated = new Uint8Array(total);
  for (let position = 0; position < total; position++) {
    const row = rows[position] as number;
    sortedActuals[position] = actuals[row] as number;
    sortedValidated[position] = (validatedOn[row] as number) <= lastDay ? 1 : 0;
  }
  const columns = { days: sortedDays, actuals: sortedActuals, validated: sortedValidated, rows };
  const doubled: DoubledReading[] = [];
  let end = hasDoubled ? 0 : total;
  for (let benefit = 0; hasDoubled && benefit < benefitCount; benefit++) {
    const [from, to] = [starts[benefit] as number, starts[benefit + 1] as number];
    starts[benefit] = end;
    end = mergeDays(columns, from, to, end, benefits[benefit]?.row.kind === "Flow", (position, row, before) =>
      doubled.push({ benefit, day: sortedDays[position] as number, row, before }),
    );
  }
  starts[benefitCount] = end;
  // One literal with every key, as withChangedFigures has it: all that is compiled for the log of one review holds for that of the next.
  return {
    doubled,
    days: sortedDays.subarray(0, end),
    actuals: sortedActuals.subarray(0, end),
    validated: sortedValidated.subarray(0, end),
    rows: rows.subarray(0, end),
    owners: owner,
    starts,
    sources: found?.cells("source") ?? [],
    sheetRow: (row) => found?.sheetRow(row) ?? 0,
    header: (name) => (found === undefined ? measurements.columns[name].header : headerOf(found, name)),
    validatedOn,
    mixed,
  };
}

/**
 * Fetches the days of a stretch of rows; gives the fewest days from one row to the next: below 0 where they do not stand in the order of
 * their days, 0 where two are of one day.
 */
function fetchDays(rows: Int32Array, days: Int32Array, from: number, to: number, into: Float64Array): number {
  let least = Infinity;
  let before = -Infinity;
  for (let position = from; position < to; position++) {
    const day = days[rows[position] as number] as number;
    into[position] = day;
    if (day - before < least) least = day - before;
    before = day;
  }
  return least;
}
