import { say } from "../words/say";

/** What programs know a row by, where it has no ID of its own too: the same in every language. */
export const idForPrograms = ({ id, sheetRow }: { readonly id?: string | undefined; readonly sheetRow: number }): string => id ?? `row ${sheetRow}`;

/** The ID of a row as a reader sees it, in the language in force where the row has none of its own. */
export const shownId = (id: string, sheetRow: number | undefined): string =>
  sheetRow !== undefined && id === idForPrograms({ sheetRow }) ? say`row ${String(sheetRow)}` : id;

/** The same of one that is kept without its row, as in a portfolio. */
export const shownIdAlone = (id: string): string => id.replace(/^row (\d+)$/, (_, row: string) => say`row ${row}`);
