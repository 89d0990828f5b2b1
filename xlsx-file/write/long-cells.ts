import { isUnread, type UnreadText } from "#core";
import { longText } from "../scan/text";
import { aroundText } from "./cells";
import type { RowPieces } from "./standing-rows";

/** A cell whose text is as long as those of the record, at its place, which counts from 1. */
export interface LongCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly cell: string | UnreadText;
}

export const isLong = (cell: unknown): cell is LongCell["cell"] => (typeof cell === "string" && cell.length >= longText) || isUnread(cell);

/** What a row is made of: XML, and cells with long texts between. */
export type RowParts = readonly (string | LongCell)[];

/** The same piece by piece, its long texts as they are before they are escaped. */
export const piecesOf = (parts: RowParts): RowPieces =>
  parts.flatMap((part) => {
    if (typeof part === "string") return [part];
    const [before, behind] = aroundText(part.row, part.column, part.style);
    return [before, { text: textOf(part) }, behind];
  });

/** Its text, read where it is not yet. */
export const textOf = ({ cell }: LongCell): string => (isUnread(cell) ? cell.text : cell);
