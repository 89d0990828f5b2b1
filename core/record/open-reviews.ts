import type { PlanSnapshot } from "../port/workbook";
import { findingList } from "../reading/findings";
import { findTable } from "../reading/read-table";
import { reviews } from "../tables/reviews";

/** The reviews of the calendar that are not marked done, by the names that they have. */
export function openReviews(snapshot: PlanSnapshot): readonly string[] {
  const found = findTable(reviews, snapshot, new Set(), findingList([]));
  if (found === undefined) return [];
  const done = found.cells("doneOn");
  return found.cells("name").flatMap((name, row) => {
    const isDone = (done[row] ?? null) !== null && done[row] !== "";
    return typeof name !== "string" || name.trim() === "" || isDone ? [] : [name];
  });
}
