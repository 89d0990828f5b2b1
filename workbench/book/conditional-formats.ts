import type { IRange, IStyleData } from "@univerjs/core";
import { attribute, children, isOn, type Element } from "../../xlsx-file/package/xml-part";
import { parseElement } from "../../xlsx-file/patch/frame-elements";
import { parseRectangle } from "../../xlsx-file/scan/address";
import type { OpenSheet } from "../../xlsx-file/scan/open-sheet";
import type { ReadColor } from "./colors";
import { rangeOf } from "./sheet-frame-data";

/** A rule as the grid's conditional formats take it (its IConditionFormattingRule). */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: object;
}

/** The conditional formats of a sheet; `unknown` says whether it has some that the grid cannot draw. */
export function readConditionalFormats(
  sheet: OpenSheet,
  highlights: readonly IStyleData[],
  colorOf: ReadColor,
): { readonly rules: readonly GridRule[]; readonly unknown: boolean } {
  const rules: { readonly priority: number; readonly rule: GridRule }[] = [];
  let unknown = false;
  for (const { name, xml } of sheet.after) {
    if (name !== "conditionalFormatting") continue;
    const element = parseElement(sheet, xml);
    const ranges = areasOf(attribute(element, "sqref"));
    for (const child of children(element)) {
      const rule = ruleOf(child, highlights, colorOf);
      if (rule === undefined) unknown = true;
      else {
        const priority = Number(attribute(child, "priority") ?? "0");
        rules.push({ priority, rule: { cfId: `cf${rules.length}`, ranges, stopIfTrue: isOn(child, "stopIfTrue"), rule } });
      }
    }
  }
  return { rules: rules.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule), unknown };
}

export const areasOf = (references: string | undefined): readonly IRange[] =>
  (references ?? "").split(/\s+/).flatMap((reference) => {
    const area = parseRectangle(reference);
    return area === undefined ? [] : [rangeOf(area)];
  });

type ReadRule = (rule: Element, style: IStyleData, formulas: readonly string[], colorOf: ReadColor) => object | undefined;

const highlight = (style: IStyleData, subType: string, more: object): object => ({ type: "highlightCell", style, subType, ...more });
const asNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?[\d.]+(?:e-?\d+)?$/i.test(text.trim()) ? Number(text) : undefined;
const asText = (text: string | undefined): string | undefined => /^"((?:[^"]|"")*)"$/.exec(text?.trim() ?? "")?.[1]?.replaceAll('""', '"');

const numberOperators = ["between", "notBetween", "equal", "notEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual"];
const signs: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};
const firstCell = (rule: Element): string => {
  const parent = rule.parentNode as Element | null;
  return (parent && attribute(parent, "sqref")?.split(/[: ]/)[0]) ?? "A1";
};

const cellIs: ReadRule = (rule, style, [first, second]) => {
  const operator = attribute(rule, "operator") ?? "";
  const [from, to] = [asNumber(first), asNumber(second)];
  if (numberOperators.includes(operator) && from !== undefined && (to !== undefined || !/between/i.test(operator)))
    return highlight(style, "number", { operator, value: to === undefined ? from : [from, to] });
  const text = asText(first);
  if (operator === "equal" && text !== undefined && text !== "") return highlight(style, "text", { operator: "equal", value: text });
  const sign = signs[operator];
  return sign === undefined || first === undefined ? undefined : highlight(style, "formula", { value: `=${firstCell(rule)}${sign}${first}` });
};

/** What the grid can draw of the kinds of rules (ECMA-376 part 1, 18.18.12). */
const kinds: Readonly<Record<string, ReadRule>> = {
  cellIs,
  expression: (_, style, [formula]) => (formula === undefined ? undefined : highlight(style, "formula", { value: `=${formula}` })),
  duplicateValues: (_, style) => highlight(style, "duplicateValues", {}),
  uniqueValues: (_, style) => highlight(style, "uniqueValues", {}),
  containsText: (rule, style) => highlight(style, "text", { operator: "containsText", value: attribute(rule, "text") ?? "" }),
  notContainsText: (rule, style) => highlight(style, "text", { operator: "notContainsText", value: attribute(rule, "text") ?? "" }),
  beginsWith: (rule, style) => highlight(style, "text", { operator: "beginsWith", value: attribute(rule, "text") ?? "" }),
  endsWith: (rule, style) => highlight(style, "text", { operator: "endsWith", value: attribute(rule, "text") ?? "" }),
  containsBlanks: (_, style, [formula]) => (formula === undefined ? undefined : highlight(style, "formula", { value: `=${formula}` })),
  notContainsBlanks: (_, style, [formula]) => (formula === undefined ? undefined : highlight(style, "formula", { value: `=${formula}` })),
  containsErrors: (_, style, [formula]) => (formula === undefined ? undefined : highlight(style, "formula", { value: `=${formula}` })),
  notContainsErrors: (_, style, [formula]) => (formula === undefined ? undefined : highlight(style, "formula", { value: `=${formula}` })),
  top10: (rule, style) =>
    highlight(style, "rank", { isBottom: isOn(rule, "bottom"), isPercent: isOn(rule, "percent"), value: Number(attribute(rule, "rank") ?? "10") }),
  aboveAverage: (rule, style) => highlight(style, "average", { operator: attribute(rule, "aboveAverage") === "0" ? "lessThan" : "greaterThan" }),
  colorScale: (rule, _style, _formulas, colorOf) => {
    const [scale] = children(rule);
    const parts = scale === undefined ? [] : children(scale);
    const colors = parts.filter(({ localName }) => localName === "color").map((color) => colorOf(color) ?? "#FFFFFF");
    const stops = parts.filter(({ localName }) => localName === "cfvo").map(stopOf);
    return colors.length < 2
      ? undefined
      : { type: "colorScale", config: colors.map((color, index) => ({ index, color, value: stops[index] ?? { type: "min" } })) };
  },
  dataBar: (rule, _style, _formulas, colorOf) => {
    const [bar] = children(rule);
    const parts = bar === undefined ? [] : children(bar);
    const [min, max] = parts.filter(({ localName }) => localName === "cfvo").map(stopOf);
    const color = colorOf(parts.find(({ localName }) => localName === "color")) ?? "#638EC6";
    if (min === undefined || max === undefined) return undefined;
    return { type: "dataBar", isShowValue: true, config: { min, max, isGradient: true, positiveColor: color, nativeColor: "#FF0000" } };
  },
};

function stopOf(stop: Element): { readonly type: string; readonly value?: number | string } {
  const type = attribute(stop, "type") ?? "num";
  const value = attribute(stop, "val");
  return value === undefined ? { type } : { type, value: type === "formula" ? `=${value}` : Number(value) };
}

function ruleOf(rule: Element, highlights: readonly IStyleData[], colorOf: ReadColor): object | undefined {
  const style = highlights[Number(attribute(rule, "dxfId") ?? "-1")] ?? {};
  const formulas = children(rule)
    .filter(({ localName }) => localName === "formula")
    .map(({ textContent }) => textContent ?? "");
  return kinds[attribute(rule, "type") ?? ""]?.(rule, style, formulas, colorOf);
}
