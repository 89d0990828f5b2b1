import { WorkbookTrouble, type Cell, say } from "#core";
import { addressFrom1, contains, parseRectangle, type Rectangle } from "../scan/address";
import type { OpenSheet } from "../scan/open-sheet";
import type { CellReader } from "../scan/cell-value";
import type { CellSpot } from "../scan/cell-spot";
import { rowSpan } from "../scan/row-span";
import { scanSheetData, type RowSpot } from "../scan/sheet-scanner";
import { decodeText, textEnd } from "../scan/text";
import { attributesOf, greaterThan, slash, tagEnd } from "../scan/xml-bytes";
import { cellXml } from "../write/cells";
import { escapeAttribute, escapeText } from "../write/xml";
import { byteWriter, type WrittenBytes } from "./byte-writer";
import { prefixed } from "./frame-elements";
import { tagOver } from "./patch-cells";

/** What a user entered into one cell: a value, or a formula (as the file spells it, without its equals sign) with what it gives. Rows and columns count from 1. */
export interface EnteredCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly formula?: string;
  /** What a formula that stands there gives now: the formula itself stays as it is. */
  readonly isResult?: true;
}

export interface EnteredCells {
  readonly rows: WrittenBytes;
  /** Whether there are other formulas than before, so that the calculation chain no longer fits. */
  readonly formulasChanged: boolean;
}

/**
 * Writes single cells of a sheet, given by row and then by column, in one pass over their rows. A cell that says the same already keeps
 * its bytes, as does everything else. Throws a WorkbookTrouble where a formula that stands in other cells too would lose its text.
 */
