import { statusHeaders } from "../metrics/status-headers";
import { mappingPage } from "../pages/mapping-page";
import { namesOf } from "../words/known-names";
import type { SheetLook } from "../port/look";
import type { PlanSnapshot, PlanUpdate, RemovedColumns, SnapshotColumn, TableSnapshot, TableUpdate } from "../port/workbook";
import { locateTables, ownedSheetNames } from "../reading/locate";
import { writtenColumns } from "../reading/written-columns";
import { ownedColumnsSheet, ownedColumnsTable, ownedKey } from "../reading/owned-list";
import { isSame } from "../reading/table-candidate";
import { mappingSheet, mappingTable, readMapping, type MappingLine } from "../register/mapping";

/** What writes a mapping down: one sheet of the product's own. The register stays as it is. */
export const adoptUpdate = (lines: readonly MappingLine[]): PlanUpdate => ({ newTables: [], tables: [], sheets: [mappingPage(lines)] });

const forgetMapping: PlanUpdate = { newTables: [], tables: [], sheets: [], removedSheets: [mappingSheet] };

/** The sheet that would be read as the benefits if there were no mapping; undefined where none would. */
export const planSheetIn = (looks: readonly SheetLook[]): string | undefined => {
  const candidates = looks.map(({ table, sheet, rows }) => ({ name: table, sheet, rows: rows.slice(0, 30) }));
  const [benefits] = locateTables(candidates, ["Benefits"]);
  return benefits === undefined ? undefined : candidates[benefits.candidate]?.sheet;
};

/**
 * What takes the use of a register back with the reviews of it: the mapping, the status columns beside the register and, as far as no
 * plan stood there that was reviewed before, the other status columns and the sheets of the reviews, which a review makes anew.
 * `wasReviewed` says whether one was before the register was used; where nobody knows, a plan that stands there without the mapping
 * may have been. Columns that stand left of one of the user's become blank, and their headings stay.
 */
export function forgetRegister(snapshot: PlanSnapshot, looks: readonly SheetLook[], wasReviewed?: boolean): PlanUpdate {
  const { keys } = writtenColumns(snapshot, statusHeaders);
  if (keys.size === 0 && snapshot.tables.every(({ name }) => name !== ownedColumnsTable)) return forgetMapping;
  const planSheet = planSheetIn(looks);
  const registers = registersIn(snapshot);
  // A register whose headers make it a plan by themselves is not a plan beside it.
  const isOfRegister = registers.some(({ sheet }) => isSame(sheet, planSheet ?? ""));
  const isKept = wasReviewed ?? (planSheet !== undefined && !isOfRegister);
  // Its columns are those of the reviews before.
  if (isKept && isOfRegister) return forgetMapping;
  const cleaned = (isKept ? registers : snapshot.tables).map((table) => withoutReviews(table, keys));
  const blanked = cleaned.flatMap(({ between }) => between);
  const removedColumns = cleaned.flatMap(({ atEnd }) => atEnd);
  if (isKept && blanked.length + removedColumns.length === 0) return forgetMapping;
  // Headings that stay are known as the product's own by the list alone.
  const removedSheets = ownedSheetNames.filter((name) => blanked.length === 0 || name !== ownedColumnsSheet).flatMap(namesOf);
  return { ...forgetMapping, tables: blanked, removedColumns, removedSheets };
}

/** The tables that were read where the mapping says: each sheet's by the plan table that its first line names. */
function registersIn({ tables }: PlanSnapshot): readonly TableSnapshot[] {
  const mapping = tables.find(({ name }) => name === mappingTable);
  const lines = mapping === undefined ? [] : readMapping(mapping).lines;
  const first = lines.filter(({ sheet }, position) => lines.findIndex((line) => isSame(line.sheet, sheet)) === position);
  return tables.filter(({ name }) => first.some(({ table }) => table === name));
}

interface Reviewed {
  readonly atEnd: readonly RemovedColumns[];
  readonly between: readonly TableUpdate[];
}

/** The status columns of a table: those right of all others, and those between the user's. */
function withoutReviews({ name: table, columns }: TableSnapshot, keys: ReadonlySet<string>): Reviewed {
  const isOwn = ({ header }: SnapshotColumn): boolean => keys.has(ownedKey(table, header));
  let end = columns.length;
  while (end > 0 && isOwn(columns[end - 1] as SnapshotColumn)) end--;
  const plain = ({ header, cells }: SnapshotColumn): SnapshotColumn => ({ header, cells });
  const key = columns.find((column) => column.header !== "" && !isOwn(column));
  const between = columns.slice(0, end).filter(isOwn);
  return {
    atEnd: end === columns.length ? [] : [{ table, columns: columns.slice(end).map(plain) }],
    between: key === undefined || between.length === 0 ? [] : [{ table, key: plain(key), columns: between.map(blankedColumn) }],
  };
}

const blankedColumn = ({ header, cells }: SnapshotColumn): TableUpdate["columns"][number] => ({
  header,
  note: "",
  width: 12,
  highlights: [],
  cells: cells.map(() => null),
});
