import { isoDate } from "../domain/day";
import { textOf } from "../register/grid";
import { usualFiscalStart, type JudgedColumn } from "./assign";
import { isOfPeriod } from "../register/fields";
import { askBetween } from "./ask-between";
import { columnLines, identityLines } from "./column-lines";
import { dateLines } from "./date-lines";
import { allColumns, dayFields, listsIn, mappingLine, placeOf, type Draft } from "./draft";
import { groupLines } from "./group-lines";
import { askLists } from "./ask-lists";
import { askRunning } from "./ask-running";
import { numberedOver, type JoinedList, type JudgedRegister } from "./together";
import { plan } from "./plan-headers";
import { leftAlone, workedOut } from "../register/mapping";
import { kindAndDirection } from "./kind-lines";
import type { ProposedHeading, Proposal } from "./proposal";
import { assume } from "./assume";
import type { AdoptChoices } from "./choices";
import type { JudgedSheet } from "./judged-sheet";
import { phrase, say } from "../words/say";

/** The mapping of one register, with what is assumed and what must be asked. `ends` are lists below it that say nothing of it. */
export function linesFor(
  { main, companions, unclear, left }: JudgedRegister,
  others: readonly JudgedSheet[],
  ends: readonly JudgedSheet[],
  choices: AdoptChoices,
): Proposal {
  const numbered = numberedOver([main, ...companions.map(({ sheet }) => sheet)]);
  const fiscalStart = choices.fiscalStart ?? usualFiscalStart;
  const draft: Draft = { sheet: main, companions, unclear, numbered, choices, fiscalStart, lines: [], questions: [], assumptions: [] };
  columnLines(draft);
  identityLines(draft);
  groupLines(draft);
  kindAndDirection(draft);
  dateLines(draft);
  askBetween(draft, others);
  askLists(draft);
  askRunning(draft);
  assume(draft);
  remarkCompanions(draft);
  remarkLeft(draft, left);
  return proposalOf(draft, ends);
}

/** Which other lists are read, told as one assumption. */
function remarkCompanions(draft: Draft): void {
  const remarks = draft.companions.map(({ sheet: { look, head }, shared, named }: JoinedList): string => {
    const list = look.sheet === draft.sheet.look.sheet ? say`the list in row ${String(look.top + head.row)}` : `"${look.sheet}"`;
    return say`${list} (${shared} of the ${named} that it names)`;
  });
  const beside = draft.sheet.columns.filter(({ isBeside, heading }) => isBeside === true && heading !== "");
  if (beside.length > 0)
    draft.assumptions.push({
      field: "Left alone",
      says: say`the list beside it, ${beside
        .slice(0, 3)
        .map(({ heading }) => `"${heading}"`)
        .join(", ")}`,
      why: say`it names rows of its own; a register is one list, so give it a sheet of its own if it is one too`,
    });
  if (remarks.length > 0) draft.assumptions.push({ field: readWithIt, says: remarks.join(", "), why: say`it tells more of the same benefits` });
}

/** Sheets that seem to tell of the same benefits and are not read, each with what to do. */
function remarkLeft(draft: Draft, left: readonly JudgedSheet[]): void {
  for (const { look } of left.slice(0, mostLeft))
    draft.assumptions.push({
      field: leftAlone,
      says: say`the sheet "${look.sheet}", which names the same benefits`,
      why: say`nothing says what its figures are; where they are readings, call their heading Actual, with a column Date beside it`,
    });
}

const mostLeft = 3;

/** In place of a field: other lists that are read beside the register's own. */
const readWithIt = phrase("Read with it");

/** As a person would read them: a day as a date. */
const samplesOf = ({ field = "", content }: JudgedColumn): readonly string[] =>
  dayFields.includes(field)
    ? content.values.slice(0, content.samples.length).map((cell) => (typeof cell === "number" ? isoDate(cell) : textOf(cell)))
    : content.samples;

/** A line for each heading that stands for nothing, so that the mapping shows all of them and one that comes later is told. */
const untaken = (draft: Draft) =>
  allColumns(draft)
    .filter(({ heading, field }) => heading !== "" && field === undefined)
    .slice(0, mostUntaken)
    .map((column) =>
      mappingLine(draft, column, leftAlone, {
        why: column.why === "" ? say`nothing of the plan; it stays as it is` : column.why,
        means: column.isBeside === true ? workedOut.beside : "",
      }),
    );

const mostUntaken = 200;

/** A line for each heading of a list that stands below and tells nothing of the benefits, so that a review knows where it begins. */
const endLines = (draft: Draft, ends: readonly JudgedSheet[]) =>
  ends.flatMap((list) =>
    list.columns
      .filter(({ heading }) => heading !== "")
      .slice(0, mostUntaken)
      .map((column) =>
        mappingLine(draft, column, leftAlone, { ...placeOf({ ...list, layout: "Rows" }), why: say`the heading of another list, which ends the one above` }),
      ),
  );

function proposalOf(draft: Draft, ends: readonly JudgedSheet[]): Proposal {
  const given = new Set(draft.lines.filter(({ table }) => table === "Benefits").map(({ field }) => field));
  const askedFor = new Set(draft.questions.map(({ key }) => key));
  const hasPlan = [...given].some((field) => isOfPeriod(field, "planned"));
  const needed = [plan.name, plan.kind, plan.direction, ...(hasPlan ? [] : [plan.target]), plan.start, plan.due];
  return {
    sheets: [...new Set(listsIn(draft).map(({ look }) => look.sheet))],
    table: draft.sheet.look.table,
    headings: listsIn(draft).flatMap(({ look, columns }) =>
      columns
        .filter(({ heading, content }) => heading !== "" || content.filled > 0)
        .map((column): ProposedHeading => ({
          sheet: look.sheet,
          heading: column.heading,
          occurrence: draft.numbered.get(column) ?? column.occurrence,
          samples: samplesOf(column),
          field: column.field,
          sure: column.sure,
          why: column.why,
          alternatives: column.alternatives.map(({ field }) => field),
        })),
    ),
    lines: [...draft.lines, ...untaken(draft), ...endLines(draft, ends)],
    questions: draft.questions,
    assumptions: draft.assumptions,
    missing: needed.filter((field) => !given.has(field) && !askedFor.has(field)),
  };
}
