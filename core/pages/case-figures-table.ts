import { isKnown, type Figure } from "../domain/figure";
import type { CaseFigureName, CaseFigures } from "../domain/investment/case-figures";
import type { Span } from "../looks/grid";
import { looks, negativeHighlights } from "../looks/looks";
import type { CaseBases } from "../money/business-case";
import { severalRatesText } from "../money/several-rates";
import type { Block, Cell, CellStyle } from "../port/workbook";
import { percentText } from "../wording/figures";
import { over } from "./page-pieces";
import { phrase, say, told, toldAs, toldCell } from "../words/say";

/** The grounds that a figure stands on, as the headers of its columns. */
export const grounds = (): readonly string[] => [told("Plan"), told("Forecast"), toldAs("Baseline", "approved plan")];

/** The height of a row of figures, in points. */
export const rowHeight = 18;

type FigureRow = readonly [name: CaseFigureName, label: string, format: "money" | "ratio" | "share" | "years"];

export const allFigures: readonly FigureRow[] = [
  ["benefits", phrase("Benefits, net"), "money"],
  ["costs", phrase("Costs"), "money"],
  ["presentBenefits", phrase("Present value of benefits"), "money"],
  ["presentCosts", phrase("Present value of costs"), "money"],
  ["netPresentValue", phrase("Net present value"), "money"],
  ["benefitCostRatio", phrase("Benefit-cost ratio"), "ratio"],
  ["internalRate", phrase("Internal rate of return"), "share"],
  ["payback", phrase("Payback, years"), "years"],
  ["discountedPayback", phrase("Discounted payback, years"), "years"],
  ["switchingShare", phrase("Share of benefits that may be lost"), "share"],
  ["equivalentAnnual", phrase("Equivalent annual amount"), "money"],
  ["delayOfThreeMonths", phrase("Cost of three months' delay"), "money"],
  ["delayOfTwelveMonths", phrase("Cost of twelve months' delay"), "money"],
];
export const besideFigures = (value: string): readonly FigureRow[] => [
  ["netPresentValue", value, "money"],
  ["benefitCostRatio", phrase("Benefit-cost ratio"), "ratio"],
];
const formats = { ratio: "0.00", share: "0.0%;-0.0%;0%", years: "0.0" } as const;

/** Where a table of figures stands on the grid: the names, then a column for each ground. */
export interface FigureSpans {
  readonly label: Span;
  readonly grounds: readonly Span[];
}

/** The header of such a table. */
export const figureHead = ({ label, grounds: columns }: FigureSpans, row: number, title: string, headers: readonly string[]): readonly Block[] => [
  over(label, row, told(title), looks.tableHead, rowHeight),
  ...columns.map((column, at) => over(column, row, toldCell(headers[at] ?? null), looks.tableHeadRight)),
];

/** A figure on its three grounds, a row each. */
export function figureRows(bases: CaseBases, money: string, { label, grounds: columns }: FigureSpans, row: number, figures = allFigures): readonly Block[] {
  return figures.flatMap(([name, words, kind], place): readonly Block[] => {
    const bold = name === "netPresentValue";
    const style: CellStyle = { ...looks.number, format: kind === "money" ? money : formats[kind], bold };
    const values = basesOf(bases).map((base) => cellOf(base?.[name]));
    return [
      over(label, row + place, told(words), { ...looks.text, bold }, rowHeight),
      ...columns.map((column, at): Block => ({
        ...over(column, row + place, values[at] ?? null, style),
        highlights: [{ column: 1, rules: negativeHighlights }],
      })),
    ];
  });
}

const basesOf = ({ plan, forecast, baseline }: CaseBases): readonly (CaseFigures | undefined)[] => [
  plan,
  forecast,
  "because" in baseline ? undefined : baseline,
];

export const cellOf = (figure: Figure | undefined): Cell => (figure !== undefined && isKnown(figure) ? figure : "–");

/** Why figures are missing, each reason once. */
export function unknownNote(bases: CaseBases): string {
  const byReason = new Map<string, Set<string>>();
  for (const figures of basesOf(bases)) {
    for (const [name, label] of allFigures) {
      const figure = figures?.[name] ?? 0;
      if (!isKnown(figure))
        byReason.set(figure.because, (byReason.get(figure.because) ?? new Set()).add(told(label).replace(label.endsWith(", years") ? /, .*/ : "", "")));
    }
  }
  const reasons = [...byReason].map(
    ([reason, names]) => `${names.size > 3 ? say`${[...names].slice(0, 3).join(", ")} and others` : [...names].join(", ")}: ${told(reason)}`,
  );
  if (isKnown(bases.takenAsPlanned) && bases.takenAsPlanned > 0)
    reasons.push(say`${percentText(bases.takenAsPlanned)} of the forecast stands as planned, since nobody has measured it`);
  if ("because" in bases.baseline) reasons.push(say`Baseline: ${told(bases.baseline.because)}`);
  reasons.push(...[severalRatesText("plan", bases.plan), severalRatesText("forecast", bases.forecast)].filter((text) => text !== undefined));
  return reasons.map((reason) => `${reason}.`).join(" ");
}
