import { isKnown } from "../domain/figure";
import { allOf } from "../wording/counts";
import { percentText } from "../wording/figures";
import { plural } from "../wording/plural";
import type { MapObjective } from "./alignment-objective";
import { say } from "../words/say";

/**
 * What the map says first: an objective that nothing serves; else how much serves the heaviest, or where none is heavier
 * than the others, which is served least. Then the benefits that serve none.
 */
export function alignmentHeadline(
  objectives: readonly MapObjective[],
  { benefitCount, idleCount }: { readonly benefitCount: number; readonly idleCount: number },
): string {
  const unserved = objectives.filter((objective) => objective.benefitCount === 0);
  const first = unserved.length > 0 ? nothingServes(unserved) : mostServed(objectives, benefitCount);
  return idleCount === 0 ? first : `${first} ${say`${plural(idleCount, "# benefit serves", "# benefits serve")} no objective.`}`;
}

function nothingServes(unserved: readonly MapObjective[]): string {
  const weight = percentText(unserved.reduce((sum, { weightShare }) => sum + weightShare, 0));
  const [only] = unserved;
  if (unserved.length === 1 && only !== undefined) return say`Nothing serves ${nameOf(only)}, which has ${weight} of the weight.`;
  const ids = unserved.map(({ id }) => id);
  return ids.length > 4
    ? say`Nothing serves ${ids.slice(0, 3).join(", ")} and ${ids.length - 3} more objectives, which have ${weight} of the weight.`
    : say`Nothing serves ${allOf(ids)}, which have ${weight} of the weight.`;
}

function mostServed(objectives: readonly MapObjective[], benefitCount: number): string {
  const [heaviest, second] = objectives;
  if (heaviest === undefined) return say`There is no objective.`;
  if (second !== undefined && second.weightShare >= heaviest.weightShare) return leastServed(objectives);
  const [name, weight] = [nameOf(heaviest), percentText(heaviest.weightShare)];
  return isKnown(heaviest.cashableShare)
    ? say`${name} has ${weight} of the weight and is served by ${heaviest.benefitCount} of ${plural(benefitCount, "# benefit", "# benefits")} with ${percentText(heaviest.cashableShare)} of the cashable money planned to date.`
    : say`${name} has ${weight} of the weight and is served by ${heaviest.benefitCount} of ${plural(benefitCount, "# benefit", "# benefits")}.`;
}

function leastServed(objectives: readonly MapObjective[]): string {
  const least = objectives.reduce((lowest, objective) => (scoreOf(objective) < scoreOf(lowest) ? objective : lowest));
  return isKnown(least.score)
    ? say`Every objective is served; ${nameOf(least)} least, at ${percentText(least.score)} of the strongest service.`
    : say`Every objective is served.`;
}

const scoreOf = ({ score }: MapObjective): number => (isKnown(score) ? score : Infinity);

const longest = 60;
const nameOf = ({ id, name }: MapObjective): string => {
  const whole = name === "" ? id : `${id} ${name}`;
  return whole.length <= longest ? whole : `${whole.slice(0, longest - 1).trimEnd()}…`;
};
