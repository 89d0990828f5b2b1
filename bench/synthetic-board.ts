import { boardCauses, boardVersion, mostListed, slipBands, statuses, type BoardBenefits, type BoardFigures, type BoardIndex, type Status } from "#core";

const benefitsEach = 16;
const categories = ["Cashable", "Cost avoidance", "Non-cashable"] as const;

/** A board of so many plans of 16 benefits each, with every list as long as it gets; `named` makes each of its words. */
export function syntheticBoard(
  planCount: number,
  named = (word: string): string => word,
): { readonly figures: BoardFigures; readonly benefits: BoardBenefits } {
  const all = planCount * benefitsEach;
  const plans = Array.from({ length: planCount }, (_, plan) => plan + 1);
  const statusAt = (place: number): Status => statuses[place % statuses.length] ?? "Green";
  const statusCounts = (count: number) =>
    Object.fromEntries(statuses.map((status, place) => [status, Math.floor((count + place) / statuses.length)])) as Record<Status, number>;
  const index: BoardIndex = { cappedIndex: 0.71, coverage: 0.9, pessimisticIndex: 0.64 };
  const counts = { registered: planCount + 2, counted: planCount, kept: 1, gone: 1, neverRead: 1, waiting: 0, benefits: all };
  const money = ["£", "€", "USD"].flatMap((currency) =>
    categories.map((category, place) => ({
      currency: named(currency),
      priceDate: "2025-04-01",
      category,
      benefits: 400,
      valued: 300,
      planned: 12_345_678 * (place + 1),
      claimed: 9_876_543 * (place + 1),
      validated: 8_765_432 * (place + 1),
    })),
  );
  const listed = Array.from({ length: mostListed }, (_, place) => place);
  const figures: BoardFigures = {
    version: boardVersion,
    asOf: "2026-10-31",
    since: "2026-09-30",
    by: "organisation",
    counts,
    byPlan: index,
    byBenefit: index,
    before: { byPlan: index, byBenefit: index, counts },
    statusCounts: statusCounts(all),
    money,
    years: money.flatMap((line) => [2024, 2025, 2026].map((year) => ({ ...line, year }))),
    slips: slipBands.map((band, place) => ({ band, benefits: 100 * (place + 1) })),
    groups: Array.from({ length: 8 }, (_, group) => ({
      name: named(`Organisation ${group}`),
      plans: planCount / 8,
      benefits: all / 8,
      index,
      statusCounts: statusCounts(all / 8),
      money: [],
    })),
    moved: {
      count: 400,
      byCause: Object.fromEntries(boardCauses.map((cause) => [cause, { better: 60, worse: 60, other: 13 }])) as NonNullable<BoardFigures["moved"]>["byCause"],
      list: listed.map((place) => ({ plan: place + 1, id: `B-${place}`, name: named("Days to answer"), from: "Green", to: "Red", cause: "by time alone" })),
      plansAdded: 1,
      plansGone: 1,
      benefitsAdded: 3,
      benefitsGone: 2,
    },
    promises: money.map(({ currency, priceDate, category, planned }) => ({
      currency,
      priceDate,
      category,
      benefits: 300,
      cut: 40,
      first: planned,
      now: planned * 0.9,
    })),
    gaps: listed.map((place) => ({
      plan: place + 1,
      id: `B-${place}`,
      name: named("Days to answer"),
      owner: named("Head of service"),
      status: "Red",
      variancePercent: -0.4,
      slip: 4.2,
      currency: named("£"),
      money: -100_000 + place,
    })),
    silent: plans.filter((plan) => plan % 10 === 0).map((plan) => ({ plan, lastRead: "2026-04-30", due: 12 })),
    sameSource: listed.map((place) => ({
      source: named("Payroll"),
      day: "2026-09-30",
      amount: 1_000 + place,
      claims: [1, 2].map((plan) => ({ plan, id: "B-01", name: named("Days to answer") })),
    })),
    sameSourceCount: 700,
    findings: Array.from({ length: 12 }, (_, place) => ({ rule: `rule-${place}`, severity: "Needs attention", findings: 40 - place, plans: 20 })),
    plans: plans.map((plan) => ({
      plan,
      planId: named(`P-${plan}`),
      name: named(`Plan ${plan}`),
      organisation: named(`Organisation ${plan % 8}`),
      path: `/plans/${named(`plan ${plan}`)}.xlsx`,
      state: plan === 1 ? "kept" : "counted",
      trouble: plan === 1 ? named("The workbook is damaged.") : null,
      figuresOf: plan === 1 ? "2026-09-30" : "2026-10-31",
      currency: named("£"),
      benefits: benefitsEach,
      index,
      rank: plan,
      statusCounts: statusCounts(benefitsEach),
      silent: 2,
      lastRead: "2026-10-31",
      findings: 3,
    })),
    troubles: Array.from({ length: 9 }, (_, place) => ({
      path: `/plans/${named("half")} ${place}.xlsx`,
      state: "unreadable",
      says: named("The file is empty."),
    })),
  };
  const places = Array.from({ length: all }, (_, place) => place);
  const column = <Value>(of: (place: number) => Value): readonly Value[] => places.map(of);
  const benefits: BoardBenefits = {
    plan: column((place) => Math.floor(place / benefitsEach) + 1),
    id: column((place) => `B-${place % benefitsEach}`),
    name: column((place) => named(`Measured thing ${place % 40}`)),
    owner: column((place) => (place % 5 === 0 ? null : named(`Owner ${place % 9}`))),
    status: column(statusAt),
    attainment: column((place) => (place % 6 === 0 ? null : (place % 120) / 100)),
    variancePercent: column((place) => (place % 6 === 0 ? null : (place % 90) / 100 - 0.5)),
    slip: column((place) => (place % 3 === 0 ? null : (place % 70) / 10 - 1)),
    moneyPlanned: column((place) => (place % 2 === 0 ? null : place * 10)),
    moneyClaimed: column((place) => (place % 2 === 0 ? null : place * 9)),
    moneyValidated: column((place) => (place % 2 === 0 ? null : place * 8)),
  };
  return { figures, benefits };
}
