import type { OwnedSheet } from "#core";
import { emptyWorkbook } from "../package/empty-workbook";
import { openPackage } from "../package/package";
import { dropSheet } from "../package/sheets";
import { readWorkbookParts } from "../package/workbook-parts";
import { applyUpdate } from "./apply-update";

/** The bytes of a workbook of these sheets and no other. */
export async function sheetsWorkbook(sheets: readonly OwnedSheet[]): Promise<Uint8Array> {
  const file = await openPackage(await emptyWorkbook());
  const { part, sheets: empty } = readWorkbookParts(file);
  applyUpdate(file, { newTables: [], tables: [], sheets });
  for (const { name, part: path } of empty) {
    dropSheet(file, part, name);
    file.remove(path);
  }
  return file.toBytes();
}
