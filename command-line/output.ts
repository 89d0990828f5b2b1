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
  /** Whether sentences are wrapped at the width. */
  readonly wraps?: boolean;
}

export type Paint = "red" | "yellow" | "green" | "blue" | "gray" | "bold";

export const paint = (terminal: Terminal, color: Paint, text: string): string => (terminal.colors ? styleText(color, text, { validateStream: false }) : text);

/** Says something in sentences: wrapped where a person reads it, in one line each where a program does. */
export const say = (terminal: Terminal, text: string): void => terminal.out(terminal.wraps === true ? wrappedLines(text, terminal.width) : text);

/** What may steer a terminal: control characters and direction overrides. */
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of a workbook made safe for a terminal. */
export const plain = (text: string): string => text.replace(steering, " ");

/** A value as JSON that is safe on a terminal: what steers it is escaped, and read back as it was. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(steering, (mark) => (mark === "\n" ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`));
