import { readFile } from "node:fs/promises";
import type { Cell, StatusColumn } from "#core";
import type { WorkBook, WorkSheet } from "@e965/xlsx";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { peakMemory } from "./child";

/** What each task measures: milliseconds from the path to the values, and from the values to the new bytes. */
export interface FileTask {
  readonly read: number;
  readonly write: number;
  readonly peak: number;
  /** Cells that held something, so that all are seen to read the same. */
  readonly cells: number;
}

/** The four status columns that are written; the same words and figures for everybody. */
export const statusHeaders = ["Status", "Planned to date", "Actual to date", "Variance"] as const;

export function statusCells(rowCount: number): readonly (readonly Cell[])[] {
  const words = ["Green", "Amber", "Red", "Not due"];
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  return [rows.map((row) => words[row % 4] as string), rows.map((row) => row * 1.25), rows.map((row) => row * 1.5), rows.map((row) => row / 4)];
}

/** Reading a table whole and writing four columns beside it, with the product and with two libraries. */
export const fileTasks: Readonly<Record<string, (path: string) => Promise<FileTask>>> = {
  product: async (path) => {
    const start = performance.now();
    const workbook = await openXlsx(await readFile(path));
    const [table] = workbook.read(["Benefits"]).tables;
    const read = performance.now() - start;
    if (table === undefined) throw new Error("The product does not find the table");
    const [key] = table.columns;
    if (key === undefined) throw new Error("The table has no columns");
    const columns = statusCells(key.cells.length).map((cells, index): StatusColumn => ({
      header: statusHeaders[index] as string,
      note: "Written by the benchmark.",
      width: 12,
      highlights: [],
      cells,
    }));
    return written(read, count(table.columns.map(({ cells }) => cells)), async () => {
      workbook.apply({ newTables: [], tables: [{ table: "Benefits", key, columns }], sheets: [] });
      await workbook.toBytes();
    });
  },
  hucre: async (path) => {
    const hucre = await import("./rivals/hucre.mjs");
    const start = performance.now();
    const workbook = await hucre.openXlsx(await readFile(path));
    const read = performance.now() - start;
    const rows = workbook.sheets[0]?.rows ?? [];
    const cells = count(rows.slice(1) as readonly (readonly Cell[])[]);
    const columns = statusCells(rows.length - 1);
    return written(read, cells, async () => {
      rows.forEach((row, index) => columns.forEach((column, at) => row.push(index === 0 ? statusHeaders[at] : column[index - 1])));
      await hucre.saveXlsx(workbook);
    });
  },
  sheetjs: async (path) => {
    const sheetjs = await import("@e965/xlsx");
    const start = performance.now();
    const workbook: WorkBook = sheetjs.read(await readFile(path), { dense: true });
    const read = performance.now() - start;
    const sheet = workbook.Sheets[workbook.SheetNames[0] as string] as WorkSheet;
    const rows = sheet["!data"] ?? [];
    const cells = rows.slice(1).reduce((sum, row) => sum + row.filter((cell) => cell !== undefined).length, 0);
    const columns = statusCells(rows.length - 1);
    return written(read, cells, () => {
      const width = rows[0]?.length ?? 0;
      const block = [[...statusHeaders], ...Array.from({ length: rows.length - 1 }, (_, row) => columns.map((column) => column[row]))];
      sheetjs.utils.sheet_add_aoa(sheet, block, { origin: { r: 0, c: width } });
      sheetjs.write(workbook, { type: "buffer", bookType: "xlsx", compression: true });
    });
  },
};

const count = (lists: readonly (readonly Cell[])[]): number =>
  lists.reduce((sum, cells) => sum + cells.reduce<number>((filled, cell) => filled + (cell === null || cell === undefined ? 0 : 1), 0), 0);

async function written(read: number, cells: number, write: () => Promise<void> | void): Promise<FileTask> {
  globalThis.gc?.();
  const from = performance.now();
  await write();
  return { read, write: performance.now() - from, peak: peakMemory(), cells };
}
