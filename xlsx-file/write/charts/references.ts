import { absoluteReference, areaOfColumn, type Cell, type ChartRange } from "#core";
import { escapeAttribute, escapePlain, escapeText } from "../xml";

/** What gives the cells of a range, from its first row to its last. */
export type ChartValues = (range: ChartRange) => readonly Cell[];

/** The range as a formula, for instance `'Data'!$B$2:$B$13`. Not escaped for XML. */
const rangeFormula = (range: ChartRange): string => absoluteReference(range.sheet, areaOfColumn(range));

/** A reference to numbers with what they are now, so that a viewer draws them before it recalculates. */
export function numbersXml(range: ChartRange, cells: readonly Cell[], format = "General"): string {
  const points = cells.map((cell, index) => (typeof cell === "number" ? pointXml(index, String(cell)) : ""));
  return (
    `<c:numRef><c:f>${escapePlain(rangeFormula(range))}</c:f><c:numCache>` +
    `<c:formatCode>${escapeText(format)}</c:formatCode>${cacheXml(cells, points)}</c:numCache></c:numRef>`
  );
}

/** A reference to texts with what they are now. */
export function textsXml(range: ChartRange, cells: readonly Cell[]): string {
  const points = cells.map((cell, index) => {
    const text = shown(cell);
    return text === "" ? "" : pointXml(index, text);
  });
  return `<c:strRef><c:f>${escapePlain(rangeFormula(range))}</c:f>` + `<c:strCache>${cacheXml(cells, points)}</c:strCache></c:strRef>`;
}

/** The cells of the range. Throws a RangeError when there are more or fewer than it has rows. */
export function cellsIn(range: ChartRange, values: ChartValues): readonly Cell[] {
  const cells = values(range);
  if (cells.length !== range.lastRow - range.firstRow + 1) {
    throw new RangeError(`${rangeFormula(range)} was given ${cells.length} cells.`);
  }
  return cells;
}

/** Whether the cells are numbers or dates and nothing else, blanks aside. */
export function areNumbers(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell !== null) && cells.every((cell) => cell === null || typeof cell === "number");
}

export function formatXml(format: string | undefined): string {
  return `<c:numFmt formatCode="${escapeAttribute(format ?? "General")}" sourceLinked="0"/>`;
}

function cacheXml(cells: readonly Cell[], points: readonly string[]): string {
  return `<c:ptCount val="${cells.length}"/>${points.join("")}`;
}

function pointXml(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeText(value)}</c:v></c:pt>`;
}

function shown(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "object" ? cell.error : String(cell);
}
