import { conditionOf, type Highlight } from "#core";
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
    const { type, formula } = conditionXml(rule, firstCell);
    const look = `dxfId="${styles.highlightStyle(rule)}" priority="${firstPriority + index}"`;
    return `<cfRule ${type} ${look}><formula>${escapeText(formula)}</formula></cfRule>`;
  });
  return `<conditionalFormatting sqref="${escapeAttribute(sqref)}">${body.join("")}</conditionalFormatting>`;
}

function conditionXml(rule: Highlight, firstCell: string): { readonly type: string; readonly formula: string } {
  const condition = conditionOf(rule, firstCell);
  if (condition.kind === "text is") return { type: 'type="cellIs" operator="equal"', formula: formulaLiteral(condition.text) };
  if (condition.kind === "number below") return { type: 'type="cellIs" operator="lessThan"', formula: String(condition.bound) };
  return { type: 'type="expression"', formula: condition.formula };
}
