import fc from "fast-check";
import type { Cell, PlanSnapshot, SnapshotColumn } from "../../core/port/workbook";

/** Random edits of random plans, each with what a reader would call it. */

interface Grid {
  readonly name: string;
  headers: string[];
  rows: Cell[][];
}

export const gridsOf = ({ tables }: PlanSnapshot): Grid[] =>
  tables.map(({ name, columns }) => ({
    name,
    headers: columns.map(({ header }) => header),
    rows: (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => cells[row] ?? null)),
  }));

export const snapshotOfGrids = (grids: readonly Grid[]): PlanSnapshot => ({
  tables: grids.map(({ name, headers, rows }) => ({
    name,
    sheet: name,
    headerRow: 1,
    firstColumn: 1,
    columns: headers.map((header, column): SnapshotColumn => ({ header, cells: rows.map((row) => row[column] ?? null) })),
  })),
});

const keyHeaders: Readonly<Record<string, readonly string[]>> = {
  Benefits: ["Benefit ID"],
  Measurements: ["Benefit ID", "Date"],
  Activities: ["Activity ID"],
  Alignment: ["Benefit ID", "Objective ID"],
  Profile: ["Benefit ID", "Period end"],
  Objectives: ["Objective ID"],
  Baselines: ["Baseline", "Benefit ID"],
};

/** Which of these is another in a row that is added: a benefit is frozen anew under another name. */
const freshHeaders: Readonly<Record<string, string>> = { Baselines: "Baseline" };

/** Columns whose cells a person may change, and what to. */
const editable: Readonly<Record<string, Readonly<Record<string, (cell: Cell) => Cell>>>> = {
  Benefits: {
    Benefit: (cell) => `${String(cell)} again`,
    Target: (cell) => plus(cell, 1.5),
    Owner: (cell) => (cell === "Board" ? "Council" : "Board"),
    Start: (cell) => plus(cell, -1),
  },
  Measurements: { Actual: (cell) => plus(cell, 2.5), "Validated by": (cell) => (cell === "Audit office" ? "Treasury" : "Audit office") },
  Activities: { Activity: (cell) => `${String(cell)} again`, "Baseline finish": (cell) => plus(cell, 7) },
  Alignment: { Score: (cell) => (Number(cell) + 1) % 6 },
  Objectives: { Objective: (cell) => `${String(cell)} again` },
  Baselines: { Target: (cell) => plus(cell, 1.5), "Taken on": (cell) => plus(cell, -1) },
};
const plus = (cell: Cell, by: number): Cell => Math.round(Number(cell ?? 0)) + by;

export interface Named {
  readonly table: string;
  readonly key: string;
  readonly column: string | null;
  readonly kind: "changed" | "added" | "removed";
}

