import type { ChaseResult } from "#core";
import { Button, Spinner } from "#kit";
import { useCallback, useEffect, useState } from "react";
import { usePane } from "../pane-context";
import { CopyButton } from "../parts/copy-button";
import { Heading } from "../parts/heading";
import { TroubleBar } from "../parts/trouble-bar";
import { Words } from "../parts/words";
import { text } from "../text";
import { useAction } from "../use-action";
import { inItsLines } from "../../session/wording";

/** Who owes what to the plan, with a message to each that can be copied. */
export function ChasePage() {
  const { session, day } = usePane();
  const [chase, setChase] = useState<ChaseResult>();
  const { run, trouble, busy } = useAction();
  const look = useCallback(() => void run(() => session.chase(day === "" ? undefined : day)).then(setChase), [run, session, day]);
  useEffect(look, [look]);
  return (
    <section className="page" aria-labelledby="chase">
      <Heading id="chase">{text.chase.title}</Heading>
      <p className="body">{text.chase.intro}</p>
      <TroubleBar trouble={trouble} onRetry={look} />
      {busy && <Spinner label={text.working} />}
      {chase?.people.length === 0 && <p className="body">{text.chase.none}</p>}
      {chase?.people.map(({ person, email, items, mostDaysLate, message }, position) => (
        <article key={position} className="card">
          <h3 className="subheading">
            <Words>{person ?? text.chase.nobody}</Words>
          </h3>
          <span className="quiet">{text.chase.owes(items.length, mostDaysLate)}</span>
          {email !== null && (
            <span className="quiet">
              <Words>{email}</Words>
            </span>
          )}
          <details className="details">
            <summary>{text.chase.show}</summary>
            <pre className="code letter">{inItsLines(message)}</pre>
          </details>
          <CopyButton words={message} label={text.chase.copy} />
        </article>
      ))}
      {chase !== undefined && (
        <div className="row">
          <Button size="small" off={busy} onPress={look}>
            {text.chase.refresh}
          </Button>
        </div>
      )}
    </section>
  );
}
