import { say } from "#core";
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";
import { constants, existsSync } from "node:fs";
import { access, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { PortfolioTrouble } from "../trouble";
import { appending, type Append } from "./append";
import { inColumns, type ColumnsAlike } from "./columns";
import { loadEngine, type Engine } from "./engine";
import { prepare } from "./prepare";
import type { StoreRow, StoreTableName } from "./tables";

/** A value as the store hands it out: whole numbers of units too, as long as they are exact. */
export type StoreValue = string | number | Uint8Array | null;
export type StoreValues = Readonly<Record<string, StoreValue>>;

/** What a query is asked with; text of a workbook is only ever one of these, never a part of a query. */
export type Asked = Readonly<Record<string, string | number | null>>;

/** Many plans in one file. */
export interface Store {
  readonly path: string;
  /** Rows of a query, in its order. */
  rows(sql: string, asked?: Asked): Promise<readonly StoreValues[]>;
  run(sql: string, asked?: Asked): Promise<void>;
  add<Name extends StoreTableName>(table: Name, rows: readonly StoreRow<Name>[]): Promise<void>;
  addColumns<Name extends StoreTableName>(table: Name, parts: readonly ColumnsAlike<Name>[]): Promise<void>;
  /** All of it or, whatever happens meanwhile, nothing. */
  whole(work: () => Promise<void>): Promise<void>;
  close(): void;
}

export interface StoreOptions {
  /** Whether a file that is not there is made. */
  readonly isNew?: boolean;
  readonly threads?: number;
  /** How much of the file DuckDB may keep in memory, in MB; left out: as much as it likes, which a board of millions of readings is faster by. */
  readonly kept?: number;
}

/** Opens a store, or makes one. */
export async function openStore(path: string, options: StoreOptions = {}): Promise<Store> {
  if (path !== ":memory:" && options.isNew !== true && !existsSync(path))
    throw new PortfolioTrouble("no store", say`There is no portfolio ${path}. Make one of a folder of plans with:`, [
      "portfolio",
      "add",
      "FOLDER",
      "--store",
      path,
    ]);
  const engine = await loadEngine();
  const append = appending(engine);
  let engineRun = await started(engine, append, path, options);
  let sinceStart = 0;
  const close = (): void => {
    engineRun.connection.closeSync();
    engineRun.instance.closeSync();
  };
  const startAnew = async (): Promise<void> => {
    close();
    engineRun = await started(engine, append, path, options);
    sinceStart = 0;
  };
  return {
    path,
    rows: async (sql, asked = {}) => {
      const reader = await inWords(path, () => engineRun.connection.runAndReadAll(sql, asked));
      return reader.getRowObjects().map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, handedOut(value, path)])));
    },
    run: async (sql, asked = {}) => {
      await inWords(path, () => engineRun.connection.run(sql, asked));
    },
    add: (table, rows) => inWords(path, () => append(engineRun.connection, table, [{ columns: inColumns(table, rows), alike: {} }])),
    addColumns: (table, parts) => inWords(path, () => append(engineRun.connection, table, parts)),
    whole: async (work) => {
      await engineRun.connection.run("begin transaction");
      try {
        await work();
        await inWords(path, () => engineRun.connection.run("commit"));
      } catch (error) {
        await engineRun.connection.run("rollback").catch(() => undefined);
        throw error;
      }
      sinceStart++;
      if (options.kept !== undefined && path !== ":memory:" && sinceStart === piecesBetweenStarts) await startAnew();
    },
    close,
  };
}

/** What DuckDB has taken for what it wrote, beside what it may keep, it gives back only where it is closed: so often it is opened anew. */
const piecesBetweenStarts = 8;

interface EngineRun {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
}

async function started(engine: Engine, append: Append, path: string, { threads, kept }: StoreOptions): Promise<EngineRun> {
  const instance = await opened(engine, path, {
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(kept === undefined ? {} : { memory_limit: `${kept}MB` }),
  });
  const connection = await instance.connect();
  try {
    await inWords(path, () => prepare(connection, path, append));
    return { instance, connection };
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    throw error;
  }
}

/** Does something with the engine; a disk that is full is told for what it is. */
async function inWords<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!/no space left|disk quota|not enough space/i.test(message)) throw error;
    const [, file = path] = /"([^"]+)"/.exec(message) ?? [];
    throw new PortfolioTrouble(
      "cannot write",
      say`There is no room left on the disk for ${file}. What was written before stays; free some space and try again.`,
    );
  }
}

async function opened(engine: Engine, path: string, settings: Readonly<Record<string, string>>): Promise<DuckDBInstance> {
  try {
    return await inWords(path, () => engine.DuckDBInstance.create(path, settings));
  } catch (error) {
    if (error instanceof PortfolioTrouble) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/lock/i.test(message))
      throw new PortfolioTrouble("held", say`${path} is open in another program, and only one at a time may have it. Wait until that is done and try again.`);
    if (/not a valid DuckDB|magic bytes|version number|serializ/i.test(message))
      throw new PortfolioTrouble("not a store", say`${path} is no portfolio. Name another file with --store, or leave it out.`);
    throw new PortfolioTrouble("cannot write", (await placeTrouble(path)) ?? say`The portfolio ${path} cannot be opened: ${message}`);
  }
}

/** What is wrong with where a store should be, in words; undefined where it is something else. */
async function placeTrouble(path: string): Promise<string | undefined> {
  const folder = dirname(path);
  if (!existsSync(folder)) return say`There is no folder ${folder} for the portfolio. Make it first, or name another file with --store.`;
  if ((await stat(path).catch(() => undefined))?.isDirectory() === true) return say`${path} is a folder. Name a file in it with --store.`;
  const isWritable = await access(existsSync(path) ? path : folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? undefined : say`The portfolio ${path} may not be written by you. Name another file with --store.`;
}

/** What JavaScript counts in: a sum of units beyond it is refused rather than told wrong. */
function handedOut(value: DuckDBValue, path: string): StoreValue {
  if (typeof value === "bigint") {
    if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < -BigInt(Number.MAX_SAFE_INTEGER))
      throw new PortfolioTrouble("not a store", say`The money in ${path} comes to more than can be counted exactly. Look at fewer plans at a time.`);
    return Number(value);
  }
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object" && "bytes" in value) return value.bytes;
  return String(value);
}
