import type { FoundColumn, SnapshotColumn, TableSnapshot } from "../port/workbook";

/** A column of a plan table as it was read, or as a mapping made it of a register. */
export interface PlanColumn extends FoundColumn {
  /** The plan column's own header, where the mapping says which one the user's heading stands for. */
  readonly as?: string;
  /** What the mapping multiplies its figures by, which it has done with those that are plain; left out, by nothing. */
  readonly scale?: number;
}

/** A plan table as a host read it, or as a mapping made it of a register. */
export interface PlanTable extends TableSnapshot {
  readonly columns: readonly PlanColumn[];
  readonly source?: RegisterSource;
  /** The sheet row of each row, where they do not follow the header one by one. */
  readonly sheetRows?: readonly number[];
}

/** A register as it stands, and the column that tells its rows apart; null where none can be found again, so that nothing is written beside it. */
export interface RegisterSource {
  readonly register: TableSnapshot;
  readonly key: SnapshotColumn | null;
}
