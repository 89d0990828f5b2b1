import { counted, escapeMarkup, onOneLine, say, told, type ChaseResult } from "#core";
import type { ReminderMail, ReminderPreview } from "../../../session/timetable-verbs";

/** The spreadsheet as a mail names it. */
export interface MailedPlan {
  readonly name: string;
  readonly address: string;
  /** What moved since the last review, in lines; none where nothing is known of it. */
  readonly moved: readonly string[];
}

/** Who gets which mail: one for each person who owes something and can be reached; the others are listed with the reason. */
export function reminderMails({ people }: ChaseResult, plan: MailedPlan): ReminderPreview {
  const mails: ReminderMail[] = [];
  const leftOut: { person: string; because: string }[] = [];
  const below = [...(plan.moved.length === 0 ? [] : [plan.moved.join("\n")]), plan.address];
  for (const { person, email, items, message } of people) {
    const to = email === null ? "" : email.trim();
    if (person === null) leftOut.push({ person: say`Nobody`, because: say`nobody is named who answers for ${counted(items.length, "thing")}` });
    else if (to === "") leftOut.push({ person, because: say`${told("Roles")} has no email address` });
    else if (!isAddress(to)) leftOut.push({ person, because: say`"${inOneLine(to)}" is not an email address` });
    else mails.push({ person, to, subject: inOneLine(say`${plan.name}: ${counted(items.length, "thing")} to enter`), text: [message, ...below].join("\n\n") });
  }
  return { mails, leftOut };
}

/** One plain address: no list of them, no name beside it, nothing that a header could take for its end. */
const isAddress = (text: string): boolean =>
  text.length <= 254 && onOneLine(text) === text && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(\.[^\s@<>()[\]\\,;:".]+)+$/.test(text);

/** Line ends would begin another header, and marks of direction would show another text than there is. */
const inOneLine = (text: string): string => onOneLine(text).replace(/ +/g, " ").trim().slice(0, 200);

/** The same words for programs that show HTML: nothing in them is markup, and the address of the plan is a link. */
export function mailHtml(text: string, address: string): string {
  const lines = escapeMarkup(text).split("\n");
  const link = escapeMarkup(address);
  const body = lines.map((line) => (line === link ? `<a href="${link}">${escapeMarkup(say`Open the plan`)}</a>` : line)).join("<br>\n");
  return `<div style="font-family:Arial,sans-serif;font-size:14px;line-height:1.5">${body}</div>`;
}
