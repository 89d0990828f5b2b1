import { Button } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { TroubleBar } from "../parts/trouble-bar";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { useAction } from "../use-action";

/** The plan's tables are there and no benefit is. */
export function EmptyPlan() {
  const styles = usePaneStyles();
  const { session, setSummary } = usePane();
  const action = useAction();
  const lookAgain = async () => {
    const next = await action.run(() => session.summary());
    if (next !== undefined) setSummary(next);
  };
  return (
    <section className={styles.page} aria-labelledby="empty">
      <h2 id="empty" className={styles.heading}>{text.empty.title}</h2>
      <p className={styles.body}>{text.empty.body}</p>
      <TroubleBar trouble={action.trouble} />
      <div className={styles.row}>
        {session.host.canGoTo && <Button appearance="primary" onClick={() => void action.run(() => session.goTo({ table: "Benefits", row: null, column: null }))}>{text.empty.open}</Button>}
        <Button disabled={action.busy} onClick={() => void lookAgain()}>{text.setUp.lookAgain}</Button>
      </div>
    </section>
  );
}
