import { firstDay, lastDay, type Day } from "../domain/day";
import { once } from "../domain/once";
import { headerKey, tidy } from "../parsing/text";
import { isUnread, type Cell, type PlanSnapshot, type TableSnapshot, type UnreadText } from "../port/workbook";
import { lastReviewListed } from "../reading/owned-list";
import { recordTable } from "../reading/record-list";
import { shownSeal } from "./seal";
import { keptFigure } from "./record-text";
import { partNames, type RecordedCells, type RecordedPart, type RecordedReview } from "./recorded-review";

/** The columns of a review that are not lines. */
const figureColumns = [
  "Status date",
  "Plan",
  "Benefit count",
  "Index",
  "Capped index",
  "Coverage",
  "Pessimistic index",
  "Digest of the lines",
  "Seal",
] as const;
type FigureColumn = (typeof figureColumns)[number];

/** The reviews that the workbook holds, oldest first, and how many rows could not be read as one. */
export interface ReviewRecord {
  readonly reviews: readonly RecordedReview[];
  readonly unreadableRows: number;
  /** The seal, as it is shown, of the last review that the workbook's own list names; undefined where it names none. */
  readonly listedSeal: string | undefined;
}

/** The record of a snapshot; undefined where the workbook has none. Rows may stand in any order, and so may columns. */
export function readRecord(snapshot: PlanSnapshot): ReviewRecord | undefined {
  const table = snapshot.tables.find(({ name }) => name === recordTable);
  if (table === undefined) return undefined;
  const cellsOf = figureCells(table);
  const parts = partCells(table);
  const reviews: RecordedReview[] = [];
  let unreadableRows = 0;
  const rowCount = Math.max(0, ...table.columns.map(({ cells }) => cells.length));
  for (let row = 0; row < rowCount; row++) {
    if (table.columns.every(({ cells }) => (cells[row] ?? null) === null || cells[row] === "")) continue;
    const review = reviewOfRow((column) => cellsOf.get(column)?.[row] ?? null, linesOfRow(parts, row));
    if (review === undefined) unreadableRows++;
    else reviews.push({ ...review, sheetRow: table.headerRow + 1 + row });
  }
  const listed = lastReviewListed(snapshot)?.seal;
  const isListed = ({ seal }: RecordedReview): number => (shownSeal(seal) === listed ? 1 : 0);
  // Stable, so that of two reviews of one date the upper one comes first; the one that the workbook's own list names is gone on with.
  return { reviews: reviews.sort((a, b) => a.statusDate - b.statusDate || isListed(a) - isListed(b)), unreadableRows, listedSeal: listed };
}

/** The last review that the record of a snapshot had by a day: whoever held or approved something on it had none of a later day before them. */
export const lastReviewBy = (snapshot: PlanSnapshot, day: Day): RecordedReview | undefined =>
  readRecord(snapshot)
    ?.reviews.filter(({ statusDate }) => statusDate <= day)
    .pop();

/** The last review that the workbook's own list names, where the record has it no more. */
export function goneSince(snapshot: PlanSnapshot, all: readonly RecordedReview[]): readonly string[] {
  const last = lastReviewListed(snapshot);
  return last === undefined || all.some(({ seal }) => shownSeal(seal) === last.seal) ? [] : [last.review];
}

/** Headers and rows of the table that keeps the reviews. */
export function recordRows(reviews: readonly RecordedReview[]): readonly (readonly Cell[])[] {
  const cellsOf = ({ cells, unread }: RecordedReview, part: RecordedPart): readonly Cell[] => (unread ?? cells)[part];
  const counts = partNames.map((part) => columnsFor(Math.max(1, ...reviews.map((review) => cellsOf(review, part).length))));
  const headers = [
    ...figureColumns,
    ...partNames.flatMap((part, place) => Array.from({ length: counts[place] as number }, (_, cell) => `${part} ${cell + 1}`)),
  ];
  const rows = reviews.map((review): readonly Cell[] => [
    review.statusDate,
    review.plan === "" ? null : review.plan,
    review.benefitCount,
    review.index,
    review.cappedIndex,
    review.coverage,
    review.pessimisticIndex,
    review.textDigest,
    review.seal,
    ...partNames.flatMap((part, place) => Array.from({ length: counts[place] as number }, (_, cell) => cellsOf(review, part)[cell] ?? null)),
  ]);
  return [headers, ...rows];
}

