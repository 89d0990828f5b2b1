import { counted } from "../wording/counts";
import type { Merge } from "./merged";

/** So many rows that were taken away are named. */
const mostNamed = 20;

/** What bringing two copies together did, sentence by sentence. `a` and `b` are what they are called. */
export function mergeWords({ cells, added, removed, conflicts }: Merge, a: string, b: string): readonly string[] {
  const named = removed.slice(0, mostNamed).map(({ table, key }) => `${table} ${key}`);
  const more = removed.length > named.length ? ` and ${removed.length - named.length} more` : "";
  return [
    `${a} with ${counted(cells.length, "cell")}, ${counted(added.length, "new row")} and ${counted(removed.length, "row")} gone from ${b}.`,
    ...(removed.length === 0 ? [] : [`Emptied, since ${b} took them away: ${named.join("; ")}${more}.`]),
    conflicts.length === 0
      ? "Nothing is in conflict."
      : `${counted(conflicts.length, "conflict")}: the cells hold what ${a} has; the sheet Merge conflicts lists both.`,
  ];
}
