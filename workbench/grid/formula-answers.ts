import { CellShowsError, InvalidInput, type Call } from "#core";

/** What a formula leaves in a cell: errors by name, a blank as the empty text that it is in Excel. */
export type Shown = string | number | boolean | { readonly error: string };

/** The errors with which a function of an add-in may answer in Excel; any other is #VALUE! there. */
const answerable: ReadonlySet<string> = new Set(["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!"]);

/** What a formula shows, as the same formula does in Excel: where it cannot be answered at all, the error that Excel has for that. */
export function formulaAnswer(call: Call, name: string, args: readonly unknown[]): readonly (readonly Shown[])[] {
  try {
    return call(name, args).map((row) => row.map((cell) => (cell === null ? "" : typeof cell === "object" ? { error: answered(cell.error) } : cell)));
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const shows = error instanceof CellShowsError ? error.shows : error.reason === "unknown" ? "#N/A" : "#VALUE!";
    return [[{ error: answered(shows) }]];
  }
}

const answered = (error: string): string => (answerable.has(error) ? error : "#VALUE!");
