import { assessWorkbook } from "../assessment/assess-workbook";
import { alignmentMap, type AlignmentMap } from "../charts/alignment-map";
import type { Day } from "../domain/day";
import type { Status } from "../domain/status";
import { explainStanding, type Explanation } from "../explain/explain";
import type { Standing } from "../standing/standing";
import { rollUp } from "../assessment/rollups";
import type { PlanSnapshot } from "../port/workbook";

/** What a report tells beside the result and the sheets of the review. */
export interface ReportDetails {
  /** Undefined where the plan has no scores of Alignment. */
  readonly alignment: AlignmentMap | undefined;
  /** How the figures of each benefit came about, in the order of the plan. */
  readonly explanations: readonly ExplainedBenefit[];
  /** How many more benefits there are, which are not explained since nobody reads that far. */
  readonly unexplainedCount: number;
}

export interface ExplainedBenefit extends Explanation {
  readonly id: string;
  readonly name: string;
  readonly status: Status;
}

/** As many benefits as a page can explain and a browser open at once. */
const mostExplained = 250;

/** The alignment map and the explanations of a plan, from one assessment. Throws as a review does. */
export function reportDetails(snapshot: PlanSnapshot, statusDate?: Day): ReportDetails {
  const assessment = assessWorkbook(snapshot, statusDate);
  const { plan, standings } = assessment;
  const explanations = toExplain(standings);
  return {
    alignment: alignmentMap(assessment, rollUp(plan, standings)),
    explanations: explanations.map((standing) => ({
      id: standing.benefit.id,
      name: standing.benefit.name,
      status: standing.status,
      ...explainStanding(plan, standing),
    })),
    unexplainedCount: standings.length - explanations.length,
  };
}

/** What is asked about first where there are too many to explain all. */
const order: readonly Status[] = ["Red", "Amber", "Undefined", "Not measured", "Green", "Realized", "Not due"];

function toExplain(standings: readonly Standing[]): readonly Standing[] {
  if (standings.length <= mostExplained) return standings;
  const positions = standings.map((_, position) => position);
  const rank = (position: number): number => order.indexOf((standings[position] as Standing).status);
  const first = positions.sort((a, b) => rank(a) - rank(b) || a - b).slice(0, mostExplained);
  return first.sort((a, b) => a - b).map((position) => standings[position] as Standing);
}
