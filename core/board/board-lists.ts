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
import { boardList, columnsOf, type BoardList, type ListColumn } from "./board-list";

const currencyOf = ({ currency }: { readonly currency: string | null }): string | null => currency;

/** The columns of what is told apart by currency, price date and category. */
function moneyKeys<Line extends Pick<BoardMoney, "currency" | "priceDate" | "category">>(): readonly ListColumn<Line>[] {
  const { words, date } = columnsOf<Line>();
  return [
    words("Currency", 10, ({ currency }) => currency ?? "none named"),
    date("Prices of", ({ priceDate }) => priceDate),
    words("Category", 18, ({ category }) => category),
  ];
}

export function moneyList({ money: lines }: BoardFigures): BoardList {
  const { count, money } = columnsOf<BoardMoney>();
  return boardList(
    {
      key: "money",
      title: "Money to date",
      says: "Net of deadweight and attribution; plans also of optimism bias and confidence. Currencies, categories and price dates are never added up; claimed and validated stand apart.",
      none: "No benefit has money that can be computed.",
    },
    [
      ...moneyKeys(),
      count("Benefits", ({ benefits }) => benefits),
      money("Planned", currencyOf, ({ planned }) => planned),
      money("Claimed", currencyOf, ({ claimed }) => claimed),
      money("Validated", currencyOf, ({ validated }) => validated),
      money("Claimed − plan", currencyOf, ({ claimed, planned }) => claimed - planned, "+"),
    ],
    lines.filter(({ valued }) => valued > 0),
  );
}

export function yearList({ years }: BoardFigures): BoardList {
  const { words, money } = columnsOf<BoardYear>();
  return boardList(
    {
      key: "years",
      title: "Money by year",
      says: "The money to date by the calendar years in which it came, as the readings of today tell it; a category's years together are its line above.",
      none: "No benefit has money that can be computed, or this date was reviewed before months were kept.",
    },
    [
      ...moneyKeys(),
      words("Year", 8, ({ year }) => String(year)),
      money("Planned", currencyOf, ({ planned }) => planned),
      money("Claimed", currencyOf, ({ claimed }) => claimed),
      money("Validated", currencyOf, ({ validated }) => validated),
      money("Claimed − plan", currencyOf, ({ claimed, planned }) => claimed - planned, "+"),
    ],
    years,
  );
}

export function promiseList({ promises }: BoardFigures): BoardList {
  const { count, money } = columnsOf<BoardFigures["promises"][number]>();
  return boardList(
    {
      key: "promises",
      title: "Promised now, against what was first approved",
      says: "All that the benefits promise by the later of the two due dates, at today's discounts. Only benefits with a frozen baseline and money; Cut counts those that promise less.",
      none: "No benefit with money has a frozen baseline.",
    },
    [
      ...moneyKeys(),
      count("Benefits", ({ benefits }) => benefits),
      money("First approved", currencyOf, ({ first }) => first),
      money("Now", currencyOf, ({ now }) => now),
      money("Now − first", currencyOf, ({ now, first }) => now - first, "+"),
      count("Cut", ({ cut }) => cut),
    ],
    promises,
  );
}

const groupTitles: Readonly<Record<Grouping, readonly [title: string, header: string]>> = {
  organisation: ["By organisation", "Organisation"],
  objective: ["By objective", "Objective"],
  owner: ["By owner", "Owner"],
  category: ["By category", "Category"],
};

