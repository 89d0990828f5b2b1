import type { Day } from "../domain/day";
import { longDate } from "../wording/days";
import { plainWords } from "../wording/plain-words";
import { plural } from "../wording/plural";
import { say } from "../words/say";
import type { Owed } from "./owed";

/** A message lists at most this many things; the sheet has them all. */
const mostListed = 25;

/**
 * A message that asks a person for what they owe: plain text in short lines. Each line begins with a letter or a bullet, so that no
 * name out of the plan can become a formula where the text is pasted into a spreadsheet.
 */
export function chaseMessage(person: string | undefined, items: readonly Owed[], statusDate: Day): string {
  const listed = items.slice(0, mostListed).map(line);
  const rest = items.length - listed.length;
  const [greeting, waits, ask] =
    person === undefined
      ? [
          say`Nobody is named who answers for this.`,
          say`On ${longDate(statusDate)} the benefits plan waits for:`,
          say`Please name an owner in the plan, and tell them.`,
        ]
      : [
          say`Dear ${plainWords(person)},`,
          say`on ${longDate(statusDate)} the benefits plan waits for this from you:`,
          say`Please enter it in the plan, or tell us by when it will be there. Thank you.`,
        ];
  const more = rest > 0 ? [say`• and ${plural(rest, "# thing", "# things")} more; the sheet Chase list names them`] : [];
  return [greeting, "", waits, "", ...listed, ...more, "", ask].join("\n");
}

const line = ({ subject, name, what, due, daysLate }: Owed): string => {
  const title = name === "" ? plainWords(subject) : `${plainWords(subject)} ${plainWords(name)}`;
  return say`• ${title}: ${plainWords(what)}, due on ${longDate(due)}, ${plural(daysLate, "# day", "# days")} ago`;
};
