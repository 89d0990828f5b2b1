import { type Area, areaAddress, cellAddress, conditionOf, type Highlight, type HighlightedCells, parseAddress, sharedHighlights, withOurRules } from "#core";
import type { SheetSeen } from "./look-around";
import { rangesOn, type SheetRanges } from "./places";
import type { SheetsServices } from "./services";

export type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** The rules as Sheets has them. */
export function builtRules({ app }: SheetsServices, { at }: SheetRanges, columns: readonly HighlightedCells[]): Rule[] {
  return sharedHighlights(columns).flatMap(({ areas, rules }) => {
    const ranges = areas.map(at);
    return rules.map((rule) => {
      const { color, fill, bold } = rule;
      const condition = askedOf(rule, areas[0]);
      const builder = app.newConditionalFormatRule().setRanges(ranges);
      if (condition.kind === "text is") builder.whenTextEqualTo(condition.text);
      else if (condition.kind === "formula") builder.whenFormulaSatisfied(`=${condition.formula}`);
      else builder.whenNumberLessThan(condition.bound);
      builder.setFontColor(color);
      if (fill !== undefined) builder.setBackground(fill);
      if (bold !== undefined) builder.setBold(bold);
      return builder.build();
    });
  });
}

/** What Sheets is to ask of cells, in any language. */
const askedOf = (rule: Highlight, area: Area | undefined) => conditionOf(rule, cellAddress(area?.top ?? 0, area?.left ?? 0), "without commas");

/**
 * Puts the rules of status columns on a user's sheet, whose rules can only be set all together: the user's stay, in their
 * order, and ours take the place that they had, or the first, since Sheets lets the first rule win. Ours are known by their
 * cells, which lie in one of the columns, and by their words. Where they stand as they should, nothing is written.
 */
export function mergeHighlights(services: SheetsServices, { sheet }: SheetSeen, columns: readonly HighlightedCells[], standing: readonly Rule[]): void {
  const isOurs = standing.map((rule) => isRuleOfOurs(rule, columns));
  const ours = standing.filter((_, index) => isOurs[index]).map(ruleText);
  if (JSON.stringify(ours) === JSON.stringify(wantedTexts(columns))) return;
  sheet.setConditionalFormatRules([...withOurRules(standing, isOurs, builtRules(services, rangesOn(sheet), columns))]);
}

/** What the rules that cells are to have say, in the words of `ruleText`. */
const wantedTexts = (columns: readonly HighlightedCells[]): readonly unknown[] =>
  sharedHighlights(columns).flatMap(({ areas, rules }) =>
    rules.map((rule) => {
      const { criteria, value } = criteriaOf(askedOf(rule, areas[0]));
      return [areas.map(areaAddress), criteria, [String(value)], rule.color.toLowerCase(), rule.fill?.toLowerCase(), rule.bold === true];
    }),
  );

/** All that a rule of ours says: where, when and how. */
function ruleText(rule: Rule): unknown {
  const condition = rule.getBooleanCondition();
  return [
    rule.getRanges().map((range) => range.getA1Notation()),
    String(condition?.getCriteriaType()),
    condition?.getCriteriaValues().map(String),
    condition?.getFontColor()?.toLowerCase(),
    condition?.getBackground()?.toLowerCase(),
    condition?.getBold() === true,
  ];
}

function isRuleOfOurs(rule: Rule, columns: readonly HighlightedCells[]): boolean {
  const condition = rule.getBooleanCondition();
  if (condition === null) return false;
  const [kind, values] = [String(condition.getCriteriaType()), condition.getCriteriaValues()];
  return rule.getRanges().every((range) => {
    const { left, right, top } = parseAddress(range.getA1Notation());
    const column = columns.find(({ area }) => area.left === left && area.right === right && top >= area.top);
    return column?.rules.some((highlight) => isAsked(askedOf(highlight, column.area), kind, values[0])) === true;
  });
}

function isAsked(condition: ReturnType<typeof askedOf>, kind: string, given: unknown): boolean {
  const { criteria, value } = criteriaOf(condition);
  return kind === criteria && (typeof value === "number" ? Number(given) : given) === value;
}

/** What Sheets calls a condition, and what the condition compares with. */
function criteriaOf(condition: ReturnType<typeof askedOf>): { readonly criteria: string; readonly value: string | number } {
  if (condition.kind === "text is") return { criteria: "TEXT_EQUAL_TO", value: condition.text };
  if (condition.kind === "formula") return { criteria: "CUSTOM_FORMULA", value: `=${condition.formula}` };
  return { criteria: "NUMBER_LESS_THAN", value: condition.bound };
}
