/** What the add-in needs of Office.js: the way in, which of Excel's interfaces this Excel has ("1.13"), and a clock. */
export interface ExcelDoor {
  readonly run: typeof Excel.run;
  readonly supports: (version: string) => boolean;
  /** Waits so many milliseconds; left out, trouble that may pass is told at once. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}
