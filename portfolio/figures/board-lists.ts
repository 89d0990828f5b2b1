import {
  groupBy,
  mostListed,
  moneyUnits,
  slipBands,
  unadjustedWhereOther,
  type BoardFigures,
  type BoardGap,
  type BoardGroup,
  type BoardMoney,
  type BoardPromise,
  type BoardSameSource,
  type BoardSilent,
  type BoardYear,
  type Grouping,
} from "#core";
import { basename } from "node:path";
import type { Store, StoreValue, StoreValues } from "../store/store";
import { indexColumns, indexOf, statusColumns, statusCounts, statusOf, whole } from "./board-rows";
import { countOf, dayText, numberOf, textOf } from "../store/row-values";

const moneyOf = (value: StoreValue | undefined): number => countOf(value) / moneyUnits;

/** As the categories stand everywhere: those with money first. */
const categoryOrder = `case category when 'Cashable' then 1 when 'Cost avoidance' then 2 when 'Non-cashable' then 3 when 'Non-financial' then 4 else 5 end`;

const moneyColumns = `currency, price_date, category, count(*) as benefits, count(money_planned) as valued,
      sum(money_planned) as planned, sum(money_planned_unadjusted) as unadjusted, sum(money_claimed) as claimed, sum(money_validated) as validated`;
const moneyGroups = "currency, price_date, category";
const moneyOrder = `currency nulls last, price_date nulls last, ${categoryOrder}`;

/** The plan before and after Optimism bias and Confidence, by the columns of a query. */
const plannedOf = (row: StoreValues) => {
  const planned = moneyOf(row["planned"]);
  return { planned, ...unadjustedWhereOther({ planned, plannedUnadjusted: moneyOf(row["unadjusted"]) }) };
};

const moneyLine = (row: StoreValues): BoardMoney => ({
  currency: textOf(row["currency"]),
  priceDate: dayText(row["price_date"]),
  category: textOf(row["category"]) ?? "",
  benefits: countOf(row["benefits"]),
  valued: countOf(row["valued"]),
  ...plannedOf(row),
  claimed: moneyOf(row["claimed"]),
  validated: moneyOf(row["validated"]),
});

export async function boardMoney(store: Store): Promise<readonly BoardMoney[]> {
  return (await store.rows(`select ${moneyColumns} from board_now group by ${moneyGroups} order by ${moneyOrder}`)).map(moneyLine);
}

/** By the months of the results that count; all years together are the money to date. */
export async function boardYears(store: Store): Promise<readonly BoardYear[]> {
  const rows = await store.rows(`select currency, price_date, category, month // 100 as year,
      sum(m.money_planned) as planned, sum(m.money_planned_unadjusted) as unadjusted, sum(m.money_claimed) as claimed, sum(m.money_validated) as validated
    from months m join board_now b using (review_date, plan_no, load_no, benefit_no) group by ${moneyGroups}, year order by ${moneyOrder}, year`);
  return rows.map((row) => ({
    currency: textOf(row["currency"]),
    priceDate: dayText(row["price_date"]),
    category: textOf(row["category"]) ?? "",
    year: countOf(row["year"]),
    ...plannedOf(row),
    claimed: moneyOf(row["claimed"]),
    validated: moneyOf(row["validated"]),
  }));
}

export async function boardSlips(store: Store): Promise<BoardFigures["slips"]> {
  const rows = await store.rows(`select case when slip is null then 'unknown' when slip < -0.5 then 'early' when slip <= 0.5 then 'on time'
      when slip <= 3 then 'up to 3 late' when slip <= 6 then 'up to 6 late' when slip <= 12 then 'up to 12 late' else 'over 12 late' end as band, count(*) as benefits
    from board_now where status <> 'Not due' group by band`);
  return slipBands.map((band) => ({ band, benefits: countOf(rows.find((row) => row["band"] === band)?.["benefits"]) }));
}

/** Where a row has none of it. */
const groupColumns: Readonly<Record<Grouping, string>> = {
  organisation: "coalesce(organisation, 'No organisation')",
  objective: "coalesce(objective, 'No objective')",
  owner: "coalesce(owner, 'No owner')",
  category: "category",
};

export async function boardGroups(store: Store, by: Grouping): Promise<readonly BoardGroup[]> {
  const name = groupColumns[by];
  const groups = await store.rows(`select min(${name}) as name, upper(trim(${name})) as group_key, count(distinct plan_no) as plans, count(*) as benefits,
      ${indexColumns}, ${statusColumns} from board_now group by group_key order by benefits desc, group_key`);
  const money = await store.rows(`select upper(trim(${name})) as group_key, ${moneyColumns} from board_now where money_planned is not null
    group by group_key, ${moneyGroups} order by ${moneyOrder}`);
  const moneyByGroup = groupBy(money, (row) => row["group_key"]);
  return groups.map((row) => ({
    name: textOf(row["name"]) ?? "",
    plans: countOf(row["plans"]),
    benefits: countOf(row["benefits"]),
    index: indexOf(row),
    statusCounts: statusCounts(row),
    money: (moneyByGroup.get(row["group_key"] ?? null) ?? []).map(moneyLine),
  }));
}

