import { ICommandService, IUniverInstanceService, UniverInstanceType, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

/** What brings formulas to a sheet without being an entry in it. */
const moving = "sheet.mutation.move-range";

/**
 * With every entry, and every calculation, the grid looks for formulas in every cell of every sheet: half of the time that Enter takes in a
 * large plan. Here it passes over the sheets on which none stands, and with an entry over all but its own, which is all that it needs then.
 */
export function lookForFormulasWhereTheyAre(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  const books = injector.get(IUniverInstanceService);
  const update = formulas.updateFormulaData.bind(formulas);
  /** Whether there are formulas, by the sheet. */
  let known = new WeakMap<Worksheet, boolean>();
  const has = (sheet: Worksheet): boolean => {
    const is = known.get(sheet) ?? hasFormula(sheet.getCellMatrix().getMatrix());
    known.set(sheet, is);
    return is;
  };
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === moving) known = new WeakMap();
  });
  /** The sheet of the entry that is being looked at. */
  let own: Worksheet | undefined;

  formulas.getFormulaData = () =>
    Object.fromEntries(
      books.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET).map((book) => {
        const asked = own === undefined ? book.getSheets() : [own];
        const ofSheet = (sheet: Worksheet) => (has(sheet) ? formulas.getSheetFormulaData(book.getUnitId(), sheet.getSheetId()) : {});
        return [book.getUnitId(), Object.fromEntries(asked.map((sheet) => [sheet.getSheetId(), ofSheet(sheet)]))];
      }),
    );
  formulas.updateFormulaData = (book, sheetId, cells) => {
    own = books.getUnit<Workbook>(book, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId) ?? undefined;
    try {
      if (own !== undefined && hasFormula(cells)) known.set(own, true);
      return own === undefined || has(own) ? update(book, sheetId, cells) : {};
    } finally {
      own = undefined;
    }
  };
}

type Cells = Parameters<FormulaDataModel["updateFormulaData"]>[2];

function hasFormula(cells: Cells): boolean {
  for (const row in cells) for (const column in cells[row]) if (cells[row][Number(column)]?.f || cells[row][Number(column)]?.si) return true;
  return false;
}
