import type { ReminderPreview, TimetableSettings } from "../../../session/timetable-verbs";
import { SessionTrouble } from "../../../session/session";
import { chaseVerb, digestVerb } from "../../../session/verbs";
import type { Google } from "../google";
import { localTime, openPlan } from "../plan-workbook";
import { reminderMails } from "./reminder-mail";
import { sendMails, type Sending } from "./send-mails";
import type { MailRecord } from "./store";
import { plural, say } from "#core";

/** Who would get which mail now, as of today by the clocks of the spreadsheet. */
export function previewReminders(google: Google): ReminderPreview {
  const spreadsheet = google.app.getActiveSpreadsheet();
  const snapshot = openPlan(google).read();
  const { date } = localTime(google);
  const chase = chaseVerb(snapshot, date);
  // Nobody is mailed about what moved alone.
  const moved = chase.people.length === 0 ? [] : digestVerb(snapshot, date);
  return reminderMails(chase, { name: spreadsheet.getName(), address: spreadsheet.getUrl(), moved });
}

/** Throws unless the preview that the user agreed to is, to the letter, what would be sent now. */
export function mustBeAgreed(google: Google, agreed: ReminderPreview | null): ReminderPreview {
  if (agreed === null) throw new SessionTrouble("plan", say`Look at the mails before the first of them is sent, then switch the reminders on.`);
  const now = previewReminders(google);
  if (wordsOf(now) !== wordsOf(agreed))
    throw new SessionTrouble(
      "plan",
      say`The mails are other ones by now than those that you looked at, since the plan changed. Nothing was sent. Look at them again.`,
    );
  return now;
}

/** Whatever the order in which the parts crossed. */
const wordsOf = ({ mails, leftOut }: ReminderPreview): string =>
  JSON.stringify([mails.map(({ person, to, subject, text }) => [person, to, subject, text]), leftOut.map(({ person, because }) => [person, because])]);

/** Sends what is still to go of a period. */
export function sendReminders(google: Google, { mails }: ReminderPreview, begun: MailRecord, until: number, keep: (record: MailRecord) => void): Sending {
  return sendMails(google, mails, google.app.getActiveSpreadsheet().getUrl(), begun, until, keep);
}

export const newMailRecord = (period: string): MailRecord => ({ period, isDone: false, tries: 0, run: null, after: "", sent: 0, failed: [] });

/** What became of the mails, without names, since everybody who edits the spreadsheet may read it. */
export function outcomeOf({ sent, failed }: MailRecord, { leftOut, mails }: ReminderPreview): string {
  if (mails.length + leftOut.length === 0) return say`Nobody owes anything.`;
  const parts = [say`${plural(sent, "# mail was", "# mails were")} sent`];
  if (failed.length > 0) parts.push(say`${failed.length} could not be sent`);
  if (leftOut.length > 0) parts.push(say`${plural(leftOut.length, "# person", "# people")} could not be reached by mail`);
  return `${parts.join(", ")}.`;
}

export const isOn = ({ reminders }: TimetableSettings): boolean => reminders.every !== "never";
