import { planLines, type PlanLines } from "#core";
import type { DuckDBConnection } from "@duckdb/node-api";
import { unpacked } from "../files/packed";
import type { Append } from "./append";
import { loadColumns, loadTables } from "./load-columns";

/** So many loads are unpacked at a time. */
const batchSize = 50;

/**
 * Makes the lines of every load whose plan names an End anew, from the tables that are kept of it: a store of before has no End in them. So no
 * workbook has to be there for it or to be read again, loads of other versions, of plans that are gone and of dates long past have it too, and
 * nothing looks as if somebody had changed it.
 */
export async function remakeLoadsWithEnd(connection: DuckDBConnection, append: Append): Promise<void> {
  const loads = (await connection.runAndReadAll("select load_no, plan_no from loads order by load_no")).getRows() as [number, number][];
  for (let from = 0; from < loads.length; from += batchSize) {
    const planOf = new Map(loads.slice(from, from + batchSize));
    const kept = await connection.runAndReadAll(`select load_no, packed from snapshots where load_no in (${[...planOf.keys()].join(", ")})`);
    const remade = (kept.getRows() as [number, { readonly bytes: Uint8Array }][]).flatMap(([load, { bytes }]) => {
      const lines = linesWithEnd(bytes);
      return lines === undefined ? [] : [{ columns: loadColumns(lines), alike: { plan_no: planOf.get(load) as number, load_no: load } }];
    });
    if (remade.length === 0) continue;
    for (const table of loadTables) {
      await connection.run(`delete from ${table} where load_no in (${remade.map(({ alike }) => alike.load_no).join(", ")})`);
      await append<typeof table>(
        connection,
        table,
        remade.map(({ columns, alike }) => ({ columns: columns[table], alike })),
      );
    }
  }
}

/** The lines of a plan that names an End; what this program would no more take for a plan stays as it was read. */
function linesWithEnd(bytes: Uint8Array): PlanLines | undefined {
  try {
    const lines = planLines(unpacked(bytes));
    return lines.benefits.some(({ end }) => end !== null) ? lines : undefined;
  } catch {
    return undefined;
  }
}
