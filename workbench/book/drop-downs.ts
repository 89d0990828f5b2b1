import type { IRange } from "@univerjs/core";
import { attribute, children, isOn } from "../../xlsx-file/package/xml-part";
import { frameElement, parseElement } from "../../xlsx-file/patch/frame-elements";
import type { OpenSheet } from "../../xlsx-file/scan/open-sheet";
import { areasOf } from "./conditional-formats";

/** A rule of what may be entered, as the grid takes it (its ISheetDataValidationRule). */
export interface GridValidation {
  readonly uid: string;
  readonly ranges: readonly IRange[];
  readonly type: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly [more: string]: unknown;
}

const kinds: Readonly<Record<string, string>> = {
  list: "list",
  whole: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const [stops, warns, informs] = [1, 2, 0];
const styles: Readonly<Record<string, number>> = { warning: warns, information: informs };

/** The drop-downs and other rules of entry that the sheet has in the place where all programs keep them. */
export function readDropDowns(sheet: OpenSheet): readonly GridValidation[] {
  const element = frameElement(sheet, "dataValidations");
  if (element === undefined) return [];
  return children(parseElement(sheet, element.xml)).flatMap((rule, index) => {
    const type = kinds[attribute(rule, "type") ?? ""];
    const ranges = areasOf(attribute(rule, "sqref"));
    if (type === undefined || ranges.length === 0) return [];
    const [first, second] = ["formula1", "formula2"].map((name) => children(rule).find(({ localName }) => localName === name)?.textContent ?? undefined);
    const says = (name: string): string | undefined => attribute(rule, name);
    // Without an error message a list only offers its words.
    const refuses = isOn(rule, "showErrorMessage");
    return [
      {
        uid: `dv${index}`,
        ranges,
        type,
        allowBlank: isOn(rule, "allowBlank"),
        ...(first === undefined ? {} : { formula1: type === "list" ? choicesOf(first) : formulaOrNumber(first) }),
        ...(second === undefined ? {} : { formula2: formulaOrNumber(second) }),
        ...(says("operator") === undefined && type !== "list" ? { operator: "between" } : {}),
        ...(says("operator") === undefined ? {} : { operator: says("operator") }),
        showDropDown: !isOn(rule, "showDropDown"),
        showErrorMessage: refuses,
        errorStyle: refuses ? (styles[says("errorStyle") ?? ""] ?? stops) : informs,
        ...(says("error") === undefined ? {} : { error: says("error") }),
      },
    ];
  });
}

/** Words stand there in quotes; anything else is a reference. */
function choicesOf(formula: string): string {
  const words = /^"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1];
  return words === undefined ? `=${formula}` : words.replaceAll('""', '"');
}

const formulaOrNumber = (formula: string): string => (/^-?[\d.]+$/.test(formula) ? formula : `=${formula}`);
