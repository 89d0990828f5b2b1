import type { Cell } from "../port/workbook";
import { tidy } from "../parsing/text";
import { cellText } from "../wording/cell-text";
import { isBlank } from "../register/grid";
import { totalText } from "../register/totals";

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

/**
 * Tells of columns of one table, of which `keys` tells the rows apart, whether they are still what was written. `isJudged` tells of a row without
 * a key that a review wrote there all the same.
 */
export function fingerprintReader(keys: readonly Cell[], isJudged = (_row: number) => false): (fingerprint: string, cells: readonly Cell[]) => boolean {
  const rows = new Map<string, number[]>();
  const isNamed = keys.map((key) => !isBlank(key) && !totalText.test(tidy(cellText(key))));
  const isAnyNamed = isNamed.includes(true);
  keys.forEach((key, row) => {
    const known = rows.get(letters(key));
    if (known === undefined) rows.set(letters(key), [row]);
    else known.push(row);
  });
  return (text, cells) => {
    const filled = cells.filter((cell, row) => !isBlank(cell) && (isNamed[row] === true || !isAnyNamed || isJudged(row)));
    // Nothing of anyone's is lost in a column that holds nothing but notes in rows that a review leaves, as a total below it.
    if (filled.length === 0 || !text.startsWith(prefix)) return true;
    const kept = text === prefix ? [] : text.slice(prefix.length).split(".");
    const known = kept.filter((entry) => rows.has(entry.slice(0, 4)));
    // Where all rows have got other IDs, only what the cells say is left.
    const anywhere = known.length > 0 ? undefined : new Set(filled.map(letters));
    let [same, changed] = [0, 0];
    for (const entry of known.length > 0 ? known : kept) {
      const written = entry.slice(4);
      const now = (rows.get(entry.slice(0, 4)) ?? []).map((row) => cells[row]).filter((cell) => !isBlank(cell));
      if (anywhere?.has(written) === true || now.some((cell) => letters(cell) === written)) same++;
      else if (anywhere !== undefined || now.length > 0) changed++;
    }
    // One figure that somebody typed over is no reason to leave all the others.
    return same > 0 && 3 * changed <= same;
  };
}

/** Four letters of what a cell says (FNV-1a). Programs keep fifteen digits of a number at least; ten are compared. */
function letters(cell: Cell | undefined): string {
  const text = typeof cell === "number" ? String(Number(cell.toPrecision(10))) : tidy(cellText(cell)).toUpperCase();
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position++) hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  return ((hash >>> 0) % 36 ** 4).toString(36).padStart(4, "0");
}
