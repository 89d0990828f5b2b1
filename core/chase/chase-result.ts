import { assess } from "../assessment/assess";
import { isoDate, type Day } from "../domain/day";
import type { PlanSnapshot } from "../port/workbook";
import { chaseList } from "./chase-list";
import type { OwedKind } from "./owed";
import { personKey } from "./who-answers";

/** Who owes what, for machines: days as ISO dates. */
export interface ChaseResult {
  readonly statusDate: string;
  readonly people: readonly ChasedPerson[];
}

export interface ChasedPerson {
  /** Null where nobody is named and nobody holds a role that answers. */
  readonly person: string | null;
  readonly email: string | null;
  readonly mostDaysLate: number;
  readonly items: readonly {
    readonly kind: OwedKind;
    readonly table: string;
    readonly row: number;
    readonly subject: string;
    readonly name: string;
    readonly due: string;
    readonly daysLate: number;
    readonly what: string;
  }[];
  /** Plain text, ready to paste. */
  readonly message: string;
}

/** Who owes what to the plan at the status date; a person's name keeps that person only, whatever the case and the spaces. */
export function chaseResult(snapshot: PlanSnapshot, statusDate?: Day, person?: string): ChaseResult {
  const assessment = assess(snapshot, statusDate);
  const people = chaseList(assessment).filter((own) => person === undefined || (own.person !== undefined && personKey(own.person) === personKey(person)));
  return {
    statusDate: isoDate(assessment.plan.statusDate),
    people: people.map(({ person: name, email, mostDaysLate, items, message }) => ({
      person: name ?? null,
      email: email ?? null,
      mostDaysLate,
      items: items.map(({ kind, table, sheetRow, subject, name: title, due, daysLate, what }) => ({
        kind,
        table,
        row: sheetRow,
        subject,
        name: title,
        due: isoDate(due),
        daysLate,
        what,
      })),
      message,
    })),
  };
}
