/** What the port needs of Apps Script beside the spreadsheet: what builds rules, validations and charts, and its words. */
export interface SheetsServices {
  readonly app: Pick<
    GoogleAppsScript.Spreadsheet.SpreadsheetApp,
    "flush" | "newConditionalFormatRule" | "newDataValidation" | "newRichTextValue" | "BorderStyle" | "DeveloperMetadataVisibility" | "ProtectionType"
  >;
  readonly charts: Pick<GoogleAppsScript.Charts.Charts, "ChartType" | "ChartMergeStrategy" | "ChartHiddenDimensionStrategy">;
}

/** Those of Google. Called when a review begins, never while the script loads. */
export const googleServices = (): SheetsServices => ({ app: SpreadsheetApp, charts: Charts });
