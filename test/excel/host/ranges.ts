import { addressOf, parseArea, parseReference } from "./addresses";
import { clearCells, commonPaint, formatAt, grid, isRowHidden, mustBeOpen, shownFormula, shownValue, valueType, writeCells, writeFormats } from "./cells";
import type { Kind, Surroundings } from "./kind";
import { contains, height, lastColumn, lastRow, overlaps, paintAt, put, contentAt, usedArea, valueAt, width, type HostRange, type Rectangle } from "./model";
import { HostError, invalidArgument } from "./trouble";

const count = (value: unknown, otherwise: number): number => (typeof value === "number" ? value : otherwise);

/** The range of an area, which must lie on the sheet. */
export function rangeOf(sheet: HostRange["sheet"], area: Rectangle): HostRange {
  const { top, left, bottom, right } = area;
  if (top < 0 || left < 0 || bottom > lastRow || right > lastColumn || bottom < top || right < left) throw invalidArgument("a range outside of the sheet");
  return { sheet, area };
}

const other = (given: unknown, { sheet }: HostRange): HostRange =>
  typeof given === "string" ? rangeOf(sheet, parseArea(given.includes("!") ? (given.split("!").pop() ?? "") : given)) : (given as HostRange);

function intersection(range: HostRange, given: unknown): HostRange | null {
  const { sheet, area } = other(given, range);
  if (sheet !== range.sheet || !overlaps(area, range.area)) return null;
  return rangeOf(sheet, {
    top: Math.max(area.top, range.area.top),
    left: Math.max(area.left, range.area.left),
    bottom: Math.min(area.bottom, range.area.bottom),
    right: Math.min(area.right, range.area.right),
  });
}

/** As many cells as Excel on the web answers with values; for more it gives null in their place. */
const mostCells = 5_000_000;

const isReadable = ({ area }: HostRange): boolean => height(area) * width(area) <= mostCells;

const isBelowRows = (value: unknown): number => count(value, 1);

