import { type Area, columnNumber, columnsOf, type JoinedCells, rowsOf } from "#core";
import { looksLikeError, type ExcelGrid } from "./cell-values";
import type { ExcelDoor } from "./door";
import type { Home } from "./look-around";
import { rangeAt } from "./places";

/** A question about the joined cells of a table, answered after the round trip: those joined downwards below its header. */
export type JoinedQuestion = () => readonly JoinedCells[];

/** Before ExcelApi 1.13 there is no command that tells of joined cells: the rows below the first are read as blank there. */
export const tellsOfJoined = (door: ExcelDoor): boolean => door.supports("1.13");

/** Excel fails to answer for a range with more joined areas than this. */
const mostJoined = 512;

export const askJoined = (context: Excel.RequestContext, home: Home): JoinedQuestion => asked(context, home, [home.area]);

/** Asks again of pieces so small that no more areas are in them than Excel answers for. */
export function askJoinedInPieces(context: Excel.RequestContext, home: Home): JoinedQuestion {
  const { area } = home;
  const height = Math.max(2, Math.floor((2 * mostJoined) / columnsOf(area)));
  const pieces = Array.from({ length: Math.ceil(rowsOf(area) / height) }, (_, piece) => {
    const top = area.top + piece * height;
    return { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
  });
  return asked(context, home, pieces);
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

function asked({ workbook }: Excel.RequestContext, { sheetId, area }: Home, pieces: readonly Area[]): JoinedQuestion {
  const sheet = workbook.worksheets.getItem(sheetId);
  const found = pieces.map((piece) => rangeAt(sheet, piece).getMergedAreasOrNullObject().load("address"));
  return () => {
    const joined = found.flatMap((areas) => (areas.isNullObject ? [] : joinedIn(areas.address, area)));
    // One that lies in two pieces is told twice.
    return [...new Map(joined.map((cells) => [`${cells.column} ${cells.row}`, cells])).values()];
  };
}

/** Those areas of an address that lie in one column below the header, by their places in the table. */
function joinedIn(address: string, { top, left, bottom, right }: Area): readonly JoinedCells[] {
  return Array.from(address.matchAll(/!\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)/g)).flatMap(([, from = "", first, to, last]) => {
    const column = columnNumber(from) - left;
    const row = Number(first) - 2 - top;
    const isOurs = from === to && column >= 0 && column <= right - left && row >= 0 && row < bottom - top;
    return isOurs ? [{ column, row, rows: Number(last) - Number(first) + 1 }] : [];
  });
}
