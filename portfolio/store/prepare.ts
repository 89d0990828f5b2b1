import { say } from "#core";
import type { DuckDBConnection } from "@duckdb/node-api";
import { PortfolioTrouble } from "../trouble";
import type { Append } from "./append";
import { remakeLoadsWithEnd } from "./remade-loads";
import { storeTables, type StoreTable, type StoreType } from "./tables";

/** The version of the tables. */
const storeVersion = 4;

/**
 * What makes a store of a version one of the next. What a review date told stays as it was told: nothing is reckoned for it again. What the tables
 * of loads did not keep is taken from the packed plans.
 */
const steps: Readonly<Record<number, readonly string[]>> = {
  1: [
    "alter table claims add column named varchar",
    "update claims set named = source",
    `create table months (review_date integer, plan_no integer, load_no integer, benefit_no integer, month integer,
      money_planned bigint, money_claimed bigint, money_validated bigint)`,
  ],
  2: ["alter table benefits add column end_day double"],
  // What a date told of before had one plan alone, and was compared with that.
  3: ["results", "months"].flatMap((table) => [
    `alter table ${table} add column money_planned_unadjusted bigint`,
    `update ${table} set money_planned_unadjusted = money_planned`,
  ]),
};

const sqlTypes: Readonly<Record<StoreType, string>> = {
  text: "varchar",
  day: "integer",
  flag: "integer",
  number: "double",
  count: "integer",
  units: "bigint",
  bytes: "blob",
};

/** Makes the tables of a new store, and those of an older version what they are now: all of it or nothing. */
export async function prepare(connection: DuckDBConnection, path: string, append: Append): Promise<void> {
  const there = await connection.runAndReadAll("select table_name from information_schema.tables where table_schema = 'main'");
  const names = new Set(there.getColumns()[0] as string[] | undefined);
  const version = names.size === 0 ? 0 : await versionOf(connection, path, names);
  if (version === storeVersion) return;
  await connection.run("begin transaction");
  for (const sql of version === 0 ? freshTables() : stepsFrom(version)) await connection.run(sql);
  if (version !== 0 && version < 3) await remakeLoadsWithEnd(connection, append);
  await connection.run("commit");
}

async function versionOf(connection: DuckDBConnection, path: string, names: ReadonlySet<string>): Promise<number> {
  const version = names.has("store_version") ? (await connection.runAndReadAll("select version from store_version")).getRows()[0]?.[0] : undefined;
  if (typeof version === "number" && version > storeVersion)
    throw new PortfolioTrouble(
      "not a store",
      say`${path} was written by a newer version of this program. Update this program, or name another file with --store.`,
    );
  if (typeof version === "number" && (version === storeVersion || version in steps)) return version;
  throw new PortfolioTrouble(
    "not a store",
    say`${path} is no portfolio of this version. Name another file with --store, or move it away and make it anew with:`,
    ["portfolio", "add", "FOLDER", "--store", path],
  );
}

function freshTables(): readonly string[] {
  const tables = Object.entries(storeTables) as readonly [string, StoreTable][];
  return [
    `create table store_version as select ${storeVersion} as version`,
    ...tables.map(
      ([name, { columns }]) =>
        `create table ${name} (${Object.entries(columns)
          .map(([column, type]) => `${column} ${sqlTypes[type]}`)
          .join(", ")})`,
    ),
  ];
}

function stepsFrom(version: number): readonly string[] {
  const sql: string[] = [];
  for (let from = version; from < storeVersion; from++) sql.push(...(steps[from] ?? []));
  return [...sql, `update store_version set version = ${storeVersion}`];
}
