import { Button, MessageBar, Spinner } from "#kit";
import { useEffect, useState, type FormEvent, type ReactElement } from "react";
import { plain } from "../format";
import { usePane } from "../pane-context";
import { AppointmentFields } from "../parts/appointment-fields";
import { Heading } from "../parts/heading";
import { ReminderMails } from "../parts/reminder-mails";
import { ScheduleLog } from "../parts/schedule-log";
import { TroubleBar } from "../parts/trouble-bar";
import {
  reminderRhythms,
  reviewRhythms,
  type ReminderPreview,
  type ScheduleSettings,
  type ScheduleState,
  type ScheduleVerbs,
} from "../../session/schedule-verbs";
import { text } from "../text";
import { useAction } from "../use-action";

/** What the host does by itself. Reminders are switched on only after the user has seen who gets which mail. */
export function SchedulePage({ schedule, back }: { readonly schedule: ScheduleVerbs; readonly back: ReactElement }) {
  const { say } = usePane();
  const [state, setState] = useState<ScheduleState>();
  const [draft, setDraft] = useState<ScheduleSettings>();
  const [preview, setPreview] = useState<ReminderPreview>();
  const [done, setDone] = useState("");
  const { run, busy, trouble } = useAction();
  const tell = (sentence: string) => {
    setDone(sentence);
    say(plain(sentence));
  };
  useEffect(() => {
    void run(() => schedule.state()).then((next) => {
      setState(next);
      setDraft(next?.settings);
    });
  }, [run, schedule]);
  const isSwitchingOn = state?.settings.reminders.every === "never" && draft?.reminders.every !== "never";
  const look = async () => {
    setDone("");
    const next = await run(() => schedule.preview());
    setPreview(next);
    if (next !== undefined) say(text.schedule.mails(next.mails.length));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || draft === undefined) return;
    if (isSwitchingOn && preview === undefined) return look();
    setDone("");
    const next = await run(() => schedule.save(draft, preview));
    if (next === undefined) return;
    setState(next);
    setDraft(next.settings);
    tell(text.schedule.saved);
  };
  const send = async (agreed: ReminderPreview) => {
    setDone("");
    const sentence = await run(() => schedule.sendNow(agreed));
    // What was agreed to is done, or is no longer what would be sent.
    setPreview(undefined);
    if (sentence !== undefined) tell(sentence);
  };
  return (
    <form className="page" aria-labelledby="schedule" onSubmit={(event) => void save(event)}>
      {back}
      <Heading id="schedule">{text.schedule.title}</Heading>
      {state === undefined && trouble === undefined && <Spinner label={text.working} />}
      {state !== undefined && draft !== undefined && (
        <>
          <p className="body">{text.schedule.intro(plain(state.timeZone))}</p>
          <AppointmentFields title={text.schedule.review} rhythms={reviewRhythms} value={draft.review} onChange={(review) => setDraft({ ...draft, review })} />
          <AppointmentFields
            title={text.schedule.reminders}
            hint={text.schedule.remindersHint}
            rhythms={reminderRhythms}
            value={draft.reminders}
            onChange={(reminders) => setDraft({ ...draft, reminders })}
          />
          {preview !== undefined && <ReminderMails preview={preview} left={state.mailsLeft} />}
          {isSwitchingOn && preview === undefined && <p className="quiet">{text.schedule.lookFirst}</p>}
        </>
      )}
      <TroubleBar trouble={trouble} />
      {done !== "" && <MessageBar intent="success">{plain(done)}</MessageBar>}
      {state !== undefined && (
        <>
          <div className="row">
            <Button submits look="primary" off={busy}>
              {busy ? text.working : isSwitchingOn ? (preview === undefined ? text.schedule.look : text.schedule.switchOn) : text.schedule.save}
            </Button>
            {preview === undefined ? (
              !isSwitchingOn && (
                <Button off={busy} onPress={() => void look()}>
                  {text.schedule.look}
                </Button>
              )
            ) : (
              <Button off={busy || preview.mails.length === 0} onPress={() => void send(preview)}>
                {text.schedule.sendNow}
              </Button>
            )}
          </div>
          <ScheduleLog state={state} />
        </>
      )}
    </form>
  );
}
