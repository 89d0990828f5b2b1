import type { BoardPack } from "../assessment/board-pack";
import type { Gap } from "../assessment/largest-gaps";
import type { Reviewed } from "../assessment/reviewed";
import type { Rollup } from "../assessment/rollups";
import type { Day } from "../domain/day";
import type { Finding } from "../port/workbook";
import { inOrder, recordsDrop } from "../reading/approved-plans";
import type { Benefit, Plan } from "../reading/plan";
import { placeName } from "../wording/place-name";
import { changeRules } from "../record/change-lines";
import { idKey } from "../parsing/text";
import { namesText } from "../wording/counts";
import { longDate } from "../wording/days";
import { shortMoney } from "../wording/money";
import { plural } from "../wording/plural";
import { say } from "../words/say";
import { whoAnswers, type WhoAnswers } from "./who-answers";

/** Something that the board must decide: what, who does, and the cell that it is about. */
export interface Decision {
  readonly what: string;
  /** Undefined where the plan names nobody. */
  readonly who: string | undefined;
  readonly table: string;
  /** The sheet row, or null when it is about the table as a whole. */
  readonly row: number | null;
  readonly column: string | null;
}

/** A page that is read in a minute has room for so many. */
export const mostDecisions = 5;

/** What waits for a decision, one line a kind with its worst case named: what keeps the plan from being judged comes first, then money, then dates and papers. */
export function toDecide({ assessment: { plan, findings }, rollups, board }: Pick<Reviewed, "assessment" | "rollups" | "board">): readonly Decision[] {
  const who = whoAnswers(plan);
  return [
    ...notJudged(findings, rollups.plan, who),
    ...moneyBehind(plan, board.openGaps, who),
    ...gapsWithoutActivity(plan, board.openGaps, who),
    ...overdueActivities(board, who),
    ...toApprove(plan, findings, who),
    ...changedAfterwards(plan, findings, who),
    ...reviewsDue(plan, who),
  ].slice(0, mostDecisions);
}

type Decisions = readonly Decision[];

const ofBenefit = ({ row: { sheetRow } }: Benefit): Pick<Decision, "table" | "row" | "column"> => ({ table: "Benefits", row: sheetRow, column: null });

/** "Head of Finance"; several names in the order of the cell. */
const named = (people: readonly string[], otherwise?: string): string | undefined => (people.length === 0 ? otherwise : people.join(", "));

/** Who is accountable for a benefit to the board, else who answers for the plan, else its owner. */
const accountableFor = (plan: Plan, { id, row, owner }: Benefit, who: WhoAnswers): string | undefined =>
  named(who.people({ benefit: plan.benefitOf.get(idKey(id)), named: row.accountable, roles: ["Senior responsible owner", "Sponsor"] }), owner);

function notJudged(findings: readonly Finding[], { statusCounts, benefitCount }: Rollup, who: WhoAnswers): Decisions {
  const worst = findings.find(({ severity }) => severity === "Stops the row");
  const count = statusCounts.Undefined;
  if (count === 0 || worst === undefined) return [];
  const { table, row, column } = worst;
  return [
    {
      what: say`Name who completes the plan: ${count} of ${plural(benefitCount, "# benefit", "# benefits")} cannot be judged (first of all ${whereOf(worst)})`,
      who: named(who.people({ named: undefined, roles: ["Senior responsible owner", "Sponsor", "Benefits manager"] })),
      table,
      row,
      column,
    },
  ];
}

function whereOf({ table, sheet, row, column }: Finding): string {
  if (row === null) return column ?? placeName({ table, sheet });
  return column === null ? say`in row ${String(row)}` : say`${column} in row ${String(row)}`;
}

/** Gaps come by lost money first. */
function moneyBehind(plan: Plan, [gap]: readonly Gap[], who: WhoAnswers): Decisions {
  if (gap?.money === undefined || gap.money >= 0) return [];
  const { benefit } = gap.standing;
  const amount = shortMoney(-gap.money, plan.settings.currency);
  return [
    {
      what: say`Win back ${amount}, or take it out of the plan: ${benefit.id} ${benefit.name}`,
      who: accountableFor(plan, benefit, who),
      ...ofBenefit(benefit),
    },
  ];
}

