import { reminderRhythms, reviewRhythms, type Failure, type JobRun, type TimetableSettings } from "../../../session/timetable-verbs";
import type { Google } from "../google";

/** A job of a period: how far it came. What is done is not done again in that period. */
export interface JobRecord {
  readonly period: string;
  readonly isDone: boolean;
  /** How often it was tried and failed. */
  readonly tries: number;
  readonly run: JobRun | null;
}

/** How far the mails of a period are: those up to `after` were handed over, but for those in `failed`. */
export interface MailRecord extends JobRecord {
  readonly after: string;
  readonly sent: number;
  readonly failed: readonly { readonly key: string; readonly tries: number }[];
}

/** What everybody who edits the spreadsheet may know of the timetable; it holds no names and no addresses but of mails that failed. */
export interface StoredTimetable {
  readonly settings: TimetableSettings;
  readonly review: JobRecord | null;
  readonly reminders: MailRecord | null;
  readonly failure: Failure | null;
}

const key = "benefits-realization-plan.timetable";

const off: StoredTimetable = {
  settings: { review: { every: "never", hour: 7, weekday: "Monday" }, reminders: { every: "never", hour: 8, weekday: "Monday" } },
  review: null,
  reminders: null,
  failure: null,
};

/** One property, read once: each costs a round trip. What cannot be read counts as switched off. */
export function readTimetable({ properties }: Google): StoredTimetable {
  const stored = properties.getDocumentProperties().getProperty(key);
  if (stored === null) return off;
  try {
    const read = { ...off, ...(JSON.parse(stored) as Partial<StoredTimetable>) };
    const isKnown = reviewRhythms.includes(read.settings.review.every) && reminderRhythms.includes(read.settings.reminders.every);
    return isKnown ? read : off;
  } catch {
    return off;
  }
}

export const keepTimetable = ({ properties }: Google, timetable: StoredTimetable): void =>
  void properties.getDocumentProperties().setProperty(key, JSON.stringify(timetable));

/** Whether this user agreed that mails go out in the user's own name. Kept for each user and spreadsheet apart. */
export const sendsReminders = (google: Google): boolean => google.properties.getUserProperties().getProperty(senderKey(google)) === "yes";

export function keepSender(google: Google, isSender: boolean): void {
  const userProperties = google.properties.getUserProperties();
  if (isSender) userProperties.setProperty(senderKey(google), "yes");
  else userProperties.deleteProperty(senderKey(google));
}

const senderKey = ({ app }: Google): string => `benefits-realization-plan.sends-reminders.${app.getActiveSpreadsheet().getId()}`;
