import type { Area } from "../parsing/area";
import type { Cell } from "../port/workbook";
import { locateTables } from "./locate";
import { keyColumn, rowsBelow } from "./rows-below";
import type { TableCandidate } from "./table-candidate";

/** What may hold a plan table, as a host sees it, and where it lies. */
export interface PlacedCandidate extends TableCandidate {
  /** From its own top left to its last row, totals left out. */
  readonly area: Area;
  /** Rows typed directly below may belong to it: it is a spreadsheet table without totals, or a named range. */
  readonly goesOn: boolean;
}

/** A plan table where it was found. Its area and its rows begin with the header. */
export type FoundTable<Candidate extends PlacedCandidate> = Candidate & {
  readonly table: string;
  /** How many rows of the candidate stand above the header. */
  readonly above: number;
  /** Found by what a register's mapping says. */
  readonly isMapped: boolean;
  /** How many of its last rows stand directly below the spreadsheet table or named range, not in it. */
  readonly rowsBelow: number;
};

/** Which candidates hold the wanted tables, in the order of the tables. Rows below are not looked at yet. */
export function findTables<Candidate extends PlacedCandidate>(candidates: readonly Candidate[], wanted: readonly string[]): readonly FoundTable<Candidate>[] {
  return locateTables(candidates, wanted).map(({ table, candidate, headerOffset: above, isMapped = false }) => {
    const found = candidates[candidate] as Candidate;
    return { ...found, table, above, isMapped, rowsBelow: 0, area: { ...found.area, top: found.area.top + above }, rows: found.rows.slice(above) };
  });
}

/**
 * Where rows may stand directly below a table that belong to it: down to where another begins or the sheet's last row that holds
 * anything, which counts from 0. Undefined where there can be none.
 */
export function areaBelow(
  { table, sheet, area, rows, goesOn }: FoundTable<PlacedCandidate>,
  all: readonly PlacedCandidate[],
  lastRow: number,
): Area | undefined {
  if (!goesOn || keyColumn(table, rows[0] ?? []) < 0) return undefined;
  const others = all.filter(
    (other) => other.name !== null && other.sheet === sheet && other.area.top > area.bottom && other.area.left <= area.right && area.left <= other.area.right,
  );
  const bottom = Math.min(lastRow, ...others.map((other) => other.area.top - 1));
  return bottom <= area.bottom ? undefined : { ...area, top: area.bottom + 1, bottom };
}

/** The table with those of the rows below it that belong to it. */
export function withRowsBelow<Found extends FoundTable<PlacedCandidate>>(found: Found, below: readonly (readonly Cell[])[]): Found {
  const more = rowsBelow(found.table, found.rows[0] ?? [], below);
  return more === 0 ? found : { ...found, rowsBelow: found.rowsBelow + more, area: { ...found.area, bottom: found.area.bottom + more } };
}
