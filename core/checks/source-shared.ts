import { isoDate } from "../domain/day";
import { countedReadings } from "../domain/readings";
import { readingsOf } from "../reading/measurement-log";
import type { Benefit, Plan } from "../reading/plan";
import type { Check } from "./check";
import { isTelling, mayBeSame, sameSource, sourceHash, sourceOf } from "./claims";
import { logPlace } from "./readings-place";
import { sharingSources } from "./sharing-sources";
import { namesText } from "../wording/counts";
import { say } from "../words/say";

/** What more benefits than this draw on is a system that feeds them all, and no one amount that is shared out. */
const mostSharing = 4;

/**
 * Amounts of one source and period, in the same unit and category and under like titles, of two to four benefits. Only the latest amount of
 * each benefit is looked at, and it makes one finding a source. The same figure is a finding of "double-count".
 */
export const sourceShared: Check = {
  rule: "source-shared",
  severity: "Advice",
  ofReadings: "figures",
  help: `Up to ${mostSharing} benefits of like titles take their latest amounts in the same unit from the same source and period: are these different amounts?`,
  mend: "Name in Source the line of the report that each amount comes from, or divide it by Attribution",
  run(plan, report) {
    const { days, rows } = plan.measurements;
    for (const claims of sharedSources(plan)) {
      const last = claims[claims.length - 1] as Claim;
      const names = namesText(claims.map(({ benefit }) => plan.benefits[benefit]?.id ?? ""));
      report({
        ...logPlace(plan, rows[last.position] as number, "source", plan.benefits[last.benefit]?.id ?? ""),
        what: say`${names} claim amounts from the same source for the period to ${isoDate(days[last.position] as number)}`,
      });
    }
  },
};

interface Claim {
  readonly benefit: number;
  readonly position: number;
  readonly source: string;
}

function sharedSources(plan: Plan): readonly (readonly Claim[])[] {
  const groups = new Map<number, Claim[]>();
  const { actuals, days, rows, sources } = plan.measurements;
  const sharing = sharingSources(plan);
  for (let index = 0; index < plan.benefits.length; index++) {
    const benefit = plan.benefits[index] as Benefit;
    const { change } = benefit;
    if (sharing[index] === 0 || change?.kind !== "Flow") continue;
    const { from, to } = countedReadings(change, readingsOf(plan.measurements, index), plan.statusDate);
    if (to <= from) continue;
    const position = to - 1;
    const source = sourceOf(sources[rows[position] as number], benefit);
    if (source === "" || !isTelling(actuals[position] as number)) continue;
    const key = Math.imul(sourceHash(source) ^ (days[position] as number), 0x27d4eb2f);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ benefit: index, position, source }]);
    else if (group.length <= mostSharing) group.push({ benefit: index, position, source });
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2 || group.length > mostSharing) return [];
    const claims = group.find((claim) => group.some((other) => other !== claim && overlap(plan, claim, other)));
    if (claims === undefined) return [];
    return [group.filter((other) => other === claims || overlap(plan, claims, other))];
  });
}

/** Different figures of what may be the same thing. */
function overlap(plan: Plan, a: Claim, b: Claim): boolean {
  const { days, actuals } = plan.measurements;
  const first = plan.benefits[a.benefit];
  const second = plan.benefits[b.benefit];
  if (days[a.position] !== days[b.position] || actuals[a.position] === actuals[b.position]) return false;
  return first?.row.category === second?.row.category && mayBeSame(first, second) && sameSource(a.source, b.source);
}
