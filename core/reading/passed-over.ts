import type { Cell } from "../port/workbook";
import { headerKey, isTotalWord, tidy } from "../parsing/text";
import type { FindingList } from "./findings";
import type { Table } from "../tables/table";
import type { PlanColumn } from "../register/plan-table";
import type { FoundTable } from "./found-table";
import { cellText } from "../wording/cell-text";
import { isBlank } from "../register/grid";
import { say } from "../words/say";

/** Rows within a table that are no entries of it, as far as it was asked: group headings and headers that stand again. */
export interface PassedOver {
  readonly found: FoundTable<Table>;
  readonly columns: readonly PlanColumn[];
  readonly subject: PlanColumn | undefined;
  readonly nameCells: readonly Cell[] | undefined;
  /** Elsewhere than in tables of IDs a name that stands alone is an entry which is not finished. */
  readonly hasHeadings: boolean;
  /** Whether a text that stands alone in its row is the ID of something that other rows name. */
  readonly isReferred: (id: string) => boolean;
  readonly passed: { readonly row: number; readonly words: string }[];
}

export function passedOver(found: FoundTable<Table>, isReferred: (id: string) => boolean): PassedOver {
  const { subject, columns } = found.table;
  return {
    found,
    columns: found.users.columns,
    subject: found.columns.byName.get(subject),
    nameCells: found.columns.byName.get("name")?.cells,
    hasHeadings: / ID$/.test(columns[subject]?.header ?? ""),
    isReferred,
    passed: [],
  };
}

/** Whether a row is no entry; it is told at the end. */
export const isPassedOver = (passed: PassedOver, row: number): boolean => isHeaderAgain(passed, row) || isHeading(passed, row);

/** The text that stands alone in a row: in its first column, where the ID belongs, or where the name does above a row with an ID. */
function onlyText({ found, columns, subject, nameCells }: PassedOver, row: number): { readonly text: string; readonly isId: boolean } | undefined {
  let only: string | undefined;
  let isId = false;
  for (const { cells } of columns) {
    const cell = cells[row];
    if (isBlank(cell)) continue;
    if (only !== undefined || typeof cell !== "string") return undefined;
    isId = cells === subject?.cells;
    if (!isId && cells !== columns[0]?.cells && (cells !== nameCells || !isAboveEntry(found, subject?.cells ?? [], row))) return undefined;
    only = cell;
  }
  return only === undefined ? undefined : { text: tidy(only), isId };
}

/** Whether the next row that holds anything has an ID: a name that stands alone at the end, or above the total, is an entry which is not finished. */
function isAboveEntry({ users, rowCount }: FoundTable<Table>, subjectCells: readonly Cell[], row: number): boolean {
  for (let next = row + 1; next < rowCount; next++) {
    if (!isBlank(subjectCells[next])) return !isTotalWord(subjectCells[next]);
    if (users.columns.some(({ cells }) => !isBlank(cells[next]))) return false;
  }
  return false;
}

function isHeading(passedOver: PassedOver, row: number): boolean {
  const { hasHeadings, isReferred, passed } = passedOver;
  const only = hasHeadings ? onlyText(passedOver, row) : undefined;
  if (only === undefined || isTotalWord(only.text) || (only.isId && (looksLikeId(only.text) || isReferred(only.text)))) return false;
  passed.push({ row, words: only.text });
  return true;
}

/** At least two cells that say what their headers say, and no fewer than half of those that hold anything. */
function isHeaderAgain({ columns, subject, passed }: PassedOver, row: number): boolean {
  if (subject === undefined || !saysHeader(subject.header, subject.cells[row])) return false;
  const filled = columns.filter(({ cells }) => !isBlank(cells[row]));
  const same = filled.filter(({ header, cells }) => saysHeader(header, cells[row]));
  if (same.length < 2 || 2 * same.length < filled.length) return false;
  passed.push({ row, words: tidy(cellText(subject.cells[row])) });
  return true;
}

export function tellPassedOver({ found, passed }: PassedOver, findings: FindingList): void {
  const [first] = passed;
  if (first === undefined) return;
  const rows = passed.map(({ row }) => String(found.sheetRow(row)));
  const shown = rows.length > 10 ? say`${rows.slice(0, 9).join(", ")} and ${rows.length - 9} more` : rows.join(", ");
  findings.add({
    rule: "row-passed-over",
    severity: "Advice",
    table: found.table.name,
    row: found.sheetRow(first.row),
    column: null,
    subject: first.words,
    what:
      rows.length === 1
        ? say`Row ${shown} holds a group heading or the headers again ("${first.words}"), so it is left out`
        : say`Rows ${shown} hold a group heading or the headers again ("${first.words}"), so they are left out`,
    mend: say`Nothing need be done; a column of your own says the group as well and can be sorted`,
  });
}

/** The first letter, and the figure that an ID ends in, tell most cells from their header sooner than folding both does. */
const saysHeader = (header: string, cell: Cell | undefined): boolean =>
  typeof cell === "string" && beginAlike(cell, header) && !(endsInFigure(cell) && !/\d/.test(header)) && headerKey(cell) === headerKey(header);

const beginAlike = (text: string, header: string): boolean =>
  text.charCodeAt(0) === header.charCodeAt(0) || text.charAt(0).toLowerCase() === header.charAt(0).toLowerCase();

function endsInFigure(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 48 && last <= 57;
}

/** One word with a figure in it: "B-04". */
const looksLikeId = (text: string): boolean => /\d/.test(text) && !/\s/.test(text);
