import { parseNumber, type DecimalMark } from "../parsing/parse-number";
import { shownMarks } from "../parsing/shown-mark";
import { tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import type { Column, MarkUnsaid, ReadingRules } from "../tables/column";
import type { Table } from "../tables/table";
import { headerOf, type FoundTable } from "./found-table";
import type { Remarks } from "./remarks";
import { cellText } from "../wording/cell-text";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

/**
 * Which mark stands before the decimals of each column of figures, by its name in the code: that of the Settings, else the one that the
 * column's other figures show ("24,5", "1.234,50"), else the one that all of the plan's do, else the language's. Columns without a text
 * that can be read both ways are left out, since it does not matter there.
 */
export function decimalMarks(found: FoundTable<Table>, rules: ReadingRules, remarks: Remarks): ReadonlyMap<string, DecimalMark> {
  const marks = new Map<string, DecimalMark>();
  const { markUnsaid } = rules;
  if (markUnsaid === undefined) return marks;
  for (const name of figureColumns(found)) {
    const { unclear, shown } = look(found.cells(name));
    if (unclear < 0) continue;
    const own = shown.size === 1 ? [...shown][0] : undefined;
    const mark = own ?? rules.decimalMark;
    marks.set(name, mark);
    const text = tidy(cellText(found.cells(name)[unclear]));
    const what = whatIsRead(text, mark, own, markUnsaid);
    if (what === undefined) continue;
    const mend = say`Set "Decimal mark" on the Settings sheet, or type the figures as numbers`;
    remarks.add({ rule: "decimal-mark-read", severity: "Advice", what, mend }, found.sheetRow(unclear), headerOf(found, name), null);
  }
  return marks;
}

/** What is to be said of a figure that may be two: that others decided against the language, or that nothing did. */
function whatIsRead(text: string, mark: DecimalMark, own: DecimalMark | undefined, { ofLanguage, isNamed, ofPlan }: MarkUnsaid): string | undefined {
  const figure = parseNumber(text, mark);
  if (figure === undefined) return undefined;
  if (own !== undefined)
    return own === ofLanguage
      ? undefined
      : say`"${text}" is read as ${figureText(figure)}, because other figures of this column show which mark stands before decimals`;
  if (ofPlan !== undefined)
    return ofPlan === ofLanguage
      ? undefined
      : say`"${text}" is read as ${figureText(figure)}, because other figures of the plan show which mark stands before decimals`;
  return isNamed || !text.includes(mark) ? undefined : say`"${text}" is read as ${figureText(figure)}, and nothing says that its mark is not one of thousands`;
}

/** The mark that all figures of the plan show which can be read one way only; undefined where they show none, or both. */
export function markOfPlan(tables: readonly (FoundTable<Table> | undefined)[]): DecimalMark | undefined {
  const shown = new Set<DecimalMark>();
  for (const found of tables)
    if (found !== undefined) for (const name of figureColumns(found)) for (const mark of look(found.cells(name)).shown) shown.add(mark);
  return shown.size === 1 ? [...shown][0] : undefined;
}

const figureColumns = (found: FoundTable<Table>): readonly string[] =>
  Object.entries(found.table.columns).flatMap(([name, { format }]: readonly [string, Column<unknown>]) =>
    format !== undefined && format !== "yyyy-mm-dd" && found.columns.byName.has(name) ? [name] : [],
  );

interface Look {
  /** The first row whose figure can be read both ways, or −1. */
  readonly unclear: number;
  readonly shown: ReadonlySet<DecimalMark>;
}

function look(cells: readonly Cell[]): Look {
  let unclear = -1;
  const shown = new Set<DecimalMark>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (typeof cell !== "string") continue;
    for (const mark of shownMarks(cell)) {
      if (mark !== "either") shown.add(mark);
      else if (unclear < 0) unclear = row;
    }
  }
  return { unclear, shown };
}
