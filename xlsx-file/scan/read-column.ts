import type { Cell } from "#core";
import type { SharedStrings } from "./shared-strings";

/**
 * What is read of one column of a table, row by row: numbers as they are, anything else by a code. Of a column of texts no number is kept, of one of
 * numbers no code, and cells are made of both when all rows are read.
 */
export interface ReadColumn {
  header: Cell;
  /** Rows under the header up to the last that holds anything. */
  rowCount: number;
  numbers: Float64Array;
  /** Of each row; none as long as there are numbers only. */
  codes: Int32Array;
  /** The most rows that its table can have. */
  readonly mostRows: number;
  /** By which number the part's texts know the inline one that was read last. */
  lastText: number;
}

const [noNumbers, noCodes] = [new Float64Array(0), new Int32Array(0)];
/** The code of a blank cell, as in an array that nothing was written into, and of a number. Above them are places in a list of values, below them shared texts. */
const [blankCode, numberCode] = [0, -1];
const fewestRows = 64;
/** A column of so many rows is long; and a table that says it has so many times as many as were read is not taken at its word. */
const [longColumn, mostAhead] = [4096, 128];

export const readColumn = (mostRows: number): ReadColumn => ({ header: null, rowCount: 0, numbers: noNumbers, codes: noCodes, mostRows, lastText: 0 });

/** The code of the shared text of that number. */
export const sharedCode = (index: number): number => numberCode - 1 - index;

export function putNumber(column: ReadColumn, row: number, value: number): void {
  if (row >= column.numbers.length) column.numbers = longerBy(column.numbers, new Float64Array(roomFor(row, column.mostRows)));
  column.numbers[row] = value;
  if (column.codes.length > 0 || row > column.rowCount) return putCode(column, row, numberCode);
  if (row === column.rowCount) column.rowCount++;
}

export function putCode(column: ReadColumn, row: number, code: number): void {
  if (row >= column.codes.length) {
    const { codes, rowCount } = column;
    column.codes = longerBy(codes, new Int32Array(roomFor(row, column.mostRows)));
    if (codes.length === 0) column.codes.fill(numberCode, 0, rowCount);
  }
  column.codes[row] = code;
  if (row >= column.rowCount) column.rowCount = row + 1;
}

/** Twice as many as are there; of a column that is long already as many as it may get, if those are not too many. */
function roomFor(row: number, mostRows: number): number {
  const isLong = row >= longColumn && mostRows > row && mostRows < row * mostAhead;
  return isLong ? mostRows : Math.max(fewestRows, row * 2);
}

function longerBy<List extends Float64Array | Int32Array>(list: List, longer: List): List {
  longer.set(list);
  return longer;
}

/** Its cells, and blank ones behind them where its table has not many more rows than it. */
export function cellsOf({ numbers, codes, rowCount }: ReadColumn, tableRows: number, values: readonly Cell[], shared: SharedStrings): Cell[] {
  const length = tableRows <= rowCount * 2 ? tableRows : rowCount;
  const cells = new Array<Cell>(length);
  if (rowCount < length) cells.fill(null, rowCount);
  if (codes.length === 0) for (let row = 0; row < rowCount; row++) cells[row] = numbers[row] as number;
  else
    for (let row = 0; row < rowCount; row++) {
      const code = codes[row] as number;
      cells[row] = code >= blankCode ? (values[code] as Cell) : code === numberCode ? (numbers[row] as number) : shared(numberCode - 1 - code) || null;
    }
  return cells;
}
