import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, configure } from "@zip.js/zip.js";
import { crc32, deflateRawSync } from "node:zlib";
import { openPackage } from "../../xlsx-file/package/package";

configure({ useWebWorkers: false });

/** A zip of named parts, written independently of the product's own container. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, keepOrder: true });
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content);
    await writer.add(name, new Uint8ArrayReader(deflateRawSync(plain)), {
      passThrough: true,
      uncompressedSize: plain.length,
      crc32: crc32(plain),
      compressionMethod: 8,
    });
  }
  return writer.close();
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface FixtureSheet {
  readonly name: string;
  /** The rows' XML, or the whole worksheet when it starts with `<?` or `<x:`. */
  readonly rows: string | Uint8Array;
  /** What stands behind the rows: merged cells, conditional formats … */
  readonly after?: string;
  readonly before?: string;
  readonly tables?: readonly string[];
  /** More relationships of the sheet, id by type and target. */
  readonly relationships?: string;
}

export interface FixtureWorkbook {
  readonly sheets: readonly FixtureSheet[];
  readonly sharedStrings?: readonly string[];
  readonly definedNames?: string;
  readonly date1904?: boolean;
  readonly cellXfs?: readonly string[];
  /** Number formats, each of a cell style of its own, behind those of `cellXfs`. */
  readonly numberFormats?: readonly string[];
  readonly calcChain?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly moreTypes?: string;
}

/** The parts of a small workbook as Excel would lay them out, from the XML that a test cares about. */
export function workbookParts(book: FixtureWorkbook): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {};
  const overrides: string[] = [];
  const add = (name: string, type: string, content: string | Uint8Array): void => {
    parts[name] = content;
    overrides.push(`<Override PartName="/${name}" ContentType="${sheetMl}.${type}+xml"/>`);
  };
  const rels = (entries: readonly string[]): string => `<Relationships xmlns="${packages}/relationships">${entries.join("")}</Relationships>`;
  const rel = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

  parts["[Content_Types].xml"] = "";
  parts["_rels/.rels"] = rels([rel("rId1", "officeDocument", "xl/workbook.xml")]);
  const sheets = book.sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const names = book.definedNames === undefined ? "" : `<definedNames>${book.definedNames}</definedNames>`;
  add(
    "xl/workbook.xml",
    "sheet.main",
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${book.date1904 ? ' date1904="1"' : ""}/>` +
      `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join("")}</sheets>${names}</workbook>`,
  );
  const workbookRels = book.sheets.map((_, index) => rel(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`));
  workbookRels.push(rel("rId90", "styles", "styles.xml"));
  add("xl/styles.xml", "styles", stylesXml(book.cellXfs ?? [], book.numberFormats ?? []));
  if (book.sharedStrings !== undefined) {
    const items = book.sharedStrings.map((item) => (item.startsWith("<si") ? item : `<si><t>${item}</t></si>`));
    add("xl/sharedStrings.xml", "sharedStrings", `<sst xmlns="${main}">${items.join("")}</sst>`);
    workbookRels.push(rel("rId91", "sharedStrings", "sharedStrings.xml"));
  }
  if (book.calcChain !== undefined) {
    add("xl/calcChain.xml", "calcChain", `<calcChain xmlns="${main}">${book.calcChain}</calcChain>`);
    workbookRels.push(rel("rId92", "calcChain", "calcChain.xml"));
  }
  parts["xl/_rels/workbook.xml.rels"] = rels(workbookRels);

  let tableNumber = 0;
  book.sheets.forEach((sheet, index) => {
    const tables = (sheet.tables ?? []).map((xml) => {
      tableNumber++;
      add(`xl/tables/table${tableNumber}.xml`, "table", xml);
      return rel(`rIdT${tableNumber}`, "table", `../tables/table${tableNumber}.xml`);
    });
    const ids = tables.map((entry) => `<tablePart r:id="${/Id="([^"]+)"/.exec(entry)?.[1]}"/>`);
    const whole = typeof sheet.rows !== "string" || /^<(\?|x:)/.test(sheet.rows);
    const xml = whole
      ? sheet.rows
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${office}">` +
        `${sheet.before ?? ""}<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ""}` +
        `${ids.length > 0 ? `<tableParts count="${ids.length}">${ids.join("")}</tableParts>` : ""}</worksheet>`;
    add(`xl/worksheets/sheet${index + 1}.xml`, "worksheet", xml);
    const all = [...tables, sheet.relationships ?? ""].filter((entry) => entry !== "");
    if (all.length > 0) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = rels(all);
  });
  Object.assign(parts, book.more ?? {});
  parts["[Content_Types].xml"] =
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ` +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
    `ContentType="application/xml"/>${overrides.join("")}${book.moreTypes ?? ""}</Types>`;
  return parts;
}

export const workbook = (book: FixtureWorkbook): Promise<Uint8Array> => zipOf(workbookParts(book));

/** The file as Excel would save it after a user renamed a sheet: names that point at the sheet follow. Names in plain letters. */
export async function renamedSheet(bytes: Uint8Array, sheet: string, to: string): Promise<Uint8Array> {
  const file = await openPackage(bytes);
  const book = file.text("xl/workbook.xml") ?? "";
  const quoted = (name: string): string => `>'${name}'!`;
  file.write("xl/workbook.xml", book.replaceAll(`name="${sheet}"`, `name="${to}"`).replaceAll(quoted(sheet), quoted(to)));
  return file.toBytes();
}

/** The file as a program would save it after a user showed a sheet that was hidden. Names in plain letters. */
export async function shownSheet(bytes: Uint8Array, sheet: string): Promise<Uint8Array> {
  const file = await openPackage(bytes);
  const shown = (element: string): string => (element.includes(`name="${sheet}"`) ? element.replace(/ state="[^"]*"/, "") : element);
  file.write("xl/workbook.xml", (file.text("xl/workbook.xml") ?? "").replace(/<sheet [^>]*>/g, shown));
  return file.toBytes();
}

export const tablePart = (name: string, ref: string, headers: readonly string[], more = "", attributes = ""): string =>
  `<table xmlns="${main}" id="1" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"${attributes}>` +
  `<autoFilter ref="${ref}"/><tableColumns count="${headers.length}">` +
  headers.map((header, index) => `<tableColumn id="${index + 1}" name="${header}"/>`).join("") +
  `</tableColumns>${more}<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;

const stylesXml = (cellXfs: readonly string[], formats: readonly string[]): string =>
  `<styleSheet xmlns="${main}">` +
  (formats.length === 0
    ? ""
    : `<numFmts count="${formats.length}">${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join("")}</numFmts>`) +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${cellXfs.length + formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  cellXfs.join("") +
  formats.map((_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("") +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
