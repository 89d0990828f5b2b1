import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NewTable } from "#core";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openXlsx } from "../xlsx-file/xlsx-workbook";

/** The bytes of a new workbook with these tables. */
export async function workbookWith(newTables: readonly NewTable[]): Promise<Uint8Array> {
  const workbook = await openXlsx(await emptyWorkbook());
  workbook.apply({ newTables, tables: [], sheets: [] });
  return workbook.toBytes();
}

/** Writes files into a folder that is gone when the work is done. */
export async function inTemporaryFolder<T>(work: (write: (name: string, bytes: Uint8Array) => Promise<string>, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "benefits-bench-"));
  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  try {
    return await work(write, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
