import { PortfolioTrouble } from "../../portfolio/trouble";
import { openStore, type Store, type StoreOptions } from "../../portfolio/store/store";

/** Where a portfolio lies unless somebody says otherwise. */
const usualStore = "portfolio.duckdb";

/** Does something with a portfolio, and closes it whatever comes of that. */
export async function withPortfolio<T>(path: string | undefined, work: (store: Store) => Promise<T>, options: StoreOptions = {}): Promise<T> {
  const store = await openStore(path ?? usualStore, options);
  try {
    return await work(store);
  } catch (error) {
    throw error instanceof PortfolioTrouble && error.next.length > 0
      ? new PortfolioTrouble(error.kind, error.message, [...error.next, ...atStore(path)])
      : error;
  } finally {
    store.close();
  }
}

/** What a command that is to be pasted says of where the portfolio lies. */
export const atStore = (path: string | undefined): readonly string[] => (path === undefined ? [] : ["--store", path]);
