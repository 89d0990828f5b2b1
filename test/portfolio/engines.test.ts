import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { planLines } from "#core";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { addFolders } from "../../portfolio/add";
import { boardQueries, createTable, exportPortfolio, figuresAt } from "../../portfolio/export/export";
import { exportEngines } from "../../portfolio/export/engines";
import { rowBinary } from "../../portfolio/export/row-binary";
import { packed } from "../../portfolio/files/packed";
import { inlineReader } from "../../portfolio/files/plan-workers";
import { reviewPlans } from "../../portfolio/review";
import { loadColumns } from "../../portfolio/store/load-columns";
import { openStore, type Store, type StoreValue, type StoreValues } from "../../portfolio/store/store";
import { updatePlans } from "../../portfolio/update";
import { startClickHouse } from "../support/clickhouse-server";
import { combinationCount, coreFigures, figureColumns, portfolioDay, portfolioPlans } from "../support/portfolio-plans";
import { quietly } from "../support/portfolio-folder";
import { startPostgres } from "../support/postgres-server";
import { chdb, testWhere } from "../support/test-where";

const place = mkdtempSync(join(tmpdir(), "portfolio-engines-"));
/** Every kind, direction, threshold, profile and nature thirteen times over. */
const snapshots = portfolioPlans(200);
const planCount = snapshots.length;
const at = (engine: string, name = ""): string => join(place, engine, name);
const asked = ["plan_no", "benefit_no", "status", ...figureColumns];
const figures = (from: string): string => `select ${asked.join(", ")} from (${from}) f order by plan_no, benefit_no`;
let store: Store;
/** What the core tells of each benefit, in that order. */
let core: readonly (readonly StoreValue[])[];

beforeAll(async () => {
  const plans = join(place, "plans");
  mkdirSync(plans);
  // A file that only says which plan it stands for: reading workbooks is tested elsewhere, and takes a hundred times as long.
  snapshots.forEach((_, plan) => writeFileSync(join(plans, `${String(plan).padStart(3, "0")}.xlsx`), `plan ${plan}`));
  const readers = {
    ...inlineReader(() => []),
    read: ({ path }: { readonly path: string }) => {
      const snapshot = snapshots[Number(basename(path, ".xlsx"))] as (typeof snapshots)[number];
      const lines = planLines(snapshot);
      return Promise.resolve({ is: "plan", identity: lines.identity, columns: loadColumns(lines), packed: packed(snapshot) } as const);
    },
  };
  store = await openStore(":memory:");
  await addFolders(store, [plans], { organisationFrom: "setting", mapping: null, mappingPath: null });
  await updatePlans(store, { ...quietly, readers });
  await reviewPlans(store, portfolioDay, quietly);
  for (const engine of exportEngines) await exportPortfolio(store, engine, at(engine), undefined);
  core = await coreRows(portfolioDay);
}, 120_000);

/** The figures that are not `===` what the core tells, each with its place; none is missing and none is one too many. */
function different(told: readonly (readonly StoreValue[])[], expected = core): readonly unknown[] {
  expect(told).toHaveLength(expected.length);
  return expected.flatMap((row, place) =>
    row.flatMap((figure, column) => (told[place]?.[column] === figure ? [] : [[place, asked[column], told[place]?.[column], figure]])),
  );
}

async function coreRows(day: number): Promise<readonly (readonly StoreValue[])[]> {
  const numbers = await store.rows("select plan_no from plans order by path");
  return coreFigures(snapshots, day).map(({ plan, position, figures: own }) => [numbers[plan]?.["plan_no"] ?? null, position, ...own]);
}

afterAll(() => {
  store.close();
  rmSync(place, { recursive: true, force: true });
});

const rowsOf = (rows: readonly StoreValues[]): readonly (readonly StoreValue[])[] => rows.map((row) => asked.map((column) => row[column] ?? null));

/** What an engine prints, as values; a double that is printed to its last digit is the same one when it is read. */
const valuesOf = (rows: readonly (readonly string[])[]): readonly (readonly StoreValue[])[] =>
  rows.map((row) => row.map((text, column) => (text === "NULL" || text === "\\N" ? null : asked[column] === "status" ? text : Number(text))));

