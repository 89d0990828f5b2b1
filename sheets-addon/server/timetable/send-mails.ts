import type { ReminderMail } from "../../../session/timetable-verbs";
import { errorAsTrouble } from "../../../session/error-as-trouble";
import type { Google } from "../google";
import { mailHtml } from "./reminder-mail";
import type { MailRecord } from "./store";
import { say } from "#core";

/** A mail that fails is tried again at the next runs, this often in all. */
export const mostTries = 3;
/** So many failures in one period are no matter of single addresses any more. */
const mostFailed = 40;

export interface Sending {
  readonly record: MailRecord;
  /** Why it stopped before the end, or what Google said of the last mail that failed. */
  readonly failure: string | undefined;
}

/**
 * Sends the mails that the record says are still to go, until the instant `until` and as many as Google allows today. What is
 * about to be sent is kept first as if it were given up, so that a run that Google cuts off never sends a mail twice.
 */
export function sendMails(
  google: Google,
  mails: readonly ReminderMail[],
  address: string,
  begun: MailRecord,
  until: number,
  keep: (record: MailRecord) => void,
): Sending {
  const byKey = new Map(mails.map((mail) => [keyOf(mail), mail]));
  const keys = [...byKey.keys()].sort();
  const again = begun.failed.filter(({ key, tries }) => byKey.has(key) && tries < mostTries).map(({ key }) => key);
  let record: MailRecord = { ...begun, failed: begun.failed.filter(({ key }) => byKey.has(key)) };
  let failure: string | undefined;
  let left = google.mail.getRemainingDailyQuota();
  for (const key of [...again, ...keys.filter((waiting) => waiting > begun.after)]) {
    if (google.now() >= until) return { record, failure: outOfTime() };
    if (left <= 0) return { record, failure: outOfQuota() };
    if (!again.includes(key) && record.failed.length >= mostFailed) return { record, failure: failure ?? tooManyFailed() };
    const mail = byKey.get(key) as ReminderMail;
    const tries = (record.failed.find((failed) => failed.key === key)?.tries ?? 0) + 1;
    const others = record.failed.filter((failed) => failed.key !== key);
    record = { ...record, after: key > record.after ? key : record.after };
    keep({ ...record, failed: [...others, { key, tries: mostTries }] });
    try {
      google.mail.sendEmail({ to: mail.to, subject: mail.subject, body: mail.text, htmlBody: mailHtml(mail.text, address), name: say`Benefits plan` });
      record = { ...record, failed: others, sent: record.sent + 1 };
      left--;
    } catch (error) {
      record = { ...record, failed: [...others, { key, tries }] };
      failure = say`The mail to ${mail.to} could not be sent: ${errorAsTrouble(error).message}`;
    }
  }
  return { record: { ...record, isDone: record.failed.every(({ tries }) => tries >= mostTries) }, failure };
}

const tooManyFailed = (): string => say`Too many mails could not be sent, so that no more were tried.`;
const outOfTime = (): string => say`There was no time for all mails. The rest goes out at the next run.`;
const outOfQuota = (): string => say`Google sends no more mails for you today. The rest goes out as soon as it does.`;

/** In the order of the keys mails go out, so that one key tells how far a run came. */
const keyOf = ({ to, person }: ReminderMail): string => `${to.toLowerCase()} ${person.slice(0, 60)}`;
