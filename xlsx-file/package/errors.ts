import { WorkbookTrouble } from "#core";

export const damaged = (what: string): WorkbookTrouble =>
  new WorkbookTrouble("damaged", `The workbook is damaged: ${what}. Open it in Excel, let Excel repair it, save it and try again.`);
