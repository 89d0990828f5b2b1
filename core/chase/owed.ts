import { nextReview } from "../domain/next-review";
import type { Assessment } from "../assessment/assess";
import { activityStatus } from "../domain/activity-status";
import type { Day } from "../domain/day";
import { countedReadings } from "../domain/readings";
import type { Standing } from "../standing/standing";
import { planTables, type PlanTables } from "../tables/plan-tables";
import { idKey } from "../parsing/text";
import { longDate } from "../wording/days";
import { plural } from "../wording/plural";
import { phrase, say } from "../words/say";
import type { Duty, RoleName } from "./who-answers";

/** What may be owed to a plan, in the words of the list. */
export const owedKinds = phrase(["First measurement", "Measurement", "Validation", "Activity", "Handover", "Sustainment review", "Review"]);
export type OwedKind = (typeof owedKinds)[number];

/** Something that should have been done before the status date. */
export interface Owed {
  readonly kind: OwedKind;
  readonly table: string;
  readonly sheetRow: number;
  /** The ID of the benefit or activity; of a review, its name. */
  readonly subject: string;
  readonly name: string;
  /** The day by which it was due. */
  readonly due: Day;
  readonly daysLate: number;
  /** What is waited for, in words that go on from "B-01 Name: ". */
  readonly what: string;
  readonly duty: Duty;
}

/** Days that a validator has to confirm a reading before it is asked for. */
export const validationDays = 31;

/** All that is owed at the status date, table by table. */
export function owed({ plan, standings }: Assessment): readonly Owed[] {
  const found: Owed[] = [];
  for (let position = 0; position < standings.length; position++) {
    const standing = standings[position] as Standing;
    const measurement = owedMeasurement(standing, position);
    if (measurement !== undefined) found.push(measurement);
    const validation = owedValidation(standing, position);
    if (validation !== undefined) found.push(validation);
  }
  return [...found, ...owedActivities(plan), ...owedSustainment(plan), ...owedReviews(plan)];
}

const rowWords = (sheetRow: number): string => say`row ${String(sheetRow)}`;

type Plan = Assessment["plan"];
type OwedWords = Omit<Owed, "daysLate" | "table">;

const late = (table: keyof PlanTables, day: Day, words: OwedWords): Owed | undefined =>
  words.due < day ? { ...words, table: planTables[table].name, daysLate: day - words.due } : undefined;

function lateItems(table: keyof PlanTables, day: Day, words: OwedWords): readonly Owed[] {
  const item = late(table, day, words);
  return item === undefined ? [] : [item];
}

/**
 * The next reading: a Frequency after the latest one (or after Start), at the latest on the last day that counts. Without a
 * Frequency only the first reading is owed, once the benefit is due and not measured. A milestone that is reached owes nothing.
 * After End only what was overdue on End is owed, or was never read; of a flow also the amount up to End, which no other reading tells.
 */
function owedMeasurement({ benefit, progress, readings, day, status }: Standing, position: number): Owed | undefined {
  if (progress === undefined || (progress.change.kind === "Milestone" && progress.actual === 1)) return undefined;
  const { change } = progress;
  const { frequency, sheetRow } = benefit.row;
  const latest = progress.latest < 0 ? undefined : (readings.days[progress.latest] as number);
  if (frequency === undefined && (latest !== undefined || status === "Not due")) return undefined;
  const last = Math.min(change.end ?? Infinity, change.kind === "Flow" && change.baseline !== 0 ? change.due : Infinity);
  if (latest === undefined ? change.start > last : latest >= last) return undefined;
  const from = latest ?? (frequency === undefined && change.kind === "Milestone" ? change.due : change.start);
  const due = Math.min(from + (frequency ?? 0), last);
  if (due >= (latest === undefined || change.kind === "Flow" ? day : progress.day)) return undefined;
  return late("benefits", day, {
    kind: latest === undefined ? "First measurement" : "Measurement",
    sheetRow,
    subject: benefit.id,
    name: benefit.name,
    due,
    what: latest === undefined ? say`the first measurement` : say`a measurement (the last one is of ${longDate(latest)})`,
    duty: { benefit: position, named: benefit.owner, roles: ["Benefit owner", "Data provider", "Benefits manager"] },
  });
}

