import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { plain } from "../format";
import { usePane } from "../pane-context";
import { TroubleBar } from "../parts/trouble-bar";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { useAction } from "../use-action";

/** Freezes the plan as it is approved now. */
export function BaselinePage() {
  const styles = usePaneStyles();
  const { session, day, say } = usePane();
  const [words, setWords] = useState({ name: "", approvedBy: "", reason: "", day });
  const [done, setDone] = useState("");
  const action = useAction();
  const set = (field: keyof typeof words) => (_: unknown, { value }: { readonly value: string }) => setWords({ ...words, [field]: value });
  const freeze = async (event: FormEvent) => {
    event.preventDefault();
    setDone("");
    const message = await action.run(() => session.freeze({ ...words, day: words.day === "" ? undefined : words.day }));
    if (message === undefined) return;
    setDone(message);
    say(plain(message));
  };
  return (
    <form className={styles.page} aria-labelledby="baseline" onSubmit={(event) => void freeze(event)}>
      <h2 id="baseline" className={styles.heading}>{text.baseline.title}</h2>
      <p className={styles.body}>{text.baseline.intro}</p>
      <Field label={text.baseline.name} hint={text.baseline.nameHint}><Input value={words.name} onChange={set("name")} /></Field>
      <Field label={text.baseline.approvedBy}><Input value={words.approvedBy} onChange={set("approvedBy")} /></Field>
      <Field label={text.baseline.reason}><Input value={words.reason} onChange={set("reason")} /></Field>
      <Field label={text.baseline.day} hint={text.review.dayHint}><Input type="date" value={words.day} onChange={set("day")} /></Field>
      <TroubleBar trouble={action.trouble} />
      {done !== "" && <MessageBar intent="success" layout="multiline"><MessageBarBody>{plain(done)}</MessageBarBody></MessageBar>}
      <div className={styles.row}><Button type="submit" appearance="primary" disabled={action.busy}>{action.busy ? text.working : text.baseline.go}</Button></div>
    </form>
  );
}
