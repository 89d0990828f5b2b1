import type { ReminderPreview, TimetableSettings, TimetableState } from "../../../session/timetable-verbs";
import { withDocumentLock } from "../../workbook/document-lock";
import type { Google } from "../google";
import { localTime } from "../plan-workbook";
import { latestPeriod } from "./periods";
import { isOn, mustBeAgreed, newMailRecord, outcomeOf, sendReminders } from "./reminders";
import { timeAllowed } from "./run-timetable";
import { keepTimetable, keepSender, readTimetable, type JobRecord, type StoredTimetable } from "./store";
import { isTriggerThere, keepTrigger } from "./trigger";

/** What is switched on, and what became of it. */
export function timetableState(google: Google): TimetableState {
  const { settings, review, reminders, failure } = readTimetable(google);
  return {
    settings,
    timeZone: google.app.getActiveSpreadsheet().getSpreadsheetTimeZone(),
    lastReview: review?.run ?? null,
    lastReminders: reminders?.run ?? null,
    lastFailure: failure,
    mailsLeft: google.mail.getRemainingDailyQuota(),
    isRunning: isTriggerThere(google),
  };
}

/**
 * Switches on or off. What has passed already does not count: a job is first done at its next appointed hour. Reminders are
 * switched on only by a user who agreed to the mails as they are now; they go out in that user's name.
 */
export function saveTimetable(google: Google, settings: TimetableSettings, agreed: ReminderPreview | null): TimetableState {
  withDocumentLock(google.locks, () => {
    const before = readTimetable(google);
    const isSwitchedOn = isOn(settings) && !isOn(before.settings);
    if (isSwitchedOn) mustBeAgreed(google, agreed);
    keepTrigger(google, isOn(settings) || settings.review.every !== "never");
    if (isSwitchedOn || !isOn(settings)) keepSender(google, isSwitchedOn);
    keepTimetable(google, passed(google, before, settings));
  });
  return timetableState(google);
}

/** The timetable with the latest period of each changed job marked as done. */
function passed(google: Google, before: StoredTimetable, settings: TimetableSettings): StoredTimetable {
  const now = localTime(google);
  const same = (job: keyof TimetableSettings): boolean => JSON.stringify(before.settings[job]) === JSON.stringify(settings[job]);
  const done = <Record extends JobRecord>(record: Record, run: JobRecord["run"]): Record => ({ ...record, isDone: true, run });
  const [review, reminders] = [latestPeriod(settings.review, now), latestPeriod(settings.reminders, now)];
  return {
    ...before,
    settings,
    review: same("review") || review === undefined ? before.review : done({ period: review, isDone: true, tries: 0, run: null }, before.review?.run ?? null),
    reminders: same("reminders") || reminders === undefined ? before.reminders : done(newMailRecord(reminders), before.reminders?.run ?? null),
  };
}

/** Sends at once what the user agreed to. Gives the sentence that says what was sent. */
export function sendNow(google: Google, agreed: ReminderPreview): string {
  return withDocumentLock(google.locks, () => {
    const preview = mustBeAgreed(google, agreed);
    const { record, failure } = sendReminders(google, preview, newMailRecord("now"), google.now() + timeAllowed, () => undefined);
    return [outcomeOf(record, preview), ...(failure === undefined ? [] : [failure])].join(" ");
  });
}