function gapsWithoutActivity(plan: Plan, gaps: readonly Gap[], who: WhoAnswers): Decisions {
  const without = gaps.filter(({ isEnabled }) => !isEnabled).map(({ standing }) => standing.benefit);
  const [first] = without;
  if (first === undefined) return [];
  const names = namesText(without.map(({ id }) => id));
  return [
    {
      what: say`Agree on an activity for what is behind plan and has none: ${names}`,
      who: named([...new Set(without.flatMap((benefit) => accountableFor(plan, benefit, who) ?? []))]),
      ...ofBenefit(first),
    },
  ];
}

function overdueActivities({ milestones }: BoardPack, who: WhoAnswers): Decisions {
  const overdue = milestones.filter(({ status }) => status === "Overdue");
  const [first] = overdue;
  if (first === undefined) return [];
  return [
    {
      what: withMore(say`Set a date that holds, or drop it: ${first.id} ${first.name}, due on ${longDate(first.finish)}`, overdue.length),
      who: named(who.people({ activityId: first.id, named: first.namedOwner, roles: ["Change manager", "Senior responsible owner"] })),
      table: "Activities",
      row: first.row,
      column: null,
    },
  ];
}

/** With " (and 2 more)" behind the first of a kind. */
const withMore = (what: string, count: number): string => (count > 1 ? say`${what} (and ${count - 1} more)` : what);

/** What promises less than was approved. */
const unapproved: readonly string[] = ["target-cut", "due-moved-later", "baseline-moved", "benefit-dropped"];

function toApprove(plan: Plan, findings: readonly Finding[], who: WhoAnswers): Decisions {
  if (plan.benefits.length === 0) return [];
  const frozen = inOrder(plan).filter((row) => !recordsDrop(row));
  const approver = frozen[frozen.length - 1]?.approvedBy ?? named(who.people({ named: undefined, roles: ["Sponsor", "Senior responsible owner"] }));
  if (frozen.length === 0) {
    const what = say`Approve the plan as a baseline: none is approved yet`;
    return [{ what, who: approver, table: "Benefits", row: null, column: null }];
  }
  const changed = findings.filter(({ rule }) => unapproved.includes(rule));
  const [first] = changed;
  if (first === undefined) return [];
  const names = namesText([...new Set(changed.flatMap(({ subject }) => subject ?? []))]);
  const { table, row, column } = first;
  return [{ what: say`Approve what was changed since the baseline, or have it put back: ${names}`, who: approver, table, row, column }];
}

function changedAfterwards(plan: Plan, findings: readonly Finding[], who: WhoAnswers): Decisions {
  const changed = findings.filter(({ rule, severity }) => severity !== "Advice" && (changeRules as readonly string[]).includes(rule));
  const [first] = changed;
  if (first === undefined) return [];
  const ids = [...new Set(changed.flatMap(({ subject }) => subject ?? []))];
  const position = plan.benefitOf.get(idKey(ids[0] ?? ""));
  const owner = position === undefined ? undefined : plan.benefits[position]?.owner;
  const { table, row, column } = first;
  return [
    {
      what: say`Ask why it was changed after a review, or have it put back: ${namesText(ids)} (${plural(changed.length, "# change", "# changes")})`,
      who: named(who.people({ benefit: position, named: owner, roles: ["Data provider", "Benefits manager"] })),
      table,
      row,
      column,
    },
  ];
}

function reviewsDue({ reviews, statusDate }: Plan, who: WhoAnswers): Decisions {
  const isOpen = (doneOn: Day | undefined): boolean => doneOn === undefined || doneOn > statusDate;
  const due = reviews
    .flatMap((row) => (row.date !== undefined && row.date < statusDate && isOpen(row.doneOn) ? [{ ...row, date: row.date }] : []))
    .sort((a, b) => a.date - b.date);
  const [first] = due;
  if (first === undefined) return [];
  return [
    {
      what: withMore(say`Hold the review, or move it: "${first.name ?? say`row ${String(first.sheetRow)}`}", due on ${longDate(first.date)}`, due.length),
      who: first.audience ?? named(who.people({ named: undefined, roles: ["Benefits manager", "Senior responsible owner", "Sponsor"] })),
      table: "Reviews",
      row: first.sheetRow,
      column: null,
    },
  ];
}
