/** What the add-in needs of Office.js: the way in, and which of Excel's interfaces this Excel has ("1.13"). */
export interface ExcelDoor {
  readonly run: typeof Excel.run;
  readonly supports: (version: string) => boolean;
}
