import { staysAsTyped } from "../parsing/typed-text";
import type { Cell } from "../port/workbook";

/** A value as programs take it that read what is written as if it were typed; a blank is "". */
export type TypedValue = string | number | boolean;

/**
 * A cell for a program that reads what is written as if it were typed, so that "=1+1", "42", "1/2" and "TRUE" would become something
 * else: an apostrophe in front, which no cell shows, keeps a text. Plain words go without.
 */
export function asTyped(cell: Cell): TypedValue {
  if (cell === null) return "";
  if (typeof cell === "string") return cell === "" || staysAsTyped(cell) ? cell : `'${cell}`;
  return typeof cell === "object" ? cell.error : cell;
}
