import { troubleOf } from "../../../session/trouble";
import { reviewVerb } from "../../../session/verbs";
import { withDocumentLock } from "../../workbook/document-lock";
import { inWords } from "../../workbook/trouble";
import type { Google } from "../google";
import { localTime, openPlan } from "../plan-workbook";
import { latestPeriod } from "./periods";
import { isOn, newMailRecord, outcomeOf, previewReminders, sendReminders } from "./reminders";
import { mostTries } from "./send-mails";
import { keepTimetable, readTimetable, sendsReminders, type JobRecord, type StoredTimetable } from "./store";
import { keepTrigger } from "./trigger";
import { userLanguage } from "../user-language";
import { speak } from "../words";
import { say } from "#core";

/** Google ends a run after 6 minutes without a word, so it ends itself before, in milliseconds. */
export const timeAllowed = 270_000;

/**
 * What the clock calls every hour: does what is appointed and not done yet, once for each period, whoever's clock it is. An
 * add-on gets no word of its failures, so that they are kept, to be shown in the sidebar.
 */
export function runTimetable(google: Google): void {
  speak(google, userLanguage(google));
  const until = google.now() + timeAllowed;
  const { scripts } = google;
  if (scripts.getAuthorizationInfo(scripts.AuthMode.FULL).getAuthorizationStatus() === scripts.AuthorizationStatus.REQUIRED) {
    return keepFailure(google, say`Google asks anew whether the add-on may do this. Open its menu once and allow it.`);
  }
  const { settings } = readTimetable(google);
  if (settings.review.every === "never" && !isOn(settings)) return keepTrigger(google, false);
  try {
    withDocumentLock(google.locks, () => {
      reviewWhenDue(google);
      if (google.now() < until && sendsReminders(google)) remindWhenDue(google, until);
    });
  } catch (error) {
    keepFailure(google, troubleOf(inWords(error)).message);
  }
}

function reviewWhenDue(google: Google): void {
  const stored = readTimetable(google);
  const now = localTime(google);
  const period = latestPeriod(stored.settings.review, now);
  if (period === undefined || isOver(stored.review, period)) return;
  const tries = stored.review?.period === period ? stored.review.tries + 1 : 1;
  const begun: JobRecord = { period, isDone: false, tries, run: stored.review?.run ?? null };
  // Kept first, so that a run that Google cuts off counts as one of the tries.
  keepTimetable(google, { ...stored, review: begun });
  try {
    const plan = openPlan(google);
    const { reviewed, update } = reviewVerb(plan.read(), now.date);
    plan.apply(update);
    keepTimetable(google, { ...stored, review: { ...begun, isDone: true, run: { at: now.words, outcome: reviewed.result.board.headline } } });
  } catch (error) {
    keepTimetable(google, {
      ...stored,
      review: begun,
      failure: { at: now.words, message: say`The plan was not reviewed: ${troubleOf(inWords(error)).message}` },
    });
  }
}

function remindWhenDue(google: Google, until: number): void {
  const stored = readTimetable(google);
  const now = localTime(google);
  const period = latestPeriod(stored.settings.reminders, now);
  if (period === undefined || isOver(stored.reminders, period)) return;
  const before = stored.reminders?.period === period ? stored.reminders : { ...newMailRecord(period), run: stored.reminders?.run ?? null };
  const begun = { ...before, tries: before.tries + 1 };
  let latest: StoredTimetable = { ...stored, reminders: begun };
  const keep = (change: Partial<StoredTimetable>): void => keepTimetable(google, (latest = { ...latest, ...change }));
  try {
    const preview = previewReminders(google);
    const { record, failure } = sendReminders(google, preview, before, until, (reminders) => keep({ reminders }));
    const run = { at: now.words, outcome: outcomeOf(record, preview) };
    keep({ reminders: { ...record, run }, ...(failure === undefined ? {} : { failure: { at: now.words, message: failure } }) });
  } catch (error) {
    keep({ failure: { at: now.words, message: say`No reminders were sent: ${troubleOf(inWords(error)).message}` } });
  }
}

/** A period that is done, or that was tried often enough. What stands in mails that wait for time or quota is not given up. */
const isOver = (record: JobRecord | null, period: string): boolean =>
  record !== null && record.period === period && (record.isDone || record.tries >= mostTries);

function keepFailure(google: Google, message: string): void {
  keepTimetable(google, { ...readTimetable(google), failure: { at: localTime(google).words, message } });
}
