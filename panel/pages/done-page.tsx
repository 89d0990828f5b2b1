import { Button, MessageBar, ProgressBar, SelectField, TextField } from "#kit";
import { useState, type FormEvent, type ReactElement } from "react";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { TroubleBar } from "../parts/trouble-bar";
import { text } from "../text";
import { useAction } from "../use-action";
import { inItsLines } from "../../session/wording";
import { doneText } from "./done-text";

/** Marks a review of the calendar as done. */
export function DonePage({ back }: { readonly back: ReactElement }) {
  const { session, summary, setSummary, day, say } = usePane();
  const open = summary.openReviews;
  const [words, setWords] = useState({ review: open[0] ?? "", by: "", outcome: "", day });
  const [done, setDone] = useState("");
  const action = useAction();
  const set = (field: keyof typeof words) => (value: string) => setWords({ ...words, [field]: value });
  const mark = async (event: FormEvent) => {
    event.preventDefault();
    if (action.busy) return;
    setDone("");
    const message = await action.run(() => session.markDone({ ...words, day: words.day === "" ? undefined : words.day }));
    if (message === undefined) return;
    setDone(message);
    say(inItsLines(message));
    const next = await action.run(() => session.summary());
    if (next === undefined) return;
    setSummary(next);
    setWords({ ...words, review: next.openReviews[0] ?? "", outcome: "" });
  };
  return (
    <form className="page" aria-labelledby="done" onSubmit={(event) => void mark(event)}>
      {back}
      <Heading id="done">{doneText.title}</Heading>
      <p className="body">{open.length === 0 ? doneText.none : doneText.intro}</p>
      {open.length > 0 && (
        <>
          <SelectField
            label={doneText.review}
            value={words.review}
            choices={[...new Set(open)].map((name) => ({ value: name, label: inItsLines(name) }))}
            onChange={set("review")}
          />
          <TextField label={doneText.by} hint={doneText.byHint} value={words.by} onChange={set("by")} />
          <TextField label={doneText.outcome} value={words.outcome} onChange={set("outcome")} />
          <TextField
            type="date"
            label={doneText.day}
            hint={summary.statusDate === null ? text.review.noSavedDay : text.review.savedDay(summary.statusDate)}
            value={words.day}
            onChange={set("day")}
          />
        </>
      )}
      {action.busy && <ProgressBar label={text.working} />}
      <TroubleBar trouble={action.trouble} />
      {done !== "" && <MessageBar intent="success">{inItsLines(done)}</MessageBar>}
      {open.length > 0 && (
        <div className="row">
          <Button submits look="primary" off={action.busy}>
            {action.busy ? text.working : doneText.go}
          </Button>
        </div>
      )}
    </form>
  );
}
