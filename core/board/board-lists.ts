import type {
  BoardFigures,
  BoardGap,
  BoardGroup,
  BoardMoney,
  BoardMoved,
  BoardPlan,
  BoardSameSource,
  BoardSilent,
  BoardYear,
  Grouping,
} from "../portfolio/board-figures";
import { comparedPlan, isAdjusted } from "../domain/money/compared-plan";
import { boardList, columnsOf, type BoardList, type ListColumn } from "./board-list";
import { phrase, say, told } from "../words/say";
import { twoAtMost } from "../wording/cell-format";
import { shownIdAlone } from "../wording/row-id";
import { unadjustedNote, unadjustedPlan } from "../wording/unadjusted-note";

const currencyOf = ({ currency }: { readonly currency: string | null }): string | null => currency;

/** The columns of what is told apart by currency, price date and category. */
function moneyKeys<Line extends Pick<BoardMoney, "currency" | "priceDate" | "category">>(): readonly ListColumn<Line>[] {
  const { words, date } = columnsOf<Line>();
  return [
    words(say`Currency`, 10, ({ currency }) => currency ?? say`none named`),
    date(say`Prices of`, ({ priceDate }) => priceDate),
    words(say`Category`, 18, ({ category }) => told(category)),
  ];
}

/** The plan that claimed money is compared with, where any of it is another than the planned one. */
function unadjustedColumn<Line extends BoardMoney | BoardYear>(lines: readonly Line[]): readonly ListColumn<Line>[] {
  return lines.some(isAdjusted) ? [columnsOf<Line>().money(told(unadjustedPlan), currencyOf, comparedPlan)] : [];
}

export function moneyList({ money: lines }: BoardFigures): BoardList {
  const { count, money } = columnsOf<BoardMoney>();
  return boardList(
    {
      key: "money",
      title: say`Money to date`,
      says: [
        say`Net of deadweight and attribution; plans also of optimism bias and confidence. Currencies, categories and price dates are never added up; claimed and validated stand apart.`,
        unadjustedNote(lines),
      ]
        .filter((sentence) => sentence !== undefined)
        .join(" "),
      none: say`No benefit has money that can be computed.`,
    },
    [
      ...moneyKeys(),
      count(say`Benefits`, ({ benefits }) => benefits),
      money(say`Planned`, currencyOf, ({ planned }) => planned),
      ...unadjustedColumn(lines),
      money(say`Claimed`, currencyOf, ({ claimed }) => claimed),
      money(say`Validated`, currencyOf, ({ validated }) => validated),
      money(say`Claimed − plan`, currencyOf, (line) => line.claimed - comparedPlan(line), "+"),
    ],
    lines.filter(({ valued }) => valued > 0),
  );
}

export function yearList({ years }: BoardFigures): BoardList {
  const { words, money } = columnsOf<BoardYear>();
  return boardList(
    {
      key: "years",
      title: say`Money by year`,
      says: say`The money to date by the calendar years in which it came, as the readings of today tell it; a category's years together are its line above.`,
      none: say`No benefit has money that can be computed, or this date was reviewed before months were kept.`,
    },
    [
      ...moneyKeys(),
      words(say`Year`, 8, ({ year }) => String(year)),
      money(say`Planned`, currencyOf, ({ planned }) => planned),
      ...unadjustedColumn(years),
      money(say`Claimed`, currencyOf, ({ claimed }) => claimed),
      money(say`Validated`, currencyOf, ({ validated }) => validated),
      money(say`Claimed − plan`, currencyOf, (line) => line.claimed - comparedPlan(line), "+"),
    ],
    years,
  );
}

export function promiseList({ promises }: BoardFigures): BoardList {
  const { count, money } = columnsOf<BoardFigures["promises"][number]>();
  return boardList(
    {
      key: "promises",
      title: say`Promised now, against what was first approved`,
      says: say`All that the benefits promise by the later of the two due dates, at today's discounts. Only benefits with a frozen baseline and money; Cut counts those that promise less.`,
      none: say`No benefit with money has a frozen baseline.`,
    },
    [
      ...moneyKeys(),
      count(say`Benefits`, ({ benefits }) => benefits),
      money(say`First approved`, currencyOf, ({ first }) => first),
      money(say`Now`, currencyOf, ({ now }) => now),
      money(say`Now − first`, currencyOf, ({ now, first }) => now - first, "+"),
      count(say`Cut`, ({ cut }) => cut),
    ],
    promises,
  );
}

