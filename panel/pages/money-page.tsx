import { money, number, percent } from "../format";
import { usePane } from "../pane-context";
import { usePaneStyles } from "../styles";
import { text } from "../text";

type FigureName = keyof typeof text.money.figures;
const names = Object.keys(text.money.figures) as readonly FigureName[];
const shares: readonly FigureName[] = ["internalRate", "returnOnInvestment"];
const plainFigures: readonly FigureName[] = ["benefitCostRatio", "payback"];

/** Whether the plan is worth what it costs, from the last review. */
export function MoneyPage() {
  const styles = usePaneStyles();
  const { reviewed } = usePane();
  if (reviewed === undefined) return <p className={styles.body}>{text.money.reviewFirst}</p>;
  const { businessCase: { cash, priceDate }, currency, totals } = reviewed.result;
  const sides = [["plan", cash.plan], ["forecast", cash.forecast], ["baseline", cash.baseline]] as const;
  const shown = sides.flatMap(([side, figures]) => (figures === null ? [] : [[side, figures] as const]));
  const say = (name: FigureName, value: number | null): string => {
    if (value === null) return text.money.unknown;
    if (shares.includes(name)) return percent(value);
    return plainFigures.includes(name) ? number(value, 2) : money(value, currency);
  };
  return (
    <section className={styles.page} aria-labelledby="money">
      <h2 id="money" className={styles.heading}>{text.money.title}</h2>
      <p className={styles.body}>{text.money.intro(priceDate)}</p>
      <table className={styles.table} aria-label={text.money.title}>
        <thead><tr><th scope="col">{text.money.figure}</th>{shown.map(([side]) => <th key={side} scope="col">{text.money[side]}</th>)}</tr></thead>
        <tbody>{names.map((name) => <tr key={name}><th scope="row">{text.money.figures[name]}</th>{shown.map(([side, figures]) => <td key={side}>{say(name, figures[name])}</td>)}</tr>)}</tbody>
      </table>
      <h3 className={styles.subheading}>{text.money.byCategory}</h3>
      <table className={styles.table} aria-label={text.money.byCategory}>
        <thead><tr><th scope="col">{text.money.category}</th><th scope="col">{text.money.planned}</th><th scope="col">{text.money.claimed}</th><th scope="col">{text.money.validated}</th></tr></thead>
        <tbody>
          {totals.filter(({ valuedCount }) => valuedCount > 0).map(({ category, planned, claimed, validated }) => (
            <tr key={category}><th scope="row">{category}</th><td>{money(planned, currency)}</td><td>{money(claimed, currency)}</td><td>{money(validated, currency)}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
