import { isoDate, say } from "#core";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reviewDates } from "../figures/read-board";
import { spellAlike } from "../figures/board-rows";
import { figuresSql } from "../figures/figures-sql";
import { countOf } from "../store/row-values";
import type { Store } from "../store/store";
import { storeTables, type StoreTable, type StoreTableName, type StoreType } from "../store/tables";
import { PortfolioTrouble } from "../trouble";
import { engineWords, type ExportEngine } from "./engines";
import { rowBinary } from "./row-binary";

/** The tables that go along, each with what of it: of the plans as they are read now, and of all review dates. */
export const exportedTables = {
  benefits: "load_no in (select load_no from plans where state <> 'forgotten')",
  readings: "load_no in (select load_no from plans where state <> 'forgotten')",
  segments: "load_no in (select load_no from plans where state <> 'forgotten')",
  plan_results: "true",
  results: "true",
  months: "true",
  findings: "true",
} as const satisfies Partial<Record<StoreTableName, string>>;

type ExportedTable = keyof typeof exportedTables;
const tableNames = Object.keys(exportedTables) as readonly ExportedTable[];

/** The results of plans with one spelling of each currency, as a board has it. */
const spelledAlike = "plan_results_spelled_alike";

/** So many rows are in memory at a time where they are written by this program. */
const rowsAtOnce = 20_000;

export interface Exported {
  readonly folder: string;
  readonly files: readonly string[];
  /** The review date that the queries name, and the plans counted at it of those that are registered. */
  readonly day: string;
  readonly counted: number;
  readonly registered: number;
}

const textNames = ["tables.sql", "figures.sql", "board.sql", "load.sh"] as const;

/** The files that an export to an engine writes. */
export const exportedFiles = (engine: ExportEngine): readonly string[] => [
  ...tableNames.map((table) => `${table}.${engineWords[engine].ending}`),
  ...textNames,
];

/** What the tables of every export begin with. */
const beginning = "create table benefits (";

/** Whether the text of a tables.sql is that of an export, to whatever engine. */
export const isOfExport = (tables: string): boolean => tables.startsWith(beginning);

/**
 * Writes what an engine needs to tell the same figures: the rows, the tables, the commands that load them, and the very SQL that this
 * program asks, at a review date. Every answer can be held against the number of plans that should be in it.
 */
