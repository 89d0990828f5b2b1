import type { PlanKind } from "#core";
import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../pane-context";
import { TroubleBar } from "../parts/trouble-bar";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { useAction } from "../use-action";

const kinds = Object.keys(text.setUp.kinds) as readonly PlanKind[];

/** Sets up a plan: empty, from an example, or around the tables that are there. */
export function SetUpPage() {
  const styles = usePaneStyles();
  const { session, summary, setSummary, say } = usePane();
  const [kind, setKind] = useState<PlanKind>("blank");
  const action = useAction();
  const setUp = async () => {
    const next = await action.run(() => session.setUp(kind));
    if (next === undefined) return;
    setSummary(next);
    say(text.setUp.done);
  };
  const lookAgain = async () => {
    const next = await action.run(() => session.summary());
    if (next !== undefined) setSummary(next);
  };
  return (
    <section className={styles.page} aria-labelledby="set-up">
      <h2 id="set-up" className={styles.heading}>{text.setUp.title}</h2>
      <p className={styles.body}>{summary.state === "none" ? text.setUp.intro : text.setUp.again}</p>
      <div className={styles.group}>
        <h3 id="set-up-kinds" className={styles.subheading}>{text.setUp.choose}</h3>
        <RadioGroup aria-labelledby="set-up-kinds" value={kind} onChange={(_, { value }) => setKind(value as PlanKind)}>
          {kinds.map((own) => (
            <Radio key={own} value={own} label={<span className={styles.grow}><span>{text.setUp.kinds[own][0]}</span><span className={styles.quiet}>{text.setUp.kinds[own][1]}</span></span>} />
          ))}
        </RadioGroup>
      </div>
      <TroubleBar trouble={action.trouble} />
      <div className={styles.row}>
        <Button appearance="primary" disabled={action.busy} onClick={() => void setUp()}>{action.busy ? text.working : text.setUp.go}</Button>
      </div>
      {summary.state === "none" && (
        <div className={styles.card}>
          <p className={styles.quiet} style={{ margin: 0 }}>{text.setUp.existing}</p>
          <div className={styles.row}><Button size="small" disabled={action.busy} onClick={() => void lookAgain()}>{text.setUp.lookAgain}</Button></div>
        </div>
      )}
    </section>
  );
}
