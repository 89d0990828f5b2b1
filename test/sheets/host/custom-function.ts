import { runInContext } from "node:vm";
import type { SheetsHost } from "./sheets-host";

/** What stands between the brackets of a formula: cells by their name ("Plan!A2:B4"), or a value that is typed there. */
export type FormulaArgument = { readonly cells: string } | string | number | boolean;

/**
 * What a formula in a cell shows. As Google does it: an execution of its own, in which the scripts are evaluated anew; one cell comes bare and several as
 * rows; a blank is ""; what is formatted as a date, a time or a duration is a Date, made by the clocks of the spreadsheet's zone and read by those of the
 * script's; nothing may be written ("Custom functions in Google Sheets").
 */
export function customFunction(host: SheetsHost, scripts: readonly string[], name: string, args: readonly FormulaArgument[]): unknown {
  const realm = host.context();
  const given = args.map((argument) => {
    if (typeof argument !== "object") return argument;
    const range = host.spreadsheet.getRange(argument.cells);
    return range.getNumRows() === 1 && range.getNumColumns() === 1 ? range.getValue() : range.getValues();
  });
  host.state.authMode = "CUSTOM_FUNCTION";
  host.calls.reset();
  for (const script of scripts) runInContext(script, realm);
  realm["given"] = given;
  return runInContext(`${name}(...given)`, realm);
}
