import { isKnown } from "../domain/figure";
import { counted } from "../wording/counts";
import { percentText } from "../wording/figures";
import type { MapObjective } from "./alignment-objective";

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
  return idleCount === 0 ? first : `${first} ${counted(idleCount, "benefit serves", "benefits serve")} no objective.`;
}

function nothingServes(unserved: readonly MapObjective[]): string {
  const weight = percentText(unserved.reduce((sum, { weightShare }) => sum + weightShare, 0));
  const [only] = unserved;
  if (unserved.length === 1 && only !== undefined) return `Nothing serves ${nameOf(only)}, which has ${weight} of the weight.`;
  const ids = unserved.map(({ id }) => id);
  const named =
    ids.length > 4 ? `${ids.slice(0, 3).join(", ")} and ${ids.length - 3} more objectives` : `${ids.slice(0, -1).join(", ")} and ${ids[ids.length - 1] ?? ""}`;
  return `Nothing serves ${named}, which have ${weight} of the weight.`;
}

function mostServed(objectives: readonly MapObjective[], benefitCount: number): string {
  const [heaviest, second] = objectives;
  if (heaviest === undefined) return "There is no objective.";
  if (second !== undefined && second.weightShare >= heaviest.weightShare) return leastServed(objectives);
  const money = isKnown(heaviest.cashableShare) ? ` with ${percentText(heaviest.cashableShare)} of the cashable money planned to date` : "";
  return `${nameOf(heaviest)} has ${percentText(heaviest.weightShare)} of the weight and is served by ${heaviest.benefitCount} of ${counted(benefitCount, "benefit")}${money}.`;
}

function leastServed(objectives: readonly MapObjective[]): string {
  const least = objectives.reduce((lowest, objective) => (scoreOf(objective) < scoreOf(lowest) ? objective : lowest));
  return isKnown(least.score)
    ? `Every objective is served; ${nameOf(least)} least, at ${percentText(least.score)} of the strongest service.`
    : "Every objective is served.";
}

const scoreOf = ({ score }: MapObjective): number => (isKnown(score) ? score : Infinity);

const longest = 60;
const nameOf = ({ id, name }: MapObjective): string => {
  const whole = name === "" ? id : `${id} ${name}`;
  return whole.length <= longest ? whole : `${whole.slice(0, longest - 1).trimEnd()}…`;
};
