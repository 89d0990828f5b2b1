import { type PlanSnapshot, type PlanUpdate, type PlanWorkbook, refuseUnwritable, tablesOfUpdate, WorkbookTrouble } from "#core";
import { check, write, type Checked } from "./apply-update";
import type { ExcelDoor } from "./door";
import { stretched } from "./stretch";
import { lookAtSheets } from "./look-at-sheets";
import { lookAround, type Surroundings } from "./look-around";
import { withPatience } from "./patience";
import { readColumns } from "./read-columns";
import { codeOf, inWords } from "./trouble";

/**
 * The port over Office.js. A review takes four round trips whatever its size, as long as its bytes fit: two to find and read
 * the tables (one more where errors show, or cells may be joined of a table that does not bear its name, and one where figures have no
 * unit), one to look whether all is as it was, one to write. Needs ExcelApi 1.9.
 */
export function excelWorkbook(door: ExcelDoor): PlanWorkbook {
  /** What the last look around found, so that writing need not look again; it is checked before it is relied on. */
  let seen: Surroundings | undefined;
  const options: Excel.RunOptions = { delayForCellEdit: true, ...(door.supports("1.20") ? { mergeUndoGroup: true } : {}) };

  async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await withPatience(() => door.run(options, batch), door.wait);
    } catch (error) {
      seen = undefined;
      throw inWords(error);
    }
  }

  return {
    look: () => inExcel(lookAtSheets),
    read: (tables) =>
      inExcel(async (context): Promise<PlanSnapshot> => {
        seen = await lookAround(context, door, tables);
        return { tables: await readColumns(context, door, seen.homes) };
      }),
    apply: (update) =>
      inExcel(async (context): Promise<void> => {
        refuseUnwritable(update);
        const known = seen;
        seen = undefined;
        const checked = await checkTwice(context, door, known, update);
        await write(context, door, checked, update);
      }),
  };
}

/** Where the workbook is not what was known of it, it is looked over once more before that is said. */
async function checkTwice(context: Excel.RequestContext, door: ExcelDoor, known: Surroundings | undefined, update: PlanUpdate): Promise<Checked> {
  const wanted = tablesOfUpdate(update);
  const isEnough = known !== undefined && update.newTables.length === 0 && wanted.every((table) => known.homes.some((home) => home.table === table));
  if (isEnough) {
    try {
      return await checkAndStretch(context, door, known, update);
    } catch (error) {
      const isMoved = codeOf(error) === "ItemNotFound" || (error instanceof WorkbookTrouble && error.kind === "moved");
      if (!isMoved) throw error;
    }
  }
  return checkAndStretch(context, door, await lookAround(context, door, wanted), update);
}

/** What refuses is asked before a table is stretched, so that a refusal leaves all as it was; what is stretched is asked again. */
async function checkAndStretch(context: Excel.RequestContext, door: ExcelDoor, seen: Surroundings, update: PlanUpdate): Promise<Checked> {
  const checked = await check(context, seen, update);
  const grown = await stretched(context, door, seen, update);
  return grown === seen ? checked : check(context, grown, update);
}
