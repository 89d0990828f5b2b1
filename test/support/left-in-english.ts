import { settingColumns } from "../../core/reading/plan-settings";
import { planTables } from "../../core/tables/plan-tables";
import type { Column } from "../../core/tables/column";
import type { Table } from "../../core/tables/table";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { nameIn } from "../../core/words/known-names";
import { knownNames } from "../../scripts/message-keys";
import { greekText } from "./long-words";

/* Finds what is left in English of what is shown: the language has letters that no English text has, and the plan's own words are Greek. */

/** What stays: signs of the method, codes of money, IDs, and what only programs read (the fingerprints of columns, the seal of the record). */
const stays =
  /\b(?:EUR|GBP|USD|CHF|RACI|XmR|KPI|IRR|NPV|ID|CPI|SPI|EAC|Theil|Sen|h:mm(?::ss)?|[0-9a-f]{12}|[BAOR]-\d+)\b|v1:[a-z0-9.]+|\bReview ?Record\b|\bFingerprint\b|#REF!|"true"/g;
/** The names that a workbook is read back by are made of the lists of all languages, in which the one of these letters is called German. */
const germanNames = new Set(knownNames().map((name) => nameIn(name, "de")));

/** The sheets and headings of the plan, which texts name as they stand in the workbook. */
const headings = [...(Object.values(planTables) as readonly Table[]).map(({ columns }) => columns), settingColumns]
  .flatMap((columns) => Object.values<{ readonly header: string }>(columns).map(({ header }) => header))
  .concat(Object.values(planTables).map(({ name }) => name))
  .flatMap((header) => (nameIn(header, "de") === header ? [] : [nameIn(header, "de")]))
  .sort((a, b) => b.length - a.length);
const withoutHeadings = (text: string): string => headings.reduce((rest, heading) => rest.replaceAll(heading, ""), text);

/** The settings that the owner words. */
const namesOfPlan = new Set<Cell>([settingColumns.plan, settingColumns.planId, settingColumns.organisation].map(({ header }) => header));

/** The plan with all that its owner worded in Greek: texts that are no words to choose from, no number, no date. Its sheets and headings are German. */
export function inGreek({ tables }: PlanSnapshot): PlanSnapshot {
  const named = (text: string): string => nameIn(text, "de");
  return {
    tables: tables.map((table) => {
      const declared = (Object.values(planTables) as readonly Table[]).find(({ name }) => name === table.name);
      const isWorded = (header: string): boolean => {
        const column = Object.values(declared?.columns ?? {}).find((own: Column<unknown>) => own.header === header);
        return column?.choices === undefined && column?.format === undefined;
      };
      const names = table.name === "Settings" ? (table.columns[0]?.cells ?? []) : [];
      const worded = (cell: Cell): Cell => (typeof cell === "string" && !/^h:mm/.test(cell) ? greekText(cell) : cell);
      const chosen = (cell: Cell): Cell => (typeof cell === "string" ? named(cell) : cell);
      const settingCell = (header: string, cell: Cell, row: number): Cell =>
        header === "Meaning" || (header === "Value" && namesOfPlan.has(names[row] ?? null)) ? worded(cell) : chosen(cell);
      return {
        ...table,
        sheet: named(table.sheet),
        columns: table.columns.map(({ header, cells, ...own }) => ({
          ...own,
          header: named(header),
          cells: cells.map((cell, row) => (table.name === "Settings" ? settingCell(header, cell, row) : isWorded(header) ? worded(cell) : cell)),
        })),
      };
    }),
  };
}

/** The English words of a text that is shown; none where all of it is told in the language, or is a name that workbooks are read back by. */
export const englishWordsOf = (text: string): readonly string[] =>
  germanNames.has(text) ? [] : (withoutHeadings(text.replace(stays, "")).match(/[A-Za-z]{2,}/g) ?? []);
