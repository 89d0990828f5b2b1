import { InvalidInput } from "../domain/invalid-input";
import { isErrorText } from "../parsing/text";
import type { Cell } from "../port/workbook";

/** A call of one formula, as it is typed into a cell. */
export interface FormulaCall {
  readonly name: string;
  /** One literal each: a value, null where nothing stands between two separators, or the rows of an array. */
  readonly args: readonly (Cell | readonly (readonly Cell[])[])[];
}

/** How a call is typed: what parts its arguments and the columns of an array, and its numbers. Rows are parted by semicolons in both. */
interface Spelling {
  readonly between: string;
  readonly columns: string;
  readonly number: RegExp;
}

const withCommas: Spelling = { between: ",", columns: ",", number: /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?/iy };
/** As spreadsheets with a decimal comma have it; a decimal point is understood too. */
const withSemicolons: Spelling = { between: ";", columns: "\\", number: /[+-]?(?:\d+(?:\.\d*|,\d+)?|[.,]\d+)(?:e[+-]?\d+)?%?/iy };

/**
 * Reads one call with literal arguments: numbers (10, -1.5e3, 5%), texts in double quotes (a quote inside twice), TRUE and
 * FALSE, errors (#N/A) and arrays ({1,2;3,4}: commas part columns, semicolons rows). Where semicolons part the arguments, a
 * comma marks decimals and a backslash parts columns (10,5; {1\2;3\4}), as a spreadsheet with a decimal comma has it. Nothing
 * is computed and no cell is looked at; what else stands there is refused with its position.
 *
 * @example parseCall('=BENEFIT_VARIANCE(10, 9, "Decrease")') // { name: "BENEFIT_VARIANCE", args: [10, 9, "Decrease"] }
 * @example parseCall('=BENEFIT_VARIANCE(10; 8,5; "Decrease")') // { name: "BENEFIT_VARIANCE", args: [10, 8.5, "Decrease"] }
 */
export function parseCall(text: string): FormulaCall {
  const { spelling, doubtful } = spellingOf(text);
  let at = 0;

  function refuse(what: string): never {
    throw new InvalidInput("value", `${what} at position ${at + 1}: ${text.slice(at, at + 20) || "the end"}`);
  }
  const skip = (): void => {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
  };
  function taken(mark: string): boolean {
    skip();
    if (text.charAt(at) !== mark) return false;
    at++;
    return true;
  }
  /** What matches from here on, or undefined. */
  function match(pattern: RegExp): string | undefined {
    skip();
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  function literal(): Cell {
    const words = match(/"(?:[^"]|"")*"/y);
    if (words !== undefined) return words.slice(1, -1).replace(/""/g, '"');
    const number = match(spelling.number)?.replace(",", ".");
    if (number !== undefined) return number.endsWith("%") ? Number(`${number.slice(0, -1)}e-2`) : Number(number);
    const word = match(/[a-z]+/iy);
    if (word !== undefined && /^(true|false)$/i.test(word)) return word.toLowerCase() === "true";
    if (word !== undefined) at -= word.length;
    const error = match(/#[a-z0-9_/]+[!?]?/iy);
    if (error !== undefined && isErrorText(error)) return { error: error.toUpperCase() };
    if (error !== undefined) at -= error.length;
    return refuse("A number, a text in quotes, TRUE, FALSE or {an array} is expected");
  }

  function array(): readonly (readonly Cell[])[] {
    if (doubtful) refuse("Between semicolons a comma marks decimals: part the columns of the array with \\, or write decimals with a point,");
    const rows: Cell[][] = [[]];
    do {
      if (rows.length > 1 && rows[rows.length - 2]?.length !== rows[0]?.length) refuse("The rows of the array are of different lengths");
      do rows[rows.length - 1]?.push(literal());
      while (taken(spelling.columns));
    } while (taken(";") && rows.push([]) > 0);
    if (!taken("}")) refuse("The array is not closed with }");
    if (rows[rows.length - 1]?.length !== rows[0]?.length) refuse("The rows of the array are of different lengths");
    return rows;
  }

  taken("=");
  const name = match(/[a-z][a-z0-9_.]*/iy) ?? refuse("The name of a formula is expected");
  if (!taken("(")) refuse("( is expected");
  const args: (Cell | readonly (readonly Cell[])[])[] = [];
  if (!taken(")")) {
    for (;;) {
      skip();
      const next = text.charAt(at);
      if (next === spelling.between || next === ")") args.push(null);
      else args.push(taken("{") ? array() : literal());
      if (taken(")")) break;
      if (!taken(spelling.between)) refuse(`${spelling.between} or ) is expected`);
    }
  }
  skip();
  if (at < text.length) refuse("Nothing is expected after the call");
  return { name: name.toUpperCase(), args };
}

/**
 * Semicolons between arguments or backslashes in an array tell a spreadsheet with a decimal comma. An array with commas beside them is doubtful where
 * nothing else shows that commas mark decimals: {1,2;3,4} could be two columns or decimals, and a guess would be a wrong figure.
 */
function spellingOf(text: string): { readonly spelling: Spelling; readonly doubtful: boolean } {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  const outside = bare.replace(/\{[^}]*\}?/g, "{}");
  const hasBackslash = bare.includes("\\");
  if (!outside.includes(";") && !hasBackslash) return { spelling: withCommas, doubtful: false };
  const marksDecimals = hasBackslash || /\d,\d/.test(outside);
  return { spelling: withSemicolons, doubtful: !marksDecimals && /\{[^}]*,/.test(bare) };
}
