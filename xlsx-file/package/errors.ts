import { say, told, WorkbookTrouble } from "#core";

export const damaged = (what: string): WorkbookTrouble =>
  new WorkbookTrouble("damaged", say`The workbook is damaged: ${told(what)}. Open it in Excel, let Excel repair it, save it and try again.`);
