import type { Benefit } from "../reading/plan";
import { idKey } from "../parsing/text";
import type { Cell } from "../port/workbook";

/** The source that a reading names; where it names none, the benefit's Data source stands in. */
export const sourceOf = (cell: Cell | undefined, benefit: Benefit): string =>
  (cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell)) || (benefit.row.dataSource ?? "");

/** The same report, whatever the case and the spaces. */
export const sameSource = (a: string, b: string): boolean => a === b || idKey(a) === idKey(b);

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

/** Whether no number stands twice: sorted, equal ones are neighbours. */
export function areDifferent(numbers: Int32Array): boolean {
  const sorted = numbers.slice().sort();
  for (let place = 1; place < sorted.length; place++) if (sorted[place] === sorted[place - 1]) return false;
  return true;
}

/** Whether two benefits may count the same thing: in one unit, and under titles that are alike. */
export const mayBeSame = (a: Benefit | undefined, b: Benefit | undefined): boolean =>
  a !== undefined && b !== undefined && unitOf(a) === unitOf(b) && areAlike(a.name, b.name);

/** Whether a figure says something by being the same as another: small whole numbers meet by chance. */
export const isTelling = (figure: number): boolean => !Number.isInteger(figure) || Math.abs(figure) >= 100;

const unitOf = ({ row }: Benefit): string => idKey(row.unit ?? "");

/** Of the shorter title more than half of the words stand in the other. */
function areAlike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 > Math.min(first.size, second.size);
}

/** The words that carry a title: those that only join are left out where there are others. */
function wordsOf(title: string): ReadonlySet<string> {
  const all = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const carrying = all.filter((word) => !joining.has(word));
  return new Set(carrying.length === 0 ? all : carrying);
}

const joining = new Set(["a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "its", "of", "on", "or", "per", "the", "to", "with"]);
