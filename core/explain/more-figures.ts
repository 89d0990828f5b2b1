import { measuredNetShare, plannedNetShare } from "../domain/money/valuation";
import { elapsedOf, isKept } from "../domain/planned-change";
import { shareInWords } from "../domain/rule-words";
import { benefitMoney } from "../money/benefit-money";
import { valuationOf } from "../money/benefit-valuation";
import type { ExplainedInput, Metric, MetricHelp } from "../metrics/metric";
import type { Standing } from "../standing/standing";
import { phrase, say } from "../words/say";

/** A figure that can be explained: what a metric says of itself, without the column. */
export interface Explainable extends Pick<Metric, "key" | "header" | "format" | "money" | "inUnit" | "of"> {
  readonly help: Pick<MetricHelp, "meaning" | "explain">;
}

/** What the columns are computed from: the share of the plan that is due by now. */
export const plannedShareFigure: Explainable = {
  key: "plannedShare",
  header: phrase("Planned share"),
  of: ({ progress }) => progress?.share,
  help: {
    meaning: phrase("The share of the promised change that is planned by the day that it is measured to."),
    explain: ({ progress }) => {
      if (progress === undefined) return undefined;
      const { change, measuredTo } = progress;
      const rule = shareInWords(change);
      if (change.kind === "Milestone" || isKept(change)) return { rule, inputs: [{ cell: change.kind === "Milestone" ? "due" : "start" }] };
      return { rule, inputs: [{ cell: "start" }, { cell: "due" }, { name: say`elapsed share`, value: elapsedOf(change, measuredTo) }] };
    },
  },
};

/** Money by the status date, by the keys of the machine-readable result. */
export function moneyFigures(currency: string): readonly Explainable[] {
  const figure = (key: string, header: string, which: "planned" | "claimed" | "validated", rule: (isHeld: boolean) => string): Explainable => ({
    key,
    header,
    money: true,
    of: (standing) => benefitMoney(standing, currency)?.[which],
    help: {
      meaning: rule(false),
      explain: (standing) => {
        const valuation = valuationOf(standing.benefit, currency);
        if (valuation === undefined) return undefined;
        const share = which === "planned" ? plannedNetShare(valuation) : measuredNetShare(valuation);
        const unit: ExplainedInput =
          standing.benefit.row.unitValue === undefined ? { name: say`unit value`, value: say`1, since it is counted in money` } : { cell: "unitValue" };
        return {
          rule: rule(standing.progress?.change.kind === "Level"),
          inputs: [unit, ...factors(standing, which), { name: say`net share`, value: share, as: "share" }],
        };
      },
    },
  });
  return [
    figure("moneyPlanned", phrase("Money planned to date"), "planned", (isHeld) =>
      isHeld
        ? say`Planned benefit × unit value, per year held, net: × (1 − Deadweight) × Attribution × (1 − Optimism bias) × Confidence`
        : say`Planned benefit × unit value, net: × (1 − Deadweight) × Attribution × (1 − Optimism bias) × Confidence`,
    ),
    figure("moneyClaimed", phrase("Money claimed to date"), "claimed", (isHeld) =>
      isHeld
        ? say`Delivered to date × unit value, per year held, net: × (1 − Deadweight) × Attribution`
        : say`Delivered to date × unit value, net: × (1 − Deadweight) × Attribution`,
    ),
    figure("moneyValidated", phrase("Money validated to date"), "validated", (isHeld) =>
      isHeld
        ? say`what validated readings deliver × unit value, per year held, net: × (1 − Deadweight) × Attribution`
        : say`what validated readings deliver × unit value, net: × (1 − Deadweight) × Attribution`,
    ),
  ];
}

/** The reductions that the row names. */
function factors({ benefit: { row } }: Standing, which: "planned" | "claimed" | "validated"): readonly ExplainedInput[] {
  const names = which === "planned" ? (["deadweight", "attribution", "optimismBias", "confidence"] as const) : (["deadweight", "attribution"] as const);
  return names.filter((name) => row[name] !== undefined).map((cell) => ({ cell }));
}
