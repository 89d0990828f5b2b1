import { expect, test } from "@jest/globals";
import { asEnglishTypes, asLanguageShows } from "../../workbench/grid/typed-figures";

test.each([
  ["de", "1,5", "1.5"],
  ["de", "-0,25", "-0.25"],
  ["de", ",5", ".5"],
  ["de", "1.234", "1234"],
  ["de", "1.234.567,89", "1234567.89"],
  ["de", "12,5 %", "12.5 %"],
  ["de", "1.234,50 €", "1234.50 €"],
  ["de", "€ 5,20", "€ 5.20"],
  ["de", "1,5e-7", "1.5e-7"],
  // A point where no thousands part can only be meant as a decimal point.
  ["de", "1.5", "1.5"],
  ["de", "0.125", "0.125"],
  ["de", "1234.567", "1234.567"],
  ["de", "1,234.5", "1,234.5"],
  ["de", "31.12.2026", "2026-12-31"],
  ["de", "1.2.26", "2026-02-01"],
  ["de", "31.2.2026", "31.2.2026"],
  ["de", "2026-12-31", "2026-12-31"],
  ["fr", "1\u202f234,5", "1234.5"],
  ["fr", "1 234", "1234"],
  ["fr", "01/02/2026", "2026-02-01"],
  ["fr", "1.234", "1.234"],
  ["es", "1.234,5", "1234.5"],
  ["es", "1/2/2026", "2026-02-01"],
  ["nl", "1.234,5", "1234.5"],
  ["nl", "1-2-2026", "2026-02-01"],
  ["nl", "€ 1.234", "€ 1234"],
  ["en", "1,234", "1,234"],
  ["en", "01/02/2026", "01/02/2026"],
  ["de", "=SUM(A1,5)", "=SUM(A1,5)"],
  ["de", "A-1,5", "A-1,5"],
  ["de", "1,5; 2,5", "1,5; 2,5"],
  ["de", "", ""],
] as const)("in %s %s is typed as %s in English", (language, typed, english) => {
  expect(asEnglishTypes(typed, language)).toBe(english);
});

test.each([
  ["de", 1.5, "1,5"],
  ["fr", -0.25, "-0,25"],
  ["nl", "12.5%", "12,5%"],
  ["de", 1.5e-7, "1,5e-7"],
  ["de", 1234, 1234],
  ["de", "1.2.3", "1.2.3"],
  ["en", 1.5, 1.5],
] as const)("in %s %s is shown as %s, and read again as the same", (language, number, shown) => {
  expect(asLanguageShows(number, language)).toBe(shown);
  expect(asEnglishTypes(String(shown), language)).toBe(String(number));
});
