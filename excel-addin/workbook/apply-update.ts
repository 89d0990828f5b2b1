import {
  say,
  fitsInDropDown,
  growthBy,
  homeOf,
  type HighlightRecord,
  insertedSheets,
  isMarked,
  missingTables,
  movedTable,
  placeOfHeader,
  placeStatus,
  type PlanUpdate,
  sheetsOfTable,
  sheetsToWrite,
  WorkbookTrouble,
} from "#core";
import { askAppend, checkAppend, writeAppended, type CheckedRows } from "./append-rows";
import { askTable, headersOf } from "./check-table";
import type { ExcelDoor } from "./door";
import { type Drawing, forgetDrawing, keepDrawing } from "./drawing";
import { askGrown } from "./grow";
import { askHighlightRecord, keepHighlightRecord } from "./highlights";
import type { Home, SheetSeen, Surroundings } from "./look-around";
import { askKnown } from "./known-sheets";
import { askOwned, refuseNames } from "./owned-questions";
import { sheetOf, writeOwned } from "./owned-sheets";
import { mostAnswered, requestBudget, type RequestBudget } from "./payload";
import { isTooMuch } from "./read-in-parts";
import { askRemoval, removeColumns, type CheckedRemoval } from "./remove-columns";
import { markSheet, removeSheets } from "./sheet-marks";
import { drawingAfter, drawingHome, newWork, sheetWork, type SheetWork } from "./sheet-work";
import { askStatus, checkStatus, writeStatus, type CheckedStatus } from "./status-columns";

/** All that is known right before writing. Everything that may refuse has been asked. */
export interface Checked {
  readonly status: readonly CheckedStatus[];
  readonly appended: readonly CheckedRows[];
  readonly removed: readonly CheckedRemoval[];
  readonly owned: readonly SheetWork[];
  readonly drawing: Drawing;
  readonly record: HighlightRecord;
  readonly sheets: readonly SheetSeen[];
  readonly homes: readonly Home[];
  readonly names: Surroundings["names"];
}

/** Asks for all that the update depends on, in one round trip (more by bytes), and refuses what no longer fits. */
export async function check(context: Excel.RequestContext, surroundings: Surroundings, update: PlanUpdate): Promise<Checked> {
  // What was read of a table before tells what the rest weighs; where that is far more, all is asked again in smaller parts.
  for (let caution = 1; ; caution *= 16) {
    try {
      return await checkWith(context, requestBudget(context, mostAnswered, caution), surroundings, update);
    } catch (error) {
      if (!isTooMuch(error) || caution >= mostCaution) throw error;
    }
  }
}

/** So much heavier than thought a cell may be: what was read as blank holds all that Excel lets stand in it. */
const mostCaution = 65_536;

async function checkWith(context: Excel.RequestContext, budget: RequestBudget, surroundings: Surroundings, update: PlanUpdate): Promise<Checked> {
  const { worksheets, protection } = context.workbook;
  const names = worksheets.load("items/name,items/id");
  const structure = protection.load("protected");
  const record = askHighlightRecord(context);
  const status = [];
  for (const table of update.tables) {
    const home = homeOf(surroundings.homes, table.table);
    const standing = placeStatus(headersOf(home), table).filter(({ isNew }) => !isNew);
    const question = await askTable(context, budget, home, [keyOf(home, table.key.header), ...standing.map(({ place }) => place)]);
    status.push({ update: table, home, question, questions: askStatus(rangeOf(context, home), home, table) });
  }
  const appended = [];
  for (const rows of update.appendedRows ?? []) {
    const home = homeOf(surroundings.homes, rows.table);
    const question = await askTable(context, budget, home, [keyOf(home, rows.key.header)]);
    appended.push({ rows, home, question, questions: await askAppend(budget, rangeOf(context, home), home, rows) });
  }
  const removed = [];
  for (const columns of update.removedColumns ?? []) {
    const home = surroundings.homes.find(({ table }) => table === columns.table);
    if (home !== undefined) removed.push({ home, answer: await askRemoval(context, budget, home, rangeOf(context, home), columns) });
  }
  const asked = update.sheets.map((sheet) => ({ sheet, questions: askOwned(context, surroundings, sheet) }));
  const touched = new Set([...status, ...appended, ...removed].map(({ home }) => home.sheetId));
  const known = askKnown(context, budget, surroundings, asked);
  for (const { questions } of asked) if (questions !== undefined) touched.add(questions.seen.id);
  const protections = [...touched].map((id) => ({ id, protection: worksheets.getItem(id).protection.load("protected") }));
  await context.sync();

  const sheets = names.items.map(({ id, name }) => ({ id, name }));
  if (JSON.stringify(sheets) !== JSON.stringify(surroundings.sheets))
    throw new WorkbookTrouble("moved", say`Sheets were added, renamed or moved meanwhile, so nothing was written. Review the workbook again.`);
  const toWrite = sheetsToWrite(update.sheets, (name) => asked.find(({ sheet }) => sheet.name === name)?.questions?.standing());
  const owned = asked.filter(({ sheet }) => toWrite.includes(sheet));
  const idle = new Set(asked.filter((question) => !owned.includes(question)).map(({ questions }) => questions?.seen.id));
  refuseProtected(
    sheets,
    protections.filter(({ id }) => !idle.has(id)),
    structure,
    addsSheets(update, owned, surroundings),
  );
  const checkedStatus = status.map(({ question, questions, update: table }): CheckedStatus => {
    const standing = question.answer();
    return { standing, questions, work: checkStatus(standing, questions, table) };
  });
  const checkedRows = appended.flatMap((asked) => {
    const standing = asked.question.answer();
    const rows = checkAppend(standing, asked.questions, asked.rows);
    return rows === undefined ? [] : [{ rows, standing, questions: asked.questions }];
  });
  const checkedRemoved = removed.flatMap(({ answer }) => answer() ?? []);
  for (const { sheet, questions } of owned) refuseNames(surroundings, sheet, questions);
  return {
    status: checkedStatus,
    appended: checkedRows,
    removed: checkedRemoved,
    owned: sheetWork(owned, known()),
    drawing: surroundings.drawing,
    record: record(),
    sheets,
    homes: surroundings.homes,
    names: surroundings.names,
  };
}

