import type { Cell, TableSnapshot } from "../port/workbook";
import { headingKey, isBlank, textOf } from "./grid";

/** A label of a form, and what stands beside it. */
export interface FormField {
  readonly label: string;
  /** Which of several equal labels of the form it is, from 1. */
  readonly occurrence: number;
  readonly value: Cell;
  /** The row of the form, from 0. */
  readonly row: number;
}

/**
 * The labels of a form with what stands right of each: the next cell of its row that holds anything, unless that is a label too.
 * A row may hold several. A label's word right beside a label, with nothing after it, is its value: "Nature", "Benefit".
 */
export function formFields(rows: readonly (readonly Cell[])[], isLabel: (text: string) => boolean): readonly FormField[] {
  const seen = new Map<string, number>();
  const isOne = (cell: Cell): boolean => typeof cell === "string" && isLabel(textOf(cell));
  return rows.flatMap((cells, row) => {
    const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
    const fields: FormField[] = [];
    for (let place = 0; place < filled.length; place++) {
      const { cell, column } = filled[place] as (typeof filled)[number];
      if (!isOne(cell)) continue;
      const next = filled[place + 1];
      const isValue = next !== undefined && (!isOne(next.cell) || (next.column === column + 1 && place + 2 === filled.length));
      const label = textOf(cell);
      const occurrence = (seen.get(headingKey(label)) ?? 0) + 1;
      seen.set(headingKey(label), occurrence);
      fields.push({ label, occurrence, value: isValue ? next.cell : null, row });
      if (isValue) place++;
    }
    return fields;
  });
}

/** The forms as one list: a column for each label, a row for each form, numbered in the order of the sheets: rows of several sheets could not be told apart. */
export function formsAsRows(
  forms: readonly TableSnapshot[],
  labels: readonly string[],
): { readonly table: TableSnapshot; readonly sheetRows: readonly number[] } | undefined {
  const [first] = forms;
  if (first === undefined) return undefined;
  const wanted = new Set(labels.map(headingKey));
  const read = forms.map((form) => formFields(withHeader(form), (text) => wanted.has(headingKey(text))));
  const heads = new Map<string, { readonly label: string; readonly occurrence: number }>();
  for (const { label, occurrence } of read.flat()) heads.set(`${occurrence} ${headingKey(label)}`, { label, occurrence });
  const columns = [...heads.values()].map(({ label, occurrence }) => ({
    header: label,
    cells: read.map((fields) => fields.find((own) => own.occurrence === occurrence && headingKey(own.label) === headingKey(label))?.value ?? null),
  }));
  return {
    table: { name: first.name, sheet: first.sheet, headerRow: first.headerRow, firstColumn: first.firstColumn, columns },
    sheetRows: forms.map((_, place) => place + 1),
  };
}

/** All rows of a form; what a host read as its headings is one of them. */
function withHeader({ columns }: TableSnapshot): readonly (readonly Cell[])[] {
  const length = Math.max(0, ...columns.map(({ cells }) => cells.length));
  return Array.from({ length: length + 1 }, (_, row) =>
    columns.map(({ header, cells }) => (row === 0 ? (header === "" ? null : header) : (cells[row - 1] ?? null))),
  );
}
