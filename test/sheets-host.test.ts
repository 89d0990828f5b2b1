import { expect, test } from "@jest/globals";
import { sheetsHost } from "./sheets-host/sheets-host";

test("reads back what was written, blanks as texts of no length", () => {
  const host = sheetsHost({ sheets: [{ name: "A", cells: [["x", 1, true, ""], ["=1+1", "5%", "'5%", new Date(0)]] }] });
  const sheet = host.spreadsheet.getSheets()[0];
  expect(sheet?.getDataRange().getValues()).toEqual([["x", 1, true, ""], [0, 0.05, "5%", new Date(0)]]);
  expect(sheet?.getRange("A2:D2").getFormulas()).toEqual([["=1+1", "", "", ""]]);
  expect(() => sheet?.getRange("A2:D2").setValues([[1]])).toThrow("The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 4.");
  expect(host.violations).toEqual([]);
});
