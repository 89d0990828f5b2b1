import {
  say,
  type Area,
  asTyped,
  cellAddress,
  columnPixels,
  footerWithPlan,
  type Highlight,
  highlightKey,
  highlightPlan,
  type HighlightRecord,
  highlightText,
  noRoomRight,
  pageSetup,
  paintStroke,
  placeStatus,
  printedReferences,
  rowsOf,
  statusHeaderLook,
  statusLookParts,
  statusWork,
  type StatusWork,
  strokesOf,
  type TableUpdate,
} from "#core";
import { fitsOnSheet, gapOf, headersOf, rangeIn, type StandingHome } from "./check-table";
import type { ExcelDoor } from "./door";
import { addHighlights } from "./highlights";
import { brushes, notePrompt, points } from "./looks";
import { growTo } from "./grow";
import type { Home } from "./look-around";
import { bytesOf, type RequestBudget } from "./payload";
import { printColumns } from "./print-content";
import { lastRowFrom0 } from "./places";
import { inParts } from "./sheet-grid";
import { askVisible, type VisibleRows } from "./visible-rows";

/** The status columns of a table with all that is known right before they are written. */
export interface CheckedStatus {
  readonly standing: StandingHome;
  readonly questions: StatusQuestions;
  readonly work: StatusWork;
}

/** What is asked before a table's status columns are written. */
export interface StatusQuestions {
  /** How many conditional formats stand on a column. */
  readonly counts: ReadonlyMap<number, OfficeExtension.ClientResult<number>>;
  /** What stands where new columns are to go. */
  readonly occupied: Excel.Range | undefined;
  /** The first row under the header, for the formats that the user gave the columns. */
  readonly first: Excel.Range | undefined;
  readonly visible: VisibleRows;
  /** Whether anything is said already of what of the sheet is printed; undefined where nothing is to be said of it. */
  readonly isPrintSet: (() => boolean) | undefined;
  /** Puts the plan's name into the footer where the sheet has the one that it was set up with; undefined where there is no name. */
  readonly nameInFooter: (() => void) | undefined;
}

export function askStatus(range: Excel.Range, home: Home, update: TableUpdate): StatusQuestions {
  const placed = placeStatus(headersOf(home), update);
  const added = placed.filter(({ isNew }) => isNew).length;
  const counts = placed
    .filter(({ isNew, status }) => !isNew && status.highlights.length > 0)
    .map(({ place }) => [place, range.getColumn(place).conditionalFormats.getCount()] as const);
  const needed = added === 0 ? 0 : added + gapOf(home);
  const right = home.area.right + needed;
  if (!fitsOnSheet({ ...home.area, right })) throw noRoomRight(home.table, home.sheet, say`the last column`);
  const above = home.kind === "table" ? home.above : 0;
  const first = rowsOf(home.area) < 2 || added === placed.length ? undefined : range.getRow(above + 1).load("numberFormat");
  return {
    first,
    visible: askVisible(range, home),
    counts: new Map(counts),
    nameInFooter: update.print?.plan === undefined ? undefined : askFooter(range.worksheet, update.print.plan),
    isPrintSet: update.print === undefined || added < placed.length ? undefined : askPrint(range.worksheet),
    occupied: added === 0 ? undefined : range.getColumnsAfter(needed).getUsedRangeOrNullObject(true).load("address"),
  };
}

function askPrint({ pageLayout }: Excel.Worksheet): () => boolean {
  const said = [pageLayout.getPrintAreaOrNullObject(), pageLayout.getPrintTitleColumnsOrNullObject(), pageLayout.getPrintTitleRowsOrNullObject()];
  for (const part of said) part.load("address");
  return () => said.some(({ isNullObject }) => !isNullObject);
}

function askFooter({ pageLayout }: Excel.Worksheet, plan: string): () => void {
  const footer = pageLayout.headersFooters.defaultForAllPages.load("leftFooter");
  return () => {
    if (footer.leftFooter === pageSetup.footer.left) footer.leftFooter = footerWithPlan(plan);
  };
}

/** Throws where the table changed since it was read, or where there is no room for new columns. Gives what is to be written. */
export function checkStatus(standing: StandingHome, { occupied, first, visible }: StatusQuestions, update: TableUpdate): StatusWork {
  const { area, kind } = standing.home;
  const work = statusWork(
    {
      ...standing,
      firstFormat: (place) => first?.numberFormat[0]?.[place] as string | undefined,
      isHidden: visible.isHidden,
      // A plain sheet grows without the formats, so they reach to its end from the start.
      highlightedRows: kind === "table" ? standing.bodyRows : lastRowFrom0 - area.top,
    },
    update,
  );
  if (occupied?.isNullObject === false) throw noRoomRight(standing.table, standing.sheet, occupied.address.split("!").pop() ?? say`a cell`);
  return work;
}

