import { dayOf } from "../../core/domain/day";
import { findingList, type FindingList } from "../../core/reading/findings";
import { readPlan, type Plan } from "../../core/reading/plan";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";

/** Tables by name: a row of headers, then a row of cells per line. */
export type Tables = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** A row by header, for {@link tableOf}. */
export type NamedCells = Readonly<Record<string, Cell>>;

/** A plan's tables as a host would hand them over, each on a sheet of its own with the header in row 1. */
export function snapshotOf(tables: Tables): PlanSnapshot {
  return {
    tables: Object.entries(tables).map(([name, [headers = [], ...rows]]) => ({
      name,
      sheet: name,
      headerRow: 1,
      firstColumn: 1,
      columns: headers.map((header, column) => ({ header: String(header ?? ""), cells: rows.map((row) => row[column] ?? null) })),
    })),
  };
}

/** The plan that the tables hold at a status date (a day number or "2026-06-30"). */
export function planOf(tables: Tables, statusDate: number | string, findings: FindingList = findingList([])): Plan {
  return { ...readPlan(snapshotOf(tables), day(statusDate), findings), statusDate: day(statusDate) };
}

/** A table from rows that name their cells: the headers are all that any row names, in the order of first use. */
export function tableOf(...rows: readonly NamedCells[]): readonly (readonly Cell[])[] {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

/** A sound benefit of the kind Level, with the cells that a test is about. */
export const soundBenefit = (cells: NamedCells = {}): NamedCells => ({
  "Benefit ID": "B-01",
  Benefit: "Days from order to delivery",
  Objective: "O-1",
  Owner: "Head of logistics",
  Category: "Non-financial",
  Kind: "Level",
  Direction: "Decrease",
  Unit: "days",
  Baseline: 12,
  "Baseline date": "2025-12-31",
  Target: 8,
  Start: "2026-01-01",
  Due: "2026-12-31",
  Frequency: "Monthly",
  "Data source": "Order system",
  ...cells,
});

/** A sound benefit of the kind Flow. */
export const soundFlow = (cells: NamedCells = {}): NamedCells =>
  soundBenefit({
    Benefit: "Hours of overtime saved",
    Kind: "Flow",
    Direction: "Increase",
    Unit: "hours",
    Baseline: null,
    Target: 1200,
    "Data source": "Payroll",
    ...cells,
  });

/** A plan at 2026-06-30 in which no check finds anything, with the tables that a test is about. */
export const soundPlan = (tables: Tables = {}): Tables => ({
  Benefits: tableOf(soundBenefit(), soundFlow({ "Benefit ID": "B-02" })),
  Measurements: tableOf(
    { "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10, Source: "Order system, June" },
    { "Benefit ID": "B-02", Date: "2026-05-31", Actual: 90, Source: "Payroll, May" },
    { "Benefit ID": "B-02", Date: "2026-06-30", Actual: 95, Source: "Payroll, June" },
  ),
  Activities: tableOf({
    "Activity ID": "A-01",
    Activity: "Install the system",
    Enables: "B-01, B-02",
    Start: "2026-01-10",
    "Baseline finish": "2026-03-31",
    "Actual finish": "2026-03-30",
    "% complete": 1,
  }),
  Roles: tableOf({ Person: "Head of logistics", Role: "Benefit owner" }),
  Objectives: tableOf({ "Objective ID": "O-1", Objective: "Reliable delivery" }),
  Sustainment: tableOf({ "Benefit ID": "B-01", Action: "Monthly review" }, { "Benefit ID": "B-02", Action: "Monthly review" }),
  Reviews: tableOf({ Review: "Mid-year", Date: "2026-07-15" }),
  Baselines: tableOf({ Baseline: "Business case", "Taken on": "2026-01-15", "Benefit ID": "B-01", "Baseline value": 12, Target: 8, Due: "2026-12-31" }),
  ...tables,
});

function day(date: number | string): number {
  if (typeof date === "number") return date;
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  return dayOf(year, month, dayOfMonth);
}
