import { rowFields } from "../register/fields";
import { leftAlone } from "../register/mapping";
import { alike, enough, type JudgedColumn } from "./assign";
import type { AdoptChoices, HeadingChoice } from "./choices";
import { listsIn, type Draft } from "./draft";
import { isCommonWord } from "./heading-fit";
import { plan } from "./plan-headers";
import type { JudgedSheet } from "./judged-sheet";
import type { AdoptQuestion } from "./proposal";
import { oneOf } from "../wording/counts";
import { say, told } from "../words/say";

/** Two columns of one list that could both be one of the plan's, or a second sheet that fits alike: a question, never a guess. */
export function askBetween(draft: Draft, others: readonly JudgedSheet[]): void {
  for (const { columns } of listsIn(draft)) {
    for (const column of columns) {
      if (column.field === undefined || !asked.includes(column.field) || isChosen(draft, column)) continue;
      const rival = columns.find((other) => isRival(column, other));
      if (rival !== undefined) draft.questions.push(between(draft, column.field, [[column], [rival]]));
    }
    for (const field of [rowFields.periodPlanned, rowFields.periodActual]) {
      const rivals = columns.filter((column) => column.period !== undefined && couldBe(column, field) && !isChosen(draft, column));
      const taken = columns.filter((column) => column.field === field && !isChosen(draft, column));
      if (rivals.length > 0 && taken.length > 0) draft.questions.push(between(draft, field, [taken, rivals]));
    }
  }
  const near = others.filter(({ score }) => score >= draft.sheet.score - 0.3);
  if (near.length > 0)
    draft.questions.push({
      key: "Sheet",
      text: say`Which sheet is the register: ${oneOf([draft.sheet, ...near].map(({ look }) => `"${look.sheet}"`))}?`,
      wants: "one",
      answers: [draft.sheet, ...near].map(({ look: { sheet } }) => ({ says: sheet, choices: { sheet } })),
    });
}

/** Fields for which a wrong column costs more than a question. */
const asked: readonly string[] = [plan.name, plan.target, plan.baseline, plan.due, rowFields.reading];

/** Figures and days that would be taken for the field if the other column were not there; of names only those that fit as well. */
const isRival = ({ column, field = "", sure, read }: JudgedColumn, other: JudgedColumn): boolean =>
  other.column !== column &&
  (isCommonWord(read, field) || !isCommonWord(other.read, field)) &&
  other.field === undefined &&
  other.period === undefined &&
  other.content.filled > 0 &&
  other.alternatives.some((alternative) => alternative.field === field && alternative.sure >= (field === plan.name ? sure - alike : enough));

const couldBe = (column: JudgedColumn, field: string): boolean =>
  column.field === undefined && column.alternatives.some((alternative) => alternative.field === field);

/** A question between columns that stand together: an answer takes the one part, and leaves the others alone. */
export function between(draft: Draft, field: string, parts: readonly (readonly JudgedColumn[])[]): AdoptQuestion {
  const says = parts.map(([first]) => (first === undefined ? "" : namedHeading(draft, first)));
  const isOfMany = parts.some(({ length }) => length > 1);
  const choicesOf = (taken: readonly JudgedColumn[]): AdoptChoices => ({
    headings: parts.flatMap((part) => (part === taken ? chosen(draft, part, field) : isOfMany ? chosen(draft, part, leftAlone) : [])),
  });
  const named = oneOf(says.map((answer) => `"${answer}"`));
  return {
    key: field,
    text: isOfMany ? say`Which is ${told(field)}: ${named}, each with those alike?` : say`Which is ${told(field)}: ${named}?`,
    wants: "one",
    answers: parts.map((part, place) => ({ says: says[place] as string, choices: choicesOf(part) })),
  };
}

/** The choices that take columns for a field. */
export const chosen = (draft: Draft, columns: readonly JudgedColumn[], field: string): readonly HeadingChoice[] =>
  columns.map((column) => ({ heading: column.heading, occurrence: numberOf(draft, column), field }));

/** A heading, with its list, or its number, where another has the same one. */
function namedHeading(draft: Draft, column: JudgedColumn): string {
  const list = listsIn(draft).find(({ columns }) => columns.includes(column));
  const number = numberOf(draft, column);
  return number === 1 || list === undefined ? column.heading : `${column.heading} (${list === draft.sheet ? number : list.look.sheet})`;
}

const numberOf = ({ numbered }: Draft, column: JudgedColumn): number => numbered.get(column) ?? column.occurrence;

export const isChosen = (draft: Draft, column: JudgedColumn): boolean =>
  draft.choices.headings?.some((choice) => choice.heading === column.heading && choice.occurrence === numberOf(draft, column)) === true;
