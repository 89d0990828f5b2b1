import { isoDate } from "../domain/day";
import type { DoubledReading } from "../reading/measurement-log";
import type { Benefit, Plan } from "../reading/plan";
import { idKey } from "../parsing/text";
import type { Check } from "./check";
import { addCulprit, logPlace, type Culprits } from "./readings-place";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const duplicateMeasurement: Check = {
  rule: "duplicate-measurement",
  severity: "Needs attention",
  ofReadings: "days",
  help: "A benefit has two measurements on one date. The later row replaces the earlier one; of a Flow both amounts count as one reading, which is told where both rows name the same source, or none.",
  mend: "Remove the row that is a copy, or correct its Date",
  run(plan, report) {
    const { doubled } = plan.measurements;
    for (let from = 0, to = 0; from < doubled.length; from = to) {
      const { benefit } = doubled[from] as DoubledReading;
      while (to < doubled.length && (doubled[to] as DoubledReading).benefit === benefit) to++;
      const { change, id } = plan.benefits[benefit] as Benefit;
      const isFlow = change?.kind === "Flow";
      let culprits: Culprits | undefined;
      let day = 0;
      for (const twice of change === undefined ? [] : doubled.slice(from, to)) {
        if (isFlow && !isSameSource(plan, twice)) continue;
        if (culprits === undefined || twice.row < culprits.row) day = twice.day;
        culprits = addCulprit(culprits, twice.row);
      }
      if (culprits === undefined) continue;
      const others = culprits.count - 1;
      report({ ...logPlace(plan, culprits.row, "date", id), what: isFlow ? bothCount(id, isoDate(day), others) : laterCounts(id, isoDate(day), others) });
    }
  },
};

const bothCount = (id: string, day: string, others: number): string =>
  others > 0
    ? say`${id} has a second measurement on ${day} and ${plural(others, "# more date", "# more dates")}; both amounts count`
    : say`${id} has a second measurement on ${day}; both amounts count`;

const laterCounts = (id: string, day: string, others: number): string =>
  others > 0
    ? say`${id} has a second measurement on ${day} and ${plural(others, "# more date", "# more dates")}; the later row counts`
    : say`${id} has a second measurement on ${day}; the later row counts`;

/** Two sites may each report an amount of one day; one source does not report it twice. */
const isSameSource = ({ measurements: { sources } }: Plan, { row, before }: DoubledReading): boolean => sourceKey(sources[row]) === sourceKey(sources[before]);

const sourceKey = (cell: Plan["measurements"]["sources"][number] | undefined): string =>
  cell === null || cell === undefined || typeof cell === "object" ? "" : idKey(String(cell));
