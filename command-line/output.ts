import { styleText } from "node:util";

/** Where a command writes: results to `out`, progress and trouble to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether colours may be used, beside the words. */
  readonly colors: boolean;
  /** Whether progress is shown on a line that is written over. */
  readonly live: boolean;
  readonly width: number;
}

export type Paint = "red" | "yellow" | "green" | "blue" | "gray" | "bold";

export const paint = (terminal: Terminal, color: Paint, text: string): string => (terminal.colors ? styleText(color, text, { validateStream: false }) : text);

export interface TextColumn {
  readonly header: string;
  readonly align?: "left" | "right";
  /** The most characters that it takes; longer text is cut with an ellipsis. */
  readonly most?: number;
  readonly paint?: (cell: string) => Paint | undefined;
}

/** A table in plain text: columns as wide as their content, two spaces between. */
export function textTable(terminal: Terminal, columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const cut = rows.map((row) => row.map((cell, index) => ellipsis(plain(cell), columns[index]?.most ?? Infinity)));
  const widths = columns.map(({ header }, index) => Math.max(header.length, ...cut.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[], colored: boolean): string =>
    cells
      .map((cell, index) => {
        const column = columns[index] as TextColumn;
        const width = widths[index] as number;
        const padded = column.align === "right" ? cell.padStart(width) : index === cells.length - 1 ? cell : cell.padEnd(width);
        const color = colored ? column.paint?.(cell) : "bold";
        return color === undefined ? padded : paint(terminal, color, padded);
      })
      .join("  ")
      .trimEnd();
  return [
    line(
      columns.map(({ header }) => header),
      false,
    ),
    ...cut.map((row) => line(row, true)),
  ].join("\n");
}

/** What may steer a terminal: control characters and direction overrides. */
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of a workbook made safe for a terminal. */
export const plain = (text: string): string => text.replace(steering, " ");

/** A value as JSON that is safe on a terminal: what steers it is escaped, and read back as it was. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(steering, (mark) => (mark === "\n" ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`));

const ellipsis = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
