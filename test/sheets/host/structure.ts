import { afterDelete, afterInsert, type Area, type Axis } from "./areas";
import { mostCells, mostColumns, type HostSheet, type HostSpreadsheet } from "./model";
import { HostError } from "./trouble";

/** Inserts rows or columns before `at`, as script and user do: everything that stands below or beside moves along. */
export function insertLines(spreadsheet: HostSpreadsheet, sheet: HostSheet, axis: Axis, at: number, count: number): void {
  refuseTooManyCells(spreadsheet, (axis === "rows" ? sheet.maxColumns : sheet.maxRows) * count);
  if (axis === "columns" && sheet.maxColumns + count > mostColumns) throw new HostError(`A sheet cannot have more than ${mostColumns} columns.`);
  if (axis === "rows") {
    insertHoles(sheet.rows, at, count, () => []);
    for (const lines of [sheet.rowHeights, sheet.hiddenRows]) insertHoles<unknown>(lines, at, count, () => undefined);
    sheet.maxRows += count;
    if (at <= sheet.frozenRows) sheet.frozenRows += count;
  } else {
    for (const cells of sheet.rows) insertHoles(cells, at, count, () => undefined);
    for (const lines of [sheet.columnWidths, sheet.hiddenColumns, sheet.columnDepths]) insertHoles<unknown>(lines, at, count, () => undefined);
    sheet.maxColumns += count;
    if (at <= sheet.frozenColumns) sheet.frozenColumns += count;
  }
  moveAreas(spreadsheet, sheet, (area) => afterInsert(area, axis, at, count));
}

export function deleteLines(spreadsheet: HostSpreadsheet, sheet: HostSheet, axis: Axis, at: number, count: number): void {
  const [most, frozen] = axis === "rows" ? [sheet.maxRows, sheet.frozenRows] : [sheet.maxColumns, sheet.frozenColumns];
  if (at < 1 || count < 1 || at + count - 1 > most) throw new HostError(`Those ${axis} are out of bounds.`);
  if (count === most) throw new HostError(`You can't delete all the ${axis} on the sheet.`);
  if (most - count <= frozen && at > frozen) throw new HostError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
  const gone = Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  if (axis === "rows") {
    for (const lines of [sheet.rows, sheet.rowHeights, sheet.hiddenRows]) lines.splice(at - 1, count);
    [sheet.maxRows, sheet.frozenRows] = [most - count, frozen - gone];
  } else {
    for (const lines of [...sheet.rows, sheet.columnWidths, sheet.hiddenColumns, sheet.columnDepths]) lines.splice(at - 1, count);
    [sheet.maxColumns, sheet.frozenColumns] = [most - count, frozen - gone];
  }
  moveAreas(spreadsheet, sheet, (area) => afterDelete(area, axis, at, count));
}

export function refuseTooManyCells(spreadsheet: HostSpreadsheet, more: number): void {
  const cells = spreadsheet.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  if (cells + more > mostCells) throw new HostError("This action would increase the number of cells in the workbook above the limit of 10000000 cells.");
}

function insertHoles<Item>(lines: Item[], at: number, count: number, hole: () => Item): void {
  if (lines.length >= at) lines.splice(at - 1, 0, ...Array.from({ length: count }, hole));
}

/** Moves everything that is tied to cells; what has none left is gone, but a named range stays and points nowhere. */
function moveAreas(spreadsheet: HostSpreadsheet, sheet: HostSheet, move: (area: Area) => Area | undefined): void {
  const isOn = ({ sheetId }: { readonly sheetId: number }): boolean => sheetId === sheet.id;
  const left = <Item extends { area: Area }>(item: Item): Item[] => withArea(item, move(item.area));
  sheet.merged = sheet.merged.flatMap((area) => move(area) ?? []);
  sheet.rules = sheet.rules.map((rule) => ({ ...rule, areas: rule.areas.flatMap((area) => move(area) ?? []) })).filter((rule) => rule.areas.length > 0);
  if (sheet.filter !== null) sheet.filter = left(sheet.filter)[0] ?? null;
  for (const each of spreadsheet.sheets) {
    each.charts = each.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap((range) => (isOn(range) ? withArea(range, move(range.area)) : range)),
      position: each === sheet ? movedPosition(chart.position, move) : chart.position,
    }));
  }
  for (const named of spreadsheet.namedRanges) if (isOn(named) && named.area !== undefined) named.area = move(named.area);
  spreadsheet.protections = spreadsheet.protections.flatMap((protection) => (isOn(protection) && protection.type === "RANGE" ? left(protection) : protection));
  spreadsheet.metadata = spreadsheet.metadata.flatMap((candidate) => {
    const { area, sheetId } = candidate.location;
    if (area === undefined || sheetId !== sheet.id) return candidate;
    const moved = move(area);
    if (moved !== undefined) candidate.location = { ...candidate.location, area: moved };
    return moved === undefined ? [] : candidate;
  });
}

function withArea<Item extends { readonly area: Area }>(item: Item, area: Area | undefined): Item[] {
  return area === undefined ? [] : [Object.assign(item, { area })];
}

function movedPosition<Position extends { readonly row: number; readonly column: number }>(
  position: Position,
  move: (area: Area) => Area | undefined,
): Position {
  const moved = move({ top: position.row, bottom: position.row, left: position.column, right: position.column });
  return moved === undefined ? position : { ...position, row: moved.top, column: moved.left };
}
