import type { Cell, TableSnapshot } from "../port/workbook";
import { headingKey, isBlank, textOf } from "./grid";
import type { MappingLine } from "./mapping";
import { gatheredSpans } from "./spans";

/** A label of a form, and what stands beside it. */
export interface FormField {
  readonly label: string;
  /** Which of several equal labels of the form it is, from 1. */
  readonly occurrence: number;
  readonly value: Cell;
  /** The column of the value, from 0. */
  readonly valueColumn?: number;
  /** Where the label stands on the form, from 0. */
  readonly row: number;
  readonly column: number;
}

/**
 * The labels of a form with what stands right of each: the next cell of its row that holds anything, unless that is a label too.
 * A row may hold several. A label's word right beside a label, with nothing after it, is its value: "Nature", "Benefit".
 */
export function formFields(rows: readonly (readonly Cell[])[], isLabel: (text: string, column: number) => boolean): readonly FormField[] {
  const seen = new Map<string, number>();
  const isOne = ({ cell, column }: { readonly cell: Cell; readonly column: number }): boolean => typeof cell === "string" && isLabel(textOf(cell), column);
  return rows.flatMap((cells, row) => {
    const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
    const fields: FormField[] = [];
    for (let place = 0; place < filled.length; place++) {
      const form = filled[place] as (typeof filled)[number];
      if (!isOne(form)) continue;
      const { cell, column } = form;
      const next = filled[place + 1];
      const isValue = next !== undefined && (!isOne(next) || (next.column === column + 1 && place + 2 === filled.length));
      const label = textOf(cell);
      const occurrence = (seen.get(headingKey(label)) ?? 0) + 1;
      seen.set(headingKey(label), occurrence);
      fields.push({ label, occurrence, row, column, ...(isValue ? { value: next.cell, valueColumn: next.column } : { value: null }) });
      if (isValue) place++;
    }
    return fields;
  });
}

/**
 * The fields of a form by the labels that a mapping knows, and those whose labels stand in the same columns, which nobody knows yet;
 * rows count from that which the host read as headings.
 */
export function fieldsOfForm(form: TableSnapshot, lines: readonly MappingLine[]): readonly FormField[] {
  const wanted = new Set(lines.flatMap(({ heading }) => (heading === "" ? [] : [headingKey(heading)])));
  const rows = withHeader(form);
  const columns = new Set(formFields(rows, (text) => wanted.has(headingKey(text))).map(({ column }) => column));
  // A title stands there, too, but nothing beside it.
  return formFields(rows, (text, column) => wanted.has(headingKey(text)) || columns.has(column)).filter(
    ({ label, value }) => value !== null || wanted.has(headingKey(label)),
  );
}

/** The forms as one list: a column for each label, a row for each form, numbered in the order of the sheets: rows of several sheets could not be told apart. */
export function formsAsRows(
  forms: readonly TableSnapshot[],
  lines: readonly MappingLine[],
): { readonly table: TableSnapshot; readonly sheetRows: readonly number[] } | undefined {
  const [first] = forms;
  if (first === undefined) return undefined;
  const read = forms.map((form) => fieldsOfForm(form, lines).map((field) => ({ ...field, form })));
  const heads = new Map<string, FormField>();
  for (const field of read.flat()) heads.set(keyOf(field), field);
  const columns = [...heads.values()].map((head) => {
    const fields = read.map((all) => all.find((field) => keyOf(field) === keyOf(head)));
    const places = fields.map((field) => ({ column: field?.form.columns[field.valueColumn ?? -1] ?? {}, row: (field?.row ?? 0) - 1 }));
    return { header: head.label, cells: fields.map((field) => field?.value ?? null), ...gatheredSpans(places) };
  });
  const { name, sheet, headerRow, firstColumn } = first;
  return { table: { name, sheet, headerRow, firstColumn, columns }, sheetRows: forms.map((_, place) => place + 1) };
}

const keyOf = ({ label, occurrence }: FormField): string => `${occurrence} ${headingKey(label)}`;

/** All rows of a form; what a host read as its headings is one of them. */
function withHeader({ columns }: TableSnapshot): readonly (readonly Cell[])[] {
  const length = Math.max(0, ...columns.map(({ cells }) => cells.length));
  return Array.from({ length: length + 1 }, (_, row) =>
    columns.map(({ header, cells }) => (row === 0 ? (header === "" ? null : header) : (cells[row - 1] ?? null))),
  );
}
