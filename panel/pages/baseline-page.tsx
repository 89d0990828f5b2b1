import { Button, MessageBar, ProgressBar, TextField } from "#kit";
import { useState, type FormEvent, type ReactElement } from "react";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { TroubleBar } from "../parts/trouble-bar";
import { text } from "../text";
import { useAction } from "../use-action";
import { inItsLines } from "../../session/wording";

/** Freezes the plan as it is approved now. */
export function BaselinePage({ back }: { readonly back: ReactElement }) {
  const { session, summary, day, say } = usePane();
  const [words, setWords] = useState({ name: "", approvedBy: "", reason: "", day });
  const [done, setDone] = useState("");
  const action = useAction();
  const set = (field: keyof typeof words) => (value: string) => setWords({ ...words, [field]: value });
  const freeze = async (event: FormEvent) => {
    event.preventDefault();
    if (action.busy) return;
    setDone("");
    const message = await action.run(() => session.freeze({ ...words, day: words.day === "" ? undefined : words.day }));
    if (message === undefined) return;
    setDone(message);
    say(inItsLines(message));
  };
  return (
    <form className="page" aria-labelledby="baseline" onSubmit={(event) => void freeze(event)}>
      {back}
      <Heading id="baseline">{text.baseline.title}</Heading>
      <p className="body">{text.baseline.intro}</p>
      <TextField label={text.baseline.name} hint={text.baseline.nameHint} value={words.name} onChange={set("name")} />
      <TextField label={text.baseline.approvedBy} value={words.approvedBy} onChange={set("approvedBy")} />
      <TextField label={text.baseline.reason} value={words.reason} onChange={set("reason")} />
      <TextField
        type="date"
        label={text.baseline.day}
        hint={summary.statusDate === null ? text.review.noSavedDay : text.review.savedDay(summary.statusDate)}
        value={words.day}
        onChange={set("day")}
      />
      {action.busy && <ProgressBar label={text.working} />}
      <TroubleBar trouble={action.trouble} />
      {done !== "" && <MessageBar intent="success">{inItsLines(done)}</MessageBar>}
      <div className="row">
        <Button submits look="primary" off={action.busy}>
          {action.busy ? text.working : text.baseline.go}
        </Button>
      </div>
    </form>
  );
}