/** Of many cells some more have a column, so that a review with one cell more hardly ever moves the columns of all reviews before it. */
const columnsFor = (count: number): number => (count <= spareOf ? count : Math.ceil(count / spareOf) * spareOf);
const spareOf = 8;

/** A figure as it stands in a row and comes back from it. */
export const figureCell = (value: number | null): number | null => (value === null ? null : keptFigure(value));

const figureCells = (table: TableSnapshot): ReadonlyMap<FigureColumn, readonly Cell[]> =>
  new Map(
    figureColumns.flatMap((column) => {
      const found = table.columns.find(({ header }) => headerKey(header) === headerKey(column));
      return found === undefined ? [] : [[column, found.cells]];
    }),
  );

type PartColumns = readonly { readonly part: RecordedPart; readonly number: number; readonly cells: readonly Cell[] }[];

const partCells = (table: TableSnapshot): PartColumns =>
  table.columns
    .flatMap(({ header, cells }) => {
      const [, name = "", number = ""] = /^(.+) (\d+)$/.exec(tidy(header)) ?? [];
      const part = partNames.find((candidate) => headerKey(candidate) === headerKey(name));
      return part === undefined ? [] : [{ part, number: Number(number), cells }];
    })
    .sort((a, b) => a.number - b.number);

function linesOfRow(columns: PartColumns, row: number): Pick<RecordedReview, "cells" | "unread"> {
  const unread = Object.fromEntries(partNames.map((part): [RecordedPart, (string | UnreadText)[]] => [part, []])) as Record<
    RecordedPart,
    (string | UnreadText)[]
  >;
  let isRead = true;
  for (const { part, cells: all } of columns) {
    const cell = all[row];
    if (isUnread(cell)) isRead = false;
    if (isUnread(cell) || (typeof cell === "string" && cell !== "")) unread[part].push(typeof cell === "string" ? inOurLines(cell) : cell);
  }
  if (isRead) return { cells: unread as RecordedCells };
  const cells = {} as RecordedCells;
  for (const part of partNames) {
    const get = once(() => unread[part].map((cell) => (typeof cell === "string" ? cell : inOurLines(cell.text))));
    Object.defineProperty(cells, part, { get, enumerable: true });
  }
  return { cells, unread };
}

const inOurLines = (cell: string): string => (isBrokenOtherwise(cell) ? cell.replace(/\r\n?/g, "\n") : cell);

/** Whether a program that saved the workbook ends lines its own way: told by the first and the last, since a record of years is long. */
const isBrokenOtherwise = (cell: string): boolean => {
  const first = cell.indexOf("\n");
  return first < 0 ? cell.includes("\r") : cell[first - 1] === "\r" || cell[cell.lastIndexOf("\n") - 1] === "\r";
};

function reviewOfRow(cell: (column: FigureColumn) => Cell, lines: ReturnType<typeof linesOfRow>): RecordedReview | undefined {
  const statusDate = cell("Status date");
  if (typeof statusDate !== "number" || !(statusDate >= firstDay && statusDate <= lastDay)) return undefined;
  const number = (column: FigureColumn): number | null => {
    const value = cell(column);
    return typeof value === "number" ? value : null;
  };
  const text = (column: FigureColumn): string => {
    const value = cell(column);
    return value === null || typeof value === "object" ? "" : String(value);
  };
  return {
    statusDate: Math.floor(statusDate),
    plan: text("Plan"),
    benefitCount: number("Benefit count") ?? 0,
    index: number("Index"),
    cappedIndex: number("Capped index"),
    coverage: number("Coverage"),
    pessimisticIndex: number("Pessimistic index"),
    ...lines,
    textDigest: text("Digest of the lines"),
    seal: text("Seal"),
  };
}
