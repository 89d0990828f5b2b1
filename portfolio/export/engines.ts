import type { StoreType } from "../store/tables";

/** Where a portfolio can go beyond one machine. */
export const exportEngines = ["parquet", "clickhouse", "bigquery", "postgres"] as const;
export type ExportEngine = (typeof exportEngines)[number];

/** How an engine is told of a table, and in which form its rows go there. */
export interface EngineWords {
  readonly types: Readonly<Record<StoreType, string>>;
  /** How a blank is allowed in a column. */
  readonly blank: (type: string) => string;
  /** What stands behind the columns of a table that is kept in parts by plan. */
  readonly behind: string;
  readonly ending: "parquet" | "csv" | "rowbinary";
  /** The command that loads the rows of a table, run in the folder of the export. */
  readonly load: (table: string) => string;
  /** See {@link import("../figures/figures-sql").figuresSql}. */
  readonly fence?: string;
  /** The command that asks for the figures of all benefits. */
  readonly ask: string;
}

export const engineWords: Readonly<Record<ExportEngine, EngineWords>> = {
  parquet: {
    types: { text: "varchar", day: "integer", flag: "integer", number: "double", count: "integer", units: "bigint", bytes: "blob" },
    blank: (type) => type,
    behind: "",
    ending: "parquet",
    load: (table) => `duckdb plans.duckdb -c "create or replace table ${table} as from '${table}.parquet'"`,
    ask: "duckdb plans.duckdb < figures.sql",
  },
  clickhouse: {
    types: { text: "String", day: "Int32", flag: "Int32", number: "Float64", count: "Int32", units: "Int64", bytes: "String" },
    blank: (type) => `Nullable(${type})`,
    behind: " ENGINE = MergeTree ORDER BY tuple()",
    // ClickHouse 18 reads some decimals of text one bit off; these are the bytes of the numbers themselves.
    ending: "rowbinary",
    load: (table) => `clickhouse-client --query "INSERT INTO ${table} FORMAT RowBinary" < ${table}.rowbinary`,
    ask: "clickhouse-client --join_use_nulls=1 < figures.sql",
  },
  bigquery: {
    types: { text: "STRING", day: "INT64", flag: "INT64", number: "FLOAT64", count: "INT64", units: "INT64", bytes: "BYTES" },
    blank: (type) => type,
    behind: "",
    ending: "parquet",
    load: (table) => `bq load --source_format=PARQUET --replace portfolio.${table} ${table}.parquet`,
    ask: "bq query --use_legacy_sql=false --dataset_id=portfolio < figures.sql",
  },
  postgres: {
    types: { text: "text", day: "integer", flag: "integer", number: "double precision", count: "integer", units: "bigint", bytes: "bytea" },
    blank: (type) => type,
    behind: "",
    ending: "csv",
    load: (table) => `psql -c "\\copy ${table} from '${table}.csv' with (format csv, header true)"`,
    fence: "offset 0",
    ask: "psql -f figures.sql",
  },
};