const groupTitles: Readonly<Record<Grouping, readonly [title: string, header: string]>> = phrase({
  organisation: ["By organisation", "Organisation"],
  objective: ["By objective", "Objective"],
  owner: ["By owner", "Owner"],
  category: ["By category", "Category"],
});

/** Where the benefits of a group have none of what they are grouped by. */
const namesOfNone: Readonly<Record<Grouping, string>> = phrase({
  organisation: "No organisation",
  objective: "No objective",
  owner: "No owner",
  category: "No category",
});

/** What a group is called: categories are words of the plan, other names are their owners'. */
export const groupName = (name: string, by: Grouping): string => (by === "category" || name === namesOfNone[by] ? told(name) : name);

export function groupList({ groups, by }: BoardFigures): BoardList {
  const [title, header] = groupTitles[by];
  const { words, count, share } = columnsOf<BoardGroup>();
  return boardList(
    { key: "groups", title: told(title), says: say`Each benefit once by its weight; the most benefits first.`, none: say`No benefit is counted.` },
    [
      words(told(header), 30, ({ name }) => groupName(name, by)),
      count(say`Plans`, ({ plans }) => plans),
      count(say`Benefits`, ({ benefits }) => benefits),
      share(say`Capped index`, ({ index }) => index.cappedIndex),
      share(say`Coverage`, ({ index }) => index.coverage),
      share(say`Pessimistic`, ({ index }) => index.pessimisticIndex),
      count(say`Red`, ({ statusCounts }) => statusCounts.Red),
      count(say`Not measured`, ({ statusCounts }) => statusCounts["Not measured"], 13),
    ],
    groups,
  );
}

/** What the lists of benefits call a plan by its number. */
export type PlanNames = (plan: number) => string;

/** Where two plans bear one name, the file tells them apart. */
export function planNames({ plans }: BoardFigures): PlanNames {
  const seen = new Map<string, number>();
  for (const { name } of plans) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = new Map(plans.map(({ plan, name, planId, path }) => [plan, (seen.get(name) ?? 0) > 1 ? `${name} (${planId ?? path})` : name]));
  return (plan) => names.get(plan) ?? say`Plan ${String(plan)}`;
}

export function movedList({ moved }: BoardFigures, nameOf: PlanNames): BoardList {
  const { words, status } = columnsOf<BoardMoved["list"][number]>();
  return boardList(
    {
      key: "moved",
      title: say`Statuses that moved`,
      says: say`The worst first. By time alone: the plan of then with the readings of then has this status today.`,
      none: moved === null ? say`There is no review before this one to compare with.` : say`No status moved.`,
    },
    [
      words(say`Benefit`, 36, ({ id, name }) => `${shownIdAlone(id)} ${name}`),
      words(say`Plan`, 28, ({ plan }) => nameOf(plan)),
      status(say`Then`, ({ from }) => from),
      status(say`Now`, ({ to }) => to),
      words(say`Moved`, 24, ({ cause }) => told(cause)),
    ],
    moved?.list ?? [],
    moved?.count ?? 0,
  );
}

export function gapList({ gaps }: BoardFigures, nameOf: PlanNames): BoardList {
  const { words, share, months, money, status } = columnsOf<BoardGap>();
  return boardList(
    {
      key: "gaps",
      title: say`Furthest behind plan`,
      says: say`Amber and Red benefits, the worst first: in turn one of each currency by lost money, and one without money by its share of the plan.`,
      none: say`No benefit is behind plan beyond its tolerance.`,
    },
    [
      words(say`Benefit`, 36, ({ id, name }) => `${shownIdAlone(id)} ${name}`),
      words(say`Plan`, 28, ({ plan }) => nameOf(plan)),
      words(say`Owner`, 22, ({ owner }) => owner ?? say`No owner`),
      status(say`Status`, (gap) => gap.status),
      share(say`Variance`, ({ variancePercent }) => variancePercent, "+0%;-0%;0%"),
      money(say`Claimed − plan`, currencyOf, ({ money: amount }) => amount, "+"),
      months(say`Months late`, ({ slip }) => slip),
    ],
    gaps,
  );
}

