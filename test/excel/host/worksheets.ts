import { addressOf, parseArea } from "./addresses";
import { mustBeOpen } from "./cells";
import type { Kinds, Surroundings } from "./kind";
import { addSheet, deleteSheet, lastColumn, lastRow, usedArea, type HostRange, type HostSheet, type HostWorkbook } from "./model";
import { keep, rangeOf } from "./ranges";
import { HostError, invalidArgument, itemNotFound } from "./trouble";

/** As much as Excel's own formulas take for a reference of several areas. */
const mostAddressLetters = 255;

const whole = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

const named = ({ sheets }: HostWorkbook, key: unknown): HostSheet | undefined =>
  sheets.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

function add(workbook: HostWorkbook, given: unknown): HostSheet {
  const name = String(given);
  if (workbook.isProtected) throw new HostError("AccessDenied", "The workbook's structure is protected.");
  if (named(workbook, name) !== undefined) throw new HostError("ItemAlreadyExists", `There is a sheet "${name}" already.`);
  if (/^'|'$|[\\/?*[\]:]/.test(name) || name.length > 31 || name.trim() === "") throw invalidArgument(`a sheet cannot be called "${name}"`);
  return addSheet(workbook, name);
}

function move(workbook: HostWorkbook, sheet: HostSheet, position: unknown): void {
  if (typeof position !== "number" || position < 0 || position >= workbook.sheets.length) throw invalidArgument("a position behind the last sheet");
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
}

const printedRange = (of: HostSheet, address: string | undefined): HostRange | null =>
  address === undefined ? null : rangeOf(of, parseArea(address.replace(/\$/g, "")));

