import { type Area, areaAddress, contains, isMarked, type OwnedSheet, parseAddress } from "#core";
import type { ExcelGrid } from "./cell-values";
import { countAt, homeTable, type SheetDrawn } from "./drawing";
import { lettersOf } from "./drawn";
import type { Surroundings } from "./look-around";
import type { OwnedQuestions } from "./owned-questions";
import type { RequestBudget } from "./payload";
import { areaOf, placeOfRange, rangeAt } from "./places";

/** A sheet of ours that says what the last review wrote, with the values as they were read. */
export interface KnownSheet {
  readonly drawn: SheetDrawn;
  readonly area: Area;
  readonly cells: ExcelGrid;
}

type Asked = readonly { readonly sheet: OwnedSheet; readonly questions: OwnedQuestions | undefined }[];

/**
 * Asks of the sheets of ours whether they still say what the last review wrote, where the answer has room for their cells. Gives those
 * that do: none where the review was undone, and no sheet on which somebody typed, sorted, deleted or hid rows.
 */
export function askKnown(
  { workbook }: Excel.RequestContext,
  budget: RequestBudget,
  { drawing, tables, sheets, names }: Surroundings,
  asked: Asked,
): () => ReadonlyMap<string, KnownSheet> {
  const homeId = tables.find(({ name }) => name === homeTable)?.sheetId;
  const home = sheets.find(({ id }) => id === homeId);
  if (home === undefined || !isMarked(names, home.name) || budget.caution > 1) return () => new Map();
  const count = rangeAt(workbook.worksheets.getItem(home.id), countAt).load("values");
  const all = asked.flatMap(({ sheet: { name }, questions }) => {
    const drawn = drawing.sheets[name];
    if (questions === undefined || drawn === undefined || !budget.reserve(drawn.bytes)) return [];
    const sheet = workbook.worksheets.getItem(questions.seen.id);
    const area = parseAddress(drawn.area);
    const range = rangeAt(sheet, area).load("values,rowHidden");
    const used = sheet.getUsedRangeOrNullObject(true).load(placeOfRange);
    const isHome = questions.seen.id === homeId;
    return [() => (questions.standing().isMarked && isWhereItWas(questions, drawn) ? knownSheet(name, { drawn, area, range, used, isHome }) : [])];
  });
  return () => (count.values[0]?.[0] === drawing.count ? new Map(all.flatMap((known) => known())) : new Map<string, KnownSheet>());
}

/** Whether its tables are those that were left there. */
function isWhereItWas({ tables }: OwnedQuestions, drawn: SheetDrawn): boolean {
  const standing = tables.map(({ name, range }) => [name, areaAddress(areaOf(range))]);
  return standing.length === Object.keys(drawn.tables).length && standing.every(([name = "", area]) => drawn.tables[name] === area);
}

interface Read {
  readonly drawn: SheetDrawn;
  readonly area: Area;
  readonly range: Excel.Range;
  readonly used: Excel.Range;
  readonly isHome: boolean;
}

function knownSheet(name: string, { drawn, area, range, used, isHome }: Read): readonly (readonly [string, KnownSheet])[] {
  const read = range.values as ExcelGrid | null;
  // Null where some rows are hidden: what is written over them goes astray.
  if (read === null || (range.rowHidden as boolean | null) !== false || used.isNullObject) return [];
  const cells = isHome ? read.map((row, index) => row.map((value, column) => (isCount(area, index, column) ? "" : value))) : read;
  const whole = isHome ? { ...area, right: Math.max(area.right, countAt.right) } : area;
  return contains(whole, areaOf(used)) && lettersOf(cells) === drawn.cells ? [[name, { drawn, area, cells }]] : [];
}

const isCount = ({ top, left }: Area, row: number, column: number): boolean => top + row === countAt.top && left + column === countAt.left;
