import { inItsLines, withChoices } from "../session/wording";
import type { AdoptChoices, AdoptQuestion, ProposedHeading } from "#core";
import type { RegisterProposal, RegisterQuestion } from "../session/register-verbs";

/**
 * What stands on the first screen of a register. What was asked, and what was to be looked at, stays in its place once it is
 * answered, so that nobody loses their place or cannot change their mind; another sheet begins anew.
 */
export interface Shown {
  readonly proposal: RegisterProposal;
  readonly questions: readonly RegisterQuestion[];
  /** Headings that a person is to look at, by {@link headingKey}. */
  readonly unsure: ReadonlySet<string>;
}

export function shownOf(proposal: RegisterProposal, before: Shown | undefined): Shown {
  const earlier = before?.proposal.sheet === proposal.sheet ? before : undefined;
  const asked = new Set(proposal.questions.map(({ key }) => key));
  const answered = (earlier?.questions ?? []).filter((question) => !asked.has(question.key) && isAnswered(question, proposal.choices));
  const questions = [...answered, ...proposal.questions];
  return { proposal, questions, unsure: new Set([...(earlier?.unsure ?? []), ...toLookAt(proposal.headings, questions).map(headingKey)]) };
}

/** The headings that are not clear and that no question is about. */
export function toLookAt(headings: readonly ProposedHeading[], questions: readonly AdoptQuestion[]): readonly ProposedHeading[] {
  const asked = new Set(questions.flatMap(({ answers }) => answers.flatMap(({ choices }) => (choices.headings ?? []).map(headingKey))));
  return headings.filter((heading) => isUnsure(heading) && !asked.has(headingKey(heading)));
}

const longest = 60;

/** A heading or a cell of the user's, of which the beginning is enough to know it by. */
export function shortWords(words: string): string {
  const letters = Array.from(inItsLines(words));
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : letters.join("");
}

type Named = Pick<ProposedHeading, "heading" | "occurrence">;

export const headingKey = ({ heading, occurrence }: Named): string => JSON.stringify([heading, occurrence]);
const isSame = (a: Named, b: Named): boolean => headingKey(a) === headingKey(b);

/** From this share on a heading is clear. */
export const clearFrom = 0.75;

const isUnsure = ({ field, sure, alternatives }: ProposedHeading): boolean => (field === undefined ? alternatives.length > 0 && sure < 1 : sure < clearFrom);

/** What the user said of a heading; undefined where nothing was said. */
export const chosenField = ({ headings }: AdoptChoices, heading: Named): string | undefined => headings?.find((choice) => isSame(choice, heading))?.field;

export const withHeading = (choices: AdoptChoices, { heading, occurrence }: Named, field: string): AdoptChoices =>
  withChoices(choices, { headings: [{ heading, occurrence, field }] });

/** What holds for all rows; undefined takes the user's word back. */
export function withAssumed(choices: AdoptChoices, field: string, value: string | undefined): AdoptChoices {
  const others = Object.entries(choices.assumed ?? {}).filter(([name]) => name !== field);
  return { ...choices, assumed: Object.fromEntries(value === undefined ? others : [...others, [field, value]]) };
}

/** One of the answers in place of what another answer of the same question said. Another sheet begins anew. */
export function withAnswer(choices: AdoptChoices, { answers }: AdoptQuestion, answer: AdoptChoices): AdoptChoices {
  if (answer.sheet !== undefined) return answer;
  const answered = answers.flatMap((answer) => answer.choices.headings ?? []);
  return withChoices({ ...choices, headings: choices.headings?.filter((choice) => !answered.some((other) => isSame(choice, other))) }, answer);
}

/** Which of the answers the choices say; -1 where none. */
export const chosenAnswer = (choices: AdoptChoices, { answers }: AdoptQuestion): number =>
  answers.findIndex(
    ({ choices: { sheet, headings = [] } }) =>
      (sheet !== undefined || headings.length > 0) &&
      (sheet === undefined || sheet === choices.sheet) &&
      headings.every((chosen) => chosenField(choices, chosen) === chosen.field),
  );

function isAnswered(question: AdoptQuestion, choices: AdoptChoices): boolean {
  if (question.wants === "one") return chosenAnswer(choices, question) >= 0;
  return question.wants === "year" ? choices.year !== undefined : choices.assumed?.[question.key] !== undefined;
}
