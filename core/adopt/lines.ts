import { isoDate } from "../domain/day";
import { textOf } from "../register/grid";
import { usualFiscalStart, type JudgedColumn } from "./assign";
import { rowFields } from "../register/fields";
import { askBetween } from "./ask-between";
import { columnLines, identityLines } from "./column-lines";
import { dateLines } from "./date-lines";
import { dayFields, mappingLine, plan, type Draft } from "./draft";
import { leftAlone } from "../register/mapping";
import { kindAndDirection } from "./kind-lines";
import type { ProposedHeading, Proposal } from "./proposal";
import { assume } from "./assume";
import type { AdoptChoices } from "./choices";
import type { JudgedSheet } from "./judged-sheet";

/** The mapping of one register, with what is assumed and what must be asked. */
export function linesFor(sheet: JudgedSheet, others: readonly JudgedSheet[], choices: AdoptChoices): Proposal {
  const draft: Draft = { sheet, choices, fiscalStart: choices.fiscalStart ?? usualFiscalStart, lines: [], questions: [], assumptions: [] };
  columnLines(draft);
  identityLines(draft);
  kindAndDirection(draft);
  dateLines(draft);
  askBetween(draft, others);
  assume(draft);
  return proposalOf(draft);
}

/** As a person would read them: a day as a date. */
const samplesOf = ({ field = "", content }: JudgedColumn): readonly string[] =>
  dayFields.includes(field)
    ? content.values.slice(0, content.samples.length).map((cell) => (typeof cell === "number" ? isoDate(cell) : textOf(cell)))
    : content.samples;

/** A line for each heading that stands for nothing, so that the mapping shows all of them and one that comes later is told. */
const untaken = (draft: Draft) =>
  draft.sheet.columns
    .filter(({ heading, field }) => heading !== "" && field === undefined)
    .slice(0, mostUntaken)
    .map((column) => mappingLine(draft, column, leftAlone, { why: "nothing of the plan; it stays as it is" }));

const mostUntaken = 200;

function proposalOf(draft: Draft): Proposal {
  const given = new Set(draft.lines.filter(({ table }) => table === "Benefits").map(({ field }) => field));
  const askedFor = new Set(draft.questions.map(({ key }) => key));
  const hasPlan = given.has(rowFields.periodPlanned);
  const needed = [plan.name, plan.kind, plan.direction, ...(hasPlan ? [] : [plan.target]), plan.start, plan.due];
  return {
    sheets: [draft.sheet.look.sheet],
    table: draft.sheet.look.table,
    headings: draft.sheet.columns
      .filter(({ heading, content }) => heading !== "" || content.filled > 0)
      .map((column): ProposedHeading => ({
        sheet: draft.sheet.look.sheet,
        heading: column.heading,
        occurrence: column.occurrence,
        samples: samplesOf(column),
        field: column.field,
        sure: column.sure,
        why: column.why,
        alternatives: column.alternatives.map(({ field }) => field),
      })),
    lines: [...draft.lines, ...untaken(draft)],
    questions: draft.questions,
    assumptions: draft.assumptions,
    missing: needed.filter((field) => !given.has(field) && !askedFor.has(field)),
  };
}
