import type { Benefit } from "../reading/plan";
import { idKey } from "../parsing/text";
import type { Cell } from "../port/workbook";

/** The source that a reading names; where it names none, the benefit's Data source stands in. */
export const sourceOf = (cell: Cell | undefined, benefit: Benefit): string =>
  (cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell)) || (benefit.row.dataSource ?? "");

/** The same report, whatever the case and the spaces. */
export const sameSource = (one: string, other: string): boolean => one === other || idKey(one) === idKey(other);

/**
 * A number that is the same for sources that are the same: plain letters without their case, spaces left out. Two
 * different sources may meet in one number, so what it finds is compared by {@link sameSource}.
 */
export function sourceHash(source: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < source.length; position++) {
    const code = source.charCodeAt(position);
    if (code <= 32 || code > 126) continue;
    hash = Math.imul(hash ^ (code >= 97 && code <= 122 ? code - 32 : code), 0x01000193);
  }
  return hash;
}

/** Whether two benefits may count the same thing: the units are the same, or one of them is not given. */
export const sameUnit = (one: Benefit | undefined, other: Benefit | undefined): boolean => {
  const first = one?.row.unit;
  const second = other?.row.unit;
  return first === undefined || second === undefined || first === second || idKey(first) === idKey(second);
};