test("an export names the plans counted beside those registered first, and says how it is loaded, for every engine", () => {
  expect(core).toHaveLength(planCount * 16);
  for (const engine of exportEngines) {
    expect(readFileSync(at(engine, "board.sql"), "utf8")).toMatch(/^-- Plans counted beside plans registered/);
    expect(readFileSync(at(engine, "figures.sql"), "utf8")).toBe(`${figuresAt(portfolioDay, engine)};\n`);
    expect(
      readFileSync(at(engine, "load.sh"), "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#")),
    ).toHaveLength(7);
  }
});

test("the store tells the core's figures at any date, each double to its last bit, over every kind, direction, threshold, profile and nature", async () => {
  expect(planCount * 16).toBeGreaterThan(combinationCount * 12);
  for (const day of [portfolioDay, portfolioDay + 120]) expect(different(rowsOf(await store.rows(figures(figuresAt(day)))), await coreRows(day))).toEqual([]);
});

test("DuckDB over the Parquet files, with no store, tells the core's figures", async () => {
  const empty = await openStore(":memory:");
  const from = (table: string): string => `'${at("parquet", `${table}.parquet`)}'`;
  const sql = figuresAt(portfolioDay)
    .replace("from benefits b", `from ${from("benefits")} b`)
    .replace("from readings r", `from ${from("readings")} r`)
    .replace("from segments s", `from ${from("segments")} s`);
  const rows = rowsOf(await empty.rows(figures(sql)));
  empty.close();
  expect(different(rows)).toEqual([]);
});

const bigQuery = "the text for BigQuery, read in its dialect and sent back to DuckDB, tells the core's figures and the plans counted of those registered";
testWhere("the SQL transpiler")(
  bigQuery,
  async () => {
    const files = ["tables.sql", "figures.sql", "board.sql"].map((name) => at("bigquery", name));
    const printed = execFileSync(process.execPath, [join(__dirname, "polyglot/send-back.mjs"), ...files], { encoding: "utf8" });
    const [tables = [], [text = ""] = [], board = []]: readonly (readonly string[])[] = JSON.parse(printed);
    const empty = await openStore(":memory:");
    await empty.run("create schema sent_back");
    await empty.run("use sent_back");
    for (const sql of tables) {
      await empty.run(sql);
      const table = /create table (\w+)/i.exec(sql)?.[1] ?? "";
      await empty.run(`insert into ${table} by name from '${at("bigquery", `${table}.parquet`)}'`);
    }
    expect(different(rowsOf(await empty.rows(figures(text))))).toEqual([]);
    expect(await empty.rows(board[0] ?? "")).toEqual([{ registered: planCount, counted: planCount }]);
    for (const [place, sql] of board.entries()) expect(await empty.rows(sql)).toEqual(await store.rows(boardQueries(portfolioDay).split(";")[place] ?? ""));
    empty.close();
  },
  120_000,
);

testWhere("chDB")("chDB, ClickHouse of today, tells the core's figures over the Parquet files, each double to its last bit", () => {
  const from = (table: string): string => `from file('${at("parquet", `${table}.parquet`)}') ${table.charAt(0)}`;
  const sql = figures(
    figuresAt(portfolioDay)
      .replace("from benefits b", from("benefits"))
      .replace("from readings r", from("readings"))
      .replace("from segments s", from("segments")),
  );
  const program = `process.stdout.write(require(process.argv[1]).query(require("node:fs").readFileSync(0, "utf8"), "TabSeparated"))`;
  const told = execFileSync(process.execPath, ["-e", program, chdb], { input: `${sql} settings join_use_nulls = 1`, encoding: "utf8", maxBuffer: 2 ** 26 });
  const rows = told
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  expect(different(valuesOf(rows))).toEqual([]);
});

