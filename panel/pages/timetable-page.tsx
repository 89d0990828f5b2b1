import { Button, MessageBar, Spinner } from "#kit";
import { useEffect, useState, type FormEvent, type ReactElement } from "react";
import { usePane } from "../pane-context";
import { AppointmentFields } from "../parts/appointment-fields";
import { Heading } from "../parts/heading";
import { ReminderMails } from "../parts/reminder-mails";
import { TimetableLog } from "../parts/timetable-log";
import { TroubleBar } from "../parts/trouble-bar";
import {
  reminderRhythms,
  reviewRhythms,
  type ReminderPreview,
  type TimetableSettings,
  type TimetableState,
  type TimetableVerbs,
} from "../../session/timetable-verbs";
import { text } from "../text";
import { useAction } from "../use-action";
import { inItsLines } from "../../session/wording";

/** What the host does by itself. Reminders are switched on only after the user has seen who gets which mail. */
export function TimetablePage({ timetable, back }: { readonly timetable: TimetableVerbs; readonly back: ReactElement }) {
  const { say } = usePane();
  const [state, setState] = useState<TimetableState>();
  const [draft, setDraft] = useState<TimetableSettings>();
  const [preview, setPreview] = useState<ReminderPreview>();
  const [done, setDone] = useState("");
  const { run, busy, trouble } = useAction();
  const tell = (sentence: string) => {
    setDone(sentence);
    say(inItsLines(sentence));
  };
  useEffect(() => {
    void run(() => timetable.state()).then((next) => {
      setState(next);
      setDraft(next?.settings);
    });
  }, [run, timetable]);
  const isSwitchingOn = state?.settings.reminders.every === "never" && draft?.reminders.every !== "never";
  const look = async () => {
    setDone("");
    const next = await run(() => timetable.preview());
    setPreview(next);
    if (next !== undefined) say(text.timetable.mails(next.mails.length));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || draft === undefined) return;
    if (isSwitchingOn && preview === undefined) return look();
    setDone("");
    const next = await run(() => timetable.save(draft, preview));
    if (next === undefined) return;
    setState(next);
    setDraft(next.settings);
    tell(text.timetable.saved);
  };
  const send = async (agreed: ReminderPreview) => {
    setDone("");
    const sentence = await run(() => timetable.sendNow(agreed));
    // What was agreed to is done, or is no longer what would be sent.
    setPreview(undefined);
    if (sentence !== undefined) tell(sentence);
  };
  return (
    <form className="page" aria-labelledby="timetable" onSubmit={(event) => void save(event)}>
      {back}
      <Heading id="timetable">{text.timetable.title}</Heading>
      {state === undefined && trouble === undefined && <Spinner label={text.working} />}
      {state !== undefined && draft !== undefined && (
        <>
          <p className="body">{text.timetable.intro(inItsLines(state.timeZone))}</p>
          <AppointmentFields title={text.timetable.review} rhythms={reviewRhythms} value={draft.review} onChange={(review) => setDraft({ ...draft, review })} />
          <AppointmentFields
            title={text.timetable.reminders}
            hint={text.timetable.remindersHint}
            rhythms={reminderRhythms}
            value={draft.reminders}
            onChange={(reminders) => setDraft({ ...draft, reminders })}
          />
          {preview !== undefined && <ReminderMails preview={preview} left={state.mailsLeft} />}
          {isSwitchingOn && preview === undefined && <p className="quiet">{text.timetable.lookFirst}</p>}
        </>
      )}
      <TroubleBar trouble={trouble} />
      {done !== "" && <MessageBar intent="success">{inItsLines(done)}</MessageBar>}
      {state !== undefined && (
        <>
          <div className="row">
            <Button submits look="primary" off={busy}>
              {busy ? text.working : isSwitchingOn ? (preview === undefined ? text.timetable.look : text.timetable.switchOn) : text.timetable.save}
            </Button>
            {preview === undefined ? (
              !isSwitchingOn && (
                <Button off={busy} onPress={() => void look()}>
                  {text.timetable.look}
                </Button>
              )
            ) : (
              <Button off={busy || preview.mails.length === 0} onPress={() => void send(preview)}>
                {text.timetable.sendNow}
              </Button>
            )}
          </div>
          <TimetableLog state={state} />
        </>
      )}
    </form>
  );
}
