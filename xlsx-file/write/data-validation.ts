import { absoluteReference, areaAddress, dropDownRefusal, dropDownsOf, type OwnedSheet } from "#core";
import { escapeAttribute, escapeText } from "./xml";

/** Drop-downs go on this many rows below the data. To the end of the sheet, some programs hold each cell in memory. */
const spareRows = 1000;

/** All drop-downs of a sheet, or "" where it has none. */
export function dataValidationsXml(owned: OwnedSheet): string {
  const all = dropDownsOf(owned).map(({ area, words, list, strict }) =>
    dataValidationXml(areaAddress({ ...area, bottom: area.bottom + spareRows }), list === undefined ? words : absoluteReference(list.sheet, list.area), strict),
  );
  return all.length === 0 ? "" : `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

/**
 * A drop-down over an area, for instance `D2:D1000`. `choices` are the words themselves, as many as fit, or a reference to cells
 * that hold them (`Lists!$A$2:$A$40`, no equals sign). Not `strict` offers the words and takes any other text as well.
 */
export function dataValidationXml(sqref: string, choices: readonly string[] | string, strict: boolean): string {
  const formula = typeof choices === "string" ? choices : `"${choices.join(",").replaceAll('"', '""')}"`;
  const { title, message } = dropDownRefusal();
  const refusal = strict ? ` showErrorMessage="1" errorTitle="${escapeAttribute(title)}" error="${escapeAttribute(message)}"` : "";
  return `<dataValidation type="list" allowBlank="1"${refusal} sqref="${escapeAttribute(sqref)}"><formula1>${escapeText(formula)}</formula1></dataValidation>`;
}
