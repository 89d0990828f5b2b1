import type { Cell } from "../../core/port/workbook";
import { openSheet } from "../../xlsx-file/scan/open-sheet";
import { openWorkbook } from "../../xlsx-file/scan/open-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { attribute, elements, parseXml } from "../../xlsx-file/package/xml-part";
import type { PrintSeen } from "../port/contract/contract-workbook";
import { scanSheetData } from "../../xlsx-file/scan/sheet-scanner";

/** All cells of a sheet of an .xlsx file from A1, blank cells at the end of rows and blank rows at the end left out. */
export async function sheetCells(bytes: Uint8Array, sheet: string): Promise<readonly (readonly Cell[])[]> {
  const opened = openWorkbook(await openPackage(bytes));
  return cellsIn(opened, opened.parts.sheets.find(({ name }) => name === sheet)?.part ?? "");
}

/** The cells of all sheets of an .xlsx file by name, in their order. */
export async function allSheetCells(bytes: Uint8Array): Promise<readonly (readonly [sheet: string, cells: readonly (readonly Cell[])[]])[]> {
  const opened = openWorkbook(await openPackage(bytes));
  return opened.parts.sheets.map(({ name, part }) => [name, cellsIn(opened, part)]);
}

/** The links of a sheet of an .xlsx file to cells of the workbook, each as its address and that of the other cell. */
export async function linksOfSheet(bytes: Uint8Array, sheet: string): Promise<readonly string[]> {
  const file = await openPackage(bytes);
  const part = openWorkbook(file).parts.sheets.find(({ name }) => name === sheet)?.part ?? "";
  const root = parseXml(file.text(part) ?? "<worksheet/>", part);
  return elements(root, "hyperlink").flatMap((link) => {
    const to = attribute(link, "location");
    return to === undefined ? [] : [`${attribute(link, "ref")} ${to}`];
  });
}

/** How a sheet of a file is printed. */
export async function printOfSheet(bytes: Uint8Array, sheet: string): Promise<PrintSeen> {
  const file = await openPackage(bytes);
  const book = parseXml(file.text("xl/workbook.xml") ?? "<workbook/>", "xl/workbook.xml");
  const position = elements(book, "sheet").findIndex((element) => attribute(element, "name") === sheet);
  const said = elements(book, "definedName").filter((name) => attribute(name, "localSheetId") === String(position));
  const references = (name: string): readonly string[] =>
    said.flatMap((element) => (attribute(element, "name") === name ? (element.textContent ?? "").split(",") : [])).map((text) => text.replace(/^.*!|\$/g, ""));
  const [[area], titles] = [references("_xlnm.Print_Area"), references("_xlnm.Print_Titles")];
  const [titleRows, titleColumns] = [titles.find((part) => /^\d/.test(part)), titles.find((part) => /^[A-Z]/.test(part))];
  const root = parseXml(file.text(openWorkbook(file).parts.sheets.find(({ name }) => name === sheet)?.part ?? "") ?? "<worksheet/>", sheet);
  const [paper] = elements(root, "pageSetup");
  const isNumbered = elements(root, "oddFooter").some(({ textContent }) => textContent?.includes("&P") === true);
  return {
    ...(area === undefined ? {} : { area }),
    ...(titleRows === undefined ? {} : { titleRows }),
    ...(titleColumns === undefined ? {} : { titleColumns }),
    ...(paper === undefined || attribute(paper, "paperSize") !== "9" || !isNumbered
      ? {}
      : { page: attribute(paper, "orientation") === "landscape" ? "A4 landscape, numbered" : "A4 portrait, numbered" }),
  };
}

/** The names of the sheets of a file that are not shown. */
export async function hiddenSheets(bytes: Uint8Array): Promise<readonly string[]> {
  const root = parseXml((await openPackage(bytes)).text("xl/workbook.xml") ?? "<workbook/>", "xl/workbook.xml");
  return elements(root, "sheet").flatMap((sheet) => (attribute(sheet, "state") === undefined ? [] : [attribute(sheet, "name") ?? ""]));
}

function cellsIn({ file, readCell }: ReturnType<typeof openWorkbook>, part: string): readonly (readonly Cell[])[] {
  const { bytes: xml, dataStart, dataEnd } = openSheet(file, part);
  const rows: Cell[][] = [];
  scanSheetData(xml, dataStart, dataEnd, {
    row: () => true,
    cell: (cell) => {
      while (rows.length < cell.row) rows.push([]);
      const row = rows[cell.row - 1] as Cell[];
      while (row.length < cell.column) row.push(null);
      row[cell.column - 1] = readCell(xml, cell);
    },
  });
  return trimmed(rows);
}

/** Blank cells at the end of a row and blank rows at the end of a sheet are not there. */
export function trimmed(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}
