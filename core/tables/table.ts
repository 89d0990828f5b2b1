import type { Column } from "./column";

/** The columns of a table by their name in the code. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A plan table, declared once. */
export interface Table<C extends Columns = Columns> {
  readonly name: string;
  /** Other names that a sheet or table of this kind goes by. */
  readonly aliases: readonly string[];
  /** What it holds, in one sentence; the formulas' bundles leave it out. */
  readonly help: string;
  /** The column that names a row in findings, in the code's name. */
  readonly subject: string;
  readonly columns: C;
}

/** Declares a table; the subject must be one of its columns. */
export const declareTable = <const C extends Columns>(table: Table<C> & { readonly subject: keyof C & string }): Table<C> => table;

type Value<T> = T extends Column<infer V> ? V : never;

/** One row of a table: a value per column, undefined where the cell is blank or cannot be read. */
export type Row<T extends Table> = { readonly [K in keyof T["columns"]]: Value<T["columns"][K]> | undefined } & RowPlace;

export interface RowPlace {
  /** The position in the snapshot's columns, from 0. */
  readonly index: number;
  /** The sheet row, from 1. */
  readonly sheetRow: number;
}
