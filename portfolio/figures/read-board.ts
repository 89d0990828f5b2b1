import {
  boardVersion,
  isoDate,
  moneyUnits,
  planStates,
  type BoardBenefits,
  type BoardCounts,
  type BoardFigures,
  type BoardPlan,
  type Grouping,
  type PlanState,
  say,
} from "#core";
import type { Store, StoreValues } from "../store/store";
import { PortfolioTrouble } from "../trouble";
import {
  boardFindings,
  boardGaps,
  boardGroups,
  boardMoney,
  boardPromises,
  boardSameSource,
  boardSilent,
  boardSlips,
  boardYears,
  dueToBeRead,
  planName,
} from "./board-lists";
import { movedBetween } from "./board-moves";
import { uncountedFiles } from "./uncounted-files";
import { indexByBenefit, indexByPlan, standAt, statusColumns, statusCounts, statusNames, statusOf } from "./board-rows";
import { countOf, dayText, numberOf, textOf } from "../store/row-values";

export interface BoardAsked {
  /** Undefined takes the last review date. */
  readonly asOf: number | undefined;
  /** Undefined takes the review date before. */
  readonly since: number | undefined;
  readonly by: Grouping;
}

/** Everything that a board says of the portfolio at a review date. */
export async function readBoard(store: Store, { asOf, since, by }: BoardAsked): Promise<BoardFigures> {
  const dates = await reviewDates(store);
  const now = asOf ?? dates[dates.length - 1];
  if (now === undefined)
    throw new PortfolioTrouble("no review", say`Nothing was reviewed yet. Review all plans at one date with:`, ["portfolio", "review", "--as-of", "today"]);
  if (!dates.includes(now))
    throw new PortfolioTrouble("no review", say`There is no review of ${isoDate(now)}. There are: ${dates.map(isoDate).join(", ")}. Make it with:`, [
      "portfolio",
      "review",
      "--as-of",
      isoDate(now),
    ]);
  const then = dates.filter((date) => date < now && (since === undefined || date <= since)).pop();
  if (since !== undefined && then === undefined)
    throw new PortfolioTrouble(
      "no review",
      say`There is no review up to ${isoDate(since)} and before ${isoDate(now)} to compare with. There are: ${dates.map(isoDate).join(", ")}.`,
    );
  await standAt(store, "board_now", now);
  if (then !== undefined) await standAt(store, "board_then", then);
  const [statusRow] = await store.rows(`select ${statusColumns} from board_now`);
  const sameSource = await boardSameSource(store, now);
  return {
    version: boardVersion,
    asOf: isoDate(now),
    since: then === undefined ? null : isoDate(then),
    by,
    counts: await countsOf(store, "board_now"),
    byPlan: await indexByPlan(store, "board_now"),
    byBenefit: await indexByBenefit(store, "board_now"),
    before:
      then === undefined
        ? null
        : { byPlan: await indexByPlan(store, "board_then"), byBenefit: await indexByBenefit(store, "board_then"), counts: await countsOf(store, "board_then") },
    statusCounts: statusCounts(statusRow),
    money: await boardMoney(store),
    years: await boardYears(store),
    slips: await boardSlips(store),
    groups: await boardGroups(store, by),
    moved: then === undefined ? null : await movedBetween(store, then, now),
    promises: await boardPromises(store),
    gaps: await boardGaps(store),
    silent: await boardSilent(store),
    sameSource: sameSource.list,
    sameSourceCount: sameSource.count,
    findings: await boardFindings(store, now),
    plans: await boardPlans(store, now),
    troubles: await uncountedFiles(store),
  };
}

/** The review dates of a portfolio, oldest first. */
export async function reviewDates(store: Store): Promise<readonly number[]> {
  const rows = await store.rows("select distinct review_date from plan_results order by review_date");
  return rows.map((row) => countOf(row["review_date"]));
}

