import { say } from "#core";
import type { PlanLooks } from "./files/plan-readers";
import { inlineLooks } from "./files/plan-workers";
import { quietly } from "./quietly";
import { countOf, textOf } from "./store/row-values";
import type { ResultColumns } from "./store/result-columns";
import { readRegistry, type RegisteredPlan } from "./store/registry";
import type { Store } from "./store/store";
import type { Watch } from "./watch";

/** What a review of all plans at one date came to. */
export interface PortfolioReview {
  readonly registered: number;
  /** Those in the totals of the date: looked at, now or before, and kept with older figures. */
  readonly counted: number;
  /** Looked at by this run, and those whose results of the date were there already and stay. */
  readonly reviewed: number;
  readonly alreadyThere: number;
  readonly kept: number;
  readonly gone: number;
  readonly neverRead: number;
  readonly isStopped: boolean;
}

/** So many plans are written down at a time: what is done is kept, whatever comes next. */
const batchSize = 50;

/**
 * Looks at every plan at one date, from what was read of it last: a plan that nobody touched moves with time too. What a date has told of a
 * plan is never told again otherwise; a review that was broken off goes on where it stood.
 *
 * @param looks what looks at the plans, for instance workers; left out: this thread, one after another
 */
export async function reviewPlans(store: Store, day: number, watch: Watch, looks: PlanLooks = inlineLooks): Promise<PortfolioReview> {
  const { plans } = await readRegistry(store);
  const registered = [...plans.values()].filter(({ state }) => state !== "forgotten");
  const known = new Set(
    (await store.rows("select plan_no from plan_results where review_date = $day and state = 'counted'", { day })).map((row) => countOf(row["plan_no"])),
  );
  const open = registered.filter(({ plan }) => !known.has(plan));
  await store.whole(async () => {
    await store.run("delete from plan_results where review_date = $day and state <> 'counted'", { day });
    for (const plan of open) if (plan.state !== "present") await store.run(keptSql, kept(plan, day));
    await store.add(
      "plan_results",
      open.filter(({ state }) => state === "present").map((plan) => waitingRow(plan, day)),
    );
  });
  const due = open.filter(({ state, load }) => state === "present" && load !== null);
  const batches = Array.from({ length: Math.ceil(due.length / batchSize) }, (_, place) => due.slice(place * batchSize, (place + 1) * batchSize));
  let reviewed = 0;
  let coming = await asked(store, looks, batches[0] ?? [], day);
  for (const [place, batch] of batches.entries()) {
    if (watch.isStopped()) break;
    const looked = await Promise.all(coming.map(async ({ plan, load, at }) => ({ plan, load, at: await at })));
    // Whoever looks at the next ones does so while these are written down.
    coming = await asked(store, looks, batches[place + 1] ?? [], day);
    await store.whole(async () => {
      await store.run(`delete from plan_results where review_date = $day and plan_no in (${batch.map(({ plan }) => plan).join(", ")})`, { day });
      await store.add(
        "plan_results",
        looked.map(({ plan: { plan, organisation, path }, load, at }) => ({ review_date: day, plan_no: plan, load_no: load, organisation, path, ...at.plan })),
      );
      for (const table of ["results", "months"] as const)
        await store.addColumns<typeof table>(
          table,
          looked.map(({ plan: { plan }, load, at }) => ({ columns: at[table], alike: { review_date: day, plan_no: plan, load_no: load } })),
        );
      await store.addColumns(
        "findings",
        looked.map(({ plan: { plan }, at }) => ({ columns: at.findings, alike: { review_date: day, plan_no: plan } })),
      );
    });
    reviewed += batch.length;
    watch.step("Reviewing", reviewed, due.length);
  }
  const states = await store.rows("select state, count(*) as plans from plan_results where review_date = $day group by state", { day });
  const count = (state: string): number => countOf(states.find((row) => textOf(row["state"]) === state)?.["plans"]);
  return {
    registered: states.reduce((sum, row) => sum + countOf(row["plans"]), 0),
    counted: count("counted") + count("kept"),
    reviewed,
    alreadyThere: known.size,
    kept: count("kept"),
    gone: count("gone"),
    neverRead: count("never read"),
    isStopped: reviewed < due.length,
  };
}

/** A plan that is being looked at. */
interface AskedPlan {
  readonly plan: RegisteredPlan;
  readonly load: number;
  readonly at: Promise<ResultColumns>;
}

/** Has the plans of a batch looked at. */
async function asked(store: Store, looks: PlanLooks, batch: readonly RegisteredPlan[], day: number): Promise<readonly AskedPlan[]> {
  if (batch.length === 0) return [];
  const rows = await store.rows(`select load_no, packed from snapshots where load_no in (${batch.map(({ load }) => load).join(", ")})`);
  const packedOf = new Map(rows.map((row) => [countOf(row["load_no"]), row["packed"] as Uint8Array]));
  return batch.flatMap((plan) => {
    const { load } = plan;
    const bytes = load === null ? undefined : packedOf.get(load);
    return load === null || bytes === undefined ? [] : [{ plan, load, at: quietly(looks.lookAt(bytes, day)) }];
  });
}

const columns = `currency, price_date, plan_weight, index_share, capped_share, coverage_share, pessimistic_share, weighted_capped, weighted_coverage, weighted_pessimistic`;

const lastOf = columns
  .split(", ")
  .map((column) => `l.${column}`)
  .join(", ");

/** A plan whose file is away or cannot be read takes its last figures before the date, where it has any, and bears their date. */
const keptSql = `insert into plan_results (review_date, plan_no, load_no, state, trouble, figures_date, plan_id, name, organisation, path, ${columns})
  select $day, $plan, l.load_no, case when $is_gone = 1 then 'gone' when l.review_date is null then 'never read' else 'kept' end,
    $trouble, l.figures_date, $plan_id, $name, $organisation, $path, ${lastOf}
  from (select 1) one left join (
    select * from plan_results where plan_no = $plan and state = 'counted' and review_date < $day order by review_date desc limit 1
  ) l on true`;

const kept = ({ plan, state, trouble, planId, name, organisation, path }: RegisteredPlan, day: number) => ({
  day,
  plan,
  is_gone: state === "gone" ? 1 : 0,
  trouble,
  plan_id: planId,
  name,
  organisation,
  path,
});

const waitingRow = ({ plan, load, planId, name, organisation, path }: RegisteredPlan, day: number) => ({
  review_date: day,
  plan_no: plan,
  load_no: load,
  state: "waiting",
  trouble: say`The review was broken off before it.`,
  figures_date: null,
  plan_id: planId,
  name,
  organisation,
  path,
  currency: null,
  price_date: null,
  plan_weight: null,
  index_share: null,
  capped_share: null,
  coverage_share: null,
  pessimistic_share: null,
  weighted_capped: null,
  weighted_coverage: null,
  weighted_pessimistic: null,
});
