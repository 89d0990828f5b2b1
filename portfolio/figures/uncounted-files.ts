import type { BoardFigures, FileState } from "#core";
import type { Store } from "../store/store";
import { textOf } from "../store/row-values";

/** Every file that was found and is not counted, with the reason. */
export async function uncountedFiles(store: Store): Promise<BoardFigures["troubles"]> {
  const rows = await store.rows("select path, state, trouble from files where state <> 'counted' order by path");
  return rows.map((row) => ({ path: textOf(row["path"]) ?? "", state: row["state"] as FileState, says: textOf(row["trouble"]) ?? "" }));
}
