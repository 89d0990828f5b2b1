import { measurements } from "../tables/measurements";
import { profile } from "../tables/profile";
import { rowFields } from "../register/fields";
import { workedOut } from "../register/mapping";
import type { JudgedColumn } from "./assign";
import { yearAround } from "./around";
import { columnOf, listsIn, mappingLine, texts, type Draft } from "./draft";
import type { JudgedSheet } from "./judged-sheet";
import { plan } from "./plan-headers";
import { endOfPart, plannedOrActual } from "./periods";
import { scaleOf, proposedScale } from "./shared-scale";
import { isSurelyHarm } from "./nature-words";
import { meantWords } from "./values";
import { say } from "../words/say";
import { figureText } from "../wording/figures";

/** A line for each heading that stands for something, and for each word that means something, list by list. */
export function columnLines(draft: Draft): void {
  const { year: chosenYear } = draft.choices;
  const lists = listsIn(draft);
  const years = lists.map(yearAround);
  const yearOf = (place: number): YearOfParts | undefined => {
    const year = chosenYear === undefined ? (years[place] ?? years[0]) : { first: chosenYear, isOfTwo: false };
    return year && { first: year.first, begins: firstMonth(lists[place], year.isOfTwo, chosenYear !== undefined) ?? draft.fiscalStart };
  };
  lists.forEach((list, place) => {
    const year = yearOf(place);
    for (const column of list.columns) columnLine(draft, column, year);
  });
  harmLines(draft);
  remarkScale(draft);
  periodRowLines(draft);
  for (const { sheet, key, isLog } of draft.companions) if (isLog) plannedRowLines(draft, sheet, key);
  const partial = lists.flatMap(({ columns }, place) => (yearOf(place) === undefined ? columns.filter((column) => column.partial !== undefined) : []));
  if (partial.length > 0) askYear(draft, partial);
}

/** "Dis-benefit" among words of another sort, as in a column of Cashable, Non-cashable and Dis-benefit: what it says of the nature of its row. */
function harmLines(draft: Draft): void {
  if (columnOf(draft, plan.nature) !== undefined) return;
  for (const column of draft.sheet.columns) {
    const words = column.field === plan.name || column.content.words > mostHarmWords ? [] : texts(column).filter(isSurelyHarm);
    if (words.length === 0) continue;
    const why = say`it is a harm, and no word of another sort`;
    for (const word of words) draft.lines.push({ ...mappingLine(draft, column, plan.nature, { why }), word, means: "Dis-benefit" });
    draft.assumptions.push({
      field: plan.nature,
      says: say`"${words[0] ?? ""}" under "${column.heading}" is a harm that counts against the plan`,
      why: say`its cells say so`,
    });
    return;
  }
}

/** A column of more words a cell is prose. */
const mostHarmWords = 4;

/** What a remark above the list says of all figures, once for all columns. */
function remarkScale(draft: Draft): void {
  const proposed = proposedScale(draft);
  if (proposed === undefined) return;
  const { remark, isTaken } = proposed;
  const why = isTaken ? say`"${remark.text}" stands above them` : say`"${remark.text}" stands above them, but not all rows are in money`;
  draft.assumptions.push({ field: "Scale", says: isTaken ? say`the figures are × ${figureText(remark.factor)}` : say`the figures as they stand`, why });
}

/** The year in which periods lie that name none, and the month, from 1, with which it begins. */
interface YearOfParts {
  readonly first: number;
  readonly begins: number;
}

/**
 * The month with which the year of a list's months, quarters and halves begins: that of the first column where the months run on from December
 * to January, and January where one year is named and not two. Undefined where it is the financial year's.
 */
function firstMonth(list: JudgedSheet | undefined, isOfTwo: boolean, isStated: boolean): number | undefined {
  const parts = list?.columns.flatMap(({ partial }) => partial ?? []) ?? [];
  const months = [...new Set(parts.filter(({ length }) => length === "Month").map(({ part }) => part))];
  const runsOn = months.findIndex((month, place) => place > 0 && month < (months[place - 1] as number));
  if (runsOn > 0 && (months[months.length - 1] as number) < (months[0] as number)) return months[0];
  return isOfTwo || runsOn > 0 || (isStated && months.length === 0) ? undefined : 1;
}

