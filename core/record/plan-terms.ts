import type { Direction } from "../domain/direction";
import type { Kind, Nature } from "../domain/kind";
import type { PlannedChange } from "../domain/planned-change";
import type { ProfileName } from "../domain/ramp";
import type { Tolerances } from "../domain/status";
import { idKey } from "../parsing/text";
import { unitsOf } from "../reading/percent-scale";
import type { Benefit, BenefitRow, Plan } from "../reading/plan";
import type { Units } from "../wording/quantity";
import { emptyPrint, printName, printWith, printWithText } from "../domain/prints";
import { dayWriter, putExact, putField, putText, textOfLetters, type Letters } from "./letters";
import { exactField, fieldDay, fieldNumber, fieldText } from "./record-text";

/** A number, a day or a word of a benefit's plan; undefined where it says nothing. */
type TermValue = number | string | undefined;

interface Term {
  /** As in the column that it stands in. */
  readonly header: string;
  readonly as: "number" | "day" | "text";
  of(benefit: Benefit, plan: Plan): TermValue;
}

/** What its money is in. Records of before it was kept do not say it, so only another one is a change. */
const currencyHeader = "Currency";

/** All of a benefit's plan that its figures come from: a change of one is a change of the plan (method §11). */
const judgedTerms: readonly Term[] = [
  { header: "Parent", as: "text", of: ({ row }) => row.parent },
  { header: "Nature", as: "text", of: ({ row }) => row.nature },
  { header: "Category", as: "text", of: ({ category }) => category },
  { header: "Kind", as: "text", of: ({ row }) => row.kind },
  { header: "Direction", as: "text", of: ({ row }) => row.direction },
  { header: "Judged as", as: "text", of: ({ change, row }) => (change === undefined || change.direction === row.direction ? undefined : change.direction) },
  { header: "Unit", as: "text", of: ({ row }) => row.unit },
  { header: "Baseline", as: "number", of: ({ row }) => row.baseline },
  { header: "Target", as: "number", of: ({ row }) => row.target },
  { header: "Start", as: "day", of: ({ row }) => row.start },
  { header: "Due", as: "day", of: ({ row }) => row.due },
  { header: "End", as: "day", of: ({ row }) => row.end },
  { header: "Profile", as: "text", of: ({ row }) => row.profile },
  { header: "Profile table", as: "text", of: ({ change }) => tablePrint(change) },
  { header: "Unit value", as: "number", of: ({ row }) => row.unitValue },
  { header: currencyHeader, as: "text", of: ({ row }, { settings }) => (row.unitValue === undefined ? undefined : settings.currency || undefined) },
  { header: "Deadweight", as: "number", of: ({ row }) => row.deadweight },
  { header: "Attribution", as: "number", of: ({ row }) => row.attribution },
  { header: "Optimism bias", as: "number", of: ({ row }) => row.optimismBias },
  { header: "Confidence", as: "number", of: ({ row }) => row.confidence },
  { header: "Weight", as: "number", of: ({ row }) => row.weight },
  { header: "Amber tolerance", as: "number", of: ({ tolerances }) => tolerances.amber },
  { header: "Red tolerance", as: "number", of: ({ tolerances }) => tolerances.red },
  { header: "Tolerance basis", as: "text", of: ({ tolerances }) => tolerances.basis },
  { header: "Too-early share", as: "number", of: ({ tolerances }) => tolerances.tooEarly },
  { header: "Milestone grace (days)", as: "number", of: ({ tolerances }) => tolerances.milestoneGrace },
  { header: "Frequency", as: "number", of: ({ row }) => row.frequency },
  { header: "Trigger", as: "text", of: ({ row }) => row.trigger },
  { header: "Trigger lag (days)", as: "number", of: ({ row }) => row.triggerLag },
  { header: "Trigger's finish", as: "day", of: triggerFinish },
];

/** So that a benefit can be named when it is gone; another name is no change of the plan. */
const nameTerm: Term = {
  header: "Name",
  as: "text",
  of: ({ row }) => row.name?.replace(/[%|=]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
};

/** What the record keeps of a plan. */
const terms: readonly Term[] = [...judgedTerms, nameTerm];
const beginnings = terms.map(({ header }) => `${header}=`);

/** The print of what each benefit plans. Term by term, since engines then take one column after the other. */
export function termsPrints(benefits: readonly Benefit[], plan: Plan): Int32Array {
  const prints = new Int32Array(benefits.length).fill(emptyPrint);
  for (const { of } of terms) printTerm(prints, of, benefits, plan);
  return prints;
}

function printTerm(prints: Int32Array, of: Term["of"], benefits: readonly Benefit[], plan: Plan): void {
  for (let place = 0; place < prints.length; place++) {
    const value = of(benefits[place] as Benefit, plan);
    const print = prints[place] as number;
    prints[place] = typeof value === "number" ? printWith(print, value) : printWithText(print, value ?? "");
  }
}

/** Writes what a benefit plans as a field of a line: "Target=80|Due=2026-12-31|Name=Fewer complaints"; what is blank is left out. */
export type TermsWriter = (letters: Letters, at: number, benefit: Benefit, plan: Plan) => number;

/** One for a review, since it keeps how each day is written. */
export function termsWriter(): TermsWriter {
  const putDay = dayWriter();
  return (letters, at, benefit, plan) => {
    let end = at;
    for (let place = 0; place < terms.length; place++) {
      const { as, of } = terms[place] as Term;
      const value = of(benefit, plan);
      if (value === undefined) continue;
      if (end > at) letters[end++] = bar;
      end = putText(letters, end, beginnings[place] as string);
      end = typeof value === "string" ? putWords(letters, end, value) : (as === "day" ? putDay : putExact)(letters, end, value);
    }
    return end;
  };
}

const [bar, equals] = [124, 61];

/** What parts one term from the next may not stand in one. */
function putWords(letters: Letters, at: number, text: string): number {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === bar || code === equals) return putField(letters, at, text.replace(/[|=]/g, " "));
  }
  return putField(letters, at, text);
}

