/*
 * Formulas are read by the spreadsheet's language, also those of a script ("Change your spreadsheet's location & calculation settings"): with a decimal
 * comma, semicolons part arguments, backslashes the columns of an array, and a comma can only stand in a number.
 */

/** Some languages of spreadsheets that write a decimal comma. */
const withDecimalComma = /^(de_DE|de_AT|fr_FR|es_ES|it_IT|nl_NL|pt_BR|pl_PL|sv_SE|fi_FI|da_DK|cs_CZ|ru_RU|tr_TR|xx_YY)$/;

/** Whether Sheets can read a formula; what it cannot read shows #ERROR!. */
export function canReadFormula(formula: string, locale: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (!withDecimalComma.test(locale)) return !bare.includes("\\");
  return !/\d\.\d/.test(bare) && !/,/.test(bare.replace(/(?<![\d,])\d+,\d+(?![\d,])/g, "1"));
}