async function countsOf(store: Store, name: string): Promise<BoardCounts> {
  const states = await store.rows(`select state, count(*) as plans from ${name}_plans group by state`);
  const [benefits] = await store.rows(`select count(*) as benefits from ${name}`);
  const of = (state: PlanState): number => countOf(states.find((row) => row["state"] === state)?.["plans"]);
  return {
    registered: states.reduce((sum, row) => sum + countOf(row["plans"]), 0),
    counted: of("counted") + of("kept"),
    kept: of("kept"),
    gone: of("gone"),
    neverRead: of("never read"),
    waiting: of("waiting"),
    benefits: countOf(benefits?.["benefits"]),
  };
}

async function boardPlans(store: Store, day: number): Promise<readonly BoardPlan[]> {
  const rows = await store.rows(`with
    told as (select plan_no, count(*) as benefits, ${statusColumns}, max(measured_on) as last_read, count(*) filter (where ${dueToBeRead} and silent = 1) as silent_benefits
      from results r where exists (select 1 from board_now_plans p where p.plan_no = r.plan_no and p.figures_date = r.review_date and p.load_no = r.load_no) group by plan_no),
    found as (select plan_no, sum(finding_count) as findings from findings where review_date = ${day} group by plan_no),
    ranked as (select plan_no, rank() over (order by capped_share desc) as place from board_now_plans where state in ('counted', 'kept') and capped_share is not null)
    select p.*, benefits, last_read, silent_benefits, findings, place, ${statusNames}
    from board_now_plans p left join told using (plan_no) left join found using (plan_no) left join ranked using (plan_no)
    order by organisation nulls last, p.name nulls last, path`);
  return rows.map((row) => ({
    plan: countOf(row["plan_no"]),
    planId: textOf(row["plan_id"]),
    name: planName(row),
    organisation: textOf(row["organisation"]) ?? "No organisation",
    path: textOf(row["path"]) ?? "",
    state: stateOf(row),
    trouble: textOf(row["trouble"]),
    figuresOf: dayText(row["figures_date"]),
    currency: textOf(row["currency"]),
    benefits: countOf(row["benefits"]),
    index: { cappedIndex: numberOf(row["capped_share"]), coverage: numberOf(row["coverage_share"]), pessimisticIndex: numberOf(row["pessimistic_share"]) },
    rank: numberOf(row["place"]),
    statusCounts: statusCounts(row),
    silent: countOf(row["silent_benefits"]),
    lastRead: dayText(row["last_read"]),
    findings: countOf(row["findings"]),
  }));
}

const stateOf = (row: StoreValues): PlanState => planStates.find((state) => state === row["state"]) ?? "waiting";

/** The benefits of the plans that count at the review date that {@link readBoard} looked at last, in the order of the plans. */
export async function readBoardBenefits(store: Store): Promise<BoardBenefits> {
  const rows =
    await store.rows(`select plan_no, benefit_id, name, owner, status, attainment, variance_share, slip, money_planned, money_claimed, money_validated
    from board_now order by plan_no, benefit_no`);
  const money = (column: string): readonly (number | null)[] =>
    rows.map((row) => {
      const units = numberOf(row[column]);
      return units === null ? null : units / moneyUnits;
    });
  const column = <T>(of: (row: StoreValues) => T): readonly T[] => rows.map(of);
  return {
    plan: column((row) => countOf(row["plan_no"])),
    id: column((row) => textOf(row["benefit_id"]) ?? ""),
    name: column((row) => textOf(row["name"]) ?? ""),
    owner: column((row) => textOf(row["owner"])),
    status: column((row) => statusOf(row["status"])),
    attainment: column((row) => numberOf(row["attainment"])),
    variancePercent: column((row) => numberOf(row["variance_share"])),
    slip: column((row) => numberOf(row["slip"])),
    moneyPlanned: money("money_planned"),
    moneyClaimed: money("money_claimed"),
    moneyValidated: money("money_validated"),
  };
}
