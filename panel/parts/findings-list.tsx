import type { Finding, FindingCount, Severity } from "#core";
import { CounterBadge, Icon } from "#kit";
import type { IconName } from "../kit/properties";
import { usePane } from "../pane-context";
import { text } from "../text";
import { useAction } from "../use-action";
import { Line } from "./line";
import { LongList } from "./long-list";
import { TroubleBar } from "./trouble-bar";
import { Words } from "./words";
import { placeName, told } from "../../session/wording";

const signs: Readonly<Record<Severity, IconName>> = { "Stops the row": "error", "Needs attention": "warning", Advice: "info" };

interface Properties {
  readonly findings: readonly Finding[];
  readonly counts: readonly FindingCount[];
}

/** The findings by severity, worst first; each leads to its cell. */
export function FindingsList({ findings, counts }: Properties) {
  const { session } = usePane();
  const action = useAction();
  const groups = counts.map((count) => ({ ...count, ofSeverity: findings.filter(({ severity }) => severity === count.severity) }));
  return (
    <section className="group" aria-labelledby="findings">
      <h3 id="findings" className="subheading">
        {text.findings.title}
      </h3>
      <TroubleBar trouble={action.trouble} />
      {groups.length === 0 && <p className="body">{text.findings.none}</p>}
      {groups.map(({ severity, count, words, ofSeverity }, position) => (
        <details key={severity} className="details" open={position === 0}>
          <summary>
            {told(severity)} <CounterBadge count={count} /> <span className="quiet">{words}</span>
          </summary>
          <LongList
            items={ofSeverity}
            label={told(severity)}
            line={({ table, sheet, row, column, what, mend }) => (
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
                    <Words>{text.findings.place(placeName({ table, sheet }), row)}</Words>
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