function columnLine(draft: Draft, column: JudgedColumn, year: YearOfParts | undefined): void {
  if (column.field === undefined) return;
  const end = column.period?.end ?? (column.partial === undefined || year === undefined ? undefined : endOfPart(column.partial, year.first, year.begins));
  if (column.partial !== undefined && end === undefined) return;
  const line = mappingLine(draft, column, column.field, { scale: scaleOf(draft, column), periodEnd: end, why: column.why });
  draft.lines.push(line);
  for (const { word, means, why } of meantWords(column.field, column.content)) draft.lines.push({ ...line, scale: 1, word, means, why });
}

/** A log beside a register that says what was planned, too: the plan by period of the benefit that each row names. */
function plannedRowLines(draft: Draft, list: JudgedSheet, key: JudgedColumn): void {
  const [planned, date] = [plannedOf(list), list.columns.find(({ field }) => field === rowFields.readingDate)];
  if (planned === undefined || date === undefined) return;
  const { benefitId, periodEnd, planned: figure } = profile.columns;
  const why = say`each row says what was planned for the period`;
  draft.lines.push(
    mappingLine(
      draft,
      list.columns.find(({ column }) => column === key.column),
      benefitId.header,
      { table: "Profile", why },
    ),
    mappingLine(draft, date, periodEnd.header, { table: "Profile", why }),
    mappingLine(draft, planned, figure.header, { table: "Profile", scale: scaleOf(draft, planned), why }),
  );
}

/** A column of a log whose heading says nothing but that its figures are planned. */
export const plannedOf = ({ columns }: JudgedSheet): JudgedColumn | undefined =>
  columns.find(
    ({ heading, content, alternatives }) =>
      content.figures > 0.5 && plannedOrActual(heading) === "planned" && alternatives.some(({ field }) => field === plan.target),
  );

/** In a log of a row a period, the date and the figure are the log's. */
function periodRowLines(draft: Draft): void {
  if (draft.sheet.layout !== "Row a period") return;
  const log: Readonly<Record<string, string>> = {
    [rowFields.readingDate]: measurements.columns.date.header,
    [rowFields.reading]: measurements.columns.actual.header,
  };
  for (const [place, line] of draft.lines.entries()) {
    const field = log[line.field];
    if (field !== undefined) draft.lines[place] = { ...line, table: "Measurements", field };
  }
  const key = columnOf(draft, plan.id) ?? columnOf(draft, plan.name);
  if (key !== undefined)
    draft.lines.push(
      mappingLine(draft, key, measurements.columns.benefitId.header, { table: "Measurements", why: say`each row is a reading of the benefit that it names` }),
    );
}

/** An ID of its own, or the name. */
export function identityLines(draft: Draft): void {
  if (columnOf(draft, plan.id) !== undefined) {
    const name = columnOf(draft, plan.name);
    if (name === undefined) draft.lines.push(mappingLine(draft, columnOf(draft, plan.id), plan.name, { why: say`there is no other name` }));
    return;
  }
  const name = columnOf(draft, plan.name);
  if (name === undefined) return;
  draft.lines.push(
    mappingLine(draft, undefined, plan.id, { means: workedOut.name, why: say`there is no column of IDs; a name stays with its row when rows are sorted` }),
  );
  draft.assumptions.push({ field: plan.id, says: say`the name of each benefit is its ID`, why: say`there is no column of IDs` });
}

function askYear(draft: Draft, partial: readonly JudgedColumn[]): void {
  const [first = "", last = ""] = [partial[0]?.heading, partial[partial.length - 1]?.heading];
  draft.questions.push({
    key: "Year",
    text: say`Of which year are the columns "${first}" to "${last}"?`,
    wants: "year",
    answers: [],
  });
}
