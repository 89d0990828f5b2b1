import { ReviewImpossible } from "../assessment/review-impossible";
import { assessWorkbook } from "../assessment/assess-workbook";
import { isoDate, type Day } from "../domain/day";
import type { PlanSnapshot } from "../port/workbook";
import { chaseList } from "./chase-list";
import { nearestWords } from "../parsing/nearest-words";
import type { OwedKind } from "./owed";
import { peopleIn } from "./people";
import { personKey } from "./who-answers";
import { say } from "../words/say";
import { oneOf } from "../wording/counts";

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

/**
 * Who owes what to the plan at the status date; a person's name keeps that person only, whatever the case and the spaces. Throws a ReviewImpossible with the
 * nearest names where the plan names nobody so: that somebody owes nothing is said of people whom there are.
 */
export function chaseResult(snapshot: PlanSnapshot, statusDate?: Day, person?: string): ChaseResult {
  const assessment = assessWorkbook(snapshot, statusDate);
  if (person !== undefined) mustBeNamed(person, peopleIn(assessment.plan));
  const people = chaseList(assessment).filter(
    (personOwing) => person === undefined || (personOwing.person !== undefined && personKey(personOwing.person) === personKey(person)),
  );
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

function mustBeNamed(person: string, people: ReadonlyMap<string, string>): void {
  if (people.has(personKey(person))) return;
  const near = nearestWords(person, people.values()).map((name) => `"${name}"`);
  throw new ReviewImpossible(
    near.length === 0
      ? say`The plan names nobody "${person}". Names stand in Roles and in the columns Owner and Validator.`
      : say`The plan names nobody "${person}". Did you mean ${oneOf(near)}?`,
  );
}
