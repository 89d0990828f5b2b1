import { horizonOf } from "../../domain/horizon";
import type { Metric } from "../metric";
import { say } from "../../words/say";

export const horizon: Metric = {
  key: "horizon",
  header: "Horizon",
  align: "center",
  width: 9,
  of: ({ benefit, planStart, horizons }) => {
    const { due } = benefit.row;
    if (due === undefined || !Number.isFinite(planStart)) return undefined;
    return horizonOf(planStart, due, horizons);
  },
  help: {
    meaning: "Short, Mid or Long: whole calendar months from the plan's first Start to Due (12 and 36 unless the Settings say otherwise).",
    explain: ({ planStart, horizons }) => ({
      rule: say`calendar months from the plan's first Start to Due: Short up to ${horizons.short}, Mid up to ${horizons.mid}, else Long`,
      inputs: [{ name: say`the plan's first Start`, value: planStart, as: "day" }, { cell: "due" }],
    }),
    examples: [
      { given: { due: 365 }, gives: "Short" },
      { given: { due: 366 }, gives: "Mid" },
      { given: { due: 1095 }, gives: "Mid" },
      { given: { due: 1200 }, gives: "Long" },
    ],
  },
};
