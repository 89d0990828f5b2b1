import { dayOf, type Day } from "../domain/day";
import { moneyFormat } from "../wording/money";
import type { Cell, NumberFormat } from "../port/workbook";
import { toldCell } from "../words/say";

/** One list of a board: the page, the workbook and whoever else shows it draw the same lines. */
export interface BoardList {
  readonly key: string;
  readonly title: string;
  /** What a line is, and what is not in it. */
  readonly says: string;
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Formats of single cells, where lines are in different currencies; null takes the column's. */
  readonly formats?: readonly (readonly (NumberFormat | null)[])[];
  /** How many lines there are of it; more than the rows where a board names only the first. */
  readonly count: number;
  /** What stands in its place where it is empty. */
  readonly none: string;
}

export interface BoardColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly format?: NumberFormat;
  readonly isNumber?: boolean;
  /** Its words are statuses and take their colours. */
  readonly isStatus?: boolean;
}

/** A column with what stands in it for a line. */
export interface ListColumn<Line> extends BoardColumn {
  readonly cell: (line: Line) => Cell;
  /** The format of the cell of a line, where it has one of its own. */
  readonly formatOf?: (line: Line) => NumberFormat;
}

type Words = Pick<BoardList, "key" | "title" | "says" | "none">;

/** Makes a list of its lines; `count` where there are more than these. */
export function boardList<Line>(words: Words, columns: readonly ListColumn<Line>[], lines: readonly Line[], count = lines.length): BoardList {
  const hasFormats = columns.some(({ formatOf }) => formatOf !== undefined);
  return {
    ...words,
    columns: columns.map(({ header, width, format, isNumber, isStatus }) => ({
      header,
      width,
      ...(format === undefined ? {} : { format }),
      ...(isNumber === true ? { isNumber } : {}),
      ...(isStatus === true ? { isStatus } : {}),
    })),
    rows: lines.map((line) => columns.map(({ cell }) => cell(line))),
    ...(hasFormats ? { formats: lines.map((line) => columns.map(({ formatOf }) => formatOf?.(line) ?? null)) } : {}),
    count,
  };
}

/** The columns that many lists have, for lines of one kind. */
export function columnsOf<Line>() {
  type Of<T> = (line: Line) => T;
  return {
    words: (header: string, width: number, cell: Of<Cell>): ListColumn<Line> => ({ header, width, cell }),
    count: (header: string, cell: Of<Cell>, width = 10): ListColumn<Line> => ({ header, width, format: "#,##0", isNumber: true, cell }),
    share: (header: string, cell: Of<Cell>, format: NumberFormat = "0%"): ListColumn<Line> => ({ header, width: 11, format, isNumber: true, cell }),
    /** Late is positive. */
    months: (header: string, cell: Of<Cell>): ListColumn<Line> => ({ header, width: 10, format: "0.0;-0.0;0.0", isNumber: true, cell }),
    /** An amount in the currency of its line. */
    money: (header: string, currency: Of<string | null>, cell: Of<Cell>, sign = ""): ListColumn<Line> => ({
      header,
      width: 16,
      isNumber: true,
      cell,
      formatOf: (line) => `${sign}${moneyFormat(currency(line) ?? "")}`,
    }),
    status: (header: string, cell: Of<Cell>): ListColumn<Line> => ({ header, width: 14, isStatus: true, cell: (line) => toldCell(cell(line)) }),
    date: (header: string, iso: Of<string | null>): ListColumn<Line> => ({ header, width: 12, format: "yyyy-mm-dd", cell: (line) => dayOfIso(iso(line)) }),
  };
}

/** The day of a date as a board writes it. */
export function dayOfIso(iso: string | null): Day | null {
  const [year, month, day] = (iso ?? "").split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? null : dayOf(year, month, day);
}
