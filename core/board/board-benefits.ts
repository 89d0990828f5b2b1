import type { BoardBenefits, BoardFigures } from "../portfolio/board-figures";
import { boardList, columnsOf, type BoardList } from "./board-list";
import { groupName, planNames } from "./board-lists";
import { shownIdAlone } from "../wording/row-id";
import { say } from "../words/say";

/** Every benefit of the plans that count. */
export function benefitList(figures: BoardFigures, benefits: BoardBenefits): BoardList {
  const nameOf = planNames(figures);
  const plans = new Map(figures.plans.map((plan) => [plan.plan, plan]));
  const planOf = (place: number) => plans.get(benefits.plan[place] ?? -1);
  const { words, status, share, months, money } = columnsOf<number>();
  const currency = (place: number): string | null => planOf(place)?.currency ?? null;
  const at = <Value>(column: readonly Value[], place: number): Value | null => column[place] ?? null;
  return boardList(
    {
      key: "benefits",
      title: say`All benefits`,
      says: say`Every benefit of the plans that count, by plan. Money is in the currency of its plan.`,
      none: say`No benefit is counted.`,
    },
    [
      words(say`Plan`, 30, (place) => nameOf(benefits.plan[place] ?? -1)),
      words(say`Benefit ID`, 12, (place) => shownIdAlone(at(benefits.id, place) ?? "")),
      words(say`Benefit`, 40, (place) => at(benefits.name, place)),
      words(say`Organisation`, 24, (place) => {
        const plan = planOf(place);
        return plan === undefined ? null : groupName(plan.organisation, "organisation");
      }),
      words(say`Owner`, 22, (place) => at(benefits.owner, place)),
      status(say`Status`, (place) => at(benefits.status, place)),
      share(say`Attainment`, (place) => at(benefits.attainment, place)),
      share(say`Variance`, (place) => at(benefits.variancePercent, place), "+0%;-0%;0%"),
      months(say`Months late`, (place) => at(benefits.slip, place)),
      money(say`Planned`, currency, (place) => at(benefits.moneyPlanned, place)),
      money(say`Claimed`, currency, (place) => at(benefits.moneyClaimed, place)),
      money(say`Validated`, currency, (place) => at(benefits.moneyValidated, place)),
    ],
    benefits.plan.map((_, place) => place),
  );
}
