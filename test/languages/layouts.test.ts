import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { planExamples, type PlanExample } from "../../core/examples/plan-example";
import type { OwnedSheet, PlanUpdate } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { speaking } from "../../core/words/speaking";
import { languages, type Language } from "../../core/words/words";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";
import { memoryWorkbook } from "../port/memory-workbook";
import { isTableHead, pixelsOf, roomOf, seenCells, wordsTooWide, type SeenCell } from "../support/seen-cells";

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
  const { sheets, tables } = reviewedTwice(example, language);
  // Figures for charts and for programs are no pages to read.
  const pages = sheets.slice(0, -2);
  const cut = (what: (page: OwnedSheet, all: readonly SeenCell[]) => readonly SeenCell[]): readonly string[] =>
    pages.flatMap((page) => what(page, page.blocks.flatMap(seenCells)).map(({ row, first, cell }) => `${page.name} ${row} ${first}: ${String(cell)}`));

  test("has headers as wide as their longest word", () => {
    expect(cut((page, all) => all.filter((seen) => isTableHead(seen) && wordsTooWide(seen, page).length > 0))).toEqual([]);
  });

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

  test("has rows high enough for their wrapped text", () => {
    const low =
      (page: OwnedSheet) =>
      (seen: SeenCell): boolean => {
        const { cell, style, height } = seen;
        if (style.wrap !== true || typeof cell !== "string" || height === undefined) return false;
        return Math.ceil(pixelsOf(cell, style) / roomOf(seen, page)) * (style.size ?? 11) * 1.2 > height + 1;
      };
    expect(cut((page, all) => all.filter(low(page)))).toEqual([]);
  });

  test("has no text that the next cell cuts", () => {
    expect(
      cut((page, all) => {
        const filled = new Set(all.flatMap(({ row, first, cell }) => (cell === null || cell === undefined ? [] : [`${row} ${first}`])));
        return all.filter((seen) => {
          const { row, last, cell, style } = seen;
          if (style.wrap === true || typeof cell !== "string" || style.align === "right") return false;
          let to = last;
          while (to < page.widths.length && !filled.has(`${row} ${to + 1}`)) to++;
          return pixelsOf(cell, style) > roomOf({ ...seen, last: to }, page);
        });
      }),
    ).toEqual([]);
  });
});