export function groupList({ groups, by }: BoardFigures): BoardList {
  const [title, header] = groupTitles[by];
  const { words, count, share } = columnsOf<BoardGroup>();
  return boardList(
    { key: "groups", title, says: "Each benefit once by its weight; the most benefits first.", none: "No benefit is counted." },
    [
      words(header, 30, ({ name }) => name),
      count("Plans", ({ plans }) => plans),
      count("Benefits", ({ benefits }) => benefits),
      share("Capped index", ({ index }) => index.cappedIndex),
      share("Coverage", ({ index }) => index.coverage),
      share("Pessimistic", ({ index }) => index.pessimisticIndex),
      count("Red", ({ statusCounts }) => statusCounts.Red),
      count("Not measured", ({ statusCounts }) => statusCounts["Not measured"], 13),
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
  return (plan) => names.get(plan) ?? `Plan ${plan}`;
}

export function movedList({ moved }: BoardFigures, nameOf: PlanNames): BoardList {
  const { words, status } = columnsOf<BoardMoved["list"][number]>();
  return boardList(
    {
      key: "moved",
      title: "Statuses that moved",
      says: "The worst first. By time alone: the plan of then with the readings of then has this status today.",
      none: moved === null ? "There is no review before this one to compare with." : "No status moved.",
    },
    [
      words("Benefit", 36, ({ id, name }) => `${id} ${name}`),
      words("Plan", 28, ({ plan }) => nameOf(plan)),
      status("Then", ({ from }) => from),
      status("Now", ({ to }) => to),
      words("Moved", 24, ({ cause }) => cause),
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
      title: "Furthest behind plan",
      says: "Amber and Red benefits, the worst first: in turn one of each currency by lost money, and one without money by its share of the plan.",
      none: "No benefit is behind plan beyond its tolerance.",
    },
    [
      words("Benefit", 36, ({ id, name }) => `${id} ${name}`),
      words("Plan", 28, ({ plan }) => nameOf(plan)),
      words("Owner", 22, ({ owner }) => owner ?? "No owner"),
      status("Status", (gap) => gap.status),
      share("Variance", ({ variancePercent }) => variancePercent, "+0%;-0%;0%"),
      money("Claimed − plan", currencyOf, ({ money: amount }) => amount, "+"),
      months("Months late", ({ slip }) => slip),
    ],
    gaps,
  );
}

export function silentList({ silent }: BoardFigures, nameOf: PlanNames): BoardList {
  const { words, date, count } = columnsOf<BoardSilent>();
  return boardList(
    {
      key: "silent",
      title: "Silent plans",
      says: "No benefit of them that is due has a current reading. The longest silence first.",
      none: "Every plan with something due is still read.",
    },
    [words("Plan", 36, ({ plan }) => nameOf(plan)), date("Last reading", ({ lastRead }) => lastRead), count("Due", ({ due }) => due)],
    silent,
  );
}

export function sameSourceList({ sameSource, sameSourceCount }: BoardFigures, nameOf: PlanNames): BoardList {
  const { words, date } = columnsOf<BoardSameSource>();
  return boardList(
    {
      key: "same-source",
      title: "Claimed by two plans",
      says: "One source, day and amount in more than one plan: it may be one saving counted twice. The largest first.",
      none: "No amount of one source and day is claimed by two plans.",
    },
    [
      words("Source", 28, ({ source }) => source),
      date("Day", ({ day }) => day),
      { header: "Amount", width: 14, format: "#,##0.##;-#,##0.##;0", isNumber: true, cell: ({ amount }) => amount },
      words("Claimed by", 50, ({ claims }) => claims.map(({ plan, id }) => `${nameOf(plan)}: ${id}`).join("; ")),
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
      title: "Findings by rule",
      says: "What the plan check says of the plans that were read for this date.",
      none: "The plan check found nothing.",
    },
    [
      words("Rule", 30, ({ rule }) => rule),
      words("Severity", 18, ({ severity }) => severity),
      count("Findings", ({ findings: all }) => all),
      count("Plans", ({ plans }) => plans),
    ],
    findings,
  );
}

export function fileList({ troubles }: BoardFigures): BoardList {
  const { words } = columnsOf<BoardFigures["troubles"][number]>();
  return boardList(
    { key: "files", title: "Files that are not counted", says: "As they stood at the last look.", none: "Every file that was found is counted." },
    [words("File", 50, ({ path }) => path), words("Is", 14, ({ state }) => state), words("Why", 60, ({ says }) => says)],
    troubles,
  );
}

export function planList({ plans }: BoardFigures): BoardList {
  const { words, date, count, share } = columnsOf<BoardPlan>();
  return boardList(
    {
      key: "plans",
      title: "All plans",
      says: "Every plan that is registered, by organisation and name. Rank by capped index among those counted.",
      none: "No plan is registered.",
    },
    [
      words("Plan", 34, ({ name }) => name),
      words("Plan ID", 18, ({ planId }) => planId),
      words("Organisation", 26, ({ organisation }) => organisation),
      words("State", 12, ({ state }) => state),
      date("Figures of", ({ figuresOf }) => figuresOf),
      count("Rank", ({ rank }) => rank),
      count("Benefits", ({ benefits }) => benefits),
      share("Capped index", ({ index }) => index.cappedIndex),
      share("Coverage", ({ index }) => index.coverage),
      share("Pessimistic", ({ index }) => index.pessimisticIndex),
      count("Realized", ({ statusCounts }) => statusCounts.Realized),
      count("Green", ({ statusCounts }) => statusCounts.Green),
      count("Amber", ({ statusCounts }) => statusCounts.Amber),
      count("Red", ({ statusCounts }) => statusCounts.Red),
      count("Not measured", ({ statusCounts }) => statusCounts["Not measured"], 13),
      count("Silent", ({ silent }) => silent),
      date("Last reading", ({ lastRead }) => lastRead),
      count("Findings", ({ findings }) => findings),
      words("File", 50, ({ path }) => path),
      words("Why not", 40, ({ trouble }) => trouble),
    ],
    plans,
  );
}
