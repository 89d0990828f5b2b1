import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";

/**
 * The grid checks the cells under drop-downs once it has nothing else to do, and fails where their sheet is gone by then with the workbook
 * that it was part of. Such a check has nothing to look at any more.
 */
export function checkOnlyWhatIsThere(injector: Injector): void {
  const checks = injector.get(SheetsDataValidationValidatorService);
  const books = injector.get(IUniverInstanceService);
  const check = checks.validatorRanges.bind(checks);
  checks.validatorRanges = (book, sheet, ranges) =>
    books.getUnit<Workbook>(book, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheet) ? check(book, sheet, ranges) : Promise.resolve([]);
}