export async function exportPortfolio(store: Store, engine: ExportEngine, folder: string, asOf: number | undefined): Promise<Exported> {
  const dates = await reviewDates(store);
  const day = asOf ?? dates[dates.length - 1];
  if (day === undefined || !dates.includes(day))
    throw new PortfolioTrouble(
      "no review",
      day === undefined ? say`There is no review yet. Make one with:` : say`There is no review of ${isoDate(day)}. Make one with:`,
      ["portfolio", "review", "--as-of", "today"],
    );
  await mkdir(folder, { recursive: true });
  const { ending, load, ask } = engineWords[engine];
  // The engine groups by what stands there, and money is one currency however the plans spell it.
  await store.run(`create or replace temp table ${spelledAlike} as select * from plan_results`);
  await spellAlike(store, spelledAlike);
  for (const table of tableNames) await writeRows(store, engine, table, join(folder, `${table}.${ending}`));
  const [counts] = await store.rows(boardQueries(day).split(";")[0] ?? "");
  const [counted, registered] = [countOf(counts?.["counted"]), countOf(counts?.["registered"])];
  const texts: Readonly<Record<(typeof textNames)[number], string>> = {
    "tables.sql": `${tableNames.map((table) => createTable(engine, table)).join("\n")}\n`,
    "figures.sql": `${figuresAt(day, engine)};\n`,
    "board.sql": `${boardQueries(day)}\n`,
    "load.sh": `${tableNames.map(load).join("\n")}\n# The figures of every benefit at ${isoDate(day)}, with ${counted} of ${registered} registered plans counted:\n# ${ask}\n`,
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  return { folder, files: exportedFiles(engine), day: isoDate(day), counted, registered };
}

const columnsOf = (table: ExportedTable): readonly (readonly [string, StoreType])[] => Object.entries((storeTables[table] satisfies StoreTable).columns);

/** The table as an engine is told of it; another name for one that holds a part. */
export function createTable(engine: ExportEngine, table: ExportedTable, name: string = table, behind = engineWords[engine].behind): string {
  const { types, blank } = engineWords[engine];
  return `create table ${name} (${columnsOf(table)
    .map(([column, type]) => `${column} ${blank(types[type])}`)
    .join(", ")})${behind};`;
}

/** The figures and the status of every benefit at a day, as {@link figuresSql} has them. */
export const figuresAt = (day: number, engine: ExportEngine = "parquet"): string =>
  figuresSql({ benefits: "benefits", readings: "readings", segments: "segments" }, { at: String(day), readUpTo: String(day) }, engineWords[engine].fence);

/** What a board leads with, in whole numbers that every engine adds up alike; the counts first, so that a part is never taken for the whole. */
export const boardQueries = (day: number): string => `-- Plans counted beside plans registered: no total is worth more than these.
select count(*) as registered, sum(case when state in ('counted', 'kept') then 1 else 0 end) as counted from plan_results where review_date = ${day};
-- Money in ten-thousandths, never added up across currencies, price dates and categories. What is claimed is ahead of or behind the plan
-- before optimism bias and confidence (planned_unadjusted).
select currency, price_date, category, count(*) as benefits, sum(money_planned) as planned, sum(money_planned_unadjusted) as planned_unadjusted, sum(money_claimed) as claimed, sum(money_validated) as validated
from results r join (select plan_no, figures_date as review_date, currency, price_date from plan_results where review_date = ${day} and state in ('counted', 'kept')) p using (plan_no, review_date)
group by currency, price_date, category order by currency, price_date, category;
-- The same by the months in which it came, 202610 for October 2026.
select currency, price_date, category, month, sum(money_planned) as planned, sum(money_planned_unadjusted) as planned_unadjusted, sum(money_claimed) as claimed, sum(money_validated) as validated
from months m join (select review_date, plan_no, load_no, benefit_no, category, currency, price_date from results r
  join (select plan_no, figures_date as review_date, currency, price_date from plan_results where review_date = ${day} and state in ('counted', 'kept')) p using (plan_no, review_date)) t
  using (review_date, plan_no, load_no, benefit_no)
group by currency, price_date, category, month order by currency, price_date, category, month;
-- Each benefit once: capped index = capped / (measured * 1000), coverage = measured / weight, pessimistic index = capped / (weight * 1000).
select sum(weight) as weight, sum(case when weighted_capped is not null then weight end) as measured, sum(weighted_capped) as capped
from results r join (select plan_no, figures_date as review_date from plan_results where review_date = ${day} and state in ('counted', 'kept')) p using (plan_no, review_date);`;

async function writeRows(store: Store, engine: ExportEngine, table: ExportedTable, path: string): Promise<void> {
  const { ending } = engineWords[engine];
  const columns = columnsOf(table);
  const order =
    table === "readings"
      ? "until_day, plan_no, benefit_no, from_day"
      : columns
          .map(([column]) => column)
          .slice(0, 4)
          .join(", ");
  const query = `select ${columns.map(([column]) => column).join(", ")} from ${table === "plan_results" ? spelledAlike : table} where ${exportedTables[table]} order by ${order}`;
  const target = `'${path.replaceAll("'", "''")}'`;
  if (ending === "parquet") return store.run(`copy (${query}) to ${target} (format parquet, compression zstd)`);
  if (ending === "csv") return store.run(`copy (${query}) to ${target} (format csv, header true)`);
  await writeFile(path, "");
  for (let from = 0; ; from += rowsAtOnce) {
    const rows = await store.rows(`${query} limit ${rowsAtOnce} offset ${from}`);
    const bytes = rowBinary(
      columns.map(([, type]) => type),
      rows.map((row) => columns.map(([column]) => row[column] ?? null)),
    );
    await writeFile(path, bytes, { flag: "a" });
    if (rows.length < rowsAtOnce) return;
  }
}
