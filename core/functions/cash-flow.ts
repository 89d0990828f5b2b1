import { plannedCashFlow } from "../domain/cash-flow";
import { InvalidInput } from "../domain/invalid-input";
import { aDate, aNumber, needs, usually } from "./argument";
import { declareFormula } from "./declaration";
import { planDays, planFigures, planWords, plannedChangeOf } from "./plan-arguments";

export const cashFlow = declareFormula({
  name: "BENEFIT_CASHFLOW",
  arguments: {
    ...planFigures,
    ...planDays,
    from: needs(aDate, { help: "The first day of the period.", common: true }),
    until: needs(aDate, { help: "The first day of the next period, so that periods add up to the whole.", common: true }),
    unitValue: usually(aNumber, 1, { help: "Money per unit; of a level per unit and year. 1 when left out." }),
    ...planWords,
  },
  answer: (values) => {
    if (values.until < values.from) throw new InvalidInput("number", "Until lies before from");
    return plannedCashFlow(plannedChangeOf(values), values.unitValue, values.from, values.until);
  },
  help: {
    group: "Money",
    summary: "The planned money of a period, gross: a row of periods beside a column of benefits gives the whole cash flow plan from one call.",
    result: "an amount of money",
    example: {
      formula: '=BENEFIT_CASHFLOW(0, 1, "2026-01-01", "2027-01-01", {"2026-01-01","2027-01-01"}, {"2027-01-01","2028-01-01"}, 120000)',
      gives: [[60000, 120000]],
    },
    moreExamples: [
      {
        formula:
          '=BENEFIT_CASHFLOW({0;0}, {1200;2400}, "2026-01-01", "2026-12-31", {"2025-01-01","2026-01-01"}, {"2026-01-01","2027-01-01"}, 10, "Linear", "Flow")',
        gives: [
          [0, 12000],
          [0, 24000],
        ],
      },
      {
        formula: '=BENEFIT_CASHFLOW(0, 1200, "2026-01-01", "2026-07-01", {"2026-01-01","2026-07-01"}, {"2026-07-01","2027-01-01"}, 10, "Step", "Flow")',
        gives: [[0, 12000]],
      },
      { formula: '=BENEFIT_CASHFLOW(12, 8, "2026-01-01", "2026-01-01", "2026-01-01", "2027-01-01", 500, "Step")', gives: 2000 },
    ],
    edges: [
      { formula: '=BENEFIT_CASHFLOW(0, 1, "2026-01-01", "2027-01-01", "2027-01-01", "2026-01-01", 120000)', refuses: "Until lies before from" },
      { formula: '=BENEFIT_CASHFLOW(0, 1, "2027-01-01", "2026-01-01", "2026-01-01", "2027-01-01", 120000)', refuses: "Due lies before start" },
      { formula: '=BENEFIT_CASHFLOW(0, 0, "2026-01-01", "2027-01-01", "2026-01-01", "2027-01-01", 120000)', refuses: "promises no change" },
      {
        formula: '=BENEFIT_CASHFLOW(1, 5, "2026-01-01", "2027-01-01", "2026-01-01", "2027-01-01", 120000, "Linear", "Scale")',
        refuses: "never turned into money",
      },
    ],
    notes:
      "A flow earns its planned amount × unit value, a level its improvement × unit value for every year that it is held, from due on at the full target. A year is the calendar year, so 2028 pays as much as 2027. Costs and net factors are not in it: see BENEFIT_NET.",
    source: "The planned amount of a flow, the area under the planned curve of a level.",
  },
});
