import type { Finding, Severity } from "#core";
import { CounterBadge } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { useAction } from "../use-action";
import { LongList } from "./long-list";
import { TroubleBar } from "./trouble-bar";
import { Words } from "./words";

const signs: Readonly<Record<Severity, ReactElement>> = { "Stops the row": <ErrorCircleRegular />, "Needs attention": <WarningRegular />, Advice: <InfoRegular /> };

interface Properties {
  readonly findings: readonly Finding[];
  readonly severities: readonly Severity[];
}

/** The findings by severity, worst first; each leads to its cell. */
export function FindingsList({ findings, severities }: Properties) {
  const styles = usePaneStyles();
  const { session } = usePane();
  const action = useAction();
  const groups = severities.map((severity) => ({ severity, own: findings.filter((finding) => finding.severity === severity) })).filter(({ own }) => own.length > 0);
  return (
    <section className={styles.group} aria-labelledby="findings">
      <h3 id="findings" className={styles.subheading}>{text.findings.title}</h3>
      <TroubleBar trouble={action.trouble} />
      {groups.length === 0 && <p className={styles.body}>{text.findings.none}</p>}
      {groups.map(({ severity, own }, position) => (
        <details key={severity} className={styles.details} open={position === 0}>
          <summary>{severity} <CounterBadge count={own.length} overflowCount={9999} size="small" color="informative" /></summary>
          <LongList items={own} label={severity} line={({ table, row, column, what, mend }) => (
            <button type="button" className={styles.line} disabled={!session.host.canGoTo} title={session.host.canGoTo ? text.findings.goTo : undefined} onClick={() => void action.run(() => session.goTo({ table, row, column }))}>
              {signs[severity]}
              <span className={styles.grow}>
                <span><Words>{what}</Words></span>
                <span className={styles.quiet}><Words>{mend}</Words></span>
                <span className={styles.quiet}><Words>{text.findings.place(table, row)}</Words>{column === null ? null : <>, <Words>{column}</Words></>}</span>
              </span>
            </button>
          )} />
        </details>
      ))}
    </section>
  );
}
