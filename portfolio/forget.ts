import { idKey, say } from "#core";
import { resolve } from "node:path";
import { readRegistry } from "./store/registry";
import type { Store } from "./store/store";
import { PortfolioTrouble } from "./trouble";

/** Forgets plans, named by their ID or their file: they are no longer registered, and a file that is still there is passed over. */
export async function forgetPlans(store: Store, named: readonly string[]): Promise<readonly string[]> {
  const { plans } = await readRegistry(store);
  const forgotten = named.map((name) => {
    const found = [...plans.values()].filter(
      (plan) => plan.state !== "forgotten" && (plan.path === resolve(name) || (plan.planId !== null && idKey(plan.planId) === idKey(name))),
    );
    const [first] = found;
    if (first === undefined)
      throw new PortfolioTrouble("no such plan", say`There is no plan "${name}" in the portfolio. Name it by its Plan ID or its file; see them with:`, [
        "portfolio",
        "list",
      ]);
    return first;
  });
  await store.whole(async () => {
    for (const { plan } of forgotten) {
      await store.run("update plans set state = 'forgotten' where plan_no = $plan", { plan });
      await store.run("update files set state = 'forgotten' where plan_no = $plan", { plan });
    }
  });
  return forgotten.map(({ path }) => path);
}
