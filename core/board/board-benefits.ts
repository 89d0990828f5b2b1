import type { BoardBenefits, BoardFigures } from "../portfolio/board-figures";
import { boardList, columnsOf, type BoardList } from "./board-list";
import { planNames } from "./board-lists";

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
      title: "All benefits",
      says: "Every benefit of the plans that count, by plan. Money is in the currency of its plan.",
      none: "No benefit is counted.",
    },
    [
      words("Plan", 30, (place) => nameOf(benefits.plan[place] ?? -1)),
      words("Benefit ID", 12, (place) => at(benefits.id, place)),
      words("Benefit", 40, (place) => at(benefits.name, place)),
      words("Organisation", 24, (place) => planOf(place)?.organisation ?? null),
      words("Owner", 22, (place) => at(benefits.owner, place)),
      status("Status", (place) => at(benefits.status, place)),
      share("Attainment", (place) => at(benefits.attainment, place)),
      share("Variance", (place) => at(benefits.variancePercent, place), "+0%;-0%;0%"),
      months("Months late", (place) => at(benefits.slip, place)),
      money("Planned", currency, (place) => at(benefits.moneyPlanned, place)),
      money("Claimed", currency, (place) => at(benefits.moneyClaimed, place)),
      money("Validated", currency, (place) => at(benefits.moneyValidated, place)),
    ],
    benefits.plan.map((_, place) => place),
  );
}
