import { mergeDays } from "../domain/merge-days";
import { measurements } from "../tables/measurements";
import { headerOf, type FoundTable } from "./found-table";
import type { DoubledReading, MeasurementLog } from "./measurement-log";

/** A counting sort by benefit, then each stretch sorted by day where it is not already, and one reading a day; `beside` is what the log has by rows. */
export function groupReadings(
  found: FoundTable<typeof measurements> | undefined,
  owner: Int32Array,
  days: Float64Array,
  actuals: Float64Array,
  validated: Uint8Array,
  benefitCount: number,
  isFlow: (benefit: number) => boolean,
  beside: Pick<MeasurementLog, "mixed" | "validatedOn">,
): MeasurementLog {
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
  let hasDoubled = false;
  for (let benefit = 0; benefit < benefitCount; benefit++) {
    const from = starts[benefit] as number;
    const to = starts[benefit + 1] as number;
    const step = leastStep(rows, days, from, to);
    if (step < 0) rows.subarray(from, to).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b);
    if (step <= 0) hasDoubled = true;
  }
  const sortedDays = new Float64Array(total);
  const sortedActuals = new Float64Array(total);
  const sortedValidated = new Uint8Array(total);
  for (let position = 0; position < total; position++) {
    const row = rows[position] as number;
    sortedDays[position] = days[row] as number;
    sortedActuals[position] = actuals[row] as number;
    sortedValidated[position] = validated[row] as number;
  }
  const columns = { days: sortedDays, actuals: sortedActuals, validated: sortedValidated, rows };
  const doubled: DoubledReading[] = [];
  let end = hasDoubled ? 0 : total;
  for (let benefit = 0; hasDoubled && benefit < benefitCount; benefit++) {
    const [from, to] = [starts[benefit] as number, starts[benefit + 1] as number];
    starts[benefit] = end;
    end = mergeDays(columns, from, to, end, isFlow(benefit), (position, row, before) =>
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
    validatedOn: beside.validatedOn,
    mixed: beside.mixed,
  };
}

/** The fewest days from one row to the next; below 0 where they do not stand in the order of their days, 0 where two are of one day. */
function leastStep(rows: Int32Array, days: Float64Array, from: number, to: number): number {
  let least = Infinity;
  let before = from < to ? (days[rows[from] as number] as number) : 0;
  for (let position = from + 1; position < to; position++) {
    const day = days[rows[position] as number] as number;
    if (day - before < least) least = day - before;
    before = day;
  }
  return least;
}
