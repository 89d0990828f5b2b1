import { type Area, cellAddress, conditionOf, type Highlight, type HighlightedCells, parseAddress, sharedHighlights, withOurRules } from "#core";
import type { SheetSeen } from "./look-around";
import { rangeAt } from "./places";
import type { SheetsServices } from "./services";

export type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** The rules as Sheets has them. */
export function builtRules({ app }: SheetsServices, sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: readonly HighlightedCells[]): Rule[] {
  return sharedHighlights(columns).flatMap(({ areas, rules }) => {
    const ranges = areas.map((area) => rangeAt(sheet, area));
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
  const built = builtRules(services, sheet, columns);
  const textOf = (rules: readonly Rule[]): string => JSON.stringify(rules.map(ruleText));
  if (textOf(standing.filter((_, index) => isOurs[index])) === textOf(built)) return;
  sheet.setConditionalFormatRules([...withOurRules(standing, isOurs, built)]);
}

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
    return column?.rules.some((highlight) => says(askedOf(highlight, column.area), kind, values[0])) === true;
  });
}

function says(condition: ReturnType<typeof askedOf>, kind: string, value: unknown): boolean {
  if (condition.kind === "text is") return kind === "TEXT_EQUAL_TO" && value === condition.text;
  if (condition.kind === "formula") return kind === "CUSTOM_FORMULA" && value === `=${condition.formula}`;
  return kind === "NUMBER_LESS_THAN" && Number(value) === condition.bound;
}