testWhere("PostgreSQL")("PostgreSQL tells the core's figures over three shards, each double to its last bit, and fails where one is away", () => {
  const server = startPostgres();
  try {
    const tables = ["benefits", "readings", "segments"] as const;
    server.ask("postgres", "create database together");
    server.ask("together", "create extension postgres_fdw");
    for (const shard of [0, 1, 2]) {
      server.ask("postgres", `create database shard${shard}`);
      server.ask(
        "together",
        `create server shard${shard} foreign data wrapper postgres_fdw options (host '${server.socket}', dbname 'shard${shard}');
        create user mapping for portfolio server shard${shard} options (user 'portfolio')`,
      );
    }
    for (const table of tables) {
      server.ask("together", createTable("postgres", table, table, " partition by list (shard)").replace("(", "(shard integer, "));
      const csv = readFileSync(at("postgres", `${table}.csv`), "utf8");
      const [header = "", ...lines] = csv.trimEnd().split("\n");
      const planNo = header.split(",").indexOf("plan_no");
      for (const shard of [0, 1, 2]) {
        const part = lines.filter((line) => Number(line.split(",")[planNo]) % 3 === shard);
        server.ask(
          `shard${shard}`,
          `${createTable("postgres", table).replace("(", `(shard integer default ${shard}, `)}\ncopy ${table} (${header}) from stdin with (format csv);\n${part.join("\n")}\n\\.\n`,
        );
        server.ask(
          "together",
          `create foreign table ${table}_${shard} partition of ${table} for values in (${shard}) server shard${shard} options (table_name '${table}')`,
        );
      }
    }
    expect(different(valuesOf(server.ask("together", figures(figuresAt(portfolioDay, "postgres")))))).toEqual([]);
    server.ask("postgres", "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'shard2'; alter database shard2 rename to away");
    expect(() => server.ask("together", figures(figuresAt(portfolioDay, "postgres")))).toThrow(/shard2/);
  } finally {
    server.stop();
  }
});

testWhere("ClickHouse")("ClickHouse tells the core's figures over three shards, each double to its last bit, and fails where one is stopped", () => {
  const shards = startClickHouse();
  const settings = ["--join_use_nulls=1", "--distributed_product_mode=local"];
  try {
    const tables = ["benefits", "readings", "segments"] as const;
    for (const table of tables) {
      for (const shard of [0, 1, 2]) shards.ask(shard, createTable("clickhouse", table).replace(/;$/, ""));
      const bytes = readFileSync(at("clickhouse", `${table}.rowbinary`));
      shards.ask(0, createTable("clickhouse", table, `${table}_all`, " ENGINE = Memory").replace(/;$/, ""));
      shards.ask(0, `INSERT INTO ${table}_all FORMAT RowBinary`, bytes);
      for (const shard of [0, 1, 2])
        shards.ask(shard, `INSERT INTO ${table} SELECT * FROM remote('127.0.0.1:39411', default, ${table}_all) WHERE plan_no % 3 = ${shard}`);
      shards.ask(0, `DROP TABLE ${table}_all`);
      shards.ask(0, `CREATE TABLE ${table}_everywhere AS ${table} ENGINE = Distributed(portfolio, default, ${table})`);
    }
    const sql = figures(
      figuresAt(portfolioDay)
        .replace("from benefits b", "from benefits_everywhere b")
        .replace("from readings r", "from readings_everywhere r")
        .replace("from segments s", "from segments_everywhere s"),
    );
    expect(different(valuesOf(shards.ask(0, sql, undefined, settings)))).toEqual([]);
    shards.stop(2);
    expect(() => shards.ask(0, sql, undefined, settings)).toThrow(/279|Connection refused|All connection tries failed/);
  } finally {
    shards.end();
  }
});

test("a row for ClickHouse is the bytes of its numbers and texts, each behind whether it is blank", () => {
  // 1.5 is 0x3FF8…; the text of 200 letters has its length in two groups of seven bits.
  expect(Buffer.from(rowBinary(["number", "text", "units", "count"], [[1.5, "ü", -2, null]])).toString("hex")).toBe(
    "00000000000000f83f" + "0002c3bc" + "00feffffffffffffff" + "01",
  );
  expect(
    Buffer.from(rowBinary(["text"], [["x".repeat(200)]]))
      .subarray(0, 3)
      .toString("hex"),
  ).toBe("00c801");
});
