/** How large a sheet is, cells without content included. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** How far the content of a sheet reaches from A1, asked in one question; nothing where the sheet is blank. */
export function contentSize(sheet: GoogleAppsScript.Spreadsheet.Sheet): SheetSize {
  const range = sheet.getDataRange();
  const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
  // That of a blank sheet is its first cell.
  return rows === 1 && columns === 1 && range.isBlank() ? { rows: 0, columns: 0 } : { rows, columns };
}

export interface Sized {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly id: number;
}

/** The sizes of sheets, asked once: a question between two writes makes Sheets carry out the first at once. */
export interface SheetSizes {
  of(at: Sized): SheetSize;
  /** Makes a sheet large enough, since Sheets refuses to write beyond its last row and column. Gives its size then. */
  makeRoom(at: Sized, rows: number, columns: number): SheetSize;
}

export function sheetSizes(): SheetSizes {
  const known = new Map<number, SheetSize>();
  const of = ({ sheet, id }: Sized): SheetSize => {
    const size = known.get(id) ?? { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    known.set(id, size);
    return size;
  };
  return {
    of,
    makeRoom(at, rows, columns) {
      const size = of(at);
      if (rows > size.rows) at.sheet.insertRowsAfter(size.rows, rows - size.rows);
      if (columns > size.columns) at.sheet.insertColumnsAfter(size.columns, columns - size.columns);
      const grown = { rows: Math.max(rows, size.rows), columns: Math.max(columns, size.columns) };
      known.set(at.id, grown);
      return grown;
    },
  };
}
