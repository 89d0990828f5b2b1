import type { PlanInPortfolio } from "../session/portfolio-place";
import { figureText } from "../session/wording";

/** The words about a plan among many, which come with what is drawn with them. */
export const portfolioText = {
  title: "This plan in the portfolio",
  intro: "Open the board of a portfolio that holds this plan. The file is read here alone; nothing is sent anywhere.",
  file: "Board of the portfolio",
  hint: "What benefits portfolio board --json prints, saved as a file",
  opened: (name: string) => `${name} is open.`,
  rank: (rank: number, ranked: number) => `Rank ${figureText(rank)} of ${figureText(ranked)}`,
  noRank: "No rank",
  by: (asOf: string) => `by capped index, at ${asOf}`,
  why: "nothing of the plan is measured yet",
  counted: (counted: number, registered: number) => `${figureText(counted)} of ${figureText(registered)} registered plans are counted.`,
  states: {
    counted: () => undefined,
    kept: (day) => `The portfolio cannot read this plan today: its figures of ${day ?? "an earlier date"} count.`,
    gone: () => "The file of this plan was gone, so the plan is in no total.",
    "never read": () => "The portfolio could never read this plan, so it is in no total.",
    waiting: () => "The review of the portfolio was broken off before this plan: review it again.",
  } satisfies Record<PlanInPortfolio["plan"]["state"], (day: string | null) => string | undefined>,
  silent: "Nothing that is due of this plan has a current reading.",
  figure: "Figure",
  plan: "Plan",
  organisation: "Organisation",
  portfolio: "Portfolio",
  indexes: { cappedIndex: "Capped index", coverage: "Coverage", pessimisticIndex: "Pessimistic" },
  unknown: "not known",
  organisationIs: (name: string, plans: number) => `${name}: ${plans === 1 ? "1 plan" : `${figureText(plans)} plans`}. The portfolio counts each plan once.`,
  otherGroups: "The board is not grouped by organisation: made with --by organisation it tells that too.",
  shared: (count: number) =>
    count === 0
      ? "No listed amount of this plan is claimed by another plan."
      : count === 1
        ? "1 amount is claimed by another plan too"
        : `${figureText(count)} amounts are claimed by another plan too`,
  sharedHint: "The same source, day and amount: it may be one saving counted twice.",
  here: "here",
  notListed: (count: number) => `${count === 1 ? "1 more amount" : `${figureText(count)} more amounts`} that two plans claim are not listed on the board.`,
} as const;
