import { MessageBar } from "#kit";
import type { JobRun, TimetableState } from "../../session/timetable-verbs";
import { text } from "../text";
import { Words } from "./words";
import { inItsLines } from "../../session/wording";

/** When the host last did something by itself, what came in the way, and how many mails may still be sent. */
export function TimetableLog({ state: { settings, isRunning, lastReview, lastReminders, lastFailure, mailsLeft } }: { readonly state: TimetableState }) {
  const isOn = settings.review.every !== "never" || settings.reminders.every !== "never";
  return (
    <section className="group" aria-labelledby="log">
      <h3 id="log" className="subheading">
        {text.timetable.log}
      </h3>
      {isOn && !isRunning && <MessageBar intent="warning">{text.timetable.notRunning}</MessageBar>}
      {lastFailure !== null && (
        <MessageBar intent="warning" title={text.timetable.lastFailure(lastFailure.at)}>
          {inItsLines(lastFailure.message)}
        </MessageBar>
      )}
      <Done label={text.timetable.lastReview} run={lastReview} />
      <Done label={text.timetable.lastReminders} run={lastReminders} />
      <p className="quiet">{text.timetable.mailsLeft(mailsLeft)}</p>
    </section>
  );
}

const Done = ({ label, run }: { readonly label: string; readonly run: JobRun | null }) => (
  <div className="grow">
    <span>{label}</span>
    <span className="quiet">
      {run === null ? (
        text.timetable.notYet
      ) : (
        <>
          <Words>{run.at}</Words>
          {text.colon} <Words>{run.outcome}</Words>
        </>
      )}
    </span>
  </div>
);
