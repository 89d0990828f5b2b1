import type { DuckDBConnection, DuckDBDataChunk, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import type { ColumnsAlike } from "./columns";
import type { Engine } from "./engine";
import { storeTables, type StoreRow, type StoreTableName, type StoreType } from "./tables";

/** Puts rows behind those of a table. */
export type Append = <Name extends StoreTableName>(connection: DuckDBConnection, table: Name, parts: readonly ColumnsAlike<Name>[]) => Promise<void>;

/** As many rows as a vector of DuckDB holds. */
const chunkRows = 2048;

/**
 * Appends by whole columns, which is the fastest way in that the package offers. What DuckDB holds for the rows on their way is held once for each
 * table and taken again: it lies outside of what JavaScript knows of its memory, and would be given back seldom.
 */
export function appending(engine: Engine): Append {
  const held = new Map<StoreTableName, DuckDBDataChunk>();
  const chunkOf = (table: StoreTableName, types: readonly DuckDBType[], rowCount: number): DuckDBDataChunk => {
    const chunk = held.get(table) ?? engine.DuckDBDataChunk.create(types);
    held.set(table, chunk);
    chunk.reset();
    chunk.rowCount = rowCount;
    return chunk;
  };
  return async (connection, table, parts) => {
    const rowCount = parts.reduce((sum, { columns }) => sum + columns.count, 0);
    if (rowCount === 0) return;
    const columns = Object.entries(storeTables[table].columns) as [keyof StoreRow<typeof table>, StoreType][];
    const types = columns.map(([, type]) => heldType(engine, type));
    const appender = await connection.createAppender(table);
    for (let from = 0; from < rowCount; from += chunkRows) {
      const until = Math.min(from + chunkRows, rowCount);
      const chunk = chunkOf(table, types, until - from);
      for (const [index, [column, type]] of columns.entries()) chunk.setColumnValues(index, valuesOf(engine, parts, column, type, from, until));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  };
}

/** What a column holds from one row on until, not with, another, counted through all parts. */
function valuesOf<Name extends StoreTableName>(
  engine: Engine,
  parts: readonly ColumnsAlike<Name>[],
  column: keyof StoreRow<Name>,
  type: StoreType,
  from: number,
  until: number,
): DuckDBValue[] {
  const values: DuckDBValue[] = [];
  let before = 0;
  for (const { columns, alike } of parts) {
    const [first, last] = [Math.max(from - before, 0), Math.min(until - before, columns.count)];
    before += columns.count;
    if (last <= first) continue;
    const held = columns.of[column];
    if (held === undefined && !(column in alike)) throw new Error(`Nobody says what is in the column ${String(column)}.`);
    const same = held === undefined ? takenIn(engine, type, alike[column] as Held) : null;
    for (let row = first; row < last; row++) values.push(held === undefined ? same : takenIn(engine, type, held[row] as Held));
  }
  return values;
}

type Held = string | number | Uint8Array | null;

function takenIn(engine: Engine, type: StoreType, value: Held): DuckDBValue {
  if (value === null || Number.isNaN(value)) return null;
  if (type === "units") return BigInt(value as number);
  if (type === "bytes") return engine.blobValue(value as Uint8Array);
  return value as string | number;
}

const heldType = (engine: Engine, type: StoreType): DuckDBType =>
  ({ text: engine.VARCHAR, day: engine.INTEGER, flag: engine.INTEGER, number: engine.DOUBLE, count: engine.INTEGER, units: engine.BIGINT, bytes: engine.BLOB })[
    type
  ];
