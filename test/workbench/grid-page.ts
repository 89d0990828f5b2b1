import type { ICellData, Nullable } from "@univerjs/core";
import type {} from "@univerjs/preset-sheets-core";
import type { PlanUpdate } from "../../core/port/workbook";
import type { Language } from "../../core/words/words";
import { callerOf } from "../../core/functions/answer-call";
import { wholeFormulas } from "../../core/functions/index";
import type { AnswerWhole } from "../../workbench/grid/benefit-formulas";
import { formulaAnswer } from "../../workbench/grid/formula-answers";
import { createGrid } from "../../workbench/grid/create-grid";
import { openPlan, type OpenPlan } from "../../workbench/worker/open-plan";
import { fromJson, toJson } from "./by-json";

/*
 * The spreadsheet of the page with the file behind it, without the page around them: what was entered reaches the file first, an update
 * is carried out in the file, and what is looked at are the cells that the grid then shows.
 */
interface GridHost {
  open(base64: string): Promise<void>;
  look(): Promise<unknown>;
  read(tables: readonly string[]): Promise<unknown>;
  apply(update: PlanUpdate): Promise<void>;
  sheetNames(): readonly string[];
  cells(sheet: string): readonly (readonly unknown[])[];
  hiddenColumns(sheet: string, columns: number): readonly number[];
  hiddenSheets(): readonly string[];
  /** Puts a language in force. */
  speak(language: Language): Promise<void>;
  /** What a cell shows, and what it holds. */
  figure(sheet: string, row: number, column: number): readonly [shown: unknown, held: unknown];
  /** Pastes what another program copied into the selected cell. */
  paste(textContent: string, htmlContent?: string): Promise<unknown>;
  type(sheet: string, row: number, column: number, value: string | number): Promise<void>;
  /** Enters formulas, waits until they are calculated, and gives what the areas then show, blank cells as null. */
  calculate(formulas: readonly PlacedFormula[]): Promise<readonly (readonly (readonly unknown[])[])[]>;
  bytes(): Promise<string>;
}
export interface PlacedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
}
declare global {
  interface Window {
    host: GridHost;
    /** Has the host do something; what it is given and gives is JSON. */
    answer(name: "look" | "read" | "apply" | "cells", given: string): Promise<string>;
  }
}

const callWhole = callerOf(wholeFormulas);
const answerWhole: AnswerWhole = (name, args) => Promise.resolve(formulaAnswer(callWhole, name, args));
const nothing = (): void => undefined;
const grid = createGrid(
  document.getElementById("grid") as HTMLElement,
  {
    changed: nothing,
    undo: nothing,
    redo: nothing,
    refused: (words) => console.error(words),
    spilled: nothing,
    unanswered: (words) => (document.title = words),
    charts: () => Promise.resolve([]),
    answerWhole,
    formulas: () => Promise.resolve([]),
  },
  false,
);
let plan: OpenPlan | undefined;
const current = (): OpenPlan => {
  if (plan === undefined) throw new Error("No workbook is open.");
  const entries = grid.takeChanges();
  if (entries.length > 0) plan.enter(entries);
  return plan;
};
const sheetOf = (name: string) => grid.api.getActiveWorkbook()?.getSheetByName(name)?.getSheet();

const [truth, number] = [3, 2];
const errors = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

function shown(cell: Nullable<ICellData>): unknown {
  const value = cell?.v ?? null;
  if (cell?.t === truth) return value === 1 || value === true;
  if (cell?.t === number) return Number(value);
  return typeof value === "string" && errors.test(value) ? { error: value } : value;
}

window.host = {
  async open(base64) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    plan = await openPlan(bytes, () => plan !== undefined && grid.show(plan.book()));
    grid.show(plan.book());
  },
  look: async () => current().workbook.look(),
  read: async (tables) => current().workbook.read(tables),
  apply: async (update) => current().workbook.apply(update),
  sheetNames: () =>
    grid.api
      .getActiveWorkbook()
      ?.getSheets()
      .map((sheet) => sheet.getSheetName()) ?? [],
  cells(name) {
    const rows: unknown[][] = [];
    sheetOf(name)
      ?.getCellMatrix()
      .forValue((row, column, cell) => {
        while (rows.length <= row) rows.push([]);
        const line = rows[row] as unknown[];
        while (line.length < column) line.push(null);
        line[column] = shown(cell);
      });
    return rows;
  },
  hiddenColumns: (name, columns) =>
    Array.from({ length: columns }, (_, column) => column).flatMap((column) => (sheetOf(name)?.getColVisible(column) === false ? [column + 1] : [])),
  hiddenSheets: () =>
    grid.api
      .getActiveWorkbook()
      ?.getSheets()
      .filter((sheet) => sheet.isSheetHidden())
      .map((sheet) => sheet.getSheetName()) ?? [],
  speak: grid.speak,
  figure(name, row, column) {
    const sheet = sheetOf(name);
    return [sheet?.getCell(row - 1, column - 1)?.v ?? null, sheet?.getCellRaw(row - 1, column - 1)?.v ?? null];
  },
  paste: (textContent, htmlContent = "") => grid.api.executeCommand("sheet.command.paste-by-short-key", { textContent, htmlContent }),
  async type(name, row, column, value) {
    grid.api
      .getActiveWorkbook()
      ?.getSheetByName(name)
      ?.getRange(row - 1, column - 1)
      .setValue(value);
    await Promise.resolve();
  },
  async calculate(formulas) {
    await grid.settled;
    for (const sheet of new Set(formulas.map((own) => own.sheet))) {
      const cells: Record<number, Record<number, ICellData>> = {};
      for (const { row, column, formula } of formulas.filter((own) => own.sheet === sheet)) (cells[row - 1] ??= {})[column - 1] = { f: formula };
      grid.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange("A1").setValues(cells);
    }
    while (formulas.some(({ sheet, row, column }) => sheetOf(sheet)?.getCell(row - 1, column - 1)?.v === undefined))
      await new Promise((later) => setTimeout(later, 50));
    return formulas.map(({ sheet, row, column, rows, columns }) =>
      Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (_, right) => shown(sheetOf(sheet)?.getCell(row - 1 + down, column - 1 + right))),
      ),
    );
  },
  bytes: async () => btoa(Array.from(await current().toBytes(), (byte) => String.fromCharCode(byte)).join("")),
};
window.answer = async (name, given) => toJson((await (window.host[name] as (asked: unknown) => unknown)(fromJson(given))) ?? null);
