import { storeTables, type StoreRow, type StoreTableName, type StoreType } from "./tables";

/**
 * Rows of a table column by column, as they are written and as they come from a worker: a tenth of the objects that rows are. A blank number is
 * NaN. Columns that whoever writes them adds, because all rows have them alike, are left out.
 */
export interface Columns<Name extends StoreTableName> {
  readonly count: number;
  readonly of: Readonly<Partial<Record<keyof StoreRow<Name>, Float64Array | readonly (string | Uint8Array | null)[]>>>;
}

/** Columns, and what all of their rows have alike. */
export interface ColumnsAlike<Name extends StoreTableName> {
  readonly columns: Columns<Name>;
  readonly alike: Partial<StoreRow<Name>>;
}

/** Rows as columns: those that the first row has. */
export function inColumns<Name extends StoreTableName>(table: Name, rows: readonly (StoreRow<Name> | Partial<StoreRow<Name>>)[]): Columns<Name> {
  const first = rows[0] ?? {};
  const columns = (Object.entries(storeTables[table].columns) as [keyof StoreRow<Name>, StoreType][]).filter(([column]) => column in first);
  const numbers = new Float64Array(columns.filter(([, type]) => isNumber(type)).length * rows.length);
  let taken = 0;
  const held = columns.map(([column, type]) => {
    if (!isNumber(type)) return [column, rows.map((row) => (row[column] ?? null) as string | Uint8Array | null)];
    const values = numbers.subarray(taken, taken + rows.length);
    taken += rows.length;
    rows.forEach((row, place) => (values[place] = (row[column] ?? NaN) as number));
    return [column, values];
  });
  return { count: rows.length, of: Object.fromEntries(held) as Columns<Name>["of"] };
}

const isNumber = (type: StoreType): boolean => type !== "text" && type !== "bytes";