export async function boardPromises(store: Store): Promise<readonly BoardPromise[]> {
  const rows = await store.rows(`select currency, price_date, category, count(*) as benefits, count(*) filter (where promise_now < promise_first) as cut,
      sum(promise_first) as first_sum, sum(promise_now) as now_sum
    from board_now where promise_first is not null and promise_now is not null
    group by ${moneyGroups} order by ${moneyOrder}`);
  return rows.map((row) => ({
    currency: textOf(row["currency"]),
    priceDate: dayText(row["price_date"]),
    category: textOf(row["category"]) ?? "",
    benefits: countOf(row["benefits"]),
    cut: countOf(row["cut"]),
    first: moneyOf(row["first_sum"]),
    now: moneyOf(row["now_sum"]),
  }));
}

/** The largest amounts of each currency in turn, for two currencies have no order between them, and with them what has no money, by its share. */
export async function boardGaps(store: Store): Promise<readonly BoardGap[]> {
  const columns = "plan_no, benefit_id, name, owner, status, variance_share, slip, currency";
  const rows = await store.rows(`select * from (
      select ${columns}, money_claimed - money_planned_unadjusted as gap, 1 as part, row_number() over (partition by currency order by gap, plan_no, benefit_no) as place
        from board_now where money_claimed < money_planned_unadjusted and status in ('Amber', 'Red')
      union all
      select ${columns}, null as gap, 2 as part, row_number() over (order by variance_share, plan_no, benefit_no) as place
        from board_now where money_planned is null and status in ('Amber', 'Red') and variance_share < 0
    ) where place <= ${mostListed} order by place, part, currency nulls last`);
  return rows.map((row) => ({
    plan: countOf(row["plan_no"]),
    id: textOf(row["benefit_id"]) ?? "",
    name: textOf(row["name"]) ?? "",
    owner: textOf(row["owner"]),
    status: statusOf(row["status"]),
    variancePercent: numberOf(row["variance_share"]),
    slip: numberOf(row["slip"]),
    currency: textOf(row["currency"]),
    money: numberOf(row["gap"]) === null ? null : moneyOf(row["gap"]),
  }));
}

/** Due and to be read: a milestone is reached or not without that. */
export const dueToBeRead = `status not in ('Not due', 'Undefined') and kind <> 'Milestone'`;

export async function boardSilent(store: Store): Promise<readonly BoardSilent[]> {
  const rows = await store.rows(`select plan_no, max(measured_on) as last_read, count(*) filter (where ${dueToBeRead}) as due
    from board_now group by plan_no having due > 0 and count(*) filter (where ${dueToBeRead} and silent = 0) = 0 order by last_read nulls first, plan_no`);
  return rows.map((row) => ({ plan: countOf(row["plan_no"]), lastRead: dayText(row["last_read"]), due: countOf(row["due"]) }));
}

/** Of the loads that count at the date, the amounts up to it that more than one plan claims. */
export async function boardSameSource(store: Store, day: number): Promise<{ readonly list: readonly BoardSameSource[]; readonly count: number }> {
  await store.run(`create or replace temp table board_claimed as
    select source, min(named) as named, day, amount, list(struct_pack(plan := c.plan_no, benefit := c.benefit_no) order by c.plan_no, c.benefit_no) as claims
    from claims c join board_now_plans p on p.load_no = c.load_no
    where p.state in ('counted', 'kept') and c.day <= ${whole(day)}
    group by source, day, amount having count(distinct c.plan_no) > 1`);
  const [counted] = await store.rows("select count(*) as pairs from board_claimed");
  const rows =
    await store.rows(`with worst as (select *, row_number() over (order by abs(amount) desc, day desc, source) as place from board_claimed qualify place <= ${mostListed})
    select place, named, day, amount, claim.plan as plan_no, r.benefit_id, r.name
    from (select place, named, day, amount, unnest(claims) as claim from worst) w
    join board_now r on r.plan_no = claim.plan and r.benefit_no = claim.benefit order by place, plan_no, benefit_no`);
  const list = [...groupBy(rows, (row) => row["place"]).values()].map(([first = {}, ...more]) => ({
    source: textOf(first["named"]) ?? "",
    day: dayText(first["day"]) ?? "",
    amount: countOf(first["amount"]),
    claims: [first, ...more].map((row) => ({ plan: countOf(row["plan_no"]), id: textOf(row["benefit_id"]) ?? "", name: textOf(row["name"]) ?? "" })),
  }));
  return { list, count: countOf(counted?.["pairs"]) };
}

export async function boardFindings(store: Store, day: number): Promise<BoardFigures["findings"]> {
  const rows = await store.rows(`select rule, severity, sum(finding_count) as findings, count(distinct plan_no) as plans from findings f
    where review_date = ${whole(day)} group by rule, severity
    order by case severity when 'Stops the row' then 1 when 'Needs attention' then 2 else 3 end, findings desc, rule`);
  return rows.map((row) => ({
    rule: textOf(row["rule"]) ?? "",
    severity: textOf(row["severity"]) ?? "",
    findings: countOf(row["findings"]),
    plans: countOf(row["plans"]),
  }));
}

/** What a plan is called: as its Settings say, else as its file, without its ending. */
export const planName = (row: StoreValues): string => textOf(row["name"]) ?? basename(textOf(row["path"]) ?? "").replace(/\.[^.]*$/, "");
