import { headerKey } from "../parsing/text";
import type { RemovedColumns } from "../port/workbook";
import { movedTable, refuseChanged, type StandingTable } from "./standing-table";
import { say } from "../words/say";

/**
 * The place of the first of the status columns that are to be taken away, of which the last is the table's last; undefined where none
 * of them is there any more. Throws where they are not what they were read as, or something was put right of them.
 */
export function placeRemoved(standing: StandingTable, { columns }: RemovedColumns): number | undefined {
  let end = standing.headers.length;
  while (end > 0 && standing.headers[end - 1] === "") end--;
  const first = end - columns.length;
  const keys = columns.map(({ header }) => headerKey(header));
  if (!standing.headers.some((header) => keys.includes(headerKey(header)))) return undefined;
  if (first < 1 || keys.some((key, place) => headerKey(standing.headers[first + place] ?? "") !== key))
    throw movedTable(standing.table, say`changed meanwhile: its last columns are no longer those that the review wrote`, standing.sheet);
  columns.forEach((column, place) => refuseChanged({ ...standing, cells: () => standing.cells(first + place) }, column));
  return first;
}
