import { type Area, columnsOf, parseAddress, rowsOf } from "#core";
import { looksLikeError, type ExcelGrid } from "./cell-values";
import type { ExcelDoor } from "./door";
import { rangeAt } from "./places";

/**
 * What is known of the joined cells of a table that was found: where they are, that nobody asked yet, or that there are too many for one
 * answer.
 */
export type JoinedSeen = readonly Area[] | "not asked" | "too many";

/** A table that was found. */
interface AskedOf {
  readonly sheetId: string;
  readonly area: Area;
  readonly rowsBelow: number;
  readonly joined: JoinedSeen;
}

/** A question about the joined cells of a table, answered after the round trip. */
export type JoinedQuestion = () => readonly Area[];

/** Before ExcelApi 1.13 there is no command that tells of joined cells: the rows below the first are read as blank there. */
export const tellsOfJoined = (door: ExcelDoor): boolean => door.supports("1.13");

/** Excel fails to answer for a range with more joined areas than this. */
const mostJoined = 512;

/** Whether they are still to be asked for: where nobody did, and where rows below were found to belong to the table. */
export const isJoinedUnknown = ({ joined, rowsBelow }: AskedOf): boolean => typeof joined === "string" || rowsBelow > 0;

export function askJoined({ workbook }: Excel.RequestContext, { sheetId, area, joined }: AskedOf, inPieces = joined === "too many"): JoinedQuestion {
  const sheet = workbook.worksheets.getItem(sheetId);
  return askJoinedIn((inPieces ? piecesOf(area) : [area]).map((piece) => rangeAt(sheet, piece)));
}

/** Pieces so small that no more areas are in them than Excel answers for. */
function piecesOf(area: Area): readonly Area[] {
  const height = Math.max(2, Math.floor((2 * mostJoined) / columnsOf(area)));
  return Array.from({ length: Math.ceil(rowsOf(area) / height) }, (_, piece) => {
    const top = area.top + piece * height;
    return { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
  });
}

/** Whether a text stands above a blank cell of a row that holds something, as it does in cells joined downwards. */
export const mayBeJoined = (rows: ExcelGrid): boolean =>
  rows.some(
    (row, index) =>
      index > 1 &&
      row.some((value) => value !== "") &&
      row.some((value, column) => {
        const above = rows[index - 1]?.[column];
        return value === "" && typeof above === "string" && above !== "" && !looksLikeError(above);
      }),
  );

/** Asks of the joined cells of ranges, which are pieces of one table. */
export function askJoinedIn(pieces: readonly Excel.Range[]): JoinedQuestion {
  const found = pieces.map((piece) => piece.getMergedAreasOrNullObject().load("address"));
  return () => {
    const addresses = found.flatMap((areas) => (areas.isNullObject ? [] : areas.address.split(",")));
    // One that lies in two pieces is told twice.
    return [...new Set(addresses)].map(parseAddress);
  };
}
