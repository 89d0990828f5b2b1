import { openStore, type Store, type StoreOptions } from "../../portfolio/store/store";

/** Where a portfolio lies unless somebody says otherwise. */
const usualStore = "portfolio.duckdb";

/** Does something with a portfolio, and closes it whatever comes of that. */
export async function withPortfolio<T>(path: string | undefined, work: (store: Store) => Promise<T>, options: StoreOptions = {}): Promise<T> {
  const store = await openStore(path ?? usualStore, options);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
