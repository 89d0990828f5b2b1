import type { Store } from "../store/store";
import { countOf, textOf } from "../store/row-values";

/** What of the files that were found is counted, and what is not. */
export interface CountsNow {
  readonly plans: number;
  readonly unreadable: number;
  readonly otherVersions: number;
  readonly copies: number;
  readonly noPlan: number;
  /** The first of those that need somebody. */
  readonly first: readonly { readonly path: string; readonly says: string }[];
}

/** So many files are named at once. */
const mostNamed = 10;

export async function countsNow(store: Store): Promise<CountsNow> {
  const states = await store.rows("select state, count(*) as files from files group by state");
  const [plans] = await store.rows("select count(*) as plans from plans where state <> 'forgotten'");
  const named = await store.rows(`select path, trouble from files where state in ('unreadable', 'other version') order by path limit ${mostNamed}`);
  const of = (state: string): number => countOf(states.find((row) => row["state"] === state)?.["files"]);
  return {
    plans: countOf(plans?.["plans"]),
    unreadable: of("unreadable"),
    otherVersions: of("other version"),
    copies: of("copy"),
    noPlan: of("no plan"),
    first: named.map((row) => ({ path: textOf(row["path"]) ?? "", says: textOf(row["trouble"]) ?? "" })),
  };
}
