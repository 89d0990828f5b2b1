import { say } from "#core";
import { cut, shownWidth, wrapped } from "./layout";
import { paint, plain, type Paint, type Terminal } from "./output";

export interface TextColumn {
  readonly header: string;
  readonly align?: "left" | "right";
  /** Of a column of free text: the most that it takes. Longer text is cut with an ellipsis, and more of it where the terminal is narrow. */
  readonly most?: number;
  /** Of a column of free text: the least that it is cut to, 8 when left out. */
  readonly least?: number;
  /** Shown from this width of the terminal on. */
  readonly from?: number;
  /** Where the table would be too wide, what it says stands whole under its row. For the last columns. */
  readonly below?: boolean;
  readonly paint?: (cell: string) => Paint | undefined;
}

const gap = 2;

/** A table in plain text: columns as wide as what they show, two spaces between, the whole within the terminal where that can be. */
export function textTable(terminal: Terminal, allColumns: readonly TextColumn[], allRows: readonly (readonly string[])[]): string {
  const shown = allColumns.map((column, place) => ({ column, place })).filter(({ column: { from = 0 } }) => terminal.width >= from);
  const rows = allRows.map((row) => row.map(plain));
  const isTooWide = total(naturalWidths(shown, rows)) > terminal.width;
  const beside = shown.filter(({ column }) => !(isTooWide && column.below === true));
  const below = shown.filter((column) => !beside.includes(column));
  const widths = fitted(beside, rows, terminal.width);
  const line = (cells: readonly string[], colored: boolean): string =>
    beside
      .map(({ column, place }, index) => {
        const cell = cells[place] ?? "";
        const text = cut(cell, widths[index] as number);
        const space = " ".repeat((widths[index] as number) - shownWidth(text));
        const padded = column.align === "right" ? space + text : index === beside.length - 1 ? text : text + space;
        const color = colored ? column.paint?.(cell) : "bold";
        return color === undefined ? padded : paint(terminal, color, padded);
      })
      .join(" ".repeat(gap))
      .trimEnd();
  const under = (cells: readonly string[]): readonly string[] =>
    below.flatMap(({ column: { header }, place }) => {
      const text = cells[place] ?? "";
      return text === "" || text === "–" ? [] : [`    ${wrapped(say`${header}: ${text}`, terminal.width, 4)}`];
    });
  const headers = allColumns.map(({ header }) => header);
  return [line(headers, false), ...rows.flatMap((row) => [line(row, true), ...under(row)])].join("\n");
}

interface Shown {
  readonly column: TextColumn;
  /** Its position among the cells of a row. */
  readonly place: number;
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + gap, -gap);

/** As wide as the widest cell, up to what the column takes. */
const naturalWidths = (columns: readonly Shown[], rows: readonly (readonly string[])[]): number[] =>
  columns.map(({ column: { header, most = Infinity }, place }) => {
    const widest = rows.reduce((width, row) => Math.max(width, shownWidth(row[place] ?? "")), 0);
    return Math.max(shownWidth(header), Math.min(most, widest));
  });

/** The natural widths, and the widest free texts narrower until the table fits. */
function fitted(columns: readonly Shown[], rows: readonly (readonly string[])[], room: number): readonly number[] {
  const widths = naturalWidths(columns, rows);
  const floors = columns.map(({ column: { header, most, least = 8 } }, index) =>
    most === undefined ? (widths[index] as number) : Math.max(least, shownWidth(header)),
  );
  for (let over = total(widths) - room; over > 0; over--) {
    let widest = -1;
    widths.forEach((width, index) => {
      if (width > (floors[index] as number) && width > (widths[widest] ?? 0)) widest = index;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return widths;
}