/** Writes what differs from what stands there. Gives the record of the conditional formats that the columns have then. */
export async function writeStatus(
  context: Excel.RequestContext,
  door: ExcelDoor,
  budget: RequestBudget,
  { standing, questions: { counts, visible, isPrintSet, nameInFooter }, work }: CheckedStatus,
  record: HighlightRecord,
): Promise<HighlightRecord> {
  if (work.added !== undefined) addHeaders(context, door, standing, work.added);
  for (const { area, formats } of work.formats("what changed")) {
    const [[only] = []] = formats;
    if (formats.some(([format]) => format !== only)) {
      await budget.spend(bytesOf(formats));
      rangeIn(standing, area).numberFormat = formats.map((row) => row.map((format) => format ?? null));
    } else if (only !== undefined) rangeIn(standing, area).numberFormat = [[only]];
  }
  for (const stroke of strokesOf(work.looks, statusLookParts))
    for (const area of joinedSideways(stroke.areas)) paintStroke(brushes, rangeIn(standing, area).format, stroke);
  const kept: Record<string, string> = {};
  for (const { header, area, rules } of work.highlights) {
    const key = highlightKey(standing.table, header);
    highlight(standing, area, rules, highlightPlan(rules, counts.get(area.left)?.value ?? 0, record[key]));
    kept[key] = highlightText(rules);
  }
  for (const { area, cells, isHidden } of work.cells("what changed")) {
    const values = cells.map((row) => row.map((cell) => (cell === undefined ? null : asTyped(cell))));
    await inParts(budget, { area, cells: values }, (part, written) => {
      const range = rangeIn(standing, part);
      range.values = written;
      if (isHidden) visible.readBack(range, written);
    });
  }
  nameInFooter?.();
  if (work.print !== undefined && isPrintSet?.() === false) printColumns(standing.range.worksheet, printedReferences(work.print, standing.home.area));
  return kept;
}

/** Columns of as many rows that stand side by side as one. */
const joinedSideways = (areas: readonly Area[]): readonly Area[] =>
  areas.reduce((joined: readonly Area[], area) => {
    const last = joined[joined.length - 1];
    const isBeside = last !== undefined && last.right + 1 === area.left && last.top === area.top && last.bottom === area.bottom;
    return isBeside ? [...joined.slice(0, -1), { ...last, right: area.right }] : [...joined, area];
  }, []);

/** The look of a header that we add: that of its neighbour, in the colours that mark a column as ours. */
function addHeaders(context: Excel.RequestContext, door: ExcelDoor, standing: StandingHome, { area, columns, folds }: NonNullable<StatusWork["added"]>): void {
  const headers = rangeIn(standing, area);
  growTo(context, door, standing, { columns: columns.length, rows: 0 });
  headers.columnHidden = false;
  headers.values = [columns.map(({ status }) => asTyped(status.header))];
  headers.copyFrom(rangeIn(standing, { ...area, left: area.left - 1, right: area.left - 1 }), "Formats");
  for (const stroke of strokesOf([{ area, look: statusHeaderLook }], ["fill", "color", "bold"])) paintStroke(brushes, headers.format, stroke);
  for (const { status, place } of columns) {
    const header = { ...area, left: place, right: place };
    rangeIn(standing, { ...header, top: 1, bottom: 1 }).format.columnWidth = points(columnPixels(status.width));
    if (status.note !== "") notePrompt(rangeIn(standing, header), status.header, status.note);
  }
  // Before ExcelApi 1.10 there is no command for an outline: the columns stand in sight there.
  if (door.supports("1.10"))
    for (const fold of folds) {
      const columnsOfFold = rangeIn(standing, { ...area, ...fold }).getEntireColumn();
      columnsOfFold.group("ByColumns");
      columnsOfFold.hideGroupDetails("ByColumns");
    }
}

function highlight(standing: StandingHome, area: Area, rules: readonly Highlight[], plan: ReturnType<typeof highlightPlan>): void {
  if (plan === "nothing") return;
  const range = rangeIn(standing, area);
  if (plan === "replace") range.conditionalFormats.clearAll();
  const home = standing.home.area;
  addHighlights(range, cellAddress(home.top + area.top, home.left + area.left), rules);
}
