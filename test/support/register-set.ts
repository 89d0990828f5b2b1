import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Cell } from "../../core/port/workbook";

const folder = path.join(__dirname, "../references/registers");

/** The sheets of one of the labelled registers, by the number at the head of its file's name. */
export function registerSheets(number: string): readonly { readonly name: string; readonly cells: Cell[][] }[] {
  const file = readdirSync(folder).find((name) => name.startsWith(`${number}-`));
  if (file === undefined) throw new Error(`There is no register ${number}.`);
  const { sheets } = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as {
    readonly sheets: readonly { readonly sheet: string; readonly rows: Cell[][] }[];
  };
  return sheets.map(({ sheet, rows }) => ({ name: sheet, cells: rows }));
}
