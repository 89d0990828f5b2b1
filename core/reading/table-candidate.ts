import { mappingSheet, mappingTable } from "../register/mapping";
import type { Cell } from "../port/workbook";

/** A rectangle of a workbook that may hold a plan table, with its first rows. */
export interface TableCandidate {
  /** The name of the spreadsheet table or named range, or null for a plain sheet. */
  readonly name: string | null;
  readonly sheet: string;
  /** The first rows, each a row of cells, from the rectangle's own top left. */
  readonly rows: readonly (readonly Cell[])[];
}

/** How many rows a host shows of a candidate: of a register's mapping all, since it says where others begin. */
export const rowsToShow = ({ name, sheet }: { readonly name: string | null; readonly sheet: string }): number =>
  isSame(name ?? "", mappingTable) || isSame(sheet, mappingSheet) ? mostMapped : 30;

/** A mapping has a line for each heading and each word that means something; more are not looked at to find a register. */
const mostMapped = 5_000;

export const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Where a plan table was found: which candidate, and how many rows above its header belong to something else. */
export interface LocatedTable {
  readonly table: string;
  readonly candidate: number;
  readonly headerOffset: number;
  /** The mapping of a register says so, and nothing else. Left out: it was found by its name or its headers. */
  readonly isMapped?: true;
}
