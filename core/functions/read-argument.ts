import { InvalidInput } from "../domain/invalid-input";
import { Unreadable } from "../tables/column";
import type { Argument } from "./argument";
import { CellShowsError, inWords } from "./cell-shows-error";
import { errorIn, isBlank, isFilled, shapeOf, type Grid } from "./grid";

/** An argument with every cell read, in the order of its cells. */
export interface ReadArgument {
  readonly name: string;
  /** As words, for a message. */
  readonly shape: string;
  /** Of answers: a series counts as one. */
  readonly rows: number;
  readonly columns: number;
  /** How far the next row and column of answers are; 0 where one value counts for all. */
  readonly rowStep: number;
  readonly columnStep: number;
  readonly needed: boolean;
  readonly common: boolean;
  /** A series that stands in a column. */
  readonly upright: boolean;
  /** Undefined where a cell is blank and nothing is usual, or at fault. */
  readonly values: readonly unknown[];
  /** 1 where there is something in the cell. */
  readonly filled: Uint8Array;
  /** By place; undefined where there are none. */
  readonly faults: ReadonlyMap<number, InvalidInput> | undefined;
}

/** Reads an argument, once for all rows; `byRows` where another series is a block, so that each row is its own. */
export function readArgument(name: string, argument: Argument<unknown>, grid: Grid | undefined, byRows = false): ReadArgument {
  return argument.takes === "series" ? readSeries(name, argument, grid, byRows) : readCells(name, argument, grid);
}

/** A series of several rows and columns, each row one. */
export const isBlock = (argument: Argument<unknown>, grid: Grid | undefined): boolean =>
  argument.takes === "series" && grid !== undefined && grid.rows > 1 && grid.columns > 1;

function readCells(name: string, argument: Argument<unknown>, grid: Grid | undefined): ReadArgument {
  const { rows, columns, cells } = grid ?? noGrid;
  const values: unknown[] = new Array<unknown>(rows * columns);
  const filled = new Uint8Array(rows * columns);
  let faults: Map<number, InvalidInput> | undefined;
  const words = new Map<unknown, unknown>();
  let place = 0;
  for (let row = 0; row < rows; row++) {
    const line = cells[row] as readonly unknown[];
    if (line.length !== columns) throw new InvalidInput("value", `The rows of ${name} are of different lengths`);
    for (let column = 0; column < columns; column++, place++) {
      const cell = line[column];
      if (typeof cell === "number" && argument.plain === true && Number.isFinite(cell)) {
        values[place] = cell;
        filled[place] = 1;
        continue;
      }
      if (isBlank(cell)) {
        values[place] = argument.usual;
        continue;
      }
      let value: unknown = typeof cell === "string" ? words.get(cell) : undefined;
      if (value === undefined) {
        value = readOne(name, argument, cell);
        if (typeof cell === "string") words.set(cell, value ?? noValue);
      }
      if (value instanceof InvalidInput) {
        filled[place] = 1;
        (faults ??= new Map()).set(place, value);
      } else if (value === undefined || value === noValue) values[place] = argument.usual;
      else {
        filled[place] = 1;
        values[place] = value;
      }
    }
  }
  return {
    name,
    shape: shapeOf({ rows, columns, cells }),
    rows,
    columns,
    rowStep: rows === 1 ? 0 : columns,
    columnStep: columns === 1 ? 0 : 1,
    needed: argument.needed,
    common: argument.common,
    upright: false,
    values,
    filled,
    faults,
  };
}

/** A row or a column is one series; of a block of several rows and columns, and of a column beside one, each row is one. */
function readSeries(name: string, argument: Argument<unknown>, grid: Grid | undefined, byRows: boolean): ReadArgument {
  if (grid === undefined) {
    return {
      name,
      shape: "blank",
      rows: 1,
      columns: 1,
      rowStep: 0,
      columnStep: 0,
      needed: argument.needed,
      common: argument.common,
      upright: false,
      values: [[]],
      filled: new Uint8Array(1),
      faults: undefined,
    };
  }
  const upright = !byRows && grid.columns === 1 && grid.rows > 1;
  const lines = upright ? [grid.cells.map((row) => row[0])] : grid.cells;
  const filled = new Uint8Array(lines.length);
  const faults = new Map<number, InvalidInput>();
  const values = lines.map((line, place) => {
    const numbers: (number | undefined)[] = new Array<number | undefined>(line.length);
    for (let i = 0; i < line.length; i++) {
      const cell = line[i];
      const isPlain = typeof cell === "number" && argument.plain === true && Number.isFinite(cell);
      const value = isPlain ? cell : isBlank(cell) ? undefined : readOne(name, argument, cell, i);
      if (value instanceof InvalidInput) {
        filled[place] = 1;
        if (!faults.has(place)) faults.set(place, value);
      } else {
        // A word for blank ("n/a") is something that was written: what is not measured is told from an empty range.
        if (value !== undefined || (typeof cell === "string" && cell !== "")) filled[place] = 1;
        numbers[i] = value as number | undefined;
      }
    }
    return faults.has(place) ? undefined : numbers;
  });
  return {
    name,
    shape: shapeOf(grid),
    rows: lines.length,
    columns: 1,
    rowStep: lines.length === 1 ? 0 : 1,
    columnStep: 0,
    needed: argument.needed,
    common: argument.common,
    upright,
    values,
    filled,
    faults: faults.size === 0 ? undefined : faults,
  };
}

/** A cell that is not blank: its value, undefined where its words say that there is none, or what is wrong with it. */
function readOne(name: string, argument: Argument<unknown>, cell: unknown, position?: number): unknown {
  const error = errorIn(cell);
  const place = position === undefined ? inWords(name) : `${inWords(name)}, cell ${position + 1}`;
  if (error !== undefined) return new CellShowsError(place, error);
  if (!isFilled(cell)) return new InvalidInput("value", `${place}: the cell holds neither a number, a date nor a text`);
  const value = argument.read(cell);
  return value instanceof Unreadable ? new InvalidInput("value", `${place}: ${value.what}${value.mend === "" ? "" : `. ${value.mend}`}`) : value;
}

const noGrid: Grid = { rows: 1, columns: 1, cells: [[null]] };
const noValue = {};
