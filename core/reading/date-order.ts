import { isoDate } from "../domain/day";
import { withoutDateWords } from "../parsing/date-words";
import { orderShown, parseDate, type DateOrder } from "../parsing/parse-date";
import { tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import type { Column, ReadingRules } from "../tables/column";
import type { Remarks } from "./remarks";
import { headerOf, type FoundTable } from "./found-table";
import type { Table } from "../tables/table";
import { cellText } from "../wording/cell-text";
import { say } from "../words/say";

/**
 * The order in which each date column's texts are read, by its name in the code: that of the Settings, else the one that
 * the column's other dates show ("31/12/2026"), else the one that the table's other columns show. Columns without a
 * text that can be read both ways are left out, since it does not matter there.
 */
export function dateOrders(found: FoundTable<Table>, rules: ReadingRules, remarks: Remarks): ReadonlyMap<string, DateOrder> {
  const orders = new Map<string, DateOrder>();
  if (rules.dateOrder !== undefined) return orders;
  const seen = dateColumns(found).map(([name]) => ({ name, ...look(found.cells(name)) }));
  if (!seen.some(({ unclear }) => unclear >= 0)) return orders;
  const ofTable = agreed(seen);
  for (const { name, unclear, shown, conflict } of seen) {
    const order = conflict ? undefined : (shown ?? ofTable);
    if (unclear < 0 || order === undefined) continue;
    orders.set(name, order);
    const text = cellText(found.cells(name)[unclear]);
    const reading = parseDate(withoutDateWords(tidy(text)).text, order);
    const day = "day" in reading ? isoDate(reading.day) : text;
    const what = said[order][shown === undefined ? "table" : "column"](text, day);
    const mend = say`Set "Date order" on the Settings sheet where the other order is meant`;
    remarks.add({ rule: "date-order-read", severity: "Advice", what, mend }, found.sheetRow(unclear), headerOf(found, name), null);
  }
  return orders;
}

const said = {
  "Day first": {
    table: (text: string, day: string) => say`"${text}" is read day first, as ${day}, because other dates of this table are`,
    column: (text: string, day: string) => say`"${text}" is read day first, as ${day}, because other dates of this column are`,
  },
  "Month first": {
    table: (text: string, day: string) => say`"${text}" is read month first, as ${day}, because other dates of this table are`,
    column: (text: string, day: string) => say`"${text}" is read month first, as ${day}, because other dates of this column are`,
  },
};

const dateColumns = (found: FoundTable<Table>): readonly [string, Column<unknown>][] =>
  Object.entries(found.table.columns).filter(([name, column]) => column.format === "yyyy-mm-dd" && found.columns.byName.has(name));

interface Look {
  /** The first row whose text can be read both ways, or −1. */
  readonly unclear: number;
  /** The order that the column's other texts show. */
  readonly shown: DateOrder;
  readonly conflict: boolean;
}

function look(cells: readonly Cell[]): Look {
  let unclear = -1;
  let shown: DateOrder;
  let conflict = false;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (typeof cell !== "string") continue;
    const { text } = withoutDateWords(tidy(cell));
    const order = orderShown(text);
    if (order !== undefined) {
      conflict ||= shown !== undefined && shown !== order;
      shown = order;
    } else if (unclear < 0 && isUnclear(text)) unclear = row;
  }
  return { unclear, shown, conflict };
}

function isUnclear(text: string): boolean {
  const reading = parseDate(text, undefined);
  return "problem" in reading && reading.problem === "ambiguous-date";
}

/** The order that all columns which show one agree on. */
function agreed(seen: readonly Look[]): DateOrder {
  const orders = new Set(seen.flatMap(({ shown, conflict }) => (conflict ? ["Day first", "Month first"] : (shown ?? []))));
  const [only] = orders;
  return orders.size === 1 ? (only as DateOrder) : undefined;
}
