import type { Finding, Severity } from "#core";
import { CounterBadge, Icon } from "#kit";
import type { IconName } from "../kit/properties";
import { usePane } from "../pane-context";
import { text } from "../text";
import { useAction } from "../use-action";
import { Line } from "./line";
import { LongList } from "./long-list";
import { TroubleBar } from "./trouble-bar";
import { Words } from "./words";

const signs: Readonly<Record<Severity, IconName>> = { "Stops the row": "error", "Needs attention": "warning", Advice: "info" };

interface Properties {
  readonly findings: readonly Finding[];
  readonly severities: readonly Severity[];
}

/** The findings by severity, worst first; each leads to its cell. */
export function FindingsList({ findings, severities }: Properties) {
  const { session } = usePane();
  const action = useAction();
  const groups = severities
    .map((severity) => ({ severity, own: findings.filter((finding) => finding.severity === severity) }))
    .filter(({ own }) => own.length > 0);
  return (
    <section className="group" aria-labelledby="findings">
      <h3 id="findings" className="subheading">
        {text.findings.title}
      </h3>
      <TroubleBar trouble={action.trouble} />
      {groups.length === 0 && <p className="body">{text.findings.none}</p>}
      {groups.map(({ severity, own }, position) => (
        <details key={severity} className="details" open={position === 0}>
          <summary>
            {severity} <CounterBadge count={own.length} />
          </summary>
          <LongList
            items={own}
            label={severity}
            line={({ table, row, column, what, mend }) => (
              <Line title={text.findings.goTo} onPress={session.host.canGoTo ? () => void action.run(() => session.goTo({ table, row, column })) : undefined}>
                <Icon name={signs[severity]} />
                <span className="grow">
                  <span>
                    <Words>{what}</Words>
                  </span>
                  <span className="quiet">
                    <Words>{mend}</Words>
                  </span>
                  <span className="quiet">
                    <Words>{text.findings.place(table, row)}</Words>
                    {column === null ? null : (
                      <>
                        , <Words>{column}</Words>
                      </>
                    )}
                  </span>
                </span>
              </Line>
            )}
          />
        </details>
      ))}
    </section>
  );
}
