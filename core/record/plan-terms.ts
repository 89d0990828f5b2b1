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
import { newLetters, putDay, putExact, putField, putText, textOfLetters, type Letters } from "./letters";
import { exactField, fieldDay, fieldNumber, fieldText } from "./record-text";

/** A number, a day or a word of a benefit's plan; undefined where it says nothing. */
type TermValue = number | string | undefined;

/** What its money is in. Records of before it was kept do not say it, so only another one is a change. */
const currencyHeader = "Currency";

/** All of a benefit's plan that its figures come from, by the column that it stands in: a change of one is a change of the plan (method §11). */
const judgedTerms = [
  ...["Parent", "Nature", "Category", "Kind", "Direction", "Judged as", "Unit", "Baseline", "Target", "Start", "Due", "End", "Profile", "Profile table"],
  ...["Unit value", currencyHeader, "Deadweight", "Attribution", "Optimism bias", "Confidence", "Weight", "Amber tolerance", "Red tolerance"],
  ...["Tolerance basis", "Too-early share", "Milestone grace (days)", "Frequency", "Trigger", "Trigger lag (days)", "Trigger's finish"],
];

/** So that a benefit can be named when it is gone; another name is no change of the plan. */
const nameHeader = "Name";

/** What the record keeps of a plan. */
const terms = [...judgedTerms, nameHeader];
const beginnings = terms.map((header) => `${header}=`);
const areDays = terms.map((header) => ["Start", "Due", "End", "Trigger's finish"].includes(header));

/** What stands for a factor that cannot be read: another plan than one that leaves it blank. */
const notRead = "?";

const termValues: TermValue[] = [];

/** The terms of a benefit in their order, into a list that is used for all. One by one: a function for each would cost more than the term. */
function fillTerms(values: TermValue[], benefit: Benefit, plan: Plan): void {
  const { row, change, tolerances, unreadFactor: unread } = benefit;
  let at = 0;
  values[at++] = row.parent;
  values[at++] = row.nature;
  values[at++] = unread === "category" ? notRead : benefit.category;
  values[at++] = row.kind;
  values[at++] = row.direction;
  values[at++] = change === undefined || change.direction === row.direction ? undefined : change.direction;
  values[at++] = row.unit;
  values[at++] = row.baseline;
  values[at++] = row.target;
  values[at++] = row.start;
  values[at++] = row.due;
  values[at++] = row.end;
  values[at++] = row.profile;
  values[at++] = tablePrint(change);
  values[at++] = unread === "unitValue" ? notRead : row.unitValue;
  values[at++] = row.unitValue === undefined ? undefined : plan.settings.currency || undefined;
  values[at++] = unread === "deadweight" ? notRead : row.deadweight;
  values[at++] = unread === "attribution" ? notRead : row.attribution;
  values[at++] = unread === "optimismBias" ? notRead : row.optimismBias;
  values[at++] = unread === "confidence" ? notRead : row.confidence;
  values[at++] = row.weight;
  values[at++] = tolerances.amber;
  values[at++] = tolerances.red;
  values[at++] = tolerances.basis;
  values[at++] = tolerances.tooEarly;
  values[at++] = tolerances.milestoneGrace;
  values[at++] = row.frequency;
  values[at++] = benefit.unreadTrigger === "trigger" ? notRead : row.trigger;
  values[at++] = benefit.unreadTrigger === "triggerLag" ? notRead : row.triggerLag;
  values[at++] = row.trigger === undefined ? undefined : triggerFinish(row.trigger, plan);
  values[at] = row.name === undefined ? undefined : plainName(row.name);
}

/** A name in which nothing parts terms, not even what stands for such a mark. */
const plainName = (name: string): string => (nameMarks.test(name) ? name.replace(/[%|=]/g, markCode) : name);
const nameMarks = /[%|=]/;
const markCode = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

/** The print of what each benefit plans. */
export function termsPrints(positions: Int32Array, plan: Plan): Int32Array {
  const prints = new Int32Array(positions.length);
  for (let place = 0; place < prints.length; place++) {
    fillTerms(termValues, plan.benefits[positions[place] as number] as Benefit, plan);
    prints[place] = printOf(termValues);
  }
  return prints;
}

function printOf(values: readonly TermValue[]): number {
  let print = emptyPrint;
  for (let place = 0; place < values.length; place++) {
    const value = values[place];
    print = typeof value === "number" ? printWith(print, value) : printWithText(print, value ?? "");
  }
  return print;
}

/** Writes what a benefit plans as a field of a line: "Target=80|Due=2026-12-31|Name=Fewer complaints"; what is blank is left out. */
export function putTerms(letters: Letters, at: number, benefit: Benefit, plan: Plan): number {
  fillTerms(termValues, benefit, plan);
  let end = at;
  for (let place = 0; place < termValues.length; place++) {
    const value = termValues[place];
    if (value === undefined) continue;
    if (end > at) letters.bytes[end++] = bar;
    end = putText(letters, end, beginnings[place] as string);
    end = typeof value === "string" ? putWords(letters, end, value) : (areDays[place] === true ? putDay : putExact)(letters, end, value);
  }
  return end;
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
  const letters = newLetters();
  return textOfLetters(letters, putTerms(letters, 0, benefit, plan));
}

/** One term that changed, in words; "" where it said nothing. */
export interface TermChange {
  readonly field: string;
  readonly then: string;
  readonly now: string;
}

/** The name of a benefit by a field of the record; undefined in one that was written before names were kept. */
export function recordedName(field: string): string | undefined {
  const name = readTerms(field).get(nameHeader);
  return name === undefined ? undefined : fieldText(name);
}

/** Which terms two fields differ in. */
export function termChanges(then: string, now: string): readonly TermChange[] {
  const [before, after] = [readTerms(then), readTerms(now)];
  return judgedTerms.flatMap((header) => {
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

/** When the activity that a benefit waits for is expected to finish; what is overdue and not forecast anew moves by time alone. */
function triggerFinish(trigger: string, { activityOf, activities }: Plan): number | undefined {
  const activity = activities[activityOf.get(idKey(trigger)) ?? -1];
  return activity && (activity.actualFinish ?? activity.forecastFinish ?? activity.baselineFinish);
}
