import { counted } from "../wording/counts";
import type { Merge } from "./merged";
import { mergeConflictsSheet } from "../reading/locate";
import { plural } from "../wording/plural";
import { say, told } from "../words/say";

/** So many rows that were taken away are named. */
const mostNamed = 20;

/** What bringing two copies together did, sentence by sentence. `a` and `b` are what they are called. */
export function mergeWords({ cells, added, removed, conflicts }: Merge, a: string, b: string): readonly string[] {
  const named = removed.slice(0, mostNamed).map(({ table, key }) => `${told(table)} ${key}`);
  const left = removed.length - named.length;
  const rows = left > 0 ? say`${named.join("; ")} and ${left} more` : named.join("; ");
  return [
    say`${a} with ${counted(cells.length, "cell")}, ${counted(added.length, "new row")} and ${counted(removed.length, "row")} gone from ${b}.`,
    ...(removed.length === 0 ? [] : [say`Emptied, since ${b} took them away: ${rows}.`]),
    conflicts.length === 0
      ? say`Nothing is in conflict.`
      : say`${plural(conflicts.length, "# conflict", "# conflicts")}: the cells hold what ${a} has; the sheet ${told(mergeConflictsSheet)} lists both.`,
  ];
}
