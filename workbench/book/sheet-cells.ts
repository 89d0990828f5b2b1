import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { parseRectangle, type Rectangle } from "../../xlsx-file/scan/address";
import type { CellSpot } from "../../xlsx-file/scan/cell-spot";
import { uncalculated, type CellReader } from "../../xlsx-file/scan/cell-value";
import { contains } from "../../xlsx-file/scan/address";
import type { OpenSheet } from "../../xlsx-file/scan/open-sheet";
import { scanSheetData } from "../../xlsx-file/scan/sheet-scanner";
import { decodeText, textEnd } from "../../xlsx-file/scan/text";
import { attributesOf, greaterThan, slash, tagEnd } from "../../xlsx-file/scan/xml-bytes";
import type { Cell } from "#core";
import { namespacesIn, shownFormula } from "./future-functions";

/** The cells of a sheet as the grid takes them, by row and column from 0. */
export interface SheetCells {
  readonly cells: IObjectMatrixPrimitiveType<ICellData>;
  /** Heights in points and hidden rows, by row from 0. */
  readonly rows: Readonly<Record<number, { readonly height?: number; readonly hidden?: true }>>;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Areas that one formula fills, which are shown by what it last gave. */
  readonly filledByOne: readonly Rectangle[];
  /** Of the add-ins that the plan's own formulas come from there. */
  readonly namespaces: readonly string[];
  /** Formulas that no program has calculated, by row and column from 0. */
  readonly uncalculated: readonly CellPlace[];
}

/** A cell, by row and column from 0. */
export type CellPlace = readonly [row: number, column: number];

/** How the grid tells kinds of values apart (its CellValueType). */
const kinds = { text: 1, number: 2, truth: 3 } as const;

/** Reads all cells of a sheet in one pass. `styleOf` names the look of a cell by its number. */
export function readSheetCells(sheet: OpenSheet, readCell: CellReader, styleOf: (style: number) => string | undefined): SheetCells {
  const { bytes, dataStart, dataEnd } = sheet;
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const rows: Record<number, { height?: number; hidden?: true }> = {};
  const filledByOne: Rectangle[] = [];
  const awaiting: CellPlace[] = [];
  const namespaces = new Set<string>();
  const shown = (text: string): string => {
    const formula = shownFormula(text);
    for (const namespace of namespacesIn(text, formula)) namespaces.add(namespace);
    return `=${formula}`;
  };
  let [rowCount, columnCount] = [0, 0];
  let line: Record<number, ICellData> = {};
  let lineIsKept = false;

  scanSheetData(bytes, dataStart, dataEnd, {
    row: ({ row, start, tagEnd: end }) => {
      line = {};
      lineIsKept = false;
      rowCount = Math.max(rowCount, row);
      // `<row r="12">` and little more: nothing to look for.
      if (end - start > 20) {
        const { ht, hidden } = attributesOf(bytes, start, end);
        if (ht !== undefined || hidden === "1" || hidden === "true") {
          rows[row - 1] = { ...(ht === undefined ? {} : { height: Number(ht) }), ...(hidden === "1" || hidden === "true" ? { hidden: true } : {}) };
        }
      }
      return true;
    },
    cell: (spot) => {
      const cell = gridCell(spot);
      if (cell === undefined) return;
      columnCount = Math.max(columnCount, spot.column);
      line[spot.column - 1] = cell;
      if (lineIsKept) return;
      cells[spot.row - 1] = line;
      lineIsKept = true;
    },
  });
  return { cells, rows, rowCount, columnCount, filledByOne, namespaces: [...namespaces], uncalculated: awaiting };

  function gridCell(spot: Readonly<CellSpot>): ICellData | undefined {
    const style = styleOf(spot.style);
    const value = readCell(bytes, spot);
    const cell: ICellData = { ...valueOf(value), ...(style === undefined ? {} : { s: style }) };
    if (spot.formulaStart > 0 && !filledByOne.some((area) => contains(area, spot))) {
      const formula = formulaOf(spot);
      Object.assign(cell, formula);
      if (value === uncalculated && (formula.f !== undefined || formula.si !== undefined)) awaiting.push([spot.row - 1, spot.column - 1]);
    }
    return Object.keys(cell).length === 0 ? undefined : cell;
  }

  function formulaOf({ formulaStart, row, column }: Readonly<CellSpot>): Pick<ICellData, "f" | "si"> {
    const end = bytes[formulaStart + 2] === greaterThan ? formulaStart + 3 : tagEnd(bytes, formulaStart);
    const { t: type, si, ref } = end === formulaStart + 3 ? ({} as Record<string, string>) : attributesOf(bytes, formulaStart, end);
    const isEmpty = bytes[end - 2] === slash;
    const text = isEmpty ? "" : decodeText(bytes, end, textEnd(bytes, end));
    if (type === "shared") return { ...(text === "" ? {} : { f: shown(text) }), ...(si === undefined ? {} : { si: `s${si}` }) };
    const area = ref === undefined ? undefined : parseRectangle(ref);
    if (area !== undefined && (area.lastRow > row || area.lastColumn > column)) {
      filledByOne.push(area);
      return {};
    }
    return text === "" || type === "dataTable" ? {} : { f: shown(text) };
  }
}

function valueOf(cell: Cell): ICellData {
  if (cell === null) return {};
  if (typeof cell === "number") return { v: cell, t: kinds.number };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: kinds.truth };
  return { v: typeof cell === "string" ? cell : cell.error, t: kinds.text };
}
