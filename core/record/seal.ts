import { isoDate, type Day } from "../domain/day";
import { groupBy } from "../domain/group-by";
import type { Digest } from "../port/host-means";
import { figureField } from "./record-text";
import { partNames, type RecordedCells, type RecordedReview } from "./recorded-review";
import { sha256 } from "./sha256";

/** A seal as it is shown and printed. */
export const shownSeal = (seal: string): string => seal.slice(0, 12);

/** How a frozen baseline names the seal of the record that was approved with it, and which one a text names. */
export const sealNote = (shown: string): string => `Record sealed ${shown}`;
export const notedSeal = (text: string): string | undefined => /\bRecord sealed ([0-9a-f]{12})\b/.exec(text)?.[1];

/** How the outcome of a review names who held it, and whom a text names. */
export const doneNote = (who: string): string => `Done by ${who}`;
export const notedWho = (text: string): string | undefined => /(?:^|\s)Done by (.+?)\.(?:\s+Record sealed [0-9a-f]{12}\.)?$/.exec(text)?.[1];

/** The digest of the lines of a review; line ends count alike, whatever program saved them. */
export function textDigestOf(cells: RecordedCells, digest: Digest): string {
  const texts = partNames.flatMap((part, place) => [`${place === 0 ? "" : "\n"}${part}`, ...cells[part]]);
  return digest(texts.some((text) => text.includes("\r")) ? [texts.join("\n").replace(/\r\n?/g, "\n")] : texts);
}

/** The digest over a review in its canonical text and the seal of the review before it, "" for the first. */
export const sealOf = (review: Omit<RecordedReview, "seal">, before: string): string =>
  sha256([
    "Benefits review record, version 1",
    before,
    isoDate(review.statusDate),
    review.plan,
    String(review.benefitCount),
    ...[review.index, review.cappedIndex, review.coverage, review.pessimisticIndex].map(figureField),
    review.textDigest,
  ]);

/** Where a record does not agree with its own seals. */
export interface RecordBreak {
  readonly statusDate: Day;
  /**
   * "lines": its own lines are others; "chain": its figures are, or a review before it was taken away or put there; "twice": another row
   * tells of the same date.
   */
  readonly what: "lines" | "chain" | "twice";
  /** The rows of the sheet that it is about. */
  readonly sheetRows: readonly number[];
  /** Of several rows of one date the one that the record goes on with, where that can be told; undefined else. */
  readonly goingOn?: number | undefined;
}

/**
 * All reviews of a record that do not agree with their seals; of those before `linesFrom` the lines are not looked at. Two rows of one
 * date are one break; what follows may be sealed on either. `listed` is the seal, as it is shown, of the last review that the workbook's
 * own list names.
 */
export function breaksOf(reviews: readonly RecordedReview[], digest: Digest, linesFrom = 0, listed?: string): readonly RecordBreak[] {
  const dates = [...groupBy(reviews, ({ statusDate }) => statusDate).values()];
  let place = 0;
  return dates.flatMap((ofDate, at): readonly RecordBreak[] => {
    const [statusDate, first] = [(ofDate[0] as RecordedReview).statusDate, place];
    place += ofDate.length;
    const seals = at === 0 ? [""] : (dates[at - 1] as readonly RecordedReview[]).map(({ seal }) => seal);
    const troubles = ofDate.flatMap((review, own): readonly RecordBreak[] => {
      const broken = (what: "lines" | "chain"): readonly RecordBreak[] => [{ statusDate, what, sheetRows: rowsOf([review]) }];
      if (first + own >= linesFrom && textDigestOf(review.cells, digest) !== review.textDigest) return broken("lines");
      return seals.some((before) => sealOf(review, before) === review.seal) ? [] : broken("chain");
    });
    if (ofDate.length === 1) return troubles;
    const goingOn = oneGoingOn(ofDate, seals, dates[at + 1], listed)?.sheetRow;
    return [{ statusDate, what: "twice", sheetRows: rowsOf(ofDate), goingOn }, ...troubles.filter(({ what }) => what === "lines")];
  });
}

/**
 * Of several rows of one date the one that is sealed on a review before and that a review behind is sealed on; of the last date the one that the
 * workbook's own list names. Undefined where that is none or more than one, as of a row that was copied whole.
 */
function oneGoingOn(
  ofDate: readonly RecordedReview[],
  seals: readonly string[],
  behind: readonly RecordedReview[] | undefined,
  listed: string | undefined,
): RecordedReview | undefined {
  const isGoneOnWith = ({ seal }: RecordedReview): boolean =>
    behind === undefined ? listed === undefined || shownSeal(seal) === listed : behind.some((next) => sealOf(next, seal) === next.seal);
  const [found, ...others] = ofDate.filter((review) => seals.some((before) => sealOf(review, before) === review.seal) && isGoneOnWith(review));
  return others.length === 0 ? found : undefined;
}

const rowsOf = (reviews: readonly RecordedReview[]): readonly number[] => reviews.flatMap(({ sheetRow = [] }) => sheetRow).sort((a, b) => a - b);

/** So many letters are proven at every review, the latest first; `verify` proves all. */
const mostProven = 1_000_000;

/** From which review on the lines are proven at every review; the latest one's always are. */
export function provenFrom(reviews: readonly RecordedReview[]): number {
  let [from, letters] = [reviews.length, 0];
  while (from > 0 && letters <= mostProven) {
    const { cells } = reviews[from - 1] as RecordedReview;
    letters += partNames.reduce((sum, part) => cells[part].reduce((all, cell) => all + cell.length, sum), 0);
    if (letters > mostProven && from < reviews.length) break;
    from--;
  }
  return from;
}