export function silentList({ silent }: BoardFigures, nameOf: PlanNames): BoardList {
  const { words, date, count } = columnsOf<BoardSilent>();
  return boardList(
    {
      key: "silent",
      title: say`Silent plans`,
      says: say`No benefit of them that is due has a current reading. The longest silence first.`,
      none: say`Every plan with something due is still read.`,
    },
    [words(say`Plan`, 36, ({ plan }) => nameOf(plan)), date(say`Last reading`, ({ lastRead }) => lastRead), count(say`Due`, ({ due }) => due)],
    silent,
  );
}

export function sameSourceList({ sameSource, sameSourceCount }: BoardFigures, nameOf: PlanNames): BoardList {
  const { words, date } = columnsOf<BoardSameSource>();
  return boardList(
    {
      key: "same-source",
      title: say`Claimed by two plans`,
      says: say`One source, day and amount in more than one plan: it may be one saving counted twice. The largest first.`,
      none: say`No amount of one source and day is claimed by two plans.`,
    },
    [
      words(say`Source`, 28, ({ source }) => source),
      date(say`Day`, ({ day }) => day),
      { header: say`Amount`, width: 14, format: twoAtMost, isNumber: true, cell: ({ amount }) => amount },
      words(say`Claimed by`, 50, ({ claims }) => claims.map(({ plan, id }) => `${nameOf(plan)}: ${shownIdAlone(id)}`).join("; ")),
    ],
    sameSource,
    sameSourceCount,
  );
}

export function findingList({ findings }: BoardFigures): BoardList {
  const { words, count } = columnsOf<BoardFigures["findings"][number]>();
  return boardList(
    {
      key: "findings",
      title: say`Findings by rule`,
      says: say`What the plan check says of the plans that were read for this date.`,
      none: say`The plan check found nothing.`,
    },
    [
      words(say`Rule`, 30, ({ rule }) => rule),
      words(say`Severity`, 18, ({ severity }) => told(severity)),
      count(say`Findings`, ({ findings: all }) => all),
      count(say`Plans`, ({ plans }) => plans),
    ],
    findings,
  );
}

export function fileList({ troubles }: BoardFigures): BoardList {
  const { words } = columnsOf<BoardFigures["troubles"][number]>();
  return boardList(
    { key: "files", title: say`Files that are not counted`, says: say`As they stood at the last look.`, none: say`Every file that was found is counted.` },
    [words(say`File`, 50, ({ path }) => path), words(say`Is`, 14, ({ state }) => told(state)), words(say`Why`, 60, ({ says }) => says)],
    troubles,
  );
}

export function planList({ plans }: BoardFigures): BoardList {
  const { words, date, count, share } = columnsOf<BoardPlan>();
  return boardList(
    {
      key: "plans",
      title: say`All plans`,
      says: say`Every plan that is registered, by organisation and name. Rank by capped index among those counted.`,
      none: say`No plan is registered.`,
    },
    [
      words(say`Plan`, 34, ({ name }) => name),
      words(say`Plan ID`, 18, ({ planId }) => planId),
      words(say`Organisation`, 26, ({ organisation }) => groupName(organisation, "organisation")),
      words(say`State`, 12, ({ state }) => told(state)),
      date(say`Figures of`, ({ figuresOf }) => figuresOf),
      count(say`Rank`, ({ rank }) => rank),
      count(say`Benefits`, ({ benefits }) => benefits),
      share(say`Capped index`, ({ index }) => index.cappedIndex),
      share(say`Coverage`, ({ index }) => index.coverage),
      share(say`Pessimistic`, ({ index }) => index.pessimisticIndex),
      count(say`Realized`, ({ statusCounts }) => statusCounts.Realized),
      count(say`Green`, ({ statusCounts }) => statusCounts.Green),
      count(say`Amber`, ({ statusCounts }) => statusCounts.Amber),
      count(say`Red`, ({ statusCounts }) => statusCounts.Red),
      count(say`Not measured`, ({ statusCounts }) => statusCounts["Not measured"], 13),
      count(say`Silent`, ({ silent }) => silent),
      date(say`Last reading`, ({ lastRead }) => lastRead),
      count(say`Findings`, ({ findings }) => findings),
      words(say`File`, 50, ({ path }) => path),
      words(say`Why not`, 40, ({ trouble }) => trouble),
    ],
    plans,
  );
}
