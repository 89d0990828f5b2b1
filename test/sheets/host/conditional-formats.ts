import { sheetById, type Host } from "./host";
import { kindOf, stateOf } from "./kinds";
import type { HostRule } from "./model";
import { strict, type Members } from "./strict";
import { HostError } from "./trouble";
import { enumeration, wordOf } from "./words";
import { colorText } from "./colors";

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** A rule and the sheet that its ranges lie on. */
interface Draft {
  rule: HostRule;
  ranges: readonly GoogleAppsScript.Spreadsheet.Range[];
}

/** The methods of the builder that say when, and the criteria that they stand for. */
const whens = {
  whenCellEmpty: "CELL_EMPTY",
  whenCellNotEmpty: "CELL_NOT_EMPTY",
  whenDateAfter: "DATE_AFTER",
  whenDateBefore: "DATE_BEFORE",
  whenDateEqualTo: "DATE_EQUAL_TO",
  whenFormulaSatisfied: "CUSTOM_FORMULA",
  whenNumberBetween: "NUMBER_BETWEEN",
  whenNumberEqualTo: "NUMBER_EQUAL_TO",
  whenNumberGreaterThan: "NUMBER_GREATER_THAN",
  whenNumberGreaterThanOrEqualTo: "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  whenNumberLessThan: "NUMBER_LESS_THAN",
  whenNumberLessThanOrEqualTo: "NUMBER_LESS_THAN_OR_EQUAL_TO",
  whenNumberNotBetween: "NUMBER_NOT_BETWEEN",
  whenNumberNotEqualTo: "NUMBER_NOT_EQUAL_TO",
  whenTextContains: "TEXT_CONTAINS",
  whenTextDoesNotContain: "TEXT_DOES_NOT_CONTAIN",
  whenTextEndsWith: "TEXT_ENDS_WITH",
  whenTextEqualTo: "TEXT_EQUAL_TO",
  whenTextStartsWith: "TEXT_STARTS_WITH",
} as const satisfies Partial<Record<keyof Builder, string>>;

const looks = {
  setBackground: "background",
  setFontColor: "fontColor",
  setBold: "bold",
  setItalic: "italic",
  setStrikethrough: "strikethrough",
  setUnderline: "underline",
} as const;
const points = {
  setGradientMaxpoint: "max",
  setGradientMinpoint: "min",
  setGradientMaxpointWithValue: "max",
  setGradientMidpointWithValue: "mid",
  setGradientMinpointWithValue: "min",
} as const;

export const ruleBuilder = (host: Host): Builder => builderOf(host, { rule: { areas: [], style: {} }, ranges: [] });

function builderOf(host: Host, draft: Draft): Builder {
  const change = (what: Partial<HostRule>): void => {
    draft.rule = { ...draft.rule, ...what };
  };
  const each = (names: readonly string[], act: (name: string, given: readonly unknown[]) => void): object =>
    Object.fromEntries(
      names.map((name) => [
        name,
        function (this: Builder, ...given: readonly unknown[]): Builder {
          act(name, given);
          return this;
        },
      ]),
    );
  const members: Members<Builder> = {
    setRanges(ranges) {
      const places = ranges.map((range) => stateOf("Spreadsheet.Range", range));
      if (new Set(places.map(({ sheet }) => sheet)).size > 1) throw new HostError("Conditional format rule cannot reference a range on a different sheet.");
      draft.ranges = ranges;
      change({ areas: places.map(({ area }) => area) });
      return this;
    },
    getRanges: () => [...draft.ranges],
    getBooleanCondition: () => conditionService(host, draft.rule),
    withCriteria(criteria, values: readonly unknown[]) {
      change({ condition: { criteria: wordOf(criteria), values } });
      return this;
    },
    copy: () => builderOf(host, { ...draft }),
    build() {
      const { areas, condition, gradient } = draft.rule;
      if (areas.length === 0) throw new HostError("Conditional format rule cannot have empty ranges.");
      if (condition === undefined && gradient === undefined)
        throw new HostError("Conditional format rule must have a boolean condition or a gradient condition.");
      return ruleService(host, draft.rule, draft.ranges);
    },
  };
  return strict<Builder>(host, "Spreadsheet.ConditionalFormatRuleBuilder", {
    ...members,
    ...each(Object.keys(whens), (name, values) => {
      // A day that is told from today on is a criteria of its own.
      const isRelative = values.some((value) => kindOf(value) !== undefined);
      change({
        condition: { criteria: `${whens[name as keyof typeof whens]}${isRelative ? "_RELATIVE" : ""}`, values: isRelative ? values.map(wordOf) : values },
      });
    }),
    ...each(Object.keys(looks), (name, [value]) => {
      const aspect = looks[name as keyof typeof looks];
      const { [aspect]: _, ...style } = draft.rule.style;
      change({ style: value === null ? style : { ...style, [aspect]: typeof value === "string" ? colorText(value) : (value as boolean) } });
    }),
    ...each(Object.keys(points), (name, given) => change({ gradient: { ...draft.rule.gradient, [points[name as keyof typeof points]]: given.map(wordOf) } })),
  });
}

export function ruleService(host: Host, rule: HostRule, ranges: readonly GoogleAppsScript.Spreadsheet.Range[]): Rule {
  return strict<Rule>(
    host,
    "Spreadsheet.ConditionalFormatRule",
    {
      getRanges: () => [...ranges],
      getBooleanCondition: () => conditionService(host, rule),
      copy: () => builderOf(host, { rule, ranges }),
      ...(rule.gradient === undefined ? { getGradientCondition: () => null } : {}),
    },
    rule,
  );
}

/** A rule that stands on a sheet. */
export const ruleOn = (host: Host, rule: HostRule): Rule => {
  const sheet = host.spreadsheet.sheets.find(({ rules }) => rules.includes(rule));
  return ruleService(host, rule, sheet === undefined ? [] : rule.areas.map((area) => host.make.range({ sheet: sheetById(host.spreadsheet, sheet.id), area })));
};

const relativeDays = enumeration<typeof GoogleAppsScript.Spreadsheet.RelativeDate>("Spreadsheet.RelativeDate");
const criteriaWords = enumeration<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>("Spreadsheet.BooleanCriteria");

function conditionService(host: Host, { condition, style }: HostRule): Condition | null {
  if (condition === undefined) return null;
  const look = (aspect: string): never => (style[aspect] ?? null) as never;
  return strict<Condition>(host, "Spreadsheet.BooleanCondition", {
    getCriteriaType: () => criteriaWords[condition.criteria as keyof typeof criteriaWords],
    getCriteriaValues: () =>
      condition.criteria.endsWith("_RELATIVE") ? condition.values.map((word) => relativeDays[word as keyof typeof relativeDays]) : [...condition.values],
    getBackground: () => look("background"),
    getFontColor: () => look("fontColor"),
    getBold: () => look("bold"),
    getItalic: () => look("italic"),
    getStrikethrough: () => look("strikethrough"),
    getUnderline: () => look("underline"),
  });
}
