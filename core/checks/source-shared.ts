import { isoDate } from "../domain/day";
import { readUntil } from "../domain/readings";
import { readingsOf } from "../tables/measurement-log";
import type { Plan } from "../tables/plan";
import type { Check } from "./check";
import { sameUnit, sourceNumbers } from "./claims";
import { logPlace } from "./readings-place";
import { sayNames } from "./wording";

/** What more benefits than this draw on is a system that feeds them all, and no one figure that is shared out. */
const mostSharing = 4;

/**
 * Amounts of the same source and period in the same unit and category under two benefits, whatever the figures. One
 * finding a source, and only where few benefits share it. The same figure is a finding of "double-count".
 */
export const sourceShared: Check = {
  rule: "source-shared",
  severity: "Advice",
  about: `Up to ${mostSharing} benefits claim amounts in the same unit from the same source and period: are these different amounts?`,
  mend: "Name in Source the line of the report that each amount comes from, or divide it by Attribution",
  run(plan, report) {
    for (const { benefits, position } of sharedSources(plan)) {
      const last = benefits[benefits.length - 1] as number;
      const names = sayNames(benefits.map((benefit) => plan.benefits[benefit]?.id ?? ""));
      report({
        ...logPlace(plan, plan.measurements.rows[position] as number, "source", plan.benefits[last]?.id ?? ""),
        what: `${names} claim amounts from the same source for the period to ${isoDate(plan.measurements.days[position] as number)}`,
      });
    }
  },
};

interface SharedSource {
  readonly benefits: readonly number[];
  /** A reading of the last benefit whose period the first one claims too. */
  readonly position: number;
}

function sharedSources(plan: Plan): readonly SharedSource[] {
  const { starts } = plan.measurements;
  const numbers = sourceNumbers(plan);
  const users: number[][] = [];
  plan.benefits.forEach((benefit, index) => {
    if (benefit.change?.kind !== "Flow") return;
    const to = starts[index + 1] as number;
    let previous = -1;
    for (let position = starts[index] as number; position < to; position++) {
      const number = numbers[position] as number;
      if (number === previous) continue;
      previous = number;
      if (number < 0) continue;
      const own = (users[number] ??= []);
      if (own[own.length - 1] !== index && own.length <= mostSharing) own.push(index);
    }
  });
  return users.flatMap((benefits, number) => {
    if (benefits === undefined || benefits.length < 2 || benefits.length > mostSharing) return [];
    return sharing(plan, benefits, numbers, number);
  });
}

/** The benefits that share a period, unit and category with the first that shares any. */
function sharing(plan: Plan, benefits: readonly number[], numbers: Int32Array, number: number): readonly SharedSource[] {
  for (const first of benefits) {
    const partners = benefits.flatMap((other) => {
      if (other <= first || !sameThing(plan, first, other)) return [];
      const position = sharedPeriod(plan, first, other, numbers, number);
      return position === undefined ? [] : [{ other, position }];
    });
    const last = partners[partners.length - 1];
    if (last !== undefined) return [{ benefits: [first, ...partners.map(({ other }) => other)], position: last.position }];
  }
  return [];
}

function sameThing(plan: Plan, one: number, other: number): boolean {
  const first = plan.benefits[one]?.row;
  const second = plan.benefits[other]?.row;
  return first !== undefined && second !== undefined && first.category === second.category && sameUnit(first.unit, second.unit);
}

/** The first reading of `other` on a day on which `one` has another figure of the same source; none if all are alike. */
function sharedPeriod(plan: Plan, one: number, other: number, numbers: Int32Array, number: number): number | undefined {
  const log = plan.measurements;
  const until = readUntil(readingsOf(log, one), plan.statusDate);
  const to = readUntil(readingsOf(log, other), plan.statusDate);
  let at = log.starts[one] as number;
  let found: number | undefined;
  for (let position = log.starts[other] as number; position < to; position++) {
    const day = log.days[position] as number;
    while (at < until && (log.days[at] as number) < day) at++;
    if (at >= until || log.days[at] !== day || numbers[at] !== number || numbers[position] !== number) continue;
    if (log.actuals[at] === log.actuals[position] && log.actuals[at] !== 0) return undefined;
    found ??= position;
  }
  return found;
}
