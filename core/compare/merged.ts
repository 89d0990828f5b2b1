import type { AppendedRows, Cell, NumberFormat } from "../port/workbook";
import type { LinePlace, PlanDifference, Shown } from "./plan-difference";
import { phrase } from "../words/say";

/** A cell of A that takes what it says in B. */
export interface MergedCell {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly place: LinePlace;
  /** The position of its column among those of A's snapshot. */
  readonly columnPlace: number;
  readonly cell: Cell;
  /** The format of a cell that has none of its own. */
  readonly format?: NumberFormat;
  readonly then: Shown;
  readonly now: Shown;
}

/** A row of one copy, as it is told. */
export interface MergedRow {
  readonly table: string;
  readonly key: string;
  readonly place: LinePlace;
  readonly cells: PlanDifference["cells"];
}

/** Why a change of B is not carried over by itself. */
export const conflictKinds = phrase({
  "both changed": "changed in both copies",
  "changed and removed": "changed in one copy, removed in the other",
  "both added": "added in both copies with other values",
  formula: "a formula stands in A",
  "no place": "A has no such column or table",
});
export type ConflictKind = keyof typeof conflictKinds;

export interface MergeConflict {
  readonly kind: ConflictKind;
  readonly table: string;
  readonly key: string;
  /** Null of a whole row. */
  readonly column: string | null;
  readonly base: Shown;
  readonly a: Shown;
  readonly b: Shown;
  readonly placeA: LinePlace | null;
  readonly placeB: LinePlace | null;
  /** The position of the column among those of A's snapshot; null where it has none, or of a whole row. */
  readonly columnPlace: number | null;
  /** Of a whole row what stands in it, in the copy that has it. */
  readonly cells: PlanDifference["cells"];
}

/** What is to be done to A, so that it holds what was changed in B too. */
export interface Merge {
  readonly cells: readonly MergedCell[];
  readonly added: readonly MergedRow[];
  readonly appended: readonly AppendedRows[];
  /** Rows of A that B took away and A left as they were; their cells are emptied. */
  readonly removed: readonly (MergedRow & { readonly columnPlaces: readonly number[] })[];
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Whether a formula stands in a cell of A: the same as in the cell of B, so that it answers by itself, or another. Rows count from 0
 * under the header, columns are their positions in the snapshot; where B has no such cell, its place is left out.
 */
export type FormulaIn = (table: string, inA: CellPlace, inB: CellPlace | undefined) => "same" | "other" | undefined;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}
