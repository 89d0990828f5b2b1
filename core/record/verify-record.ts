import { isoDate } from "../domain/day";
import type { Digest } from "../port/host-means";
import type { PlanSnapshot } from "../port/workbook";
import { breakText } from "./record-findings";
import { goneSince, readRecord } from "./record-table";
import { breaksOf } from "./seal";
import { sha256 } from "./sha256";

/** Whether the record of a workbook is what the reviews left, and which review a printed seal is of. */
export interface VerifiedRecord {
  /** Oldest first. */
  readonly reviews: readonly {
    readonly statusDate: string;
    /** The row of the sheet that it stands in, counted from 1. */
    readonly row: number | null;
    readonly seal: string;
    /** What is wrong with it in words; null where it agrees with its seal. */
    readonly trouble: string | null;
  }[];
  /** The first review from which on all agree; null where the last does not. */
  readonly holdsSince: string | null;
  readonly unreadableRows: number;
  /** The last review that the workbook's own list names, where the record no longer has it as it was sealed; null where it has. */
  readonly missing: string | null;
  /** The status date of the review that the code is the seal of; null where there is none, or no code was asked for. */
  readonly codeOf: string | null;
}

/** Proves all of a record, whole lines too; undefined where the workbook has none and never had. `code` is a seal or the first characters of one. */
export function verifyRecord(snapshot: PlanSnapshot, code?: string, digest: Digest = sha256): VerifiedRecord | undefined {
  const record = readRecord(snapshot);
  const [missing = null] = goneSince(snapshot, record?.reviews ?? []);
  if (record === undefined) return missing === null ? undefined : { reviews: [], holdsSince: null, unreadableRows: 0, missing, codeOf: null };
  if (record.reviews.length === 0 && record.unreadableRows === 0 && missing === null) return undefined;
  const breaks = breaksOf(record.reviews, digest, 0, record.listedSeal);
  const reviews = record.reviews.map(({ statusDate, seal, sheetRow = null }) => {
    const broken = breaks.filter(({ sheetRows }) => sheetRow !== null && sheetRows.includes(sheetRow));
    return { statusDate: isoDate(statusDate), row: sheetRow, seal, trouble: broken.length === 0 ? null : broken.map(breakText).join(". ") };
  });
  const lastBroken = reviews.reduce((last, { trouble }, place) => (trouble === null ? last : place), -1);
  const wanted = code?.trim().toLowerCase();
  return {
    reviews,
    holdsSince: reviews[lastBroken + 1]?.statusDate ?? null,
    unreadableRows: record.unreadableRows,
    missing,
    codeOf: wanted === undefined || wanted === "" ? null : (reviews.find(({ seal }) => seal.startsWith(wanted))?.statusDate ?? null),
  };
}
