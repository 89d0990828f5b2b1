import type { Cell } from "../port/workbook";
import { tidy } from "../parsing/text";
import { cellText } from "../wording/cell-text";
import { isBlank } from "../register/grid";
import { totalText } from "../register/totals";
import { isMostly, movedReader, type KeptCell } from "./moved-columns";

/*
 * What a review wrote into a column, in so few letters that the list of written columns can keep it: some of its cells, each by the
 * row that it stands in and what it says, in four letters each. By it the next review knows the column as its own, wherever its rows
 * and it were moved, and a column that the user typed under its header as the user's.
 */

/** As many cells as are kept, spread over the column. */
const mostKept = 24;

const prefix = "v1:";

/** @param keys what tells the rows apart, a cell per row */
export function fingerprint(keys: readonly Cell[], cells: readonly Cell[]): string {
  const step = Math.max(1, Math.ceil(cells.length / mostKept));
  const kept: string[] = [];
  for (let from = 0; from < cells.length; from += step) {
    for (let row = from; row < Math.min(from + step, cells.length); row++) {
      if (isBlank(cells[row])) continue;
      kept.push(letters(keys[row]) + letters(cells[row]));
      break;
    }
  }
  return prefix + kept.join(".");
}

/** A column as it stands, with what the list says that a review wrote there. */
export interface PrintedColumn {
  readonly print: string;
  readonly cells: readonly Cell[];
}

/**
 * Tells of columns of one table, of which `keys` tells the rows apart, whether each is still what was written: by the rows that bear the same
 * keys; else, as where IDs were changed or only the user's own columns sorted, by its cells as they stand below each other, or by the rows
 * that its other columns are known by. `isJudged` tells of a row without a key that a review wrote there all the same.
 */
export function areAsWritten(keys: readonly Cell[], columns: readonly PrintedColumn[], isJudged = (_row: number) => false): readonly boolean[] {
  const rows = new Map<string, number[]>();
  const isNamed = keys.map((key) => !isBlank(key) && !totalText.test(tidy(cellText(key))));
  const isAnyNamed = isNamed.includes(true);
  keys.forEach((key, row) => {
    const known = rows.get(letters(key));
    if (known === undefined) rows.set(letters(key), [row]);
    else known.push(row);
  });
  const byKey = columns.map(({ print, cells }) => {
    const filled = cells.filter((cell, row) => !isBlank(cell) && (isNamed[row] === true || !isAnyNamed || isJudged(row)));
    // Nothing of anyone's is lost in a column that holds nothing but notes in rows that a review leaves, as a total below it.
    return filled.length === 0 || !print.startsWith(prefix) || isAsInItsRows(keptOf(print), rows, cells);
  });
  if (byKey.every(Boolean)) return byKey;
  const isMoved = movedReader(
    rows,
    columns.map(({ print, cells }) => ({
      kept: keptOf(print),
      now: keptOf(fingerprint(keys, cells)),
      cells: cells.map((cell) => (isBlank(cell) ? "" : letters(cell))),
    })),
  );
  return byKey.map((isOurs, place) => isOurs || isMoved(place));
}

/** What a fingerprint keeps: of some rows the letters of the key and of the cell. */
const keptOf = (print: string): readonly KeptCell[] =>
  (print.startsWith(prefix) ? print.slice(prefix.length).split(".") : [])
    .filter((entry) => entry !== "")
    .map((entry) => ({ key: entry.slice(0, 4), cell: entry.slice(4) }));

function isAsInItsRows(kept: readonly KeptCell[], rows: ReadonlyMap<string, readonly number[]>, cells: readonly Cell[]): boolean {
  let [same, changed] = [0, 0];
  for (const { key, cell: written } of kept) {
    const now = (rows.get(key) ?? []).map((row) => cells[row]).filter((cell) => !isBlank(cell));
    if (now.some((cell) => letters(cell) === written)) same++;
    else if (now.length > 0) changed++;
  }
  return isMostly(same, changed);
}

/** Four letters of what a cell says (FNV-1a). Programs keep fifteen digits of a number at least; ten are compared. */
function letters(cell: Cell | undefined): string {
  const text = typeof cell === "number" ? String(Number(cell.toPrecision(10))) : tidy(cellText(cell)).toUpperCase();
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position++) hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  return ((hash >>> 0) % 36 ** 4).toString(36).padStart(4, "0");
}
