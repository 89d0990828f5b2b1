import { allOf, leftAlone, mappingSheet, percentText, say, told, type AdoptQuestion, type Proposal } from "#core";
import { paint, plain, type Terminal } from "./output";
import { textTable } from "./text-table";
import { shellWord } from "./words";

/** What answers a question on the command line, by its key; a question of two headings is about a column of the plan. */
const answeredBy: Readonly<Record<string, string>> = {
  Start: "--start DATE",
  Due: "--due DATE",
  "Reading date": "--read-on DATE",
  Year: "--year YEAR",
  Sheet: "--sheet NAME",
};

export const howToAnswer = (question: AdoptQuestion): string =>
  answeredBy[question.key] ?? `--columns ${shellWord(columnsOfQuestion(question))}${orElse(question)}`;

/** Where the answers differ not in the headings but in what these are: how to say the other. */
function orElse({ answers: [first, second] }: AdoptQuestion): string {
  const [chosen, other] = [first?.choices.headings ?? [], second?.choices.headings ?? []];
  const isOfSame = chosen.length > 1 && chosen.length === other.length && chosen.every(({ heading }, place) => heading === other[place]?.heading);
  const [field, otherField] = [chosen[0]?.field, other[0]?.field];
  return isOfSame && field !== otherField ? say`, and with "${otherField ?? ""}" in place of "${field ?? ""}" where ${second?.says ?? ""}` : "";
}

/** The options that answer all of these, beside what `--columns` says already: a heading of the workbook is never more than a word to the shell. */
export function answersTo(questions: readonly AdoptQuestion[], columns: string | undefined): readonly string[] {
  const plainly = questions.flatMap(({ key }) => answeredBy[key] ?? []);
  const lines = [...(columns === undefined ? [] : [columns]), ...questions.filter(({ key }) => answeredBy[key] === undefined).map(columnsOfQuestion)];
  return [...new Set(plainly), ...(lines.length === 0 ? [] : [`--columns ${shellWord(lines.join("; "))}`])];
}

/** The first answer: the heading that counts, or, of columns that stand together, those that do not, or what they all are. */
function columnsOfQuestion({ key, answers }: AdoptQuestion): string {
  const headings = answers[0]?.choices.headings ?? [];
  const alone = headings.filter(({ field }) => field === leftAlone);
  if (alone.length === 0 && headings.length > 1) return headings.map(({ heading, field }) => `${field}=${plain(heading)}`).join("; ");
  if (alone.length === 0) return `${key}=${plain(answers[0]?.says ?? "HEADING")}`;
  return alone.map(({ heading }) => `${leftAlone}=${plain(heading)}`).join("; ");
}

/** What a register is taken for, as a table, with what is assumed, what must be said, and what is missing. */
export function showProposal(terminal: Terminal, { sheets, headings, questions, assumptions, missing }: Proposal): string {
  const table = textTable(
    terminal,
    [
      { header: say`Heading`, most: 26 },
      { header: say`Samples`, most: 34 },
      { header: say`Stands for`, most: 22 },
      { header: say`Sure`, align: "right" },
    ],
    headings.map(({ heading, samples, field, sure }) => [
      heading === "" ? say`(no heading)` : heading,
      samples.slice(0, 3).join(" · "),
      field === undefined ? "–" : told(field),
      field === undefined ? "" : percentText(sure),
    ]),
  );
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${plain(line)}`)];
  return [
    paint(terminal, "bold", say`The sheet "${plain(sheets[0] ?? "")}" is taken for a register of benefits.`),
    "",
    table,
    ...part(
      say`Assumed for all rows:`,
      assumptions.map(({ field, says, why }) => say`${told(field)}: ${says} (${why})`),
    ),
    ...part(
      say`To be said:`,
      questions.map((question) => `${question.text} ${say`Say it with ${howToAnswer(question)}`}`),
    ),
    ...(missing.length === 0
      ? []
      : ["", say`Not found, and needed for figures: ${allOf(missing.map(told))}. Add a column, or a line on the sheet ${told(mappingSheet)}.`]),
  ].join("\n");
}
