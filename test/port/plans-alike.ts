import type { Cell, PlanWorkbook } from "../../core/port/workbook";
import { realDay } from "../../core/domain/day";
import { readTables } from "../../core/reading/read-tables";
import { newPlan, type planKinds } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { cellXml } from "../../xlsx-file/write/cells";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { allSheetCells } from "../support/sheet-cells";
import { workbook as fileOf } from "../support/xlsx-fixture";
import type { ContractWorkbook } from "./port-contract";

/* Plans beside a sheet of the user's, set up and reviewed: what every host must come to alike. */

/** The user's own sheet. */
export const notes = { name: "My notes", cells: [["Anything"], [null, 1, true], [{ error: "#N/A" }]] } as const;

type Kind = (typeof planKinds)[number];

/** A blank plan has no status date of its own. */
const statusDate = realDay(2026, 6, 30);

/** Sheets by name, in their order, with all their cells. */
export type Cells = readonly (readonly [sheet: string, cells: readonly (readonly Cell[])[]])[];

async function planned(workbook: PlanWorkbook, kind: Kind): Promise<void> {
  await workbook.apply(newPlan(kind));
  await workbook.apply(reviewPlan(await workbook.read(readTables), kind === "blank" ? statusDate : undefined).update);
}

/** What stands in a host's workbook once the plan was set up and reviewed there. */
export async function cellsOf({ workbook, sheetNames, cells }: ContractWorkbook, kind: Kind): Promise<Cells> {
  await planned(workbook, kind);
  const all: [string, readonly (readonly Cell[])[]][] = [];
  for (const name of await sheetNames()) all.push([name, await cells(name)]);
  return all;
}

/** The same in a file, which all hosts are held against. */
export async function cellsInFile(kind: Kind): Promise<Cells> {
  const rows = notes.cells.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(index + 1, column + 1, cell)).join("")}</row>`);
  const workbook = await openXlsx(await fileOf({ sheets: [{ name: notes.name, rows: rows.join("") }] }));
  await planned(workbook, kind);
  return allSheetCells(await workbook.toBytes());
}
