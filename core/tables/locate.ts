import type { Cell } from "../workbook";

/** A rectangle of a workbook that may hold a plan table, with its first rows (30 are enough). */
export interface TableCandidate {
  /** The name of the spreadsheet table or named range, or null for a plain sheet. */
  readonly name: string | null;
  readonly sheet: string;
  /** The first rows, each a row of cells, from the rectangle's own top left. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Where a plan table was found: which candidate, and how many rows above its header belong to something else. */
export interface LocatedTable {
  readonly table: string;
  readonly candidate: number;
  readonly headerOffset: number;
}

/** Which candidate holds which of the wanted plan tables: by name, else by sheet name, else by headers. */
export function locateTables(candidates: readonly TableCandidate[], wanted: readonly string[]): readonly LocatedTable[] {
  return candidates.flatMap((candidate, index) =>
    wanted.includes(candidate.name ?? candidate.sheet)
      ? [{ table: candidate.name ?? candidate.sheet, candidate: index, headerOffset: 0 }]
      : [],
  );
}
