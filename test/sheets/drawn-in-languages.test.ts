import { afterEach, expect, test } from "@jest/globals";
import { readTables } from "../../core/reading/read-tables";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { speaking } from "../../core/words/speaking";
import { languages, type Language } from "../../core/words/words";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";
import { expectNoViolation, openedSheets, workbookOf } from "./sheets-fixture";

afterEach(expectNoViolation);

/** What a review of the same figures after another asks of the spreadsheet, in a plan of that language. */
function laterReview(language: Language): Readonly<Record<string, number>> {
  const host = openedSheets();
  const workbook = workbookOf(host);
  const words = language === "en" ? undefined : wordsOf(language, catalogueOf(language));
  const review = (): void => workbook.apply(speaking(words, () => reviewPlan(workbook.read(readTables)).update));
  workbook.apply(speaking(words, () => newPlan("crm")));
  review();
  host.calls.reset();
  review();
  return host.calls.byName();
}

const inEnglish = laterReview("en");

test.each(languages)("a later review of the same figures asks as much in %s as in English", (language) => {
  expect(laterReview(language)).toEqual(inEnglish);
});
