import { Button, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useState } from "react";
import { usePane } from "../pane-context";
import { CurveChart } from "../parts/curve-chart";
import { StatusBadge } from "../parts/status-badge";
import { TroubleBar } from "../parts/trouble-bar";
import { Words } from "../parts/words";
import type { BenefitPage } from "../session";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { useAction } from "../use-action";

interface Properties {
  readonly id: string;
  readonly onBack: () => void;
}

/** One benefit: its status, its curve, and how every figure comes about. */
export function OneBenefit({ id, onBack }: Properties) {
  const styles = usePaneStyles();
  const { session } = usePane();
  const [page, setPage] = useState<BenefitPage>();
  const { run, trouble } = useAction();
  useEffect(() => void run(() => session.benefit(id)).then(setPage), [run, session, id]);
  return (
    <section className={styles.page} aria-labelledby="benefit">
      <div className={styles.row}><Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>{text.benefits.back}</Button></div>
      <TroubleBar trouble={trouble} />
      {page === undefined && trouble === undefined && <Spinner size="small" label={text.working} />}
      {page !== undefined && (
        <>
          <div className={styles.group}>
            <h2 id="benefit" className={styles.heading}><Words>{page.result.name}</Words></h2>
            <div className={styles.row}>
              <StatusBadge status={String(page.result["status"] ?? "")} />
              <span className={styles.quiet}><Words>{page.id}</Words> · {text.benefits.owner}: <Words>{page.result.owner ?? text.benefits.noOwner}</Words></span>
            </div>
            {typeof page.result["reason"] === "string" && page.result["reason"] !== "" && <p className={styles.body}><Words>{page.result["reason"]}</Words></p>}
            {session.host.canGoTo && (
              <div className={styles.row}><Button size="small" onClick={() => void run(() => session.goTo({ table: "Benefits", row: page.result.row, column: null }))}>{text.benefits.goTo}</Button></div>
            )}
          </div>
          <div className={styles.card}>
            <h3 className={styles.subheading}>{text.curve.title}</h3>
            <CurveChart curve={page.curve} />
          </div>
          <div className={styles.group}>
            <h3 className={styles.subheading}>{text.benefits.explain}</h3>
            {page.explanation.steps.map(({ key, figure, rule, inputs, result }) => (
              <details key={key} className={styles.details}>
                <summary><Words>{figure}</Words>: <Words>{result}</Words></summary>
                <p className={styles.body}><Words>{rule}</Words></p>
                <ul className={styles.list}>{inputs.map((input, position) => <li key={position} className={styles.quiet}><Words>{input}</Words></li>)}</ul>
              </details>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
