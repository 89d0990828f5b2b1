import { type Area, columnsOf, parseAddress, rowsOf } from "#core";
import { looksLikeError, type ExcelGrid } from "./cell-values";
import type { ExcelDoor } from "./door";
import type { Home } from "./look-around";
import { rangeAt } from "./places";

/** A question about the joined cells of a table, answered after the round trip. */
export type JoinedQuestion = () => readonly Area[];

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

function asked({ workbook }: Excel.RequestContext, { sheetId }: Home, pieces: readonly Area[]): JoinedQuestion {
  const sheet = workbook.worksheets.getItem(sheetId);
  const found = pieces.map((piece) => rangeAt(sheet, piece).getMergedAreasOrNullObject().load("address"));
  return () => {
    const addresses = found.flatMap((areas) => (areas.isNullObject ? [] : areas.address.split(",")));
    // One that lies in two pieces is told twice.
    return [...new Set(addresses)].map(parseAddress);
  };
}
