import type { Assessment } from "../assessment/assess";
import { chaseMessage } from "./chase-message";
import { owed, type Owed } from "./owed";
import { personKey, whoAnswers } from "./who-answers";

/** What one person owes, the longest owed first, and a message that asks for it. */
export interface PersonChased {
  /** Undefined where nobody is named and nobody holds a role that answers. */
  readonly person: string | undefined;
  readonly email: string | undefined;
  readonly items: readonly Owed[];
  readonly mostDaysLate: number;
  /** Plain text, ready to paste. */
  readonly message: string;
}

/** Who owes what to the plan at the status date: by name, those for whom nobody answers last. */
export function chaseList(assessment: Assessment): readonly PersonChased[] {
  const who = whoAnswers(assessment.plan);
  const groups = new Map<string, { readonly person: string | undefined; readonly items: Owed[] }>();
  for (const item of owed(assessment)) {
    const people = who.people(item.duty);
    for (const person of people.length === 0 ? [undefined] : people) {
      const key = person === undefined ? nobodyKey : personKey(person);
      const group = groups.get(key) ?? { person, items: [] };
      group.items.push(item);
      groups.set(key, group);
    }
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === nobodyKey) - Number(b === nobodyKey) || (a < b ? -1 : 1))
    .map(([, { person, items }]) => {
      const sorted = [...items].sort((a, b) => b.daysLate - a.daysLate);
      return {
        person,
        email: person === undefined ? undefined : who.email(person),
        items: sorted,
        mostDaysLate: sorted[0]?.daysLate ?? 0,
        message: chaseMessage(person, sorted, assessment.plan.statusDate),
      };
    });
}

/** No name is blank once it is tidied. */
const nobodyKey = "";
