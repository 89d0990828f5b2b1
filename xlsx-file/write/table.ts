import { tableHeaders } from "#core";
import { escapeAttribute } from "./xml";

export interface TablePart {
  /** Unique in the workbook, from 1. */
  readonly id: number;
  /** Unique in the workbook, also among defined names. */
  readonly name: string;
  /** The cells from the header to the last row, for instance `A3:F20`. */
  readonly ref: string;
  readonly headers: readonly string[];
  /** A built-in table style, for instance "TableStyleLight1". */
  readonly style: string;
}

/**
 * A table part. The header cells must hold exactly what {@link tableHeaders} gives, or Excel repairs the file.
 * Throws a RangeError for a name that Excel refuses.
 */
export function tableXml({ id, name, ref, headers, style }: TablePart): string {
  if (!validName.test(name) || looksLikeCell.test(name)) throw new RangeError(`Excel takes no table named "${name}".`);
  const columns = tableHeaders(headers).map((header, index) => `<tableColumn id="${index + 1}" name="${escapeAttribute(header)}"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
    ` id="${id}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${ref}"` +
    ` totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(style)}" showFirstColumn="0" showLastColumn="0"` +
    ' showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

const validName = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
const looksLikeCell = /^(?:[A-Za-z]{1,3}[0-9]{1,7}|[Rr][0-9]*(?:[Cc][0-9]*)?|[Cc][0-9]*)$/;
