import { readFileSync } from "node:fs";
import { argv, stdout } from "node:process";
import { Dialect, init, transpile } from "@polyglot-sql/sdk";

/* Reads files of BigQuery's SQL and prints the statements of each in DuckDB's, as lists in JSON; what it cannot send back is an error. */

await init();
const sent = argv.slice(2).map((file) => {
  const { success, sql, error } = transpile(readFileSync(file, "utf8"), Dialect.BigQuery, Dialect.DuckDB, { unsupportedLevel: "raise" });
  if (!success) throw new Error(error);
  return sql;
});
stdout.write(JSON.stringify(sent));
