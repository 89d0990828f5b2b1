import { tableHeaders } from "#core";
import { escapeAttribute } from "./xml";

/** What a totals row says under one column: a word, or a figure of Excel's (the cell needs its SUBTOTAL too). */
export type TableTotal = { readonly label: string } | { readonly function: "sum" | "average" | "count" | "countNums" | "max" | "min" };

export interface TablePart {
  /** Unique in the workbook, from 1. */
  readonly id: number;
  /** Unique in the workbook, also among defined names. */
  readonly name: string;
  /** The cells from the header to the last row, totals included, for instance `A3:F20`. */
  readonly ref: string;
  readonly headers: readonly string[];
  /** One per column when the last row of `ref` is a totals row. */
  readonly totals?: readonly (TableTotal | null)[];
  /** A built-in table style, for instance "TableStyleLight1". */
  readonly style: string;
}

/**
 * A table part. The header cells must hold exactly what {@link tableHeaders} gives, or Excel repairs the file.
 * Throws a RangeError for a name that Excel refuses.
 */
export function tableXml({ id, name, ref, headers, totals, style }: TablePart): string {
  if (!validName.test(name) || looksLikeCell.test(name)) throw new RangeError(`Excel takes no table named "${name}".`);
  const columns = tableHeaders(headers).map((header, index) => {
    const total = totals?.[index] ?? null;
    return `<tableColumn id="${index + 1}" name="${escapeAttribute(header)}"${total === null ? "" : totalXml(total)}/>`;
  });
  const filterRef = totals === undefined ? ref : withoutLastRow(ref);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ` id="${id}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${ref}"` +
    `${totals === undefined ? ' totalsRowShown="0"' : ' totalsRowCount="1"'}>` +
    `<autoFilter ref="${filterRef}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(style)}" showFirstColumn="0" showLastColumn="0"` +
    ' showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const looksLikeCell = /^(?:[A-Za-z]{1,3}[0-9]{1,7}|[Rr][0-9]*(?:[Cc][0-9]*)?|[Cc][0-9]*)$/;

function totalXml(total: TableTotal): string {
  return "label" in total ? ` totalsRowLabel="${escapeAttribute(total.label)}"` : ` totalsRowFunction="${total.function}"`;
}

function withoutLastRow(ref: string): string {
  return ref.replace(/[0-9]+$/, (lastRow) => String(Number(lastRow) - 1));
}
