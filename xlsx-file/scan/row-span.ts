import { lastRow } from "./address";
import type { OpenSheet } from "./open-sheet";
import { rowNumber } from "./sheet-scanner";
import { exclamation, greaterThan, lessThan, question, slash, space, tagEnd } from "./xml-bytes";

/** Where rows stand in a sheet's bytes. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

const [r, o, w, f] = [0x72, 0x6f, 0x77, 0x66];

/**
 * Where the rows from `first` to `last` stand, or would, with no look at the cells of others: tens of thousands of rows are passed in
 * a few milliseconds. `seen` is told of each formula before them that has attributes. Where a writer's spelling leaves doubts, all
 * rows are taken.
 */
export function rowSpan({ bytes, dataStart, dataEnd, prefix }: OpenSheet, first: number, last: number, seen: (formulaStart: number) => void): RowSpan {
  const all = { from: dataStart, to: dataEnd };
  if (prefix !== "") return all;
  const formulas: number[] = [];
  let from = -1;
  let to = dataEnd;
  for (let at = dataStart, row = 0; at < dataEnd; at++) {
    if (bytes[at] !== lessThan) continue;
    const letter = bytes[at + 1];
    if (letter === exclamation || letter === question) return all;
    if (letter === f && from < 0 && bytes[at + 2] !== greaterThan && bytes[at + 2] !== slash) formulas.push(at);
    if (letter !== r || bytes[at + 2] !== o || bytes[at + 3] !== w || (bytes[at + 4] ?? 0) > space) continue;
    const before = row;
    row = rowNumber(bytes, at + 4, tagEnd(bytes, at)) ?? 0;
    if (row <= before || row > lastRow) return all;
    if (from < 0 && row >= first) from = at;
    if (row <= last) continue;
    to = at;
    break;
  }
  formulas.forEach(seen);
  return { from: from < 0 ? to : from, to };
}
