import type { WorkbookPackage } from "../package/package";
import { cellReader, type CellReader } from "./cell-value";
import { doubtingReader } from "./doubted-zeros";
import { dateStyles } from "./dates";
import { openSharedStrings } from "./shared-strings";
import { asUtf8 } from "./xml-bytes";
import { readWorkbookParts, type WorkbookParts } from "../package/workbook-parts";

/** A workbook ready to be read: where its parts are, and how its cells are understood. */
export interface OpenWorkbook {
  readonly file: WorkbookPackage;
  readonly parts: WorkbookParts;
  readonly readCell: CellReader;
}

export function openWorkbook(file: WorkbookPackage): OpenWorkbook {
  const parts = readWorkbookParts(file);
  const strings = parts.sharedStringsPart === undefined ? undefined : file.read(parts.sharedStringsPart);
  const readCell = cellReader({
    sharedStrings: openSharedStrings(strings && asUtf8(strings, "sharedStrings.xml")),
    is1904Date: parts.from1904 ? dateStyles(parts.stylesPart && file.text(parts.stylesPart)) : () => false,
  });
  return { file, parts, readCell: parts.asksForCalculation ? doubtingReader(file, parts, readCell) : readCell };
}
