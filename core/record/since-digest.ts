import { assessWorkbook } from "../assessment/assess-workbook";
import { rollUp } from "../assessment/rollups";
import type { Day } from "../domain/day";
import { metricCells } from "../metrics/metric-cells";
import { metrics } from "../metrics/benefits/index";
import type { PlanSnapshot } from "../port/workbook";
import type { MovedBenefit, Since } from "./moved-since";
import { recordReview } from "./record-review";
import { readRecord } from "./record-table";
import { benefitText, changedCount, sinceLine } from "./since-words";
import { plural } from "../wording/plural";
import { say, told } from "../words/say";

/** So many of the benefits that moved are named. */
const mostNamed = 3;

/**
 * What moved since the last review of the record, in two lines for a mail: how many, and which the most, with what waits for a reason.
 * None where there is no earlier review. Each begins with a word of ours, and no word of the plan begins another line.
 */
export function sinceDigest(snapshot: PlanSnapshot, statusDate?: Day): readonly string[] {
  if ((readRecord(snapshot)?.reviews.length ?? 0) === 0) return [];
  const assessment = assessWorkbook(snapshot, statusDate);
  const { plan, standings } = assessment;
  const { since, open } = recordReview(snapshot, assessment, { rollups: rollUp(plan, standings), benefitCells: metricCells(metrics, standings) });
  return since === undefined ? [] : digestLines(since, open.length);
}

/** The lines. */
export function digestLines(since: Since, correctionsWanted: number): readonly string[] {
  const count = changedCount(since.statusMoves);
  const first = since.firstMoved(Math.min(count, mostNamed));
  const named = first.map(movedWords).join("; ");
  const moved = count > mostNamed ? say`Moved most: ${named}; and ${count - mostNamed} more.` : say`Moved most: ${named}.`;
  const most = first.length === 0 ? [] : [moved];
  const wanted = correctionsWanted === 0 ? [] : [say`${correctionsWanted} ${plural(correctionsWanted, "reason is", "reasons are")} wanted in Corrections.`];
  const second = [...most, ...wanted].join(" ");
  return second === "" ? [sinceLine(since)] : [sinceLine(since), second];
}

const movedWords = (moved: MovedBenefit): string => `${benefitText(moved)}, ${told(moved.status.then)} → ${told(moved.status.now)}`;
