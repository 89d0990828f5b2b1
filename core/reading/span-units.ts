import { idKey, tidy } from "../parsing/text";
import type { Cell, SpanUnit } from "../port/workbook";
import type { PlanTables } from "../tables/plan-tables";
import type { Row } from "../tables/table";
import type { FoundTable } from "./found-table";

type BenefitRow = Row<PlanTables["benefits"]>;

/**
 * The rows with the unit that their cells show: a benefit without a Unit counts in hours and minutes where the workbook shows its
 * Baseline, its Target or one of its readings so, and in seconds too where one of these does. A Unit that is given counts.
 */
export function withSpanUnits(
  rows: readonly BenefitRow[],
  benefits: FoundTable<PlanTables["benefits"]> | undefined,
  measurements: FoundTable<PlanTables["measurements"]> | undefined,
): readonly BenefitRow[] {
  const byRow = new Map<number, SpanUnit>();
  for (const name of ["baseline", "target"] as const) eachSpan(benefits, name, (row, unit) => add(byRow, row, unit));
  const byId = new Map<string, SpanUnit>();
  const ids = measurements?.cells("benefitId") ?? [];
  eachSpan(measurements, "actual", (row, unit) => add(byId, keyOf(ids[row]), unit));
  if (byRow.size === 0 && byId.size === 0) return rows;
  return rows.map((row) => {
    if (row.unit !== undefined || row.kind === "Milestone") return row;
    const units = [byRow.get(row.index), row.id === undefined ? undefined : byId.get(idKey(row.id))];
    const unit = units.includes("h:mm:ss") ? "h:mm:ss" : units.find((found) => found !== undefined);
    return unit === undefined ? row : { ...row, unit };
  });
}

function eachSpan<T extends PlanTables["benefits"] | PlanTables["measurements"]>(
  found: FoundTable<T> | undefined,
  name: keyof T["columns"] & string,
  tell: (row: number, unit: SpanUnit) => void,
): void {
  const column = found?.columns.byName.get(name);
  for (const { row, rows, unit } of column?.spans ?? []) for (let at = row; at < row + rows; at++) if (typeof column?.cells[at] === "number") tell(at, unit);
}

function add<Key>(into: Map<Key, SpanUnit>, key: Key, unit: SpanUnit): void {
  if (into.get(key) !== "h:mm:ss") into.set(key, unit);
}

const keyOf = (cell: Cell | undefined): string => (typeof cell === "string" || typeof cell === "number" ? idKey(tidy(String(cell))) : "");
