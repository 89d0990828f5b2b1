import { rowFields } from "../register/fields";
import { leftAlone } from "../register/mapping";
import { alike, enough, type JudgedColumn } from "./assign";
import type { AdoptChoices } from "./choices";
import { plan, type Draft } from "./draft";
import type { JudgedSheet } from "./judged-sheet";
import type { AdoptQuestion } from "./proposal";

/** Two columns that could both be one of the plan's, or a second sheet that fits alike: a question, never a guess. */
export function askBetween(draft: Draft, others: readonly JudgedSheet[]): void {
  for (const column of draft.sheet.columns) {
    if (column.field === undefined || !asked.includes(column.field) || isChosen(draft, column)) continue;
    const rival = draft.sheet.columns.find((other) => isRival(column, other));
    if (rival !== undefined) draft.questions.push(between(column.field, [[column], [rival]]));
  }
  for (const field of [rowFields.periodPlanned, rowFields.periodActual]) {
    const rivals = draft.sheet.columns.filter((column) => column.period !== undefined && couldBe(column, field) && !isChosen(draft, column));
    const taken = draft.sheet.columns.filter((column) => column.field === field && !isChosen(draft, column));
    if (rivals.length > 0 && taken.length > 0) draft.questions.push(between(field, [taken, rivals]));
  }
  const near = others.filter(({ score }) => score >= draft.sheet.score - 0.3);
  if (near.length > 0)
    draft.questions.push({
      key: "Sheet",
      text: `Which sheet is the register: "${draft.sheet.look.sheet}" or ${near.map(({ look }) => `"${look.sheet}"`).join(" or ")}?`,
      wants: "one",
      answers: [draft.sheet, ...near].map(({ look: { sheet } }) => ({ says: sheet, choices: { sheet } })),
    });
}

/** Fields for which a wrong column costs more than a question. */
const asked: readonly string[] = [plan.name, plan.target, plan.baseline, plan.due, rowFields.reading];

/** Figures and days that would be taken for the field if the other column were not there; of names only those that fit as well. */
const isRival = ({ column, field, sure }: JudgedColumn, other: JudgedColumn): boolean =>
  other.column !== column &&
  other.field === undefined &&
  other.period === undefined &&
  other.content.filled > 0 &&
  other.alternatives.some((own) => own.field === field && own.sure >= (field === plan.name ? sure - alike : enough));

const couldBe = (column: JudgedColumn, field: string): boolean => column.field === undefined && column.alternatives.some((own) => own.field === field);

/** A question between columns that stand together: an answer takes the one part, and leaves the others alone. */
function between(field: string, parts: readonly (readonly JudgedColumn[])[]): AdoptQuestion {
  const says = parts
    .map(([first]) => first)
    .map((first) => `${first?.heading ?? ""}${first === undefined || first.occurrence === 1 ? "" : ` (${first.occurrence})`}`);
  const isOfMany = parts.some(({ length }) => length > 1);
  const choicesOf = (taken: readonly JudgedColumn[]): AdoptChoices => ({
    headings: parts.flatMap((part) =>
      part === taken || isOfMany ? part.map(({ heading, occurrence }) => ({ heading, occurrence, field: part === taken ? field : leftAlone })) : [],
    ),
  });
  return {
    key: field,
    text: `Which is ${field}: ${says.map((own) => `"${own}"`).join(" or ")}${isOfMany ? ", each with those alike" : ""}?`,
    wants: "one",
    answers: parts.map((part, place) => ({ says: says[place] as string, choices: choicesOf(part) })),
  };
}

const isChosen = ({ choices }: Draft, { heading, occurrence }: JudgedColumn): boolean =>
  choices.headings?.some((own) => own.heading === heading && own.occurrence === occurrence) === true;
