import { styleText } from "node:util";
import { cut, shownWidth, wrappedLines } from "./layout";

/** Where a command writes: results to `out`, progress and trouble to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether colours may be used, beside the words. */
  readonly colors: boolean;
  /** Whether progress is shown on a line that is written over. */
  readonly live: boolean;
  readonly width: number;
  /** Whether sentences are wrapped at the width. */
  readonly wraps?: boolean;
}

export type Paint = "red" | "yellow" | "green" | "blue" | "gray" | "bold";

export const paint = (terminal: Terminal, color: Paint, text: string): string => (terminal.colors ? styleText(color, text, { validateStream: false }) : text);

/** Says something in sentences: wrapped where a person reads it, in one line each where a program does. */
export const say = (terminal: Terminal, text: string): void => terminal.out(terminal.wraps === true ? wrappedLines(text, terminal.width) : text);

export interface TextColumn {
  readonly header: string;
  readonly align?: "left" | "right";
  /** Of a column of free text: the most that it takes. Longer text is cut with an ellipsis, and more of it where the terminal is narrow. */
  readonly most?: number;
  /** Shown from this width of the terminal on. */
  readonly from?: number;
  readonly paint?: (cell: string) => Paint | undefined;
}

const gap = 2;
/** No column of free text is made narrower. */
const least = 8;

/** A table in plain text: columns as wide as what they show, two spaces between, the whole within the terminal where that can be. */
export function textTable(terminal: Terminal, allColumns: readonly TextColumn[], allRows: readonly (readonly string[])[]): string {
  const places = allColumns.flatMap(({ from = 0 }, place) => (terminal.width >= from ? [place] : []));
  const columns = places.map((place) => allColumns[place] as TextColumn);
  const rows = allRows.map((row) => places.map((place) => plain(row[place] ?? "")));
  const widths = fitted(columns, rows, terminal.width);
  const line = (cells: readonly string[], colored: boolean): string =>
    cells
      .map((cell, index) => {
        const column = columns[index] as TextColumn;
        const text = cut(cell, widths[index] as number);
        const space = " ".repeat((widths[index] as number) - shownWidth(text));
        const padded = column.align === "right" ? space + text : index === cells.length - 1 ? text : text + space;
        const color = colored ? column.paint?.(cell) : "bold";
        return color === undefined ? padded : paint(terminal, color, padded);
      })
      .join(" ".repeat(gap))
      .trimEnd();
  return [
    line(
      columns.map(({ header }) => header),
      false,
    ),
    ...rows.map((row) => line(row, true)),
  ].join("\n");
}

/** How wide each column is: as its widest cell, and the widest free texts narrower until the table fits. */
function fitted(columns: readonly TextColumn[], rows: readonly (readonly string[])[], room: number): readonly number[] {
  const widths = columns.map(({ header, most = Infinity }, index) =>
    Math.max(
      shownWidth(header),
      Math.min(
        most,
        rows.reduce((widest, row) => Math.max(widest, shownWidth(row[index] ?? "")), 0),
      ),
    ),
  );
  const floors = columns.map(({ header, most }, index) => (most === undefined ? (widths[index] as number) : Math.max(least, shownWidth(header))));
  let over = widths.reduce((sum, width) => sum + width + gap, -gap) - room;
  for (; over > 0; over--) {
    let widest = -1;
    widths.forEach((width, index) => {
      if (width > (floors[index] as number) && width > (widths[widest] ?? 0)) widest = index;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return widths;
}

/** What may steer a terminal: control characters and direction overrides. */
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of a workbook made safe for a terminal. */
export const plain = (text: string): string => text.replace(steering, " ");

/** A value as JSON that is safe on a terminal: what steers it is escaped, and read back as it was. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(steering, (mark) => (mark === "\n" ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`));
