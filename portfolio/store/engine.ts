import { say } from "#core";
import type * as DuckDb from "@duckdb/node-api";
import { PortfolioTrouble } from "../trouble";

export type Engine = typeof DuckDb;

/** DuckDB, which only a portfolio needs: it is asked for when one is opened, and told of in words where it is not there. */
export async function loadEngine(): Promise<Engine> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new PortfolioTrouble(
      "no engine",
      `${say`A portfolio is kept by DuckDB, which is not installed here (${why}). Install it beside this program with:`}\n  npm install @duckdb/node-api`,
    );
  }
}