/** Readings without Validated by and on, where somebody is to confirm them: a Validator is named, or the money is Cashable. */
function owedValidation({ benefit, progress, readings, day }: Standing, position: number): Owed | undefined {
  if (progress === undefined || (benefit.validator === undefined && benefit.category !== "Cashable")) return undefined;
  const { from, to } = countedReadings(progress.change, readings, day - validationDays - 1);
  let count = 0;
  let first = 0;
  let last = 0;
  for (let at = from; at < to; at++) {
    if (readings.validated[at] === 1) continue;
    last = readings.days[at] as number;
    if (count++ === 0) first = last;
  }
  if (count === 0) return undefined;
  return late("benefits", day, {
    kind: "Validation",
    sheetRow: benefit.row.sheetRow,
    subject: benefit.id,
    name: benefit.name,
    due: first + validationDays,
    what:
      first === last
        ? say`confirmation of ${plural(count, "# measurement", "# measurements")} of ${longDate(first)}`
        : say`confirmation of ${plural(count, "# measurement", "# measurements")} from ${longDate(first)} to ${longDate(last)}`,
    duty: { benefit: position, named: benefit.validator, roles: ["Finance validator", "Benefits manager"] },
  });
}

const owedActivities = (plan: Plan): readonly Owed[] =>
  plan.activities.flatMap((row) => {
    if (activityStatus(row, plan.statusDate) !== "Overdue") return [];
    return lateItems("activities", plan.statusDate, {
      kind: "Activity",
      sheetRow: row.sheetRow,
      subject: row.id ?? rowWords(row.sheetRow),
      name: row.name ?? "",
      due: Math.max(row.baselineFinish ?? 0, row.forecastFinish ?? 0),
      what: row.type === "Milestone" ? say`this milestone` : say`the end of this activity`,
      duty: { activityId: row.id, named: row.owner, roles: ["Change manager", "Benefits manager"] },
    });
  });

/** A handover that nobody has accepted, and reviews of what keeps a benefit alive once it is handed over or was reviewed before; none that falls after its End. */
const owedSustainment = (plan: Plan): readonly Owed[] =>
  plan.sustainment.flatMap(({ sheetRow, benefitId, action, owner, handoverDate, handedOverTo, acceptedOn, ...terms }) => {
    const position = benefitId === undefined ? undefined : plan.benefitOf.get(idKey(benefitId));
    const benefit = position === undefined ? undefined : plan.benefits[position];
    const roles: readonly RoleName[] = ["Benefit owner", "Benefits manager"];
    const common = {
      sheetRow,
      subject: benefitId ?? rowWords(sheetRow),
      name: benefit?.name ?? "",
      duty: { benefit: position, named: owner ?? benefit?.owner, roles },
    };
    const isAccepted = acceptedOn !== undefined && acceptedOn <= plan.statusDate;
    const handover = handedOverTo === undefined ? say`the handover and its acceptance` : say`the handover to ${handedOverTo} and its acceptance`;
    const benefitEnd = benefit?.row.end;
    const due = nextReview({ ...terms, handoverDate, acceptedOn, benefitEnd });
    return [
      ...(handoverDate === undefined || isAccepted || handoverDate > (benefitEnd ?? handoverDate)
        ? []
        : lateItems("sustainment", plan.statusDate, { ...common, kind: "Handover", due: handoverDate, what: handover })),
      ...(due === undefined
        ? []
        : lateItems("sustainment", plan.statusDate, {
            ...common,
            kind: "Sustainment review",
            due,
            what: action === undefined ? say`the review` : say`the review of "${action}"`,
          })),
    ];
  });

const owedReviews = (plan: Plan): readonly Owed[] =>
  plan.reviews.flatMap(({ sheetRow, name, audience, date, doneOn }) => {
    if (date === undefined || (doneOn !== undefined && doneOn <= plan.statusDate)) return [];
    return lateItems("reviews", plan.statusDate, {
      kind: "Review",
      sheetRow,
      subject: name ?? rowWords(sheetRow),
      name: audience === undefined ? "" : say`for ${audience}`,
      due: date,
      what: say`this review, or a new date for it`,
      duty: { named: undefined, roles: ["Benefits manager", "Senior responsible owner", "Sponsor"] },
    });
  });
