import { escapeAttribute, escapeText } from "./xml";

/**
 * A drop-down over an area, for instance `D2:D1000`. `choices` are the words themselves, or a reference to cells that
 * hold them (`Lists!$A$2:$A$40`, no equals sign) where {@link fitsInLiteral} says no. Not `strict` offers the words and
 * takes any other text as well. The prompt shows while a cell is selected; Excel keeps 255 characters of it.
 *
 * Throws a RangeError for words that do not fit.
 */
export function dataValidationXml(sqref: string, choices: readonly string[] | string, strict: boolean, prompt?: string): string {
  if (typeof choices !== "string" && !fitsInLiteral(choices)) {
    throw new RangeError("These choices do not fit in a drop-down; put them in cells and give the reference.");
  }
  const formula = typeof choices === "string" ? choices : `"${literal(choices)}"`;
  const refusal = strict ? ' showErrorMessage="1" errorTitle="Not in the list" error="Please choose one of the words in the list."' : "";
  const help = prompt === undefined ? "" : ` showInputMessage="1" prompt="${escapeAttribute(shortened(prompt, 255))}"`;
  return (
    `<dataValidation type="list" allowBlank="1"${help}${refusal} sqref="${escapeAttribute(sqref)}">` +
    `<formula1>${escapeText(formula)}</formula1></dataValidation>`
  );
}

/** Whether the words can stand in the drop-down itself: 255 characters in all, none with a comma or edge blanks. */
export function fitsInLiteral(choices: readonly string[]): boolean {
  const eachFits = choices.every((choice) => choice !== "" && choice === choice.trim() && !/[,\r\n]/.test(choice));
  return choices.length > 0 && eachFits && literal(choices).length <= 255;
}

function literal(choices: readonly string[]): string {
  return choices.join(",").replaceAll('"', '""');
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