export const worksheets: Kinds = {
  WorksheetCollection: {
    items: ({ sheets }: HostWorkbook) => sheets,
    find: (of: HostWorkbook, key: unknown) => {
      const sheet = named(of, key);
      if (sheet === undefined) throw itemNotFound(`the sheet ${String(key)}`);
      return sheet;
    },
    call: {
      Add: (of: HostWorkbook, [name]: readonly unknown[]) => add(of, name),
      GetItemOrNullObject: (of: HostWorkbook, [key]: readonly unknown[]) => named(of, key) ?? null,
    },
  },
  Worksheet: {
    id: ({ id }: HostSheet) => id,
    get: {
      Name: ({ name }: HostSheet) => name,
      Visibility: ({ visibility }: HostSheet) => visibility,
      Position: (of: HostSheet, { workbook }: Surroundings) => workbook.sheets.indexOf(of),
    },
    set: {
      Position: (of: HostSheet, value: unknown, { workbook }: Surroundings) => move(workbook, of, value),
      Visibility: (of: HostSheet, value: unknown, { workbook }: Surroundings) => {
        if (value !== "Visible" && workbook.sheets.every((sheet) => sheet === of || sheet.visibility !== "Visible"))
          throw new HostError("InvalidOperation", "A workbook shows one sheet at least.");
        of.visibility = String(value);
      },
    },
    bag: { Gridlines: true, TabColor: "" },
    go: {
      Tables: (of: HostSheet) => of,
      Charts: (of: HostSheet) => of,
      Shapes: (of: HostSheet) => of,
      Protection: (of: HostSheet) => of,
      FreezePanes: (of: HostSheet) => of,
      PageLayout: (of: HostSheet) => of,
      HorizontalPageBreaks: (of: HostSheet) => of,
    },
    call: {
      GetRange: (of: HostSheet, [address]: readonly unknown[]) => rangeOf(of, address === undefined ? whole : parseArea(String(address))),
      GetRanges: (of: HostSheet, [addresses]: readonly unknown[]) => {
        if (String(addresses).length > mostAddressLetters) throw invalidArgument("too long a list of addresses");
        const areas = String(addresses)
          .split(",")
          .map((address) => rangeOf(of, parseArea(address)).area);
        return { sheet: of, area: areas[0], areas };
      },
      GetRangeByIndexes: (of: HostSheet, given: readonly unknown[]) => {
        const [top = 0, left = 0, rows = 1, columns = 1] = given as readonly number[];
        return rangeOf(of, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
      },
      GetCell: (of: HostSheet, [row, column]: readonly unknown[]) =>
        rangeOf(of, { top: Number(row), left: Number(column), bottom: Number(row), right: Number(column) }),
      GetUsedRangeOrNullObject: (of: HostSheet) => {
        const used = usedArea(of, whole);
        return used === undefined ? null : rangeOf(of, used);
      },
      Activate: (of: HostSheet, _given: readonly unknown[], { workbook }: Surroundings) => {
        if (workbook.selected?.sheet !== of) workbook.selected = rangeOf(of, { top: 0, left: 0, bottom: 0, right: 0 });
      },
      Delete: (of: HostSheet, _given: readonly unknown[], { workbook }: Surroundings) => {
        if (workbook.isProtected) throw new HostError("AccessDenied", "The workbook's structure is protected.");
        if (workbook.sheets.every((sheet) => sheet === of || sheet.visibility !== "Visible"))
          throw new HostError("InvalidOperation", "A workbook shows one sheet at least.");
        deleteSheet(workbook, of);
      },
    },
  },
  ShapeCollection: { call: { GetCount: ({ shapes }: HostSheet) => shapes } },
  RangeAreas: {
    get: { Address: ({ sheet, area, areas = [area] }: HostRange) => areas.map((area) => addressOf(sheet, area)).join(",") },
    go: { Format: (of: HostRange) => of },
    call: { _KeepReference: (of: HostRange, _given: readonly unknown[], around: Surroundings) => keep(of, around) },
  },
  WorksheetProtection: { get: { Protected: ({ isProtected }: HostSheet) => isProtected } },
  WorksheetFreezePanes: {
    call: {
      FreezeRows: (of: HostSheet, [count]: readonly unknown[]) => {
        mustBeOpen(of);
        of.frozen = { ...whole, bottom: Number(count) - 1 };
      },
      FreezeAt: (of: HostSheet, [given]: readonly unknown[]) => {
        mustBeOpen(of);
        of.frozen = typeof given === "string" ? parseArea(given) : (given as HostRange).area;
      },
      Unfreeze: (of: HostSheet) => {
        of.frozen = undefined;
      },
    },
  },
  PageLayout: {
    bag: { Orientation: "Portrait", Zoom: {}, PaperSize: "Letter", CenterHorizontally: false },
    go: { HeadersFooters: (of: HostSheet) => of },
    call: {
      SetPrintMargins: () => null,
      SetPrintArea: (of: HostSheet, [area]: readonly unknown[]) => {
        of.printed = { ...of.printed, area: String(area) };
      },
      SetPrintTitleRows: (of: HostSheet, [rows]: readonly unknown[]) => {
        of.printed = { ...of.printed, titleRows: String(rows) };
      },
      SetPrintTitleColumns: (of: HostSheet, [columns]: readonly unknown[]) => {
        of.printed = { ...of.printed, titleColumns: String(columns) };
      },
      GetPrintAreaOrNullObject: (of: HostSheet) => printedRange(of, of.printed.area),
      GetPrintTitleRowsOrNullObject: (of: HostSheet) => printedRange(of, of.printed.titleRows),
      GetPrintTitleColumnsOrNullObject: (of: HostSheet) => printedRange(of, of.printed.titleColumns),
    },
  },
  PageBreakCollection: {
    call: {
      Add: (of: HostSheet, [address]: readonly unknown[]) => {
        of.printed = { ...of.printed, breaks: [...of.printed.breaks, String(address)] };
        return of;
      },
      RemovePageBreaks: (of: HostSheet) => {
        of.printed = { ...of.printed, breaks: [] };
      },
    },
  },
  PageBreak: {},
  HeaderFooterGroup: { go: { DefaultForAllPages: (of: HostSheet) => of } },
  HeaderFooter: { bag: { LeftFooter: "", RightFooter: "", CenterFooter: "" } },
};
