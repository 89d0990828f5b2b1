/** How large a sheet is, cells without content included. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** How far the content of a sheet reaches from A1, asked in one question, with its cells; nothing where the sheet is blank. */
export function contentOf(sheet: GoogleAppsScript.Spreadsheet.Sheet): SheetSize & { readonly range: GoogleAppsScript.Spreadsheet.Range } {
  const range = sheet.getDataRange();
  const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
  // That of a blank sheet is its first cell.
  return rows === 1 && columns === 1 && range.isBlank() ? { rows: 0, columns: 0, range } : { rows, columns, range };
}

export interface Sized {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly id: number;
}

/** How large a sheet has to be, and how large it is in any case. */
export interface Room {
  readonly needed: SheetSize;
  readonly least: SheetSize;
}

/** The sizes of sheets, asked once: a question between two writes makes Sheets carry out the first at once. */
export interface SheetSizes {
  rows(at: Sized): number;
  columns(at: Sized): number;
  /** Asks beforehand for what making room needs to know. */
  ask(at: Sized, room: Room): void;
  /** Makes a sheet large enough, since Sheets refuses to write beyond its last row and column. */
  makeRoom(at: Sized, room: Room): void;
}

export function sheetSizes(): SheetSizes {
  const known = { rows: new Map<number, number>(), columns: new Map<number, number>() } as const;
  const size = (side: keyof SheetSize, { sheet, id }: Sized): number => {
    const value = known[side].get(id) ?? (side === "rows" ? sheet.getMaxRows() : sheet.getMaxColumns());
    known[side].set(id, value);
    return value;
  };
  /** How many rows or columns are lacking. */
  const lacking = (side: keyof SheetSize, at: Sized, { needed, least }: Room): number =>
    needed[side] <= least[side] ? 0 : Math.max(0, needed[side] - size(side, at));
  return {
    rows: (at) => size("rows", at),
    columns: (at) => size("columns", at),
    ask(at, room) {
      lacking("rows", at, room);
      lacking("columns", at, room);
    },
    makeRoom(at, room) {
      const [rows, columns] = [lacking("rows", at, room), lacking("columns", at, room)];
      if (rows > 0) at.sheet.insertRowsAfter(size("rows", at), rows);
      if (columns > 0) at.sheet.insertColumnsAfter(size("columns", at), columns);
      if (rows > 0) known.rows.set(at.id, room.needed.rows);
      if (columns > 0) known.columns.set(at.id, room.needed.columns);
    },
  };
}

export const noSize: SheetSize = { rows: 0, columns: 0 };
