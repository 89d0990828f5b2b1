import { absoluteReference, type PlanUpdate } from "#core";
import type { ExcelDoor } from "./door";
import type { Home, Surroundings } from "./look-around";
import { rangeAt } from "./places";

/**
 * Makes tables and named ranges take in the rows directly below them, and gives what the workbook is like then. Where Excel has
 * no command for it a table stays as it is, and its rows below are read and written all the same.
 */
export async function stretched(context: Excel.RequestContext, door: ExcelDoor, surroundings: Surroundings, update: PlanUpdate): Promise<Surroundings> {
  const names = update.stretchedTables ?? [];
  const isToStretch = ({ table, kind, rowsBelow }: Home): boolean => rowsBelow > 0 && names.includes(table) && (kind === "name" || door.supports("1.13"));
  if (!surroundings.homes.some(isToStretch)) return surroundings;
  const homes = surroundings.homes.map((home): Home => {
    if (!isToStretch(home) || home.id === null) return home;
    const whole = { ...home.area, top: home.area.top - home.above };
    if (home.kind === "table") context.workbook.tables.getItem(home.id).resize(rangeAt(context.workbook.worksheets.getItem(home.sheetId), whole));
    else context.workbook.names.getItem(home.id).formula = `=${absoluteReference(home.sheet, whole)}`;
    return { ...home, rowsBelow: 0 };
  });
  await context.sync();
  return { ...surroundings, homes };
}