export interface Edit {
  readonly kind: "change" | "delete" | "add";
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export const edits = (maxLength: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(fc.record({ kind: fc.constantFrom("change", "change", "delete", "add"), table: fc.nat(), row: fc.nat(), column: fc.nat() }) as fc.Arbitrary<Edit>, {
    maxLength,
  });

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

/** The plan with the edits, and what they come to; an edit of what was edited already is left out. `mark` tells added rows of two people apart. */
export function edited(snapshot: PlanSnapshot, wanted: readonly Edit[], mark: string): { readonly snapshot: PlanSnapshot; readonly named: readonly Named[] } {
  const grids = gridsOf(snapshot);
  const named: Named[] = [];
  const touched = new Set<Cell[]>();
  wanted.forEach(({ kind, table, row, column }, number) => {
    const grid = pick(
      grids.filter(({ name }) => name in editable && name in keyHeaders),
      table,
    );
    if (grid === undefined) return;
    const places = (keyHeaders[grid.name] ?? []).map((header) => grid.headers.indexOf(header));
    const keyOf = (cells: readonly Cell[]): string => places.map((place) => shown(grid.headers[place] ?? "", cells[place] ?? null)).join(", ");
    if (kind === "add") {
      const last = grid.headers.indexOf(freshHeaders[grid.name] ?? keyHeaders[grid.name]?.at(-1) ?? "");
      const cells = grid.headers.map((header, place): Cell =>
        place === last ? (header === "Date" ? 50000 + number + mark.length * 1000 : `${mark}${number}`) : (grid.rows[0]?.[place] ?? null),
      );
      if (grid.name === "Alignment" || cells.length === 0 || places.some((place) => cells[place] === null)) return;
      touched.add(cells);
      grid.rows.push(cells);
      named.push({ table: grid.name, key: keyOf(cells), column: null, kind: "added" });
      return;
    }
    const cells = pick(grid.rows, row);
    if (cells === undefined || touched.has(cells) || places.some((place) => cells[place] === null)) return;
    // Which of two rows that were frozen under one name is meant nobody can say.
    if (grid.name === "Baselines" && grid.rows.filter((other) => keyOf(other) === keyOf(cells)).length > 1) return;
    touched.add(cells);
    if (kind === "delete") {
      grid.rows.splice(grid.rows.indexOf(cells), 1);
      named.push({ table: grid.name, key: keyOf(cells), column: null, kind: "removed" });
      return;
    }
    const [header, change] = pick(Object.entries(editable[grid.name] ?? {}), column) ?? [];
    const place = grid.headers.indexOf(header ?? "");
    if (header === undefined || change === undefined || place < 0) return;
    const now = change(cells[place] ?? null);
    if (now === cells[place]) return;
    cells[place] = now;
    named.push({ table: grid.name, key: keyOf(cells), column: header, kind: "changed" });
  });
  return { snapshot: snapshotOfGrids(grids), named };
}

const isDay = (header: string): boolean =>
  /Date|Period end|Start|Due|End|finish|Taken on|Handover date|Accepted on|Last review|Done on|Validated on|From|To$/.test(header);
const iso = (day: number): string => new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);
const shown = (header: string, cell: Cell): string => (typeof cell === "number" && isDay(header) ? iso(cell) : String(cell));

/** Other names that a person gives the headings of a table. */
const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Benefits: { Target: "Target value", "Benefit ID": "Benefit ref", Objective: "Strategic objective" },
  Measurements: { Actual: "Reading", "Benefit ID": "Ref" },
  Activities: { Budget: "Planned cost" },
};
const shares = new Set(["Deadweight", "Attribution", "Confidence", "Amber tolerance", "% complete"]);

/** The same plan as another person's program would hand it over: sorted, retyped, with other headings, columns and sheets. */
export function retyped(snapshot: PlanSnapshot, seed: number): PlanSnapshot {
  let state = seed | 1;
  const chance = (of: number): boolean => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % of === 0;
  const grids = gridsOf(snapshot).map((grid) => {
    const rows = grid.rows.map((row) =>
      row.map((cell, place): Cell => {
        const header = grid.headers[place] ?? "";
        if (typeof cell === "string") return chance(4) ? ` ${cell}\u00a0` : cell;
        if (typeof cell !== "number" || chance(2)) return cell;
        if (isDay(header)) return iso(cell);
        if (shares.has(header)) return cell > 1e-4 ? `${cell * 100}%` : cell;
        return Number.isInteger(cell) ? String(cell) : cell;
      }),
    );
    // A log is sorted by date, the newest first, or left alone; where order decides which row counts it stays.
    if (grid.name in keyHeaders && chance(2)) rows.reverse();
    const headers = grid.headers.map((header) => (chance(2) ? header : (aliases[grid.name]?.[header] ?? header)));
    return { name: grid.name, headers: ["", ...headers], rows: rows.map((row) => [null, ...row]) };
  });
  return { tables: snapshotOfGrids(grids).tables.map((table) => ({ ...table, sheet: `${table.sheet} (copy)`, headerRow: 4, firstColumn: 2 })) };
}
