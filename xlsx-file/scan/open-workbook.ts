import { keptByBytes, keptByVersion } from "../package/kept-results";
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

export const openWorkbook = keptByVersion((file: WorkbookPackage): OpenWorkbook => {
  const parts = readWorkbookParts(file);
  const strings = parts.sharedStringsPart === undefined ? undefined : file.read(parts.sharedStringsPart);
  const readCell = cellReader({
    sharedStrings: strings === undefined ? noTexts : sharedTexts(strings, "sharedStrings.xml"),
    is1904Date: parts.from1904 ? dateStyles(parts.stylesPart === undefined ? undefined : file.read(parts.stylesPart)) : undefined,
  });
  return { file, parts, readCell: parts.asksForCalculation ? doubtingReader(file, parts, readCell) : readCell };
});

/** The same for as long as the part is as it is, so that its texts are decoded once. */
const sharedTexts = keptByBytes((bytes, part) => openSharedStrings(asUtf8(bytes, part)));
const noTexts = openSharedStrings(undefined);
