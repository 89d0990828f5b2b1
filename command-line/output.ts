import { onOneLine, steeringMarks } from "#core";
import { styleText } from "node:util";
import { wrappedLines } from "./layout";

/** Where a command writes: results to `out`, progress and trouble to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether colours may be used, beside the words. */
  readonly colors: boolean;
  /** Whether progress is shown on a line that is written over. */
  readonly live: boolean;
  readonly width: number;
  /** The file of this program, to start it once more as a worker; left out: all is done in one thread. */
  readonly program?: string;
  /** Whether sentences are wrapped at the width. */
  readonly wraps?: boolean;
}

export type Paint = "red" | "yellow" | "green" | "blue" | "gray" | "bold";

export const paint = (terminal: Terminal, color: Paint, text: string): string => (terminal.colors ? styleText(color, text, { validateStream: false }) : text);

/** Says something in sentences: wrapped where a person reads it, in one line each where a program does. */
export const tell = (terminal: Terminal, text: string): void => terminal.out(terminal.wraps === true ? wrappedLines(text, terminal.width) : text);

/** Text of a workbook made safe for a terminal. */
export const plain = onOneLine;

/** A value as JSON that is safe on a terminal: what steers it is escaped, and read back as it was. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(steeringMarks, (mark) => (mark === "\n" ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`));
