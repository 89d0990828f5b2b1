import type { PlanInPortfolio } from "../session/portfolio-place";
import { figureText, plural, say, textsOf } from "../session/wording";

/** The words about a plan among many, which come with what is drawn with them. */
export const portfolioText = textsOf(
  () =>
    ({
      title: say`This plan in the portfolio`,
      intro: say`Open the board of a portfolio that holds this plan. The file is read here alone; nothing is sent anywhere.`,
      file: say`Board of the portfolio`,
      hint: say`What benefits portfolio board --json prints, saved as a file`,
      opened: (name: string) => say`${name} is open.`,
      rank: (rank: number, ranked: number) => say`Rank ${figureText(rank)} of ${figureText(ranked)}`,
      noRank: say`No rank`,
      by: (asOf: string) => say`by capped index, at ${asOf}`,
      why: say`nothing of the plan is measured yet`,
      counted: (counted: number, registered: number) => say`${figureText(counted)} of ${figureText(registered)} registered plans are counted.`,
      states: {
        counted: () => undefined,
        kept: (day) =>
          day === null
            ? say`The portfolio cannot read this plan today: its figures of an earlier date count.`
            : say`The portfolio cannot read this plan today: its figures of ${day} count.`,
        gone: () => say`The file of this plan was gone, so the plan is in no total.`,
        "never read": () => say`The portfolio could never read this plan, so it is in no total.`,
        waiting: () => say`The review of the portfolio was broken off before this plan: review it again.`,
      } satisfies Record<PlanInPortfolio["plan"]["state"], (day: string | null) => string | undefined>,
      silent: say`Nothing that is due of this plan has a current reading.`,
      figure: say`Figure`,
      plan: say`Plan`,
      organisation: say`Organisation`,
      portfolio: say`Portfolio`,
      indexes: { cappedIndex: say`Capped index`, coverage: say`Coverage`, pessimisticIndex: say`Pessimistic` },
      unknown: say`not known`,
      organisationIs: (name: string, plans: number) => say`${name}: ${plural(plans, "# plan", "# plans")}. The portfolio counts each plan once.`,
      otherGroups: say`The board is not grouped by organisation: made with --by organisation it tells that too.`,
      shared: (count: number) =>
        count === 0
          ? say`No listed amount of this plan is claimed by another plan.`
          : say`${plural(count, "# amount is", "# amounts are")} claimed by another plan too`,
      sharedHint: say`The same source, day and amount: it may be one saving counted twice.`,
      here: say`here`,
      notListed: (count: number) => say`${plural(count, "# more amount", "# more amounts")} that two plans claim are not listed on the board.`,
    }) as const,
);
