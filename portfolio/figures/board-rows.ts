import { currencyKey, statuses, type BoardIndex, type Status } from "#core";
import { countOf, textOf } from "../store/row-values";
import type { Store, StoreValues } from "../store/store";

/*
 * What the queries of a board share. Days are whole numbers that stand in the text of a query; whatever a workbook says is only ever a
 * value of a row.
 */

/** Makes the rows of a review date that count: those looked at for the date, and kept ones with the figures of theirs. */
export async function standAt(store: Store, name: "board_now" | "board_then", day: number): Promise<void> {
  await store.run(`create or replace temp table ${name}_plans as select * from plan_results where review_date = ${whole(day)}`);
  await spellAlike(store, `${name}_plans`);
  await store.run(`create or replace temp table ${name} as
    select r.*, p.currency, p.price_date, p.organisation, p.path, p.load_no as plan_load
    from results r join ${name}_plans p on p.plan_no = r.plan_no and p.figures_date = r.review_date and p.load_no = r.load_no
    where p.state in ('counted', 'kept')`);
}

/** Money is put together by its currency, however the plans spell it: what the first that was registered wrote stands for all of them. */
export async function spellAlike(store: Store, plans: string): Promise<void> {
  const spellings = await store.rows(
    `select currency, min(plan_no) as first_plan from plan_results where currency is not null group by currency order by first_plan`,
  );
  const first = new Map<string, string>();
  for (const row of spellings) {
    const currency = textOf(row["currency"]) ?? "";
    const shared = first.get(currencyKey(currency));
    if (shared === undefined) first.set(currencyKey(currency), currency);
    else if (shared !== currency) await store.run(`update ${plans} set currency = $shared where currency = $currency`, { shared, currency });
  }
}

/** A day as it may stand in a query. */
export function whole(day: number): number {
  if (!Number.isInteger(day)) throw new Error(`${day} is no day`);
  return day;
}

/** Counts of each status, as columns of a query and as they are told. */
export const statusColumns = statuses.map((status, place) => `count(*) filter (where status = '${status}') as status_${place}`).join(", ");
export const statusOf = (value: unknown): Status => statuses.find((status) => status === value) ?? "Undefined";

/** The names of those columns. */
export const statusNames = statuses.map((_, place) => `status_${place}`).join(", ");
export const statusCounts = (row: StoreValues | undefined): Readonly<Record<Status, number>> =>
  Object.fromEntries(statuses.map((status, place) => [status, countOf(row?.[`status_${place}`])])) as Record<Status, number>;

/** Σ w, Σ w measured and Σ w·min(r, 1), as whole numbers. */
export const indexColumns = `sum(weight) as weight_all, sum(case when weighted_capped is not null then weight end) as weight_measured, sum(weighted_capped) as capped_sum`;

/** A weight and its product with a rate count in different units. */
const productsPerWeight = 1000;

/** The shares of the sums of {@link indexColumns} (method §8). */
export function indexOf(row: StoreValues | undefined): BoardIndex {
  const [all, measured, capped] = [countOf(row?.["weight_all"]), countOf(row?.["weight_measured"]), countOf(row?.["capped_sum"])];
  return {
    cappedIndex: measured === 0 ? null : capped / (measured * productsPerWeight),
    coverage: all === 0 ? null : measured / all,
    pessimisticIndex: all === 0 ? null : capped / (all * productsPerWeight),
  };
}

/** The same of whole plans, each once by its Plan weight. */
export async function indexByPlan(store: Store, name: string): Promise<BoardIndex> {
  const [row] = await store.rows(`select
      sum(case when weighted_capped is not null then plan_weight end) as capped_weight, sum(weighted_capped) as capped_sum,
      sum(case when weighted_coverage is not null then plan_weight end) as coverage_weight, sum(weighted_coverage) as coverage_sum,
      sum(case when weighted_pessimistic is not null then plan_weight end) as pessimistic_weight, sum(weighted_pessimistic) as pessimistic_sum
    from ${name}_plans where state in ('counted', 'kept')`);
  const share = (what: string): number | null => {
    const weight = countOf(row?.[`${what}_weight`]);
    return weight === 0 ? null : countOf(row?.[`${what}_sum`]) / (weight * productsPerWeight);
  };
  return { cappedIndex: share("capped"), coverage: share("coverage"), pessimisticIndex: share("pessimistic") };
}

export async function indexByBenefit(store: Store, name: string): Promise<BoardIndex> {
  const [row] = await store.rows(`select ${indexColumns} from ${name}`);
  return indexOf(row);
}
