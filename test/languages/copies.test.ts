import { describe, expect, test } from "@jest/globals";
import { comparePlans } from "../../core/compare/compare-plans";
import { mergePlans } from "../../core/compare/merge";
import { dayOf } from "../../core/domain/day";
import type { PlanExample } from "../../core/examples/plan-example";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { nameIn } from "../../core/words/known-names";
import { speaking } from "../../core/words/speaking";
import { languages, ownNames, type Language, type Words } from "../../core/words/words";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";
import { memoryWorkbook } from "../port/memory-workbook";

const wordsIn = (language: Language): Words | undefined => (language === "en" ? undefined : wordsOf(language, catalogueOf(language)));

/** An example plan as it is set up and reviewed in a language. */
function copyIn(language: Language, example: PlanExample["name"]): PlanSnapshot {
  const workbook = memoryWorkbook([]);
  speaking(wordsIn(language), () => {
    workbook.apply(newPlan(example));
    workbook.apply(reviewPlan(workbook.read(readTables), dayOf(2026, 10, 31)).update);
  });
  return workbook.read(readTables);
}

/** The same copy with another value, and another meaning, of the setting that is called so there. */
const withSetting = ({ tables }: PlanSnapshot, name: string, ...cells: readonly Cell[]): PlanSnapshot => ({
  tables: tables.map((table) => {
    if (table.name !== "Settings") return table;
    const row = table.columns[0]?.cells.indexOf(name) ?? -1;
    return {
      ...table,
      columns: table.columns.map((column, place) => (place in cells ? { ...column, cells: column.cells.with(row, cells[place] ?? null) } : column)),
    };
  }),
});

const differences = (then: PlanSnapshot, now: PlanSnapshot): readonly (readonly unknown[])[] =>
  comparePlans(then, now).differences.map(({ table, kind, key, column, then: was, now: is }) => [table, kind, key, column, was, is]);
const nothing = { cells: [], added: [], appended: [], removed: [], conflicts: [] };
const others = languages.filter((language) => language !== "en");

describe.each(["crm", "hospital", "renewable"] as const)("copies of the example %s", (example) => {
  const english = copyIn("en", example);

  test.each(others)("in English and in %s differ in their language alone, and are judged alike", (language) => {
    const other = copyIn(language, example);
    expect(differences(english, other)).toEqual([["Settings", "changed", nameIn("Language", language), "Value", null, ownNames[language]]]);
    expect(comparePlans(english, other).judged).toEqual([]);
  });
});

describe.each(others)("a copy in English and one in %s", (language) => {
  const called = (name: string): string => nameIn(name, language);
  const english = withSetting(copyIn("en", "crm"), "Language", "Language", "English");
  const other = withSetting(copyIn(language, "crm"), called("Language"), called("Language"), "en");

  test("that are told in one language say the same, and there is nothing to bring together", () => {
    expect(differences(english, other)).toEqual([]);
    for (const [base, a, b] of [
      [english, english, other],
      [english, other, english],
      [other, english, other],
    ] as const)
      expect(mergePlans(base, a, b)).toEqual(nothing);
  });

  test("a setting that one of them changed is taken by what it means, a note of the user's with it", () => {
    const changed = withSetting(other, called("Date order"), called("Date order"), called("Month first"), "As the export of the ledger has it");
    expect(mergePlans(english, english, changed).cells.map(({ key, column, cell, then }) => [key, column, cell, then])).toEqual([
      ["Date order", "Value", called("Month first"), "Day first"],
      ["Date order", "Meaning", "As the export of the ledger has it", "How a text date such as 05/03/2026 is read."],
    ]);
    const same = withSetting(english, "Date order", "Date order", "Month first", "As the export of the ledger has it");
    expect(mergePlans(english, same, changed)).toEqual(nothing);
    const against = withSetting(english, "Red tolerance", "Red tolerance", 0.2);
    const { conflicts } = mergePlans(english, against, withSetting(other, called("Red tolerance"), called("Red tolerance"), "30 %"));
    expect(conflicts.map(({ kind, key, a, b }) => [kind, key, a, b])).toEqual([["both changed", "Red tolerance", 0.2, 0.3]]);
  });
});
