import { headerScale } from "../parsing/header-keys";
import { headerKey } from "../parsing/text";
import type { AppendedColumn, AppendedRows, Cell, NumberFormat } from "../port/workbook";
import type { CellPlace, ConflictKind, FormulaIn, Merge, MergeConflict, MergedCell, MergedRow } from "./merged";
import { pairColumns, pairLines, type ColumnPair, type LinePair } from "./pair-lines";
import { placeOf, shownCells, type LinePlace } from "./plan-difference";
import { dayFormat, fullKeyOf, labelOf, shownAt, type LineColumn, type PlanLine, type TableLines } from "./plan-lines";
import type { Comparable } from "./comparable";

interface Work {
  readonly cells: MergedCell[];
  readonly added: MergedRow[];
  readonly appended: AppendedRows[];
  readonly removed: Merge["removed"][number][];
  readonly conflicts: MergeConflict[];
}

/** Brings one table of two copies together, as {@link Merge} tells it. */
export function mergeTable(base: TableLines | undefined, a: TableLines | undefined, b: TableLines | undefined, formulaIn: FormulaIn): Work {
  const work: Work = { cells: [], added: [], appended: [], removed: [], conflicts: [] };
  const table = (a ?? b ?? base)?.table.name;
  if (table === undefined) return work;
  const [ofA, ofB, across] = [pairColumns(base, a), pairColumns(base, b), pairColumns(a, b)];
  const pairsOfA = pairLines(base?.lines ?? [], a?.lines ?? [], ofA);
  const pairsOfB = pairLines(base?.lines ?? [], b?.lines ?? [], ofB);
  const conflictOf = (
    kind: ConflictKind,
    line: PlanLine,
    sides: { a?: PlanLine | undefined; b?: PlanLine | undefined },
    cells: MergeConflict["cells"],
  ): MergeConflict => ({
    kind,
    table,
    key: labelOf(line),
    column: null,
    base: null,
    a: null,
    b: null,
    placeA: placeOf(a, sides.a),
    placeB: placeOf(b, sides.b),
    columnPlace: null,
    cells,
  });

  const mergeLine = (origin: PlanLine | undefined, ourLine: PlanLine, other: PlanLine): void => {
    for (const column of across) {
      const start: Comparable = origin === undefined ? undefined : base?.columns.get(column.id)?.says[origin.index];
      const [mine, theirs] = [column.then?.says[ourLine.index], column.now?.says[other.index]];
      if (mine === theirs || theirs === start) continue;
      const formula = column.then === undefined ? undefined : formulaIn(table, placeIn(column.then, ourLine), column.now && placeIn(column.now, other));
      if (formula === "same") continue;
      const values = {
        base: origin === undefined ? null : shownAt(base?.columns.get(column.id), origin.index),
        a: shownAt(column.then, ourLine.index),
        b: shownAt(column.now, other.index),
      };
      const conflict = (kind: ConflictKind): void =>
        void work.conflicts.push({
          ...conflictOf(kind, ourLine, { a: ourLine, b: other }, []),
          column: column.name,
          columnPlace: column.then?.place ?? null,
          ...values,
        });
      if (mine !== start) conflict(origin === undefined ? "both added" : "both changed");
      else if (column.then === undefined || column.then.place < 0 || !countsAlike(column)) conflict("no place");
      else if (isCovered(a, column.then, ourLine)) continue;
      else if (formula === "other") conflict("formula");
      else
        work.cells.push({
          table,
          key: labelOf(ourLine),
          column: column.name,
          place: placeOf(a, ourLine) as LinePlace,
          columnPlace: column.then.place,
          cell: cellOf(column.now, other),
          ...shownAs(column.then.formatAt(ourLine.index)),
          then: values.a,
          now: values.b,
        });
    }
  };

  const count = base?.lines.length ?? 0;
  for (let place = 0; place < count; place++) {
    const origin = base?.lines[place] as PlanLine;
    const [ourLine, other] = [pairsOfA[place]?.now, pairsOfB[place]?.now];
    if (ourLine !== undefined && other !== undefined) mergeLine(origin, ourLine, other);
    else if (ourLine !== undefined) {
      const isLeft = ofA.every(({ then, now }) => then?.says[origin.index] === now?.says[ourLine.index]);
      const filled = [...(a?.columns.values() ?? [])].filter(({ place, cells }) => place >= 0 && (cells[ourLine.index] ?? null) !== null);
      if (!isLeft) work.conflicts.push(conflictOf("changed and removed", ourLine, { a: ourLine }, shownCells(ofA, ourLine, "now")));
      else if (filled.some(({ place, column }) => column !== undefined && formulaIn(table, { row: ourLine.index, column: place }, undefined) !== undefined))
        work.conflicts.push(conflictOf("formula", ourLine, { a: ourLine }, shownCells(ofA, ourLine, "now")));
      else
        work.removed.push({
          table,
          key: labelOf(ourLine),
          place: placeOf(a, ourLine) as LinePlace,
          cells: shownCells(ofA, ourLine, "now"),
          columnPlaces: filled
            .filter(({ place }) => formulaIn(table, { row: ourLine.index, column: place }, undefined) === undefined)
            .map(({ place }) => place),
        });
    } else if (other !== undefined && !ofB.every(({ then, now }) => then?.says[origin.index] === now?.says[other.index]))
      work.conflicts.push(conflictOf("changed and removed", other, { b: other }, shownCells(ofB, other, "now")));
  }

  const addedTo = (pairs: readonly LinePair[]): readonly PlanLine[] => pairs.flatMap(({ then, now }) => (then === undefined ? [now] : []));
  const fresh: PlanLine[] = [];
  for (const { then: ourLine, now: other } of pairLines(addedTo(pairsOfA), addedTo(pairsOfB), across, fullKeyOf)) {
    if (ourLine !== undefined && other !== undefined) mergeLine(undefined, ourLine, other);
    else if (other !== undefined) fresh.push(other);
  }
  append(work, a, b, across, fresh, conflictOf);
  return work;
}

