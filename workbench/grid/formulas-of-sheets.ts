import { ICommandService, IUniverInstanceService, UniverInstanceType, type Injector, type Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

/** What brings formulas to a sheet without being an entry in it. */
const moving = "sheet.mutation.move-range";

/**
 * With every entry the grid looks for formulas in every cell of every sheet, half of the time that Enter takes in a large plan, although it
 * needs those of the entry's own sheet alone. Here it looks only there, and not at all while no formula stands there.
 */
export function lookForFormulasWhereTheyAre(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  const books = injector.get(IUniverInstanceService);
  const update = formulas.updateFormulaData.bind(formulas);
  /** Whether there are formulas, by the sheet. */
  let known = new WeakMap<object, boolean>();
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === moving) known = new WeakMap();
  });

  formulas.updateFormulaData = (book, sheetId, cells) => {
    const sheet = books.getUnit<Workbook>(book, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId);
    if (sheet) {
      const has = known.get(sheet) === true || hasFormula(cells) || (known.get(sheet) ?? hasFormula(sheet.getCellMatrix().getMatrix()));
      known.set(sheet, has);
      if (!has) return {};
    }
    formulas.getFormulaData = () => ({ [book]: { [sheetId]: formulas.getSheetFormulaData(book, sheetId) } });
    try {
      return update(book, sheetId, cells);
    } finally {
      // The grid's own comes to light again.
      Reflect.deleteProperty(formulas, "getFormulaData");
    }
  };
}

type Cells = Parameters<FormulaDataModel["updateFormulaData"]>[2];

function hasFormula(cells: Cells): boolean {
  for (const row in cells) for (const column in cells[row]) if (cells[row][Number(column)]?.f || cells[row][Number(column)]?.si) return true;
  return false;
}
