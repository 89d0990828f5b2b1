import { type Cell, say, WorkbookTrouble } from "#core";

/** Rows of values as Sheets gives them: what it takes, and dates. */
export type SheetsGrid = readonly (readonly unknown[])[];
export type CellGrid = readonly (readonly Cell[])[];

const error = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)$/;

/** A value of Sheets' as a cell. An error comes as the text that it shows, so that such a text typed by hand is one too. */
export function toCell(value: unknown, dayNumber: (instant: Date) => number): Cell {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return error.test(value) ? { error: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return isDate(value) ? dayNumber(value) : "[image]";
}

/** A date may come from another realm than the script's, where `instanceof` fails. */
const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** As many characters as a cell holds. */
const mostCharacters = 50_000;

/** Throws for a text that no cell holds. */
export function refuseLong(cell: Cell): void {
  if (typeof cell !== "string" || cell.length <= mostCharacters) return;
  throw new WorkbookTrouble(
    "too large",
    say`A cell of Google Sheets holds ${mostCharacters} characters, and the text that begins with "${cell.slice(0, 40)}" is longer. Shorten it and try again.`,
  );
}
