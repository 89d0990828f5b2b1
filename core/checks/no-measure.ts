import type { BenefitRow, Plan } from "../reading/plan";
import type { Check } from "./check";
import { reportGaps, type Gap } from "./gaps";
import { headerIn, isBlankCell, isLeaf, rawCell } from "./place";
import { namesText } from "../wording/counts";
import { say } from "../words/say";

type MeasureColumn = "unit" | "dataSource" | "frequency";

/** What each kind needs so that anybody could measure it: a milestone has no unit and no rhythm, a score no unit. */
const neededFor = ({ kind }: BenefitRow): readonly MeasureColumn[] => (kind === "Milestone" ? ofMilestone : kind === "Scale" ? ofScore : ofAll);

const ofMilestone: readonly MeasureColumn[] = ["dataSource"];
const ofScore: readonly MeasureColumn[] = ["dataSource", "frequency"];
const ofAll: readonly MeasureColumn[] = ["unit", "dataSource", "frequency"];

/** A look at the fields by their names tells most rows sooner than going through the list of columns. */
const hasAll = ({ unit, dataSource, frequency }: BenefitRow): boolean => unit !== undefined && dataSource !== undefined && frequency !== undefined;

function missingOf(plan: Plan, row: BenefitRow): readonly MeasureColumn[] {
  const missing: MeasureColumn[] = [];
  for (const column of neededFor(row)) if (row[column] === undefined && isBlankCell(rawCell(plan, "benefits", column, row))) missing.push(column);
  return missing;
}

export const noMeasure: Check = {
  rule: "no-measure",
  severity: "Needs attention",
  help: "It is not said in what unit, from which source or how often the benefit is measured, so it cannot be shown to be real.",
  mend: "Enter how it is measured",
  run(plan, report) {
    const gaps: Gap[] = [];
    let leaves = 0;
    for (const benefit of plan.benefits) {
      if (!isLeaf(benefit)) continue;
      leaves++;
      if (hasAll(benefit.row)) continue;
      const missing = missingOf(plan, benefit.row);
      const [first] = missing;
      if (first === undefined) continue;
      const headers = missing.map((column) => headerIn(plan, "benefits", column));
      gaps.push({ benefit, column: first, what: say`${benefit.id} has no ${namesText(headers)}` });
    }
    reportGaps(plan, report, gaps, leaves, say`None of the benefits says fully how it is measured: Unit, Data source and Frequency`);
  },
};
