import type { TableSnapshot } from "../port/workbook";
import type { MappingLine } from "./mapping";
import type { PlanTable } from "./plan-table";
import type { RowNotes } from "./row-notes";

/** A heading of the mapping that its sheet has no more. */
export interface LostHeading {
  readonly line: MappingLine;
  readonly headerRow: number;
}

/** Two headings that the mapping takes for one and the same column: the first counts. */
export interface RivalHeadings {
  readonly field: string;
  readonly taken: string;
  readonly left: string;
}

/** What a part of a mapping and its rectangle do not agree in. */
export interface Mismatches {
  readonly lost: readonly LostHeading[];
  readonly rivals: readonly RivalHeadings[];
  /** Headings of the register, as they are read, that no line of the mapping names. */
  readonly unnamed: readonly string[];
}

export interface DerivedTables extends Mismatches {
  readonly tables: readonly PlanTable[];
}

/** A part of a mapping with its cells under its headings, upright, and without rows of totals and groups. */
export interface PreparedPart {
  readonly register: TableSnapshot;
  readonly grid: TableSnapshot;
  readonly lines: readonly MappingLine[];
  readonly notes: RowNotes;
  readonly sheetRows: readonly number[] | undefined;
  readonly mismatches: Mismatches;
}
