import type { Assessment } from "./assess";
import { activityStatus, isDone, type ActivityStatus } from "../domain/activity-status";
import { difference } from "../domain/difference";
import type { Figure } from "../domain/figure";
import { comparedPlan, isAdjusted } from "../domain/money/compared-plan";
import type { Status } from "../domain/status";
import { largestGaps, type Gap } from "./largest-gaps";
import { ownStatusLine } from "./own-status";
import type { MoneyTotal, Rollup, Rollups } from "./rollups";
import type { ActivityRow, Plan } from "../reading/plan";
import type { NumberFormat } from "../port/workbook";
import { shortMoney } from "../wording/money";
import { plural } from "../wording/plural";
import { phrase, say } from "../words/say";

/** What the board sees on one page: the sheet and the HTML report are two drawings of this. */
export interface BoardPack {
  /** One or two sentences that say how the plan stands. */
  readonly headline: string;
  readonly figures: readonly PlanFigure[];
  /** Status by category: never one headline across them. */
  readonly categories: readonly Rollup[];
  readonly gaps: readonly Gap[];
  /** Those that something can still be done about. */
  readonly openGaps: readonly Gap[];
  readonly milestones: readonly BoardMilestone[];
}

export interface BoardFigure {
  readonly label: string;
  readonly value: Figure;
  readonly format: NumberFormat;
  readonly meaning: string;
}

/** A figure of the whole plan, by its name in a roll-up. */
export interface PlanFigure extends BoardFigure {
  readonly key: "index" | "cappedIndex" | "coverage" | "pessimisticIndex";
}

/** A milestone or an activity that is to be finished soon, or should have been. */
export interface BoardMilestone {
  /** The sheet row. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** As the row names them; undefined where it names nobody. */
  readonly namedOwner: string | undefined;
  readonly finish: number;
  readonly status: ActivityStatus;
}

/** How far ahead the board looks, in days. */
export const boardHorizon = 90;

/** Gathers the board's page from an assessment and its roll-ups. */
export function boardPack(assessment: Assessment, rollups: Rollups): BoardPack {
  const { plan, standings } = assessment;
  const gaps = largestGaps(plan, standings, rollups, 5);
  return {
    headline: [headline(plan, rollups), ownStatusLine(assessment)].filter((sentence) => sentence !== undefined).join(" "),
    figures: planFigures(rollups),
    categories: rollups.categories,
    gaps: gaps.all,
    openGaps: gaps.open,
    milestones: milestonesAhead(plan),
  };
}

/** The four figures of a roll-up that always stand side by side. */
export const planFigures = ({ plan }: Rollups): readonly PlanFigure[] => [
  { key: "index", label: say`Realization index`, value: plan.index, format: "0%", meaning: say`Delivered of planned to date` },
  { key: "cappedIndex", label: say`Capped index`, value: plan.cappedIndex, format: "0%", meaning: say`No star hides a failure` },
  { key: "coverage", label: say`Coverage`, value: plan.coverage, format: "0%", meaning: say`Measured of all that are due` },
  { key: "pessimisticIndex", label: say`Pessimistic index`, value: plan.pessimisticIndex, format: "0%", meaning: say`The unmeasured counted as 0` },
];

/** How the plan stands, in a sentence or two. */
function headline({ settings: { currency } }: Plan, { plan, totals }: Rollups): string {
  const due = plan.benefitCount - plan.statusCounts["Not due"];
  const onPlan = onPlanCount(plan.statusCounts);
  if (plan.benefitCount === 0) return say`No benefit is planned yet.`;
  if (due === 0) return say`No benefit is due yet.`;
  if (due === plan.statusCounts.Undefined) return say`No benefit can be judged yet: Findings says what stops each.`;
  const cash = totals.find(({ category }) => category === "Cashable");
  const first = say`${onPlan} of ${plural(due, "# benefit that is due", "# benefits that are due")} ${plural(due === 1 ? 1 : onPlan, "is", "are")} realized or on plan.`;
  return cash === undefined || cash.claimedCount === 0 ? first : `${first} ${cashSentence(cash, currency)}`;
}

const onPlanCount = (counts: Readonly<Record<Status, number>>): number => counts.Realized + counts.Green;

/** "Cashable money is £49.4k behind plan (£190k of £239k)."; where Optimism bias or Confidence is set, with what is expected after them. */
function cashSentence(total: MoneyTotal, currency: string): string {
  const gap = difference(total.claimed, comparedPlan(total));
  const [whole, share, amount] = [comparedPlan(total), total.claimed, Math.abs(gap)].map((money) => shortMoney(money, currency)) as [string, string, string];
  if (isAdjusted(total)) {
    const expected = shortMoney(total.planned, currency);
    if (Math.abs(gap) < 0.5)
      return say`Cashable money is as planned (${share} of ${whole} planned; ${expected} was expected after optimism bias and confidence).`;
    return gap < 0
      ? say`Cashable money is ${amount} behind plan (${share} of ${whole} planned; ${expected} was expected after optimism bias and confidence).`
      : say`Cashable money is ${amount} ahead of plan (${share} of ${whole} planned; ${expected} was expected after optimism bias and confidence).`;
  }
  if (Math.abs(gap) < 0.5) return say`Cashable money is as planned (${share} of ${whole}).`;
  return gap < 0
    ? say`Cashable money is ${amount} behind plan (${share} of ${whole}).`
    : say`Cashable money is ${amount} ahead of plan (${share} of ${whole}).`;
}

const finishOf = ({ forecastFinish, baselineFinish }: ActivityRow): number | undefined => forecastFinish ?? baselineFinish;

/** What is not done and is expected within the horizon, or is overdue; the earliest first. */
function milestonesAhead(plan: Plan): readonly BoardMilestone[] {
  return plan.activities
    .flatMap((row): readonly BoardMilestone[] => {
      const finish = finishOf(row);
      const status = activityStatus(row, plan.statusDate);
      if (finish === undefined || status === undefined || isDone(row, plan.statusDate) || finish > plan.statusDate + boardHorizon) return [];
      return [{ row: row.sheetRow, id: row.id ?? "", name: row.name ?? "", owner: row.owner ?? phrase("No owner"), namedOwner: row.owner, finish, status }];
    })
    .sort((a, b) => a.finish - b.finish);
}
