import { isKnown } from "../domain/figure";
import type { CaseFigures } from "../domain/investment/case-figures";
import type { Finding } from "../port/workbook";
import type { BusinessCase } from "./business-case";
import { percentText } from "../wording/figures";
import { allOf } from "../wording/counts";
import { say, told } from "../words/say";

/** What is told where the money of a plan has several internal rates of return: a review finds it, since it takes the whole cash flow. */
export const severalRates = {
  rule: "several-internal-rates",
  severity: "Needs attention",
  help: "The cash flow of the plan goes from spending to earning and back, and several rates of return make it worth nothing.",
  mend: "Decide by the net present value; where there are several rates of return, none of them says anything",
} as const;

const bases = ["plan", "forecast"] as const;
type Basis = (typeof bases)[number];

/** A finding for the plan and for the forecast in cash, each with all its rates. */
export const severalRatesFindings = ({ cash }: BusinessCase): readonly Finding[] =>
  bases.flatMap((basis) => {
    const what = severalRatesText(basis, cash[basis]);
    return what === undefined
      ? []
      : [
          {
            rule: severalRates.rule,
            severity: severalRates.severity,
            table: "Benefits",
            row: null,
            column: null,
            subject: null,
            what,
            mend: told(severalRates.mend),
          },
        ];
  });

/** "The plan has 2 internal rates of return, −96.8% and 138.8%; shown is 138.8%, the nearest to 10%"; undefined where it has one or none. */
export function severalRatesText(basis: Basis, { internalRates, internalRate }: CaseFigures): string | undefined {
  if (internalRates.length < 2 || !isKnown(internalRate)) return undefined;
  const rates = allOf(internalRates.map(rateText));
  const shown = rateText(internalRate);
  return basis === "plan"
    ? say`The plan has ${internalRates.length} internal rates of return in cash, ${rates}; shown is ${shown}, the nearest to 10%`
    : say`The forecast has ${internalRates.length} internal rates of return in cash, ${rates}; shown is ${shown}, the nearest to 10%`;
}

/** "138.8%"; as many decimals as keep a loss of nearly all from reading as −100%, which no rate is. */
function rateText(rate: number): string {
  const percent = rate * 100;
  return percentText(rate, percent > -99.95 ? 1 : Math.ceil(-Math.log10(100 + percent)));
}
