import type { Day } from "../domain/day";
import { idKey } from "../parsing/text";
import { eachLine, fieldNumber, fieldText } from "./record-text";
import type { RecordedReview } from "./recorded-review";

/** What the last reviews told, oldest first. */
export interface RecordedHistory {
  readonly days: readonly Day[];
  readonly cappedIndex: readonly (number | null)[];
  /** The attainment of each benefit that was asked for, by ID key, a figure a day; null where it was not known or not there. */
  readonly attainment: ReadonlyMap<string, readonly (number | null)[]>;
}

/** A year of months. */
const mostReviews = 12;

/** The fields of a line of Benefits, up to the one that says the attainment. */
const attainmentField = 5;

/** Two figures are told by words already: from three on a line shows a way. */
export const fewest = 3;

/** The history of the benefits with these ID keys; undefined where there are too few reviews for a line. */
export function recordedHistory(reviews: readonly RecordedReview[], keys: ReadonlySet<string>): RecordedHistory | undefined {
  // Of two reviews of one date, as two copies brought together may have, the last counts.
  const shown = reviews.filter(({ statusDate }, place) => statusDate !== reviews[place + 1]?.statusDate).slice(-mostReviews);
  if (shown.length < fewest) return undefined;
  const attainment = new Map([...keys].map((key) => [key, new Array<number | null>(shown.length).fill(null)]));
  const last = shown[shown.length - 1];
  const inOrder = last === undefined || keys.size === 0 ? [] : writtenIds(last.cells.Benefits, attainment);
  shown.forEach(({ cells }, place) => {
    const tell = (key: string, figure: number | null): void => {
      const figures = attainment.get(key);
      if (figures !== undefined) figures[place] = figure;
    };
    if (keys.size > 0 && !(inOrder.length === keys.size && tellInOrder(cells.Benefits, inOrder, tell))) tellAll(cells.Benefits, tell);
  });
  return { days: shown.map(({ statusDate }) => statusDate), cappedIndex: shown.map(({ cappedIndex }) => cappedIndex), attainment };
}

type Tell = (key: string, figure: number | null) => void;

interface WrittenId {
  readonly key: string;
  /** How its line begins, with the end of the line before. */
  readonly mark: string;
  /** How many letters its line begins behind that of the one before that was asked for. */
  readonly lettersBefore: number;
}

/** Those benefits of the lines that were asked for, in the order of the lines. */
function writtenIds(cells: readonly string[], asked: ReadonlyMap<string, unknown>): readonly WrittenId[] {
  const ids: WrittenId[] = [];
  let letters = 0;
  eachLine(cells, (cell, from, to) => {
    const field = idField(cell, from, to);
    const key = idKey(fieldText(field));
    if (asked.has(key)) {
      ids.push({ key, mark: `\n${field};`, lettersBefore: ids.length === 0 ? letters + cell.indexOf("\n") : letters });
      letters = 0;
    }
    letters += to - from + 1;
  });
  return ids;
}

/** Lines are hardly ever more than so many letters longer or shorter, all those between two benefits together. */
const slack = 150;
const linesNear = 6;

/** Looks for each benefit behind the one before, since most reviews tell of the same benefits in the same order. False where one is not found. */
function tellInOrder(cells: readonly string[], ids: readonly WrittenId[], tell: Tell): boolean {
  const headings = cells[0]?.indexOf("\n") ?? 0;
  let [at, from] = [0, 0];
  for (const { key, mark, lettersBefore } of ids) {
    let expected = from + lettersBefore;
    let near = at;
    while (near < cells.length - 1 && expected >= (cells[near] as string).length) expected -= (cells[near++] as string).length - headings;
    let found = nearLine(cells[near] ?? "", mark, expected);
    if (found >= 0) at = near;
    else {
      for (; at < cells.length && (found = (cells[at] as string).indexOf(mark, from)) < 0; at++) from = 0;
      if (found < 0) return false;
    }
    from = found;
    tell(key, attainmentOf(cells[at] as string, found + 1));
  }
  return true;
}

/** Where a line begins so, near the place where it is expected; −1 where none does. A search of the whole would take longer than a look. */
function nearLine(cell: string, mark: string, expected: number): number {
  let place = cell.indexOf("\n", expected - slack);
  for (let line = 0; line < linesNear && place >= 0; line++) {
    if (cell.startsWith(mark, place)) return place;
    place = cell.indexOf("\n", place + 1);
  }
  return -1;
}

function tellAll(cells: readonly string[], tell: Tell): void {
  eachLine(cells, (cell, from, to) => tell(idKey(fieldText(idField(cell, from, to))), attainmentOf(cell, from)));
}

function idField(cell: string, from: number, to: number): string {
  const end = cell.indexOf(";", from);
  return end < 0 || end > to ? "" : cell.slice(from, end);
}

function attainmentOf(cell: string, from: number): number | null {
  const end = cell.indexOf("\n", from);
  const to = end < 0 ? cell.length : end;
  let start = from;
  for (let field = 0; field < attainmentField && start > 0; field++) start = cell.indexOf(";", start) + 1;
  if (start === 0 || start > to) return null;
  const behind = cell.indexOf(";", start);
  return fieldNumber(cell.slice(start, behind < 0 || behind > to ? to : behind));
}
