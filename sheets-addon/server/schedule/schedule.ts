import type { ReminderPreview, ScheduleSettings, ScheduleState } from "../../../session/schedule-verbs";
import { withDocumentLock } from "../../workbook/document-lock";
import type { Google } from "../google";
import { localTime } from "../plan-workbook";
import { latestPeriod } from "./periods";
import { isOn, mustBeAgreed, newMailRecord, outcomeOf, sendReminders } from "./reminders";
import { timeAllowed } from "./run-schedule";
import { keepSchedule, keepSender, readSchedule, type JobRecord, type StoredSchedule } from "./store";
import { isTriggerThere, keepTrigger } from "./trigger";

/** What is switched on, and what became of it. */
export function scheduleState(google: Google): ScheduleState {
  const { settings, review, reminders, failure } = readSchedule(google);
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
export function saveSchedule(google: Google, settings: ScheduleSettings, agreed: ReminderPreview | null): ScheduleState {
  withDocumentLock(google.locks, () => {
    const before = readSchedule(google);
    const isSwitchedOn = isOn(settings) && !isOn(before.settings);
    if (isSwitchedOn) mustBeAgreed(google, agreed);
    keepTrigger(google, isOn(settings) || settings.review.every !== "never");
    if (isSwitchedOn || !isOn(settings)) keepSender(google, isSwitchedOn);
    keepSchedule(google, passed(google, before, settings));
  });
  return scheduleState(google);
}

/** The schedule with the latest period of each changed job marked as done. */
function passed(google: Google, before: StoredSchedule, settings: ScheduleSettings): StoredSchedule {
  const now = localTime(google);
  const same = (job: keyof ScheduleSettings): boolean => JSON.stringify(before.settings[job]) === JSON.stringify(settings[job]);
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
