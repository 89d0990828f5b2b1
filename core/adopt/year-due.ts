import type { Day } from "../domain/day";
import { isOfPeriod } from "../register/fields";
import { textsAround } from "./around";
import { columnOf, listsIn, type Draft } from "./draft";
import { periodOf } from "./periods";
import { plan } from "./plan-headers";
import { say } from "../words/say";

/**
 * When targets are due that no column dates, beside columns of periods: at the last of these where they make up a year, or where what is planned
 * comes to the targets; else at the end of the year that a title names. Of a register in the middle of its year the last month is no
 * end: undefined where nothing tells it, so that it is asked.
 */
export function dueOfPeriods(draft: Draft, periods: readonly Day[]): { readonly day: Day; readonly why: string } | undefined {
  const ends = [...new Set(periods)].sort((a, b) => a - b);
  const last = ends[ends.length - 1];
  if (last === undefined) return undefined;
  const atTheLast = { day: last, why: say`the last period of the register` };
  if (columnOf(draft, plan.target) === undefined || isWhole(ends) || comesToTargets(draft)) return atTheLast;
  for (const text of textsAround(draft.sheet)) {
    const year = /\b20\d\d(?:\s?[/-]\s?(?:20)?\d\d)?\b/.exec(text)?.[0];
    const day = year === undefined ? undefined : periodOf(year, draft.fiscalStart)?.end;
    if (day !== undefined && day >= last) return { day, why: say`"${text}" names the year` };
  }
  return undefined;
}

/** Twelve months, four quarters, two halves, or years. */
function isWhole(ends: readonly Day[]): boolean {
  const step = Math.min(...ends.slice(1).map((end, place) => end - (ends[place] as Day)));
  if (!Number.isFinite(step) || step > 200) return true;
  return step > 100 ? ends.length % 2 === 0 : ends.length >= (step > 31 ? 4 : 12);
}

/** Whether of most benefits the figures planned by period add up to the target, or end at it. */
function comesToTargets(draft: Draft): boolean {
  const list = listsIn(draft).find(({ columns }) => columns.some(({ field }) => field === plan.target));
  const target = list?.columns.find(({ field }) => field === plan.target);
  const planned = list?.columns.filter(({ field }) => isOfPeriod(field, "planned")) ?? [];
  if (list === undefined || target === undefined || planned.length === 0) return false;
  const rows = list.rows.slice(list.head.row + list.head.lines).flatMap((cells): readonly boolean[] => {
    const [wanted, figures] = [cells[target.column], planned.map(({ column }) => cells[column]).filter((cell) => typeof cell === "number")];
    if (typeof wanted !== "number" || figures.length === 0) return [];
    const near = (figure: number): boolean => Math.abs(figure - wanted) <= 0.01 * Math.abs(wanted);
    return [near(figures.reduce((sum, figure) => sum + figure, 0)) || near(figures[figures.length - 1] as number)];
  });
  return rows.filter(Boolean).length * 2 > rows.length;
}
