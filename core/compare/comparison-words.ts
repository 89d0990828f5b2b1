import type { PlanDifference } from "./plan-difference";
import { phrase, say, told } from "../words/say";

/** What a whole row holds, in one line. */
export const rowWords = ({ cells }: PlanDifference): string => cells.map(({ column, shown }) => `${told(column)} ${shown}`).join(", ");

/** "row 7", or "row 7, now row 9" where it stands elsewhere in the other copy. */
export function placeWords({ placeThen, placeNow }: PlanDifference): string {
  if (placeThen === null || placeNow === null) return say`row ${String((placeNow ?? placeThen)?.row ?? "")}`;
  return placeThen.row === placeNow.row ? say`row ${String(placeNow.row)}` : say`row ${String(placeThen.row)}, now row ${String(placeNow.row)}`;
}

/** Differences by table, in the order of the plan's tables. */
export function byTable(differences: readonly PlanDifference[]): ReadonlyMap<string, readonly PlanDifference[]> {
  const groups = new Map<string, PlanDifference[]>();
  for (const difference of differences) {
    const group = groups.get(difference.table);
    if (group === undefined) groups.set(difference.table, [difference]);
    else group.push(difference);
  }
  return groups;
}

export const kindWords = phrase({ changed: "changed", added: "new", removed: "gone" });
