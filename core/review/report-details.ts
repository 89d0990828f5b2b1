import { alignmentMap, type AlignmentMap } from "../charts/alignment-map";
import { askedFor } from "../domain/asked-for";
import type { Day } from "../domain/day";
import type { Status } from "../domain/status";
import { explainStanding, type Explanation } from "../explain/explain";
import type { PlanSnapshot } from "../port/workbook";
import type { Standing } from "../standing/standing";
import { reviewing, type Review } from "./review";

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

/** A review with what a report tells beside it, from one assessment. Throws as a review does. */
export function reviewForReport(snapshot: PlanSnapshot, statusDate?: Day): { readonly review: Review; readonly details: ReportDetails } {
  const { review, reviewed } = reviewing(snapshot, statusDate);
  const { assessment, rollups } = reviewed;
  const { plan, standings } = assessment;
  const toTell = toExplain(standings);
  const details = askedFor<ReportDetails>({
    alignment: () => alignmentMap(assessment, rollups),
    explanations: () =>
      toTell.map((standing) => ({
        id: standing.benefit.id,
        name: standing.benefit.name,
        status: standing.status,
        ...explainStanding(plan, standing),
      })),
    unexplainedCount: () => standings.length - toTell.length,
  });
  return { review, details };
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
