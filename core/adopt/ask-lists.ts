import { isPeriodField, rowFields } from "../register/fields";
import { between, chosen, isChosen } from "./ask-between";
import type { JudgedColumn } from "./assign";
import type { Draft } from "./draft";
import type { JudgedSheet } from "./judged-sheet";
import type { AdoptQuestion } from "./proposal";
import type { JoinedList } from "./together";
import { say } from "../words/say";

/** What two lists of a register say differently, or what nothing says of them. */
export function askLists(draft: Draft): void {
  for (const list of draft.companions) askDifferent(draft, list);
  for (const [planned, actual] of draft.unclear) askWhichIsActual(draft, planned, actual);
}

/** Figures or days of one benefit that two lists say differently. */
function askDifferent(draft: Draft, { sheet, conflicts }: JoinedList): void {
  for (const field of new Set(conflicts.map((conflict) => conflict.field))) {
    const ofField = conflicts.filter((conflict) => conflict.field === field);
    const [first, second] = [placed(draft.sheet, ofField.map((conflict) => conflict.inMain)), placed(sheet, ofField.map((conflict) => conflict.other))]; // prettier-ignore
    if (![...first, ...second].some((column) => isChosen(draft, column))) draft.questions.push(between(draft, field, [first, second]));
  }
}

/** The columns as the list has them now. */
const placed = ({ columns }: JudgedSheet, of: readonly JudgedColumn[]): readonly JudgedColumn[] =>
  of.flatMap(({ column }) => columns.find((candidate) => candidate.column === column) ?? []);

/** Columns of the same periods in two lists, and nothing tells which of them are actual. */
function askWhichIsActual(draft: Draft, planned: JudgedSheet, actual: JudgedSheet): void {
  const [first, second] = [periodsIn(draft, planned), periodsIn(draft, actual)];
  if ([...first, ...second].some((column) => isChosen(draft, column))) return;
  const answer = (says: string, actuals: readonly JudgedColumn[], plans: readonly JudgedColumn[]): AdoptQuestion["answers"][number] => ({
    says,
    choices: { headings: [...chosen(draft, actuals, rowFields.periodActual), ...chosen(draft, plans, rowFields.periodPlanned)] },
  });
  const [plannedName, actualName] = [nameOf(planned, actual), nameOf(actual, planned)];
  draft.questions.push({
    key: rowFields.periodActual,
    text: say`${plannedName} and ${actualName} have the same periods. Which of them is actual?`,
    wants: "one",
    answers: [answer(actualName, second, first), answer(plannedName, first, second)],
  });
}

/** Lists of one sheet are told apart by their rows. */
const nameOf = ({ look, head }: JudgedSheet, other: JudgedSheet): string =>
  look.sheet === other.look.sheet ? say`the list in row ${String(look.top + head.row)}` : `"${look.sheet}"`;

const periodsIn = (draft: Draft, list: JudgedSheet): readonly JudgedColumn[] =>
  (list.look === draft.sheet.look ? draft.sheet : (draft.companions.find(({ sheet }) => sheet.look === list.look)?.sheet ?? list)).columns.filter(({ field }) =>
    isPeriodField(field),
  );
