import { expect } from "@jest/globals";
import type { AdoptChoices } from "../../core/adopt/choices";
import { propose } from "../../core/adopt/propose";
import type { Cell, PlanWorkbook } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { adoptUpdate } from "../../core/review/adopt-register";
import { reviewPlan, type Review } from "../../core/review/review";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { hostWorkbook, inExcel } from "../excel/excel-fixture";
import { inSheets, openedSheets } from "../sheets/sheets-fixture";
import { planFile } from "../support/plan-file";
import { sheetCells } from "../support/sheet-cells";

export type Rows = readonly (readonly Cell[])[];

/** A workbook in a host, as far as these tests ask. */
export interface Hosted {
  readonly workbook: PlanWorkbook;
  cells(sheet: string): Promise<Rows>;
  sheetNames(): Promise<readonly string[]>;
}

/** The hosts. Sheets hands dates over as instants, by clocks far from those of the script. */
export const hosts: Readonly<Record<string, (sheets: Readonly<Record<string, Rows>>) => Promise<Hosted>>> = {
  "an .xlsx file": async (sheets) => {
    const workbook = await openXlsx(await planFile(sheets));
    return {
      workbook,
      cells: async (name) => sheetCells(await workbook.toBytes(), name),
      sheetNames: async () =>
        [...((await openPackage(await workbook.toBytes())).text("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = ""]) => name),
    };
  },
  Excel: async (sheets) => inExcel(hostWorkbook(Object.entries(sheets).map(([name, cells]) => ({ name, cells }))), "1.15"),
  "Google Sheets": async (sheets) =>
    inSheets(
      openedSheets(
        Object.entries(sheets).map(([name, cells]) => ({ name, cells })),
        { timeZone: "Australia/Sydney", scriptTimeZone: "America/New_York" },
      ),
    ),
};

/** Adopts the register that is found, of which nothing may be left to ask. */
export async function adopted({ workbook }: Hosted, choices: AdoptChoices = {}): Promise<void> {
  const { lines, questions } = propose(await workbook.look(), choices);
  expect(questions).toEqual([]);
  await workbook.apply(adoptUpdate(lines));
}

/** Reviews the workbook and carries the review out. */
export async function reviewed({ workbook }: Hosted, on: number): Promise<Review> {
  const review = reviewPlan(await workbook.read(readTables), on);
  await workbook.apply(review.update);
  return review;
}
