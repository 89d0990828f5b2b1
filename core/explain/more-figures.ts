import { measuredNetShare, plannedNetShare } from "../domain/money/valuation";
import { elapsedOf, isKept } from "../domain/planned-change";
import { shareInWords } from "../domain/rule-words";
import { benefitMoney } from "../money/benefit-money";
import { valuationOf } from "../money/benefit-valuation";
import type { ExplainedInput, Metric, MetricHelp } from "../metrics/metric";
import type { Standing } from "../standing/standing";

/** A figure that can be explained: what a metric says of itself, without the column. */
export interface Explainable extends Pick<Metric, "key" | "header" | "format" | "money" | "inUnit" | "of"> {
  readonly help: Pick<MetricHelp, "meaning" | "explain">;
}

/** What the columns are computed from: the share of the plan that is due by now. */
export const plannedShareFigure: Explainable = {
  key: "plannedShare",
  header: "Planned share",
  of: ({ progress }) => progress?.share,
  help: {
    meaning: "The share of the promised change that is planned by the day that it is measured to.",
    explain: ({ progress }) => {
      if (progress === undefined) return undefined;
      const { change, measuredTo } = progress;
      const rule = shareInWords(change);
      if (change.kind === "Milestone" || isKept(change)) return { rule, inputs: [{ cell: change.kind === "Milestone" ? "due" : "start" }] };
      return { rule, inputs: [{ cell: "start" }, { cell: "due" }, { name: "elapsed share", value: elapsedOf(change, measuredTo) }] };
    },
  },
};

/** Money by the status date, by the keys of the machine-readable result. */
export function moneyFigures(currency: string): readonly Explainable[] {
  const figure = (key: string, header: string, which: "planned" | "claimed" | "validated", rule: (per: string) => string): Explainable => ({
    key,
    header,
    money: true,
    of: (standing) => benefitMoney(standing, currency)?.[which],
    help: {
      meaning: rule(""),
      explain: (standing) => {
        const valuation = valuationOf(standing.benefit, currency);
        if (valuation === undefined) return undefined;
        const share = which === "planned" ? plannedNetShare(valuation) : measuredNetShare(valuation);
        const unit: ExplainedInput =
          standing.benefit.row.unitValue === undefined ? { name: "unit value", value: "1, since it is counted in money" } : { cell: "unitValue" };
        return {
          rule: rule(standing.progress?.change.kind === "Level" ? ", per year held" : ""),
          inputs: [unit, ...factors(standing, which), { name: "net share", value: share, as: "share" }],
        };
      },
    },
  });
  return [
    figure(
      "moneyPlanned",
      "Money planned to date",
      "planned",
      (per) => `Planned benefit × unit value${per}, net: × (1 − Deadweight) × Attribution × (1 − Optimism bias) × Confidence`,
    ),
    figure("moneyClaimed", "Money claimed to date", "claimed", (per) => `Delivered to date × unit value${per}, net: × (1 − Deadweight) × Attribution`),
    figure(
      "moneyValidated",
      "Money validated to date",
      "validated",
      (per) => `what validated readings deliver × unit value${per}, net: × (1 − Deadweight) × Attribution`,
    ),
  ];
}

/** The reductions that the row names. */
function factors({ benefit: { row } }: Standing, which: "planned" | "claimed" | "validated"): readonly ExplainedInput[] {
  const names = which === "planned" ? (["deadweight", "attribution", "optimismBias", "confidence"] as const) : (["deadweight", "attribution"] as const);
  return names.filter((name) => row[name] !== undefined).map((cell) => ({ cell }));
}
