import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { UseYourSheet } from "../parts/use-your-sheet";
import { Words } from "../parts/words";
import type { Reviewed } from "../../session/session";
import { text } from "../text";
import { fixedText, inItsLines, narrowMoney, percentText, told, unadjustedAmounts } from "../../session/wording";

type FigureName = keyof typeof text.money.figures;
const names = Object.keys(text.money.figures) as readonly FigureName[];
const shares: readonly FigureName[] = ["internalRate", "returnOnInvestment"];

/** Whether the plan is worth what it costs, from the last review. */
export function MoneyPage({ back }: { readonly back: ReactElement }) {
  const { reviewed, summary } = usePane();
  return (
    <section className="page" aria-labelledby="money">
      {back}
      <Heading id="money">{text.money.title}</Heading>
      {reviewed !== undefined && <Tables reviewed={reviewed} />}
      {reviewed === undefined && <p className="body">{summary.state === "none" ? text.noPlan : text.money.reviewFirst}</p>}
      {reviewed === undefined && summary.state === "none" && (
        <div className="row">
          <UseYourSheet />
        </div>
      )}
    </section>
  );
}

function Tables({ reviewed }: { readonly reviewed: Reviewed }) {
  const {
    businessCase: { cash, priceDate },
    currency,
    totals,
  } = reviewed.result;
  const shown = (["plan", "forecast", "baseline"] as const).flatMap((side) => {
    const figures = cash[side];
    return figures === null ? [] : [{ side, figures }];
  });
  const note = unadjustedAmounts(totals, inItsLines(currency ?? ""));
  const valued = totals.filter(({ valuedCount }) => valuedCount > 0);
  // A sign or a code stays with its amount; what is longer may break, so that the table stays within the pane.
  const look = (currency?.length ?? 0) > 4 ? "table breaking" : "table";
  const money = (amount: number): string => narrowMoney(amount, inItsLines(currency ?? ""));
  const say = (name: FigureName, value: number | null): string => {
    if (value === null) return text.money.unknown;
    if (shares.includes(name)) return percentText(value, 1);
    if (name === "payback") return fixedText(value, 1);
    return name === "benefitCostRatio" ? fixedText(value, 2) : money(value);
  };
  return (
    <>
      <p className="body">{text.money.intro(priceDate)}</p>
      <table className={look} aria-label={text.money.title}>
        <thead>
          <tr>
            <th scope="col">{text.money.figure}</th>
            {shown.map(({ side }) => (
              <th key={side} scope="col">
                {text.money[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{text.money.figures[name]}</th>
              {shown.map(({ side, figures }) => (
                <td key={side}>{say(name, figures[name])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {valued.length > 0 && (
        <>
          <h3 className="subheading">{text.money.byCategory}</h3>
          <table className={look} aria-label={text.money.byCategory}>
            <thead>
              <tr>
                <th scope="col">{text.money.category}</th>
                <th scope="col">{text.money.planned}</th>
                <th scope="col">{text.money.claimed}</th>
                <th scope="col">{text.money.validated}</th>
              </tr>
            </thead>
            <tbody>
              {valued.map(({ category, claimedCount, planned, claimed, validated }) => (
                <tr key={category}>
                  <th scope="row">
                    <Words>{told(category)}</Words>
                  </th>
                  <td>{money(planned)}</td>
                  <td>{claimedCount === 0 ? text.money.unknown : money(claimed)}</td>
                  <td>{claimedCount === 0 ? text.money.unknown : money(validated)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {note !== undefined && <p className="body">{note}</p>}
        </>
      )}
    </>
  );
}
