import { headerKey } from "../parsing/text";
import { headerScale } from "../parsing/header-keys";
import type { AppendedColumn, AppendedRows, Cell, NumberFormat, PlanSnapshot } from "../port/workbook";
import { mappingTable } from "../register/mapping";
import { planTables, type PlanTables } from "../tables/plan-tables";
import { pairColumns, pairLines, type ColumnPair, type LinePair } from "./pair-lines";
import { placeOf, shownCells, type LinePlace, type PlanDifference, type Shown } from "./plan-difference";
import { dayFormat, planLines, shownAt, type LineColumn, type PlanLine, type PlanLines, type TableLines } from "./plan-lines";
import type { Said } from "./said";

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
export const conflictKinds = {
  "both changed": "changed in both copies",
  "changed and removed": "changed in one copy, removed in the other",
  "both added": "added in both copies with other values",
  formula: "a formula stands in A",
  "no place": "A has no such column or table",
} as const;
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

/** Why two copies cannot be brought together, in words for the person who asked for it. */
export class MergeImpossible extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MergeImpossible";
  }
}

/**
 * Brings two copies together that were made of one base: what only B changed is taken, what only A changed stays, rows that either
 * added are kept, and what both changed otherwise is a conflict, in which A stays as it is. Throws {@link MergeImpossible} where the
 * copies share no base.
 */
export function mergePlans(base: PlanSnapshot, a: PlanSnapshot, b: PlanSnapshot, formulaIn: FormulaIn = () => undefined): Merge {
  const adopted = [base, a, b].findIndex(({ tables }) => tables.some(({ name }) => name === mappingTable));
  if (adopted >= 0)
    throw new MergeImpossible(
      `${["BASE", "A", "B"][adopted] ?? ""} is a register of your own that was adopted. Such registers can be compared and not merged.`,
    );
  const [origin, own, other] = [planLines(base), planLines(a), planLines(b)];
  refuseStrangers(origin, own, "A");
  refuseStrangers(origin, other, "B");
  const parts = (Object.keys(planTables) as (keyof PlanTables)[]).map((name) =>
    mergeTable(origin.tables.get(name), own.tables.get(name), other.tables.get(name), formulaIn),
  );
  return {
    cells: parts.flatMap(({ cells }) => cells),
    added: parts.flatMap(({ added }) => added),
    appended: parts.flatMap(({ appended }) => appended),
    removed: parts.flatMap(({ removed }) => removed),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  };
}

function refuseStrangers(base: PlanLines, copy: PlanLines, name: string): void {
  const known = new Set(base.tables.get("benefits")?.lines.map(({ key }) => key));
  const lines = copy.tables.get("benefits")?.lines ?? [];
  const [planId, copyId] = [base.settings.planId, copy.settings.planId];
  if (planId !== undefined && copyId !== undefined && headerKey(planId) !== headerKey(copyId))
    throw new MergeImpossible(
      `${name} is another plan than BASE: their Plan IDs are "${copyId}" and "${planId}". Name the plan that both copies were made of.`,
    );
  if ((known.size > 0 || lines.length > 0) && !lines.some(({ key }) => known.has(key)))
    throw new MergeImpossible(`${name} and BASE have no benefit in common, so ${name} was not made of it. Name the plan that both copies were made of.`);
}

interface Work {
  readonly cells: MergedCell[];
  readonly added: MergedRow[];
  readonly appended: AppendedRows[];
  readonly removed: Merge["removed"][number][];
  readonly conflicts: MergeConflict[];
}