/** The rows that only B added, for the end of A's table. */
function append(
  work: Work,
  a: TableLines | undefined,
  b: TableLines | undefined,
  across: readonly ColumnPair[],
  fresh: readonly PlanLine[],
  conflictOf: (kind: ConflictKind, line: PlanLine, sides: { b: PlanLine }, cells: MergeConflict["cells"]) => MergeConflict,
): void {
  if (fresh.length === 0 || b === undefined) return;
  const key = a?.found.asRead(a.table.subject);
  const headers = new Map<string, number>();
  for (const { header } of a?.found.snapshot.columns ?? []) headers.set(headerKey(header), (headers.get(headerKey(header)) ?? 0) + 1);
  const isWritable = (column: ColumnPair): boolean =>
    column.then !== undefined && column.then.place >= 0 && headers.get(headerKey(column.then.header)) === 1 && countsAlike(column);
  if (a === undefined || key === undefined) {
    for (const line of fresh) work.conflicts.push(conflictOf("no place", line, { b: line }, shownCells(across, line, "now")));
    return;
  }
  for (const line of fresh) {
    work.added.push({ table: a.table.name, key: labelOf(line), place: placeOf(b, line) as LinePlace, cells: shownCells(across, line, "now") });
    for (const column of across)
      if (!isWritable(column) && column.now?.says[line.index] !== undefined)
        work.conflicts.push({ ...conflictOf("no place", line, { b: line }, []), column: column.name, b: shownAt(column.now, line.index) });
  }
  const columns = across
    .filter(isWritable)
    .filter(({ then, now }) => then?.header === key.header || fresh.some((line) => now?.says[line.index] !== undefined))
    .map(({ then, now }): AppendedColumn => ({ header: then?.header ?? "", cells: fresh.map((line) => cellOf(now, line)), ...formatsOf(then, now, fresh) }));
  work.appended.push({ table: a.table.name, key, columns });
}

const placeIn = ({ place }: LineColumn, { index }: PlanLine): CellPlace => ({ row: index, column: place });

/** What B's cell holds; a date that stands there as a text is written as the day that it was read as. */
function cellOf(column: LineColumn | undefined, { index }: PlanLine): Cell {
  const [cell = null, value] = [column?.cells[index], column?.says[index]];
  return column?.column?.format === dayFormat && typeof cell === "string" && typeof value === "number" ? value : cell;
}

const shownAs = (format: NumberFormat | undefined): { readonly format?: NumberFormat } => (format === undefined ? {} : { format });

/** The format of new cells in a column, or where each shows its own, as in Settings, those. */
function formatsOf(column: LineColumn | undefined, now: LineColumn | undefined, lines: readonly PlanLine[]): Pick<AppendedColumn, "format" | "formats"> {
  if (column?.column?.format !== undefined) return shownAs(column.column.format);
  const formats = lines.map((line) => (typeof cellOf(now, line) === "number" ? (now?.formatAt(line.index) ?? null) : null));
  return formats.some((format) => format !== null) ? { formats } : {};
}

/** Whether the figures under both headings count in one scale: "Target (£k)" and "Target" do not. */
const countsAlike = ({ then, now }: ColumnPair): boolean => headerScale(then?.header ?? "")?.factor === headerScale(now?.header ?? then?.header ?? "")?.factor;

/** Whether a cell is joined with one above it, which carries the text for both. */
const isCovered = (a: TableLines | undefined, { place }: LineColumn, { index }: PlanLine): boolean =>
  (a?.found.snapshot.joined ?? []).some(({ column, row, rows }) => column === place && index > row && index < row + rows);
