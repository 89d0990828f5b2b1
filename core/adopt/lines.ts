import { rowFields } from "../register/fields";
import { askBetween, columnLines, identityLines } from "./column-lines";
import { dateLines } from "./date-lines";
import { plan, type Draft } from "./draft";
import { kindAndDirection } from "./kind-lines";
import type { ProposedHeading, Proposal } from "./proposal";
import type { AdoptOptions, JudgedSheet } from "./judged-sheet";

/** The mapping of one register, with what is assumed and what must be asked. */
export function linesFor(sheet: JudgedSheet, others: readonly JudgedSheet[], options: AdoptOptions): Proposal {
  const draft: Draft = { sheet, options, lines: [], questions: [], assumptions: [] };
  columnLines(draft);
  identityLines(draft);
  kindAndDirection(draft);
  dateLines(draft);
  askBetween(draft, others);
  return proposalOf(draft);
}

function proposalOf(draft: Draft): Proposal {
  const given = new Set(draft.lines.filter(({ table }) => table === "Benefits").map(({ field }) => field));
  const askedFor = new Set(draft.questions.map(({ key }) => key));
  const hasPlan = given.has(rowFields.periodPlanned);
  const needed = [plan.name, plan.kind, plan.direction, ...(hasPlan ? [] : [plan.target]), plan.start, plan.due];
  return {
    sheets: [draft.sheet.look.sheet],
    headings: draft.sheet.columns
      .filter(({ heading, content }) => heading !== "" || content.filled > 0)
      .map((column): ProposedHeading => ({
        sheet: draft.sheet.look.sheet,
        heading: column.heading,
        occurrence: column.occurrence,
        samples: column.content.samples,
        field: column.field,
        sure: column.sure,
        why: column.why,
        alternatives: column.alternatives.map(({ field }) => field),
      })),
    lines: draft.lines,
    questions: draft.questions,
    assumptions: draft.assumptions,
    missing: needed.filter((field) => !given.has(field) && !askedFor.has(field)),
  };
}
