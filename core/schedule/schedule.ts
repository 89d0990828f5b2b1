import { expectedFinish, isDone } from "../domain/activity-status";
import { criticalPath } from "../domain/critical-path";
import { isKnown, unknown, type Figure } from "../domain/figure";
import type { ActivityStanding } from "../metrics/activities/activity-standing";
import type { Standing } from "../standing/standing";
import { predecessorsOf } from "../checks/dependencies";
import type { ActivityRow, Plan } from "../reading/plan";
import { activityValue, type ActivityValue } from "./activity-value";
import { planValue, type PlanValue } from "./plan-value";

/** One benefit that an activity which is late, or expected to be, moves. */
export interface MilestoneEffect {
  readonly activity: ActivityRow;
  readonly standing: Standing;
  readonly days: number;
  readonly delayCost: Figure | undefined;
}

/** The plan's activities: where each stands, what all are worth, and what the late ones move. */
export interface Schedule {
  /** By position, as the plan's activities. */
  readonly activities: readonly ActivityStanding[];
  /** Undefined where no activity has a budget. */
  readonly value: PlanValue | undefined;
  /** The largest shift first. */
  readonly effects: readonly MilestoneEffect[];
}

export function scheduleOf(plan: Plan, standings: readonly Standing[]): Schedule {
  const { activities, statusDate: day } = plan;
  const effects = milestoneEffects(plan, standings);
  const network = criticalPath(
    activities.map((row) => ({
      start: row.start,
      finish: row.baselineFinish ?? expectedFinish(row, day),
      expected: expectedFinish(row, day),
      isDone: isDone(row, day),
    })),
    predecessorsOf(plan),
  );
  const values = activities.map((row) => activityValue(row, day));
  const waiting = waitingBenefits(plan, standings);
  return {
    activities: activities.map((row, at): ActivityStanding => {
      const place = network[at];
      const waitingBenefits = waiting[at] ?? [];
      return {
        row,
        day,
        float: place === undefined ? noPlace : place.float,
        delaysDays: waitingBenefits.length === 0 ? undefined : Math.max(...waitingBenefits.map(({ days }) => days)),
        delayCost: sumOf(waitingBenefits.flatMap(({ delayCost }) => delayCost ?? [])),
        value: values[at],
      };
    }),
    value: planValue(plan, values satisfies readonly (ActivityValue | object | undefined)[]),
    effects,
  };
}

type Waiting = { readonly days: number; readonly delayCost: Figure | undefined };

/** What each activity does to the benefits that wait for it, by its position. */
function waitingBenefits(plan: Plan, standings: readonly Standing[]): readonly (readonly Waiting[])[] {
  const waiting: Waiting[][] = plan.activities.map(() => []);
  for (const { trigger } of standings) if (trigger !== undefined && "days" in trigger) waiting[trigger.activity]?.push(trigger);
  return waiting;
}

function milestoneEffects(plan: Plan, standings: readonly Standing[]): readonly MilestoneEffect[] {
  const effects: MilestoneEffect[] = [];
  for (const standing of standings) {
    const { trigger } = standing;
    if (trigger === undefined || !("days" in trigger) || trigger.days <= 0) continue;
    const activity = plan.activities[trigger.activity];
    if (activity !== undefined) effects.push({ activity, standing, days: trigger.days, delayCost: trigger.delayCost });
  }
  return effects.sort((a, b) => b.days - a.days);
}

function sumOf(figures: readonly Figure[]): Figure | undefined {
  if (figures.length === 0) return undefined;
  return figures.reduce((total: Figure, figure) => (isKnown(total) && isKnown(figure) ? total + figure : isKnown(total) ? figure : total), 0);
}

const noPlace = unknown("it has no finish, or its dependencies go in a circle");
