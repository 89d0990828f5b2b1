import { boardCauses, mostListed, type BoardCause, type BoardMoved, type Status } from "#core";
import type { Store } from "../store/store";
import { statusOf, whole } from "./board-rows";
import { countOf, textOf } from "../store/row-values";
import { figuresSql } from "./figures-sql";

/** How good a status is; the greys are neither better nor worse than another. */
const order: Readonly<Partial<Record<Status, number>>> = { Realized: 4, Green: 3, Amber: 2, Red: 1 };

type Direction = "better" | "worse" | "other";

function directionOf(from: Status, to: Status): Direction {
  const [then, now] = [order[from], order[to]];
  if (then === undefined || now === undefined || then === now) return "other";
  return now > then ? "better" : "worse";
}

/**
 * The statuses that moved between two review dates, each with what moved it. The old plan with the readings of then, at the new day, tells
 * what time alone does; the old plan with the new readings, whether these are enough.
 */
export async function movedBetween(store: Store, then: number, now: number): Promise<BoardMoved> {
  const [at, since] = [String(whole(now)), String(whole(then))];
  await store.run(`create or replace temp table board_moves as
    select n.plan_no, n.benefit_no, n.benefit_id, n.name, n.status as status_now, t.status as status_then,
      n.load_no as load_now, t.load_no as load_then, t.benefit_no as benefit_then
    from board_now n join board_then t on n.plan_no = t.plan_no and n.benefit_id = t.benefit_id
    where n.status <> t.status
    qualify row_number() over (partition by n.plan_no, n.benefit_no order by t.benefit_no) = 1`);
  const ofMoved = (table: string, load: string): string => `(select * from ${table} where load_no in (select ${load} from board_moves))`;
  const old = { benefits: ofMoved("benefits", "load_then"), readings: ofMoved("readings", "load_then"), segments: ofMoved("segments", "load_then") };
  // The old plan beside the new readings: these take on the load and place of the benefit that they are read against.
  const newReadings = `(select m.plan_no, m.load_then as load_no, m.benefit_then as benefit_no, r.from_day, r.until_day, r.to_date, r.validated, r.read_on, r.current_days, r.line_read
    from readings r join board_moves m on r.load_no = m.load_now and r.benefit_no = m.benefit_no)`;
  const rows = await store.rows(`with
    by_time as (${figuresSql(old, { at, readUpTo: since })}),
    by_readings as (${figuresSql({ ...old, readings: newReadings }, { at, readUpTo: at })})
    select m.plan_no, m.benefit_id, m.name, m.status_now, m.status_then,
      case when bt.status = m.status_now then 'by time alone'
           when bn.plan_key = bo.plan_key or br.status = m.status_now then 'by readings'
           else 'by a change of the plan' end as cause
    from board_moves m
    left join by_time bt on bt.load_no = m.load_then and bt.benefit_no = m.benefit_then
    left join by_readings br on br.load_no = m.load_then and br.benefit_no = m.benefit_then
    left join benefits bn on bn.load_no = m.load_now and bn.benefit_no = m.benefit_no
    left join benefits bo on bo.load_no = m.load_then and bo.benefit_no = m.benefit_then
    order by m.plan_no, m.benefit_no`);
  const list = rows.map((row) => ({
    plan: countOf(row["plan_no"]),
    id: textOf(row["benefit_id"]) ?? "",
    name: textOf(row["name"]) ?? "",
    from: statusOf(row["status_then"]),
    to: statusOf(row["status_now"]),
    cause: causeIn(row["cause"]),
  }));
  const byCause = Object.fromEntries(boardCauses.map((cause) => [cause, { better: 0, worse: 0, other: 0 }])) as Record<BoardCause, Record<Direction, number>>;
  for (const { from, to, cause } of list) byCause[cause][directionOf(from, to)]++;
  const fall = ({ from, to }: { readonly from: Status; readonly to: Status }): number =>
    directionOf(from, to) === "worse" ? (order[to] ?? 0) - (order[from] ?? 0) : directionOf(from, to) === "other" ? 0 : 1;
  const [counts] = await store.rows(`select
      (select count(*) from board_now_plans n where state in ('counted', 'kept') and not exists (select 1 from board_then_plans t where t.plan_no = n.plan_no and t.state in ('counted', 'kept'))) as plans_added,
      (select count(*) from board_then_plans t where state in ('counted', 'kept') and not exists (select 1 from board_now_plans n where n.plan_no = t.plan_no and n.state in ('counted', 'kept'))) as plans_gone,
      (select count(*) from board_now n where not exists (select 1 from board_then t where t.plan_no = n.plan_no and t.benefit_id = n.benefit_id)) as benefits_added,
      (select count(*) from board_then t where not exists (select 1 from board_now n where n.plan_no = t.plan_no and n.benefit_id = t.benefit_id)) as benefits_gone`);
  return {
    count: list.length,
    byCause,
    list: [...list].sort((a, b) => fall(a) - fall(b)).slice(0, mostListed),
    plansAdded: countOf(counts?.["plans_added"]),
    plansGone: countOf(counts?.["plans_gone"]),
    benefitsAdded: countOf(counts?.["benefits_added"]),
    benefitsGone: countOf(counts?.["benefits_gone"]),
  };
}

const causeIn = (value: unknown): BoardCause => boardCauses.find((cause) => cause === value) ?? "by a change of the plan";