export const range: Kind<HostRange> = {
  get: {
    Values: (of) => (isReadable(of) ? grid(of, (row, column) => shownValue(of.sheet, row, column)) : null),
    ValueTypes: (of) => (isReadable(of) ? grid(of, (row, column) => valueType(valueAt(of.sheet, row, column))) : null),
    Formulas: (of) => (isReadable(of) ? grid(of, (row, column) => shownFormula(of.sheet, row, column)) : null),
    NumberFormat: (of) => (isReadable(of) ? grid(of, (row, column) => formatAt(of.sheet, row, column)) : null),
    Address: ({ sheet, area }) => addressOf(sheet, area),
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => height(area),
    ColumnCount: ({ area }) => width(area),
    CellCount: ({ area }) => height(area) * width(area),
    RowHidden: (of) => (of.sheet.paints.some(({ what }) => what === "RowHidden") ? commonPaint(of, "RowHidden", false) : false),
    ColumnHidden: (of) => paintAt(of.sheet, of.area.top, of.area.left, "ColumnHidden") ?? false,
  },
  set: {
    Values: (of, value, { workbook }) => writeCells(of, value, workbook.autoExpands),
    Formulas: (of, value, { workbook }) => writeCells(of, value, workbook.autoExpands),
    NumberFormat: (of, value) => writeFormats(of, value),
    Hyperlink: ({ sheet, area }, value) => {
      mustBeOpen(sheet);
      const { documentReference, textToDisplay } = value as Excel.RangeHyperlink;
      if (documentReference === undefined) throw new HostError("NotImplemented", "Only links within the workbook are known here.");
      sheet.links = [...sheet.links.filter((old) => !contains(area, old.area)), { area, to: documentReference }];
      // A cell without words shows where it leads.
      if (valueAt(sheet, area.top, area.left) === null) put(sheet, area.top, area.left, textToDisplay ?? documentReference);
    },
    ColumnHidden: ({ sheet, area }, value) => {
      mustBeOpen(sheet);
      sheet.paints.push({ area: { ...area, top: 0, bottom: lastRow }, what: "ColumnHidden", value });
    },
  },
  go: { Format: (of) => of, ConditionalFormats: (of) => of, DataValidation: (of) => of, Worksheet: (of) => of.sheet },
  call: {
    GetRow: ({ sheet, area }, [row]) => rangeOf(sheet, { ...area, top: area.top + count(row, 0), bottom: area.top + count(row, 0) }),
    GetColumn: ({ sheet, area }, [column]) => rangeOf(sheet, { ...area, left: area.left + count(column, 0), right: area.left + count(column, 0) }),
    GetCell: ({ sheet, area }, [row, column]) => {
      const [top, left] = [area.top + count(row, 0), area.left + count(column, 0)];
      return rangeOf(sheet, { top, left, bottom: top, right: left });
    },
    GetLastRow: ({ sheet, area }) => rangeOf(sheet, { ...area, top: area.bottom }),
    GetLastColumn: ({ sheet, area }) => rangeOf(sheet, { ...area, left: area.right }),
    GetRowsBelow: ({ sheet, area }, [rows]) => rangeOf(sheet, { ...area, top: area.bottom + 1, bottom: area.bottom + isBelowRows(rows) }),
    GetColumnsAfter: ({ sheet, area }, [columns]) => rangeOf(sheet, { ...area, left: area.right + 1, right: area.right + isBelowRows(columns) }),
    GetEntireRow: ({ sheet, area }) => rangeOf(sheet, { ...area, left: 0, right: lastColumn }),
    GetEntireColumn: ({ sheet, area }) => rangeOf(sheet, { ...area, top: 0, bottom: lastRow }),
    GetResizedRange: ({ sheet, area }, [rows, columns]) =>
      rangeOf(sheet, { ...area, bottom: area.bottom + count(rows, 0), right: area.right + count(columns, 0) }),
    GetAbsoluteResizedRange: ({ sheet, area }, [rows, columns]) =>
      rangeOf(sheet, { ...area, bottom: area.top + count(rows, 1) - 1, right: area.left + count(columns, 1) - 1 }),
    GetOffsetRange: ({ sheet, area }, [rows, columns]) => {
      const [down, across] = [count(rows, 0), count(columns, 0)];
      return rangeOf(sheet, { top: area.top + down, bottom: area.bottom + down, left: area.left + across, right: area.right + across });
    },
    GetBoundingRect: (of, [given]) => {
      const { area } = other(given, of);
      return rangeOf(of.sheet, {
        top: Math.min(area.top, of.area.top),
        left: Math.min(area.left, of.area.left),
        bottom: Math.max(area.bottom, of.area.bottom),
        right: Math.max(area.right, of.area.right),
      });
    },
    GetIntersectionOrNullObject: (of, [given]) => intersection(of, given),
    GetUsedRangeOrNullObject: ({ sheet, area }) => {
      const used = usedArea(sheet, area);
      return used === undefined ? null : rangeOf(sheet, used);
    },
    GetSpecialCellsOrNullObject: (of, [type]) => {
      if (type !== "Visible") throw new HostError("NotImplemented", "Only visible cells are known here.");
      const areas = visibleAreas(of);
      return areas[0] === undefined ? null : { sheet: of.sheet, area: areas[0], areas };
    },
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const areas = sheet.merged.filter((merged) => overlaps(merged, area));
      if (areas.length > 512) throw new HostError("GeneralException", "More joined areas than Excel answers for.");
      return areas[0] === undefined ? null : { sheet, area: areas[0], areas };
    },
    Group: ({ sheet, area }, [option]) => {
      mustBeOpen(sheet);
      if (option !== "ByColumns" || area.bottom - area.top < lastRow) throw invalidArgument("Only whole columns are grouped here.");
      sheet.paints.push({ area, what: "ColumnGroup", value: true });
    },
    HideGroupDetails: ({ sheet, area }) => {
      mustBeOpen(sheet);
      if (paintAt(sheet, area.top, area.left, "ColumnGroup") !== true) throw invalidArgument("There is no group.");
      sheet.paints.push({ area, what: "ColumnHidden", value: true });
    },
    Clear: (of, [applyTo]) => clearCells(of, applyTo),
    Merge: ({ sheet, area }, [across]) => {
      mustBeOpen(sheet);
      const rows = across === true ? Array.from({ length: height(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row })) : [area];
      sheet.merged = [...sheet.merged.filter((old) => !overlaps(old, area)), ...rows];
    },
    Unmerge: ({ sheet, area }) => {
      mustBeOpen(sheet);
      sheet.merged = sheet.merged.filter((old) => !overlaps(old, area));
    },
    CopyFrom: (of, [source, kind], around) =>
      copyFrom(of, typeof source === "string" ? (parseReference(around.workbook, source) as HostRange) : (source as HostRange), kind),
    _KeepReference: (of, _given, around) => keep(of, around),
    _ValidateArraySize: (of, [rows, columns]) => {
      if (rows !== height(of.area) || columns !== width(of.area))
        throw invalidArgument(`${String(rows)} × ${String(columns)} values for a range of ${height(of.area)} × ${width(of.area)}`);
    },
    Select: (of, _given, { workbook }) => {
      if (workbook.selected?.sheet !== of.sheet) throw new HostError("InvalidOperation", "The sheet is not in front.");
      workbook.selected = of;
    },
  },
};

/** The rows in sight, as areas as wide as the range. Columns are not looked at. */
function visibleAreas({ sheet, area }: HostRange): readonly Rectangle[] {
  const areas: Rectangle[] = [];
  const hidden = sheet.paints.filter(({ what, value }) => what === "RowHidden" && value === true);
  if (hidden.length === 0) return [area];
  for (let row = area.top; row <= area.bottom; row++) {
    if (isRowHidden(sheet, row)) continue;
    const last = areas[areas.length - 1];
    if (last?.bottom === row - 1) areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ ...area, top: row, bottom: row });
  }
  return areas;
}

export function keep(of: HostRange, { workbook }: Surroundings): null {
  of.reference ??= `R-${workbook.nextId++}`;
  workbook.references.set(of.reference, of);
  return null;
}

/** Copies the formats of the first row over all of the range, or everything cell by cell. */
function copyFrom(of: HostRange, source: HostRange, kind: unknown): void {
  mustBeOpen(of.sheet);
  const from = (row: number, column: number): readonly [number, number] => [
    source.area.top + ((row - of.area.top) % height(source.area)),
    source.area.left + ((column - of.area.left) % width(source.area)),
  ];
  const names = new Set(["NumberFormat", ...source.sheet.paints.filter(({ area }) => overlaps(area, source.area)).map(({ what }) => what)]);
  grid(of, (row, column) => {
    const [sourceRow, sourceColumn] = from(row, column);
    const area = { top: row, bottom: row, left: column, right: column };
    for (const what of names)
      if (paintAt(source.sheet, sourceRow, sourceColumn, what) !== undefined)
        of.sheet.paints.push({ area, what, value: paintAt(source.sheet, sourceRow, sourceColumn, what) });
    if (kind !== "Formats") put(of.sheet, row, column, contentAt(source.sheet, sourceRow, sourceColumn));
  });
}
