import { isDeepStrictEqual } from "node:util";
import { expect } from "@jest/globals";
import fc from "fast-check";
import { ReviewImpossible } from "../../core/assessment/review-impossible";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import { hostilePlans, statusDay } from "../support/random-plans";
import type { ContractSheet, ContractWorkbook } from "./port-contract";

/* On plans that people may leave behind: sound ones in which cells and headers were replaced by hostile ones. */

export interface Opened {
  readonly workbook: ContractWorkbook["workbook"];
  /** All sheets by name, in their order, with all their cells. */
  everything(): Promise<Everything>;
}

type Everything = readonly (readonly [sheet: string, cells: readonly (readonly Cell[])[]])[];

/**
 * The plan's tables, each on a sheet of its own. A last column without a header and with nothing in it is none: no host can tell
 * it from the free columns right of it, where new status columns go.
 */
const sheetsOf = ({ tables }: PlanSnapshot): readonly ContractSheet[] =>
  tables.map(({ name, columns: all }) => {
    const columns = all.slice(0, all.length - [...all].reverse().findIndex(({ header, cells }) => header !== "" || cells.some((cell) => cell !== null)));
    const length = Math.max(0, ...columns.map(({ cells }) => cells.length));
    const rows = Array.from({ length }, (_, row) => columns.map(({ cells }): Cell => cells[row] ?? null));
    return { name, cells: [columns.map(({ header }): Cell => (header === "" ? null : header)), ...rows] };
  });

/** Reviews, and tells whether the plan could be reviewed at all. */
async function isReviewed({ workbook }: Opened): Promise<boolean> {
  try {
    await workbook.apply(reviewPlan(await workbook.read(readTables), statusDay).update);
    return true;
  } catch (error) {
    if (error instanceof ReviewImpossible) return false;
    throw error;
  }
}

/** The part of a sheet that the user's cells take up. */
const within = (rows: readonly (readonly Cell[])[], { cells }: ContractSheet): readonly (readonly Cell[])[] =>
  cells.map((cellRow, row) => cellRow.map((_, column) => rows[row]?.[column] ?? null));

/** The rows that differ, few enough to be told: a plan that fails is shrunk over hundreds of workbooks. */
const differing = (before: Everything, after: Everything): readonly unknown[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index)
    .flatMap((index): readonly (readonly unknown[])[] => {
      const [[name, rows], [nameAfter, rowsAfter]] = [before[index] ?? ["", []], after[index] ?? ["", []]];
      if (name !== nameAfter) return [[name, nameAfter]];
      return Array.from({ length: Math.max(rows.length, rowsAfter.length) }, (_, row) => [name, row + 1, rows[row], rowsAfter[row]] as const).filter(
        ([, , row, rowAfter]) => !isDeepStrictEqual(row, rowAfter),
      );
    })
    .slice(0, 5);

/** Holds a host to the law; `between` looks after each plan, so that no workbook is kept longer than its own review takes. */
export async function expectReviewsKeepCells(
  open: (sheets: readonly ContractSheet[]) => Promise<Opened>,
  between: () => void | Promise<void>,
  plans = 8,
): Promise<void> {
  let reviewed = 0;
  await fc.assert(
    fc.asyncProperty(hostilePlans, async (plan) => {
      const sheets = sheetsOf(plan);
      const host = await open(sheets);
      const before = new Map(await host.everything());
      if (!(await isReviewed(host))) return between();
      reviewed++;
      const once = await host.everything();
      const after = new Map(once);
      for (const sheet of sheets)
        expect([sheet.name, within(after.get(sheet.name) ?? [], sheet)]).toEqual([sheet.name, within(before.get(sheet.name) ?? [], sheet)]);
      expect(await isReviewed(host)).toBe(true);
      expect(differing(once, await host.everything())).toEqual([]);
      return between();
    }),
    { numRuns: plans },
  );
  expect(reviewed).toBeGreaterThan(plans / 3);
}
