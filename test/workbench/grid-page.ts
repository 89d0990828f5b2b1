import type {} from "@univerjs/preset-sheets-core";
import type { PlanUpdate } from "../../core/port/workbook";
import { createGrid } from "../../workbench/grid/create-grid";
import { openPlan, type OpenPlan } from "../../workbench/worker/open-plan";

/*
 * The spreadsheet of the page with the file behind it, without the page around them: what was entered reaches the file first, an update
 * is carried out in the file, and what is looked at are the cells that the grid then shows.
 */
interface GridHost {
  open(base64: string): Promise<void>;
  look(): Promise<unknown>;
  read(tables: readonly string[]): Promise<unknown>;
  apply(update: PlanUpdate): Promise<void>;
  sheetNames(): readonly string[];
  cells(sheet: string): readonly (readonly unknown[])[];
  hiddenColumns(sheet: string, columns: number): readonly number[];
  type(sheet: string, row: number, column: number, value: string | number): Promise<void>;
  bytes(): Promise<string>;
}
declare global {
  interface Window {
    host: GridHost;
  }
}

const nothing = (): void => undefined;
const grid = createGrid(
  document.getElementById("grid") as HTMLElement,
  { changed: nothing, undo: nothing, redo: nothing, refused: (words) => console.error(words) },
  false,
);
let plan: OpenPlan | undefined;
const current = (): OpenPlan => {
  if (plan === undefined) throw new Error("No workbook is open.");
  const entries = grid.takeChanges();
  if (entries.length > 0) plan.enter(entries);
  return plan;
};
const sheetOf = (name: string) => grid.api.getActiveWorkbook()?.getSheetByName(name)?.getSheet();

const [truth, number] = [3, 2];
const errors = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

window.host = {
  async open(base64) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    plan = await openPlan(bytes, () => plan !== undefined && grid.show(plan.book()));
    grid.show(plan.book());
  },
  look: async () => current().workbook.look(),
  read: async (tables) => current().workbook.read(tables),
  apply: async (update) => current().workbook.apply(update),
  sheetNames: () =>
    grid.api
      .getActiveWorkbook()
      ?.getSheets()
      .map((sheet) => sheet.getSheetName()) ?? [],
  cells(name) {
    const rows: unknown[][] = [];
    sheetOf(name)
      ?.getCellMatrix()
      .forValue((row, column, cell) => {
        while (rows.length <= row) rows.push([]);
        const line = rows[row] as unknown[];
        while (line.length < column) line.push(null);
        const value = cell?.v ?? null;
        if (cell?.t === truth) line[column] = value === 1 || value === true;
        else if (cell?.t === number) line[column] = Number(value);
        else line[column] = typeof value === "string" && errors.test(value) ? { error: value } : value;
      });
    return rows;
  },
  hiddenColumns: (name, columns) =>
    Array.from({ length: columns }, (_, column) => column).flatMap((column) => (sheetOf(name)?.getColVisible(column) === false ? [column + 1] : [])),
  async type(name, row, column, value) {
    grid.api
      .getActiveWorkbook()
      ?.getSheetByName(name)
      ?.getRange(row - 1, column - 1)
      .setValue(value);
    await Promise.resolve();
  },
  bytes: async () => btoa(Array.from(await current().toBytes(), (byte) => String.fromCharCode(byte)).join("")),
};