function mergeTable(base: TableLines | undefined, a: TableLines | undefined, b: TableLines | undefined, formulaIn: FormulaIn): Work {
  const work: Work = { cells: [], added: [], appended: [], removed: [], conflicts: [] };
  const table = (a ?? b ?? base)?.table.name;
  if (table === undefined) return work;
  const [ofA, ofB, across] = [pairColumns(base, a), pairColumns(base, b), pairColumns(a, b)];
  const pairsOfA = pairLines(base?.lines ?? [], a?.lines ?? [], ofA);
  const pairsOfB = pairLines(base?.lines ?? [], b?.lines ?? [], ofB);
  const inA = new Map(pairsOfA.flatMap(({ then, now }) => (then === undefined || now === undefined ? [] : [[then, now] as const])));
  const inB = new Map(pairsOfB.flatMap(({ then, now }) => (then === undefined || now === undefined ? [] : [[then, now] as const])));
  const told = (
    kind: ConflictKind,
    line: PlanLine,
    sides: { a?: PlanLine | undefined; b?: PlanLine | undefined },
    cells: MergeConflict["cells"],
  ): MergeConflict => ({
    kind,
    table,
    key: line.label,
    column: null,
    base: null,
    a: null,
    b: null,
    placeA: placeOf(a, sides.a),
    placeB: placeOf(b, sides.b),
    columnPlace: null,
    cells,
  });

  const mergeLine = (origin: PlanLine | undefined, own: PlanLine, other: PlanLine): void => {
    for (const column of across) {
      const start: Said = origin === undefined ? undefined : base?.columns.get(column.id)?.says[origin.index];
      const [mine, theirs] = [column.then?.says[own.index], column.now?.says[other.index]];
      if (mine === theirs || theirs === start) continue;
      const formula = column.then === undefined ? undefined : formulaIn(table, placeIn(column.then, own), column.now && placeIn(column.now, other));
      if (formula === "same") continue;
      const values = {
        base: origin === undefined ? null : shownAt(base?.columns.get(column.id), origin.index),
        a: shownAt(column.then, own.index),
        b: shownAt(column.now, other.index),
      };
      const conflict = (kind: ConflictKind): void =>
        void work.conflicts.push({ ...told(kind, own, { a: own, b: other }, []), column: column.name, columnPlace: column.then?.place ?? null, ...values });
      if (mine !== start) conflict(origin === undefined ? "both added" : "both changed");
      else if (column.then === undefined || column.then.place < 0 || !countsAlike(column)) conflict("no place");
      else if (isCovered(a, column.then, own)) continue;
      else if (formula === "other") conflict("formula");
      else
        work.cells.push({
          table,
          key: own.label,
          column: column.name,
          place: placeOf(a, own) as LinePlace,
          columnPlace: column.then.place,
          cell: cellOf(column.now, other),
          ...formatOf(column.then),
          then: values.a,
          now: values.b,
        });
    }
  };

  for (const origin of base?.lines ?? []) {
    const [own, other] = [inA.get(origin), inB.get(origin)];
    if (own !== undefined && other !== undefined) mergeLine(origin, own, other);
    else if (own !== undefined) {
      const isLeft = ofA.every(({ then, now }) => then?.says[origin.index] === now?.says[own.index]);
      const filled = [...(a?.columns.values() ?? [])].filter(({ place, cells }) => place >= 0 && (cells[own.index] ?? null) !== null);
      if (!isLeft) work.conflicts.push(told("changed and removed", own, { a: own }, shownCells(ofA, own, "now")));
      else if (filled.some(({ place, column }) => column !== undefined && formulaIn(table, { row: own.index, column: place }, undefined) !== undefined))
        work.conflicts.push(told("formula", own, { a: own }, shownCells(ofA, own, "now")));
      else
        work.removed.push({
          table,
          key: own.label,
          place: placeOf(a, own) as LinePlace,
          cells: shownCells(ofA, own, "now"),
          columnPlaces: filled.filter(({ place }) => formulaIn(table, { row: own.index, column: place }, undefined) === undefined).map(({ place }) => place),
        });
    } else if (other !== undefined && !ofB.every(({ then, now }) => then?.says[origin.index] === now?.says[other.index]))
      work.conflicts.push(told("changed and removed", other, { b: other }, shownCells(ofB, other, "now")));
  }

  const addedTo = (pairs: readonly LinePair[]): readonly PlanLine[] => pairs.flatMap(({ then, now }) => (then === undefined ? [now] : []));
  const fresh: PlanLine[] = [];
  for (const { then: own, now: other } of pairLines(addedTo(pairsOfA), addedTo(pairsOfB), across, ({ fullKey }) => fullKey)) {
    if (own !== undefined && other !== undefined) mergeLine(undefined, own, other);
    else if (other !== undefined) fresh.push(other);
  }
  append(work, a, b, across, fresh, told);
  return work;
}

/** The rows that only B added, for the end of A's table. */
function append(
  work: Work,
  a: TableLines | undefined,
  b: TableLines | undefined,
  across: readonly ColumnPair[],
  fresh: readonly PlanLine[],
  told: (kind: ConflictKind, line: PlanLine, sides: { b: PlanLine }, cells: MergeConflict["cells"]) => MergeConflict,
): void {
  if (fresh.length === 0 || b === undefined) return;
  const key = a?.found.asRead(a.table.subject);
  const headers = new Map<string, number>();
  for (const { header } of a?.found.snapshot.columns ?? []) headers.set(headerKey(header), (headers.get(headerKey(header)) ?? 0) + 1);
  const isWritable = (column: ColumnPair): boolean =>
    column.then !== undefined && column.then.place >= 0 && headers.get(headerKey(column.then.header)) === 1 && countsAlike(column);
  if (a === undefined || key === undefined) {
    for (const line of fresh) work.conflicts.push(told("no place", line, { b: line }, shownCells(across, line, "now")));
    return;
  }
  for (const line of fresh) {
    work.added.push({ table: a.table.name, key: line.label, place: placeOf(b, line) as LinePlace, cells: shownCells(across, line, "now") });
    for (const column of across)
      if (!isWritable(column) && column.now?.says[line.index] !== undefined)
        work.conflicts.push({ ...told("no place", line, { b: line }, []), column: column.name, b: shownAt(column.now, line.index) });
  }
  const columns = across
    .filter(isWritable)
    .filter(({ then, now }) => then?.header === key.header || fresh.some((line) => now?.says[line.index] !== undefined))
    .map(({ then, now }): AppendedColumn => ({ header: then?.header ?? "", cells: fresh.map((line) => cellOf(now, line)), ...formatOf(then) }));
  work.appended.push({ table: a.table.name, key, columns });
}

const placeIn = ({ place }: LineColumn, { index }: PlanLine): CellPlace => ({ row: index, column: place });

/** What B's cell holds; a date that stands there as a text is written as the day that it was read as. */
function cellOf(column: LineColumn | undefined, { index }: PlanLine): Cell {
  const [cell = null, said] = [column?.cells[index], column?.says[index]];
  return column?.column?.format === dayFormat && typeof cell === "string" && typeof said === "number" ? said : cell;
}

const formatOf = (column: LineColumn | undefined): { readonly format?: NumberFormat } => {
  const format = column?.column?.format;
  return format === undefined ? {} : { format };
};

/** Whether the figures under both headings count in one scale: "Target (£k)" and "Target" do not. */
const countsAlike = ({ then, now }: ColumnPair): boolean => headerScale(then?.header ?? "")?.factor === headerScale(now?.header ?? then?.header ?? "")?.factor;

/** Whether a cell is joined with one above it, which carries the text for both. */
const isCovered = (a: TableLines | undefined, { place }: LineColumn, { index }: PlanLine): boolean =>
  (a?.found.snapshot.joined ?? []).some(({ column, row, rows }) => column === place && index > row && index < row + rows);
