import type { Highlight } from "#core";
import { finite } from "./cells";
import type { StyleBook } from "./styles";
import { escapeAttribute, escapeText, formulaLiteral } from "./xml";

/**
 * The conditional formats of one area, for instance `C2:C200`, or "" without rules. The rules take the priorities
 * `firstPriority`, `firstPriority + 1` … in their order; a sheet's priorities must not repeat.
 */
export function conditionalFormatXml(sqref: string, rules: readonly Highlight[], styles: StyleBook, firstPriority: number): string {
  if (rules.length === 0) return "";
  const firstCell = sqref.split(/[: ]/)[0] ?? sqref;
  const body = rules.map((rule, index) => {
    const { type, formula } = condition(rule, firstCell);
    const look = `dxfId="${styles.highlightStyle(rule)}" priority="${firstPriority + index}"`;
    return `<cfRule ${type} ${look}><formula>${escapeText(formula)}</formula></cfRule>`;
  });
  return `<conditionalFormatting sqref="${escapeAttribute(sqref)}">${body.join("")}</conditionalFormatting>`;
}

/** A blank cell compares as 0, so a bound above 0 has to ask for a number first. */
function condition({ when }: Highlight, firstCell: string): { readonly type: string; readonly formula: string } {
  if ("textIs" in when) return { type: 'type="cellIs" operator="equal"', formula: formulaLiteral(when.textIs) };
  const bound = finite(when.below);
  if (when.below <= 0) return { type: 'type="cellIs" operator="lessThan"', formula: bound };
  return { type: 'type="expression"', formula: `AND(ISNUMBER(${firstCell}),${firstCell}<${bound})` };
}
