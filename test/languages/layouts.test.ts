import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { planExamples, type PlanExample } from "../../core/examples/plan-example";
import type { PlanUpdate } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { speaking } from "../../core/words/speaking";
import { languages, type Language } from "../../core/words/words";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";
import { memoryWorkbook } from "../port/memory-workbook";

const [september, october] = [dayOf(2026, 9, 30), dayOf(2026, 10, 31)];
const examples = Object.keys(planExamples) as PlanExample["name"][];

/** An example in a language, reviewed for the second time. */
function reviewedTwice(example: PlanExample["name"], language: Language): PlanUpdate {
  return speaking(language === "en" ? undefined : wordsOf(language, catalogueOf(language)), () => {
    const workbook = memoryWorkbook([]);
    workbook.apply(newPlan(example));
    const review = (day: number): PlanUpdate => {
      const { update } = reviewPlan(workbook.read(readTables), day);
      workbook.apply(update);
      return update;
    };
    const first = review(september);
    return { ...review(october), tables: first.tables };
  });
}

const cases = languages.flatMap((language) => examples.map((example) => [example, language] as const));

describe.each(cases)("the %s example in %s", (example, language) => {
  const { tables } = reviewedTwice(example, language);

  test("has status columns as wide as the words of their headers and cells", () => {
    const narrow = tables.flatMap(({ columns }) =>
      columns.filter(({ header, width, wrap, cells, highlights }) => {
        const words = [...cells, ...highlights.map(({ when }) => ("textIs" in when ? when.textIs : null))];
        const inCells = wrap === true || highlights.length === 0 ? [] : words.filter((word) => typeof word === "string");
        return header.split(" ").some((word) => word.length + 3 > width) || inCells.some((word) => word.length + 2 > width);
      }),
    );
    expect(narrow.map(({ header }) => header)).toEqual([]);
  });
});