function keyOf(home: Home, header: string): number {
  const place = placeOfHeader(headersOf(home), header);
  if (place < 0) throw movedTable(home.table, say`no longer has the column "${header}"`, home.sheet);
  return place;
}

function rangeOf({ workbook }: Excel.RequestContext, { kind, id, sheetId, area }: Home): Excel.Range {
  if (kind === "table" && id !== null) return workbook.tables.getItem(id).getRange();
  return workbook.worksheets.getItem(sheetId).getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

const addsSheets = (update: PlanUpdate, owned: readonly Pick<SheetWork, "questions">[], { homes }: Surroundings): boolean =>
  owned.some(({ questions }) => questions === undefined) || missingTables(update, homes).length > 0;

function refuseProtected(
  sheets: readonly SheetSeen[],
  asked: readonly { readonly id: string; readonly protection: Excel.WorksheetProtection }[],
  structure: Excel.WorkbookProtection,
  adds: boolean,
): void {
  const locked = asked.find(({ protection }) => protection.protected);
  const name = sheets.find(({ id }) => id === locked?.id)?.name;
  if (locked !== undefined)
    throw new WorkbookTrouble("protected", say`The sheet "${name ?? ""}" is protected. Lift the protection (Review > Unprotect Sheet) and try again.`);
  if (adds && structure.protected)
    throw new WorkbookTrouble(
      "protected",
      say`The workbook's structure is protected, so no sheet can be added. Lift the protection (Review > Protect Workbook) and try again.`,
    );
}

/** Carries the update out, in one round trip (more by bytes). */
export async function write(context: Excel.RequestContext, door: ExcelDoor, checked: Checked, update: PlanUpdate): Promise<void> {
  const budget = requestBudget(context);
  context.application.suspendScreenUpdatingUntilNextSync();
  let order = checked.sheets.map(({ name }) => name);
  for (const table of missingTables(update, checked.homes)) {
    const added = sheetsOfTable(table, order, fitsInDropDown);
    order = [...order, ...added.map(({ name }) => name)];
    for (const { name } of added) context.workbook.worksheets.add(name);
    for (const sheet of added) await writeOwned(context, door, budget, newWork(sheet));
  }
  const grown = [];
  for (const appended of checked.appended) {
    const { rows, standing } = appended;
    await writeAppended(context, door, budget, appended);
    grown.push(askGrown(context, standing, { columns: 0, rows: growthBy(rows, standing.bodyRows) }));
  }
  let record = checked.record;
  for (const status of checked.status) {
    record = { ...record, ...(await writeStatus(context, door, budget, status, record)) };
    grown.push(askGrown(context, status.standing, { columns: status.work.added?.columns.length ?? 0, rows: 0 }));
  }
  for (const columns of checked.removed) await removeColumns(context, door, budget, columns);
  if (JSON.stringify(record) !== JSON.stringify(checked.record)) keepHighlightRecord(context, record);
  const all = checked.owned.map(({ owned }) => owned);
  // Charts look at each other's sheets, so those stand before the first chart is drawn.
  const made = checked.owned.flatMap(({ owned, questions }) => (questions === undefined ? [owned] : []));
  for (const { sheet, place } of insertedSheets(made, all, order)) {
    const added = context.workbook.worksheets.add(sheet.name);
    if (sheet.place === "first") added.position = place;
  }
  // In one request with the sheets, so that one which a fault leaves half filled is known again.
  for (const { name } of all) if (!isMarked(checked.names, name)) markSheet(context.workbook, checked, name);
  const drawing = drawingAfter(checked.owned, checked.drawing);
  if (drawing !== undefined) forgetDrawing(context, checked.drawing);
  const dataFirst = [...checked.owned].sort((a, b) => a.owned.charts.length - b.owned.charts.length);
  for (const work of dataFirst) await writeOwned(context, door, budget, work);
  const home = drawingHome(checked.owned);
  if (drawing !== undefined && home !== undefined) keepDrawing(context, drawing, sheetOf(context, home));
  removeSheets(context, checked, update.removedSheets ?? []);
  await context.sync();
  for (const confirm of grown) confirm();
  for (const { questions } of checked.status) questions.visible.confirm();
  for (const { visible } of checked.removed) visible.confirm();
}
