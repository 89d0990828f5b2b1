import type { WorkbookPackage } from "../../xlsx-file/package/package";
import { isOfType } from "../../xlsx-file/package/relationships";
import { pointsAt, sheetMark } from "#core";
import { listObjectsOf, type SheetPart, type WorkbookParts } from "../../xlsx-file/package/workbook-parts";
import { attribute, children, elements, parseXml } from "../../xlsx-file/package/xml-part";
import { frameElement, parseElement } from "../../xlsx-file/patch/frame-elements";
import { parseRectangle } from "../../xlsx-file/scan/address";
import type { OpenSheet } from "../../xlsx-file/scan/open-sheet";
import { rangeOf } from "./sheet-frame-data";

interface GridNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

/** The notes of a sheet by row and column from 0, as the grid takes them. */
export function readNotes(file: WorkbookPackage, { part }: SheetPart): Readonly<Record<number, Readonly<Record<number, GridNote>>>> {
  const notes: Record<number, Record<number, GridNote>> = {};
  for (const relationship of file.relationships(part)) {
    const text = isOfType(relationship, "comments") ? file.text(relationship.target) : undefined;
    if (text === undefined) continue;
    for (const comment of elements(parseXml(text, relationship.target), "comment")) {
      const at = parseRectangle(attribute(comment, "ref") ?? "");
      if (at === undefined) continue;
      const note = elements(comment, "t")
        .map(({ textContent }) => textContent ?? "")
        .join("");
      const [row, col] = [at.firstRow - 1, at.firstColumn - 1];
      (notes[row] ??= {})[col] = { id: `note-${row}-${col}`, row, col, width: 260, height: 40 + 20 * Math.ceil(note.length / 34), note };
    }
  }
  return notes;
}

/** The spreadsheet tables of a sheet, as the grid takes them; they keep the looks that their cells have. */
export const readGridTables = (file: WorkbookPackage, sheet: SheetPart): readonly object[] =>
  listObjectsOf(file, sheet).map(({ name, part, rectangle, totalsRows }) => {
    const columns = elements(parseXml(file.text(part) ?? "", part), "tableColumn").map((column, index) => ({
      id: `${name}-${index}`,
      displayName: attribute(column, "name") ?? "",
      dataType: "string",
      formula: "",
      meta: {},
      style: {},
    }));
    return {
      id: name,
      name,
      range: rangeOf({ ...rectangle, lastRow: rectangle.lastRow - totalsRows }),
      options: { showHeader: true, showFooter: false, tableStyleId: "" },
      filters: { tableColumnFilterList: [], tableSortInfo: undefined },
      columns,
      meta: {},
    };
  });

/** The filter of a sheet that stands on no table, with the words that it lets through. */
export function readFilter(sheet: OpenSheet): object | undefined {
  const element = frameElement(sheet, "autoFilter");
  if (element === undefined) return undefined;
  const filter = parseElement(sheet, element.xml);
  const area = parseRectangle(attribute(filter, "ref") ?? "");
  if (area === undefined) return undefined;
  const filterColumns = children(filter).flatMap((column) => {
    const [words] = children(column);
    if (column.localName !== "filterColumn" || words?.localName !== "filters") return [];
    const filters = children(words).flatMap((filter) => attribute(filter, "val") ?? []);
    return [{ colId: Number(attribute(column, "colId") ?? "0"), filters: { filters, ...(attribute(words, "blank") === "1" ? { blank: true } : {}) } }];
  });
  return { ref: rangeOf(area), filterColumns };
}

/**
 * Whether a sheet has rules that came after the file format and stand in its extensions: drop-downs whose words are on another sheet,
 * conditional formats with newer icons. They stay in the file, and are not drawn here. A data bar is in both places, joined by an id: the
 * extension only says how it looks.
 */
export function newerRules({ after }: OpenSheet): { readonly formats: boolean; readonly dropDowns: boolean } {
  const xmlOf = (element: string): string =>
    after
      .filter(({ name }) => name === element)
      .map(({ xml }) => xml)
      .join("");
  const [formats, extensions] = [xmlOf("conditionalFormatting"), xmlOf("extLst")];
  const newer = Array.from(extensions.matchAll(/<(?:[\w-]+:)?cfRule\s[^>]*?\bid="([^"]+)"/g), ([, id = ""]) => id);
  return { formats: newer.some((id) => !formats.includes(id)), dropDowns: /<(?:[\w-]+:)?dataValidation[\s>]/.test(extensions) };
}

/** The chart parts that hang on sheets of the product's own, which the page draws by itself. */
function ownCharts(file: WorkbookPackage, { part, sheets }: WorkbookParts): ReadonlySet<string> {
  const marks = elements(parseXml(file.text(part) ?? "", part), "definedName").flatMap((name) =>
    (attribute(name, "name") ?? "").startsWith(markPrefix) ? [name.textContent ?? ""] : [],
  );
  const marked = sheets.filter(({ name }) => marks.some((mark) => pointsAt(mark, name)));
  const reached = (from: string, type: string): readonly string[] =>
    file.relationships(from).flatMap((relationship) => (isOfType(relationship, type) ? [relationship.target] : []));
  return new Set(marked.flatMap((sheet) => reached(sheet.part, "drawing")).flatMap((drawing) => reached(drawing, "chart").map((chart) => chart.toLowerCase())));
}

const markPrefix = sheetMark("").name;

/** What a workbook holds that the page does not show, and how much of it: 1 where it is not counted. It all stays in the file. */
export interface NotShown {
  readonly kind:
    | "pictures"
    | "charts"
    | "pivot tables"
    | "chart sheets"
    | "slicers"
    | "macros"
    | "comment threads"
    | "links"
    | "conditional formats"
    | "drop-downs"
    | "filled cells";
  readonly count: number;
}

/** What of a workbook lies in parts that the page does not show. */
export function readNotShown(file: WorkbookPackage, parts: WorkbookParts): readonly NotShown[] {
  const drawn = ownCharts(file, parts);
  const names = file.names().map((name) => name.toLowerCase());
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  const charts = names.filter((name) => /^xl\/charts\/chart[^/]*\.xml$/.test(name) && !drawn.has(name)).length;
  const all: readonly NotShown[] = [
    { kind: "pictures", count: count(/^xl\/media\//) },
    { kind: "charts", count: charts + count(/^xl\/charts\/chartex/) },
    { kind: "pivot tables", count: count(/^xl\/pivottables\/pivottable[^/]*\.xml$/) },
    { kind: "chart sheets", count: count(/^xl\/chartsheets\//) },
    { kind: "slicers", count: count(/^xl\/slicers\//) },
    { kind: "macros", count: count(/^xl\/vbaproject\.bin$/) },
    { kind: "comment threads", count: count(/^xl\/threadedcomments\//) },
    { kind: "links", count: count(/^xl\/externallinks\/externallink/) },
  ];
  return all.filter(({ count }) => count > 0);
}
