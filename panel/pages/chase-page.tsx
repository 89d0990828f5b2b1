import type { ChaseResult } from "#core";
import { Button, Spinner } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useCallback, useEffect, useState } from "react";
import { plain } from "../format";
import { usePane } from "../pane-context";
import { CopyButton } from "../parts/copy-button";
import { TroubleBar } from "../parts/trouble-bar";
import { Words } from "../parts/words";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { useAction } from "../use-action";

/** Who owes what to the plan, with a message to each that can be copied. */
export function ChasePage() {
  const styles = usePaneStyles();
  const { session, day } = usePane();
  const [chase, setChase] = useState<ChaseResult>();
  const { run, trouble, busy } = useAction();
  const look = useCallback(() => void run(() => session.chase(day === "" ? undefined : day)).then(setChase), [run, session, day]);
  useEffect(look, [look]);
  return (
    <section className={styles.page} aria-labelledby="chase">
      <h2 id="chase" className={styles.heading}>{text.chase.title}</h2>
      <p className={styles.body}>{text.chase.intro}</p>
      <TroubleBar trouble={trouble} onRetry={look} />
      {busy && <Spinner size="small" label={text.working} />}
      {chase?.people.length === 0 && <p className={styles.body}>{text.chase.none}</p>}
      {chase?.people.map(({ person, email, items, mostDaysLate, message }, position) => (
        <article key={position} className={styles.card}>
          <h3 className={styles.subheading}><Words>{person ?? text.chase.nobody}</Words></h3>
          <span className={styles.quiet}>{text.chase.owes(items.length, mostDaysLate)}</span>
          {email !== null && <span className={styles.quiet}><Words>{email}</Words></span>}
          <details className={styles.details}>
            <summary>{text.chase.show}</summary>
            <pre className={styles.code}>{plain(message)}</pre>
          </details>
          <CopyButton words={message} label={text.chase.copy} icon={<CopyRegular />} />
        </article>
      ))}
      {chase !== undefined && <div className={styles.row}><Button size="small" disabled={busy} onClick={look}>{text.chase.refresh}</Button></div>}
    </section>
  );
}