export function enterCells(
  sheet: OpenSheet,
  entered: readonly EnteredCell[],
  readCell: CellReader,
  styleOf: (cell: EnteredCell, existing: number | undefined) => number,
  stored: (cell: Cell, style: number) => Cell,
): EnteredCells {
  const { bytes, dataStart, dataEnd } = sheet;
  const out = byteWriter(dataEnd - dataStart + 160 * entered.length + 1024);
  const shared = new Map<string, string>();
  const filled: Rectangle[] = [];
  let copied = dataStart;
  let next = 0;
  let selfClosing = false;
  let row = 0;
  let formulasChanged = false;

  const copyTo = (position: number): void => {
    out.copy(bytes, copied, position);
    copied = position;
  };
  const fresh = (below: number, until: number): string => {
    let xml = "";
    for (let cell = entered[next]; cell !== undefined && cell.row === below && cell.column < until; cell = entered[++next]) {
      if (cell.isResult === true) continue;
      refuseFilled(cell);
      formulasChanged ||= cell.formula !== undefined;
      const style = styleOf(cell, undefined);
      xml += enteredXml({ ...cell, cell: stored(cell.cell, style) }, style);
    }
    return prefixed(sheet, xml);
  };
  const rowsBefore = (until: number): void => {
    for (let cell = entered[next]; cell !== undefined && cell.row < until; cell = entered[next]) {
      const xml = fresh(cell.row, Infinity);
      if (xml !== "") out.text(`${prefixed(sheet, `<row r="${cell.row}">`)}${xml}${prefixed(sheet, "</row>")}`);
    }
  };

  const span = rowSpan(sheet, entered[0]?.row ?? 0, entered[entered.length - 1]?.row ?? 0, seeArea);
  scanSheetData(bytes, span.from, span.to, {
    row: (spot) => {
      row = spot.row;
      selfClosing = spot.selfClosing;
      if ((entered[next]?.row ?? Infinity) < row) {
        copyTo(spot.start);
        rowsBefore(row);
      }
      const tag = spot.selfClosing ? undefined : widerTag(spot);
      if (tag === undefined) return true;
      copyTo(spot.start);
      out.text(tag);
      copied = spot.tagEnd;
      return true;
    },
    cell: (spot) => {
      if (spot.formulaStart > 0) seeArea(spot.formulaStart);
      const wanted = entered[next];
      if (wanted?.row !== spot.row || wanted.column > spot.column) {
        if (shared.size > 0) refuseLeaning(spot);
        return;
      }
      const before = fresh(spot.row, spot.column);
      if (before !== "") {
        copyTo(spot.start);
        out.text(before);
      }
      const cell = entered[next];
      if (cell?.row !== spot.row || cell.column !== spot.column) return;
      next++;
      const xml = replacement(spot, cell);
      if (xml === undefined) return;
      copyTo(spot.start);
      out.text(xml);
      copied = spot.end;
    },
    rowEnd: (position) => {
      const xml = entered[next]?.row === row ? fresh(row, Infinity) : "";
      if (xml === "") return;
      copyTo(selfClosing ? position - 2 : position);
      out.text(selfClosing ? `>${xml}${prefixed(sheet, "</row>")}` : xml);
      copied = position;
    },
  });
  copyTo(span.to);
  rowsBefore(Infinity);
  copyTo(dataEnd);
  // Formulas below may share the text of one that was overwritten.
  if (shared.size > 0) scanSheetData(bytes, span.to, dataEnd, { cell: refuseLeaning });
  return { rows: out, formulasChanged };

  /** The start tag of a row that gets cells right or left of those that it says it has. */
  function widerTag(spot: Readonly<RowSpot>): string | undefined {
    let last = next;
    while (entered[last]?.row === spot.row) last++;
    const filled = entered.slice(next, last).filter(({ cell, isResult }) => cell !== null && isResult !== true);
    const [from, to] = [filled[0], filled.at(-1)];
    return from === undefined || to === undefined ? undefined : tagOver(bytes, spot, from.column, to.column);
  }

  /** The new bytes of a cell that stands there; undefined where they would say the same. */
  function replacement(spot: Readonly<CellSpot>, cell: EnteredCell): string | undefined {
    const style = styleOf(cell, spot.style);
    const isSame = sameCell(readCell(bytes, spot), cell.cell);
    if (cell.isResult === true) {
      if (spot.formulaStart === 0 || isSame) return undefined;
      return resultXml(spot, { ...cell, cell: stored(cell.cell, spot.style) });
    }
    const formula = spot.formulaStart === 0 ? undefined : formulaText(spot);
    if (isSame && style === spot.style && formula === cell.formula) return undefined;
    refuseFilled(cell);
    if (formula !== cell.formula) formulasChanged = true;
    if (spot.formulaStart > 0) overwriteFormula(spot);
    const written = { ...cell, cell: stored(cell.cell, style) };
    return prefixed(sheet, enteredXml(written, style) || enteredXml({ ...written, cell: null }, 1).replace(' s="1"', ""));
  }

  /** The cell with its formula as it stands and another result. */
  function resultXml(spot: Readonly<CellSpot>, cell: EnteredCell): string {
    const start = spot.formulaStart;
    const open = tagEnd(bytes, start);
    const end = bytes[open - 2] === slash ? open : tagEnd(bytes, textEnd(bytes, open));
    const formula = new TextDecoder().decode(bytes.subarray(start, end));
    // `cm` says that a formula is a dynamic array; without it Excel takes it for one of old, in braces.
    const { cm } = attributesOf(bytes, spot.start, tagEnd(bytes, spot.start));
    const written = prefixed(sheet, withFormula(cell, spot.style, "\u0000")).replace("\u0000", () => formula);
    return cm === undefined ? written : written.replace(/^(<\S+)/, (start) => `${start} cm="${escapeAttribute(cm)}"`);
  }

  function formulaText({ formulaStart }: Readonly<CellSpot>): string {
    const end = bytes[formulaStart + 2] === greaterThan ? formulaStart + 3 : tagEnd(bytes, formulaStart);
    return bytes[end - 2] === slash ? "" : decodeText(bytes, end, textEnd(bytes, end));
  }

  function overwriteFormula(spot: Readonly<CellSpot>): void {
    const { t: type, si = "", ref } = attributesOf(bytes, spot.formulaStart, tagEnd(bytes, spot.formulaStart));
    if (type === "shared" && ref !== undefined) shared.set(si, addressFrom1(spot.row, spot.column));
  }

  function refuseLeaning(spot: Readonly<CellSpot>): void {
    if (spot.formulaStart === 0) return;
    const { t: type, si = "" } = attributesOf(bytes, spot.formulaStart, tagEnd(bytes, spot.formulaStart));
    const lost = type === "shared" ? shared.get(si) : undefined;
    if (lost === undefined) return;
    throw new WorkbookTrouble(
      "cannot write",
      say`The formula in ${addressFrom1(spot.row, spot.column)} shares its text with ${lost}, as Excel saves formulas that were filled down. Change ${lost} in Excel, or enter both formulas anew.`,
    );
  }

  /** Notes areas of more than one cell that one formula fills: that formula stands in the first of them. */
  function seeArea(formulaStart: number): void {
    if (bytes[formulaStart + 2] === greaterThan) return;
    const { t: type, ref = "" } = attributesOf(bytes, formulaStart, tagEnd(bytes, formulaStart));
    const area = type === "array" || type === "dataTable" ? parseRectangle(ref) : undefined;
    if (area !== undefined && (area.lastRow > area.firstRow || area.lastColumn > area.firstColumn)) filled.push(area);
  }

  function refuseFilled({ row: at, column }: EnteredCell): void {
    const area = filled.find((candidate) => contains(candidate, { row: at, column }));
    if (area === undefined) return;
    throw new WorkbookTrouble(
      "cannot write",
      say`${addressFrom1(at, column)} is one of several cells that the formula in ${addressFrom1(area.firstRow, area.firstColumn)} fills. Change that formula in Excel.`,
    );
  }
}

function enteredXml(cell: EnteredCell, style: number): string {
  return cell.formula === undefined ? cellXml(cell.row, cell.column, cell.cell, style) : withFormula(cell, style, `<f>${escapeText(cell.formula)}</f>`);
}

/** A cell of a formula, with what it gives: a text stands there as `t="str"`. */
function withFormula({ row, column, cell }: EnteredCell, style: number, formula: string): string {
  if (typeof cell === "string") {
    const start = `<c r="${addressFrom1(row, column)}"${style === 0 ? "" : ` s="${style}"`} t="str">`;
    return `${start}${formula}<v>${escapeText(cell)}</v></c>`;
  }
  if (cell === null) return `<c r="${addressFrom1(row, column)}"${style === 0 ? "" : ` s="${style}"`}>${formula}</c>`;
  return cellXml(row, column, cell, style).replace(/^(<c [^>]*>)/, (start) => start + formula);
}

function sameCell(a: Cell, b: Cell): boolean {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  return a.error === b.error;
}
