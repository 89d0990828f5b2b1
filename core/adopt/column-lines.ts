import { measurements } from "../tables/measurements";
import { rowFields } from "../register/fields";
import { workedOut } from "../register/mapping";
import { alike, type JudgedColumn } from "./assign";
import { yearAround } from "./around";
import { columnOf, mappingLine, plan, type Draft } from "./draft";
import { endOfPart } from "./periods";
import type { JudgedSheet } from "./judged-sheet";
import { scaleOf } from "./shared-scale";
import { meantWords } from "./values";

/** A line for each heading that stands for something, and for each word that means something. */
export function columnLines(draft: Draft): void {
  const year = yearAround(draft);
  for (const column of draft.sheet.columns) {
    if (column.field === undefined) continue;
    const end = column.period?.end ?? (column.partial === undefined || year === undefined ? undefined : endOfPart(column.partial, year, draft.fiscalStart));
    if (column.partial !== undefined && end === undefined) continue;
    const line = mappingLine(draft, column, column.field, { scale: scaleOf(draft, column), periodEnd: end, why: column.why });
    draft.lines.push(line);
    for (const { word, means, why } of meantWords(column.field, column.content)) draft.lines.push({ ...line, scale: 1, word, means, why });
  }
  periodRowLines(draft);
  const partial = draft.sheet.columns.filter((column) => column.partial !== undefined);
  if (partial.length > 0 && year === undefined) askYear(draft, partial);
}

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
      mappingLine(draft, key, measurements.columns.benefitId.header, { table: "Measurements", why: "each row is a reading of the benefit that it names" }),
    );
}

/** An ID of its own, or the name. */
export function identityLines(draft: Draft): void {
  if (columnOf(draft, plan.id) !== undefined) {
    const name = columnOf(draft, plan.name);
    if (name === undefined) draft.lines.push(mappingLine(draft, columnOf(draft, plan.id), plan.name, { why: "there is no other name" }));
    return;
  }
  const name = columnOf(draft, plan.name);
  if (name === undefined) return;
  draft.lines.push(
    mappingLine(draft, undefined, plan.id, { means: workedOut.name, why: "there is no column of IDs; a name stays with its row when rows are sorted" }),
  );
  draft.assumptions.push({ field: plan.id, says: "the name of each benefit is its ID", why: "there is no column of IDs" });
}

/** Two columns that fit alike, or a second sheet that does: a question, never a guess. */
export function askBetween(draft: Draft, others: readonly JudgedSheet[]): void {
  for (const column of draft.sheet.columns) {
    if (column.field === undefined || !asked.includes(column.field) || isChosen(draft, column)) continue;
    const rival = draft.sheet.columns.find(
      (other) =>
        other !== column && other.field === undefined && other.alternatives.some(({ field, sure }) => field === column.field && sure >= column.sure - alike),
    );
    if (rival === undefined) continue;
    const field = column.field;
    draft.questions.push({
      key: field,
      text: `Which is ${field}: "${column.heading}" or "${rival.heading}"?`,
      wants: "one",
      answers: [column, rival].map(({ heading, occurrence }) => ({ says: heading, choices: { headings: [{ heading, occurrence, field }] } })),
    });
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

const isChosen = ({ choices }: Draft, { heading, occurrence }: JudgedColumn): boolean =>
  choices.headings?.some((own) => own.heading === heading && own.occurrence === occurrence) === true;

/** Fields for which a wrong column costs more than a question. */
const asked: readonly string[] = [plan.name, plan.target, plan.baseline, plan.due, rowFields.reading];

function askYear(draft: Draft, partial: readonly JudgedColumn[]): void {
  draft.questions.push({
    key: "Year",
    text: `Of which year are the columns "${partial[0]?.heading}" to "${partial[partial.length - 1]?.heading}"?`,
    wants: "year",
    answers: [],
  });
}