/** What a benefit plans as such a field. */
export function termsField(benefit: Benefit, plan: Plan): string {
  const letters: Letters = [];
  return textOfLetters(letters, termsWriter()(letters, 0, benefit, plan));
}

/** One term that changed, in words; "" where it said nothing. */
export interface TermChange {
  readonly field: string;
  readonly then: string;
  readonly now: string;
}

/** The name of a benefit by a field of the record; undefined in one that was written before names were kept. */
export function recordedName(field: string): string | undefined {
  const name = readTerms(field).get(nameTerm.header);
  return name === undefined ? undefined : fieldText(name);
}

/** Which terms two fields differ in. */
export function termChanges(then: string, now: string): readonly TermChange[] {
  const [before, after] = [readTerms(then), readTerms(now)];
  return judgedTerms.flatMap(({ header }) => {
    const [old, current] = [before.get(header) ?? "", after.get(header) ?? ""];
    const isUnchanged = old === current || (header === currencyHeader && (old === "" || current === ""));
    return isUnchanged ? [] : [{ field: header, then: old, now: current }];
  });
}

function readTerms(field: string): ReadonlyMap<string, string> {
  return new Map(
    fieldText(field)
      .split("|")
      .map((term): [string, string] => {
        const at = term.indexOf("=");
        return [term.slice(0, at), term.slice(at + 1)];
      }),
  );
}

/** What figures of the benefit counted by a field of the record; undefined where it is not kept. `currency` stands for one that is not. */
export function recordedUnits(field: string, currency: string): Units | undefined {
  if (field === "") return undefined;
  const planned = readTerms(field);
  const number = (header: string): number | undefined => fieldNumber(planned.get(header)) ?? undefined;
  const row = { kind: planned.get("Kind") as Kind | undefined, unit: planned.get("Unit"), baseline: number("Baseline"), target: number("Target") };
  return unitsOf(row, planned.get(currencyHeader) ?? currency);
}

/** What figures of a benefit counted before its plan was changed so; those of its row where nothing of it was. */
export function unitsBefore(row: BenefitRow, changes: readonly TermChange[], currency: string): Units {
  const then = new Map(changes.map(({ field, then: was }) => [field, was]));
  const figure = (header: string, now: number | undefined): number | undefined => (then.has(header) ? (fieldNumber(then.get(header)) ?? undefined) : now);
  const was = { kind: then.get("Kind") ?? row.kind, unit: then.get("Unit") ?? row.unit };
  return unitsOf({ ...was, baseline: figure("Baseline", row.baseline), target: figure("Target", row.target) }, then.get(currencyHeader) ?? currency);
}

/** The plan's currency before these changes; undefined where they do not tell. */
export const currencyBefore = (changes: readonly TermChange[]): string | undefined => changes.find(({ field }) => field === currencyHeader)?.then;

/** What the benefit planned by a field of the record; of a profile by a table the rows of today stand for those of then. */
export function recordedPlan(field: string, today: PlannedChange): { readonly change: PlannedChange; readonly tolerances: Tolerances } | undefined {
  const planned = readTerms(field);
  const number = (header: string): number | undefined => fieldNumber(planned.get(header)) ?? undefined;
  const day = (header: string): number | undefined => fieldDay(planned.get(header));
  const [kind, direction, start, due] = [planned.get("Kind"), planned.get("Judged as") ?? planned.get("Direction") ?? "Increase", day("Start"), day("Due")];
  const target = number("Target") ?? (kind === "Milestone" ? 1 : undefined);
  if (kind === undefined || start === undefined || due === undefined || target === undefined) return undefined;
  return {
    change: {
      nature: (planned.get("Nature") ?? "Benefit") as Nature,
      kind: kind as Kind,
      direction: direction as Direction,
      baseline: number("Baseline") ?? 0,
      isBaselineBlank: number("Baseline") === undefined,
      target,
      start,
      due,
      end: day("End"),
      profile: (planned.get("Profile") ?? "Linear") as ProfileName,
      table: today.table,
    },
    tolerances: {
      amber: number("Amber tolerance") ?? 0,
      red: number("Red tolerance") ?? 0,
      basis: planned.get("Tolerance basis") === "Units" ? "Units" : "Share",
      tooEarly: number("Too-early share") ?? 0,
      milestoneGrace: number("Milestone grace (days)") ?? 0,
    },
  };
}

function tablePrint(change: PlannedChange | undefined): string | undefined {
  if (change?.profile !== "Table" || change.table === undefined) return undefined;
  const ends = [...change.table.ends].reduce(printWith, emptyPrint);
  return printName([...change.table.planned].reduce((print, planned) => printWith(print, Number(exactField(planned))), ends));
}

/** When the activity that it waits for is expected to finish; what is overdue and not forecast anew moves by time alone. */
function triggerFinish({ row }: Benefit, { activityOf, activities }: Plan): number | undefined {
  const activity = row.trigger === undefined ? undefined : activities[activityOf.get(idKey(row.trigger)) ?? -1];
  return activity === undefined ? undefined : (activity.actualFinish ?? activity.forecastFinish ?? activity.baselineFinish);
}
