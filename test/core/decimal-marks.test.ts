import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan, type Review } from "../../core/review/review";
import { speaking } from "../../core/words/speaking";
import type { Words } from "../../core/words/words";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";
import { memoryWorkbook } from "../port/memory-workbook";
import { planOf, snapshotOf, soundBenefit, tableOf, type Tables } from "../support/plan-builder";

const review = (tables: Tables): Review => reviewPlan(snapshotOf(tables), dayOf(2026, 6, 30));
const findingsOf = ({ findings }: Review, rule: string) => findings.filter((finding) => finding.rule === rule);

describe("a figure of which a point may stand before decimals or between thousands", () => {
  const plain = (...targets: readonly string[]) => ({
    Benefits: tableOf(...targets.map((Target, index) => soundBenefit({ "Benefit ID": `B-0${index + 1}`, Unit: Target.endsWith("%") ? "share" : "€", Target }))),
  });
  const targetsIn = (tables: Parameters<typeof planOf>[0]) => planOf(tables, "2026-06-30").benefits.map(({ row }) => row.target);
  const toldOf = (tables: Parameters<typeof review>[0]) => findingsOf(review(tables), "decimal-mark-read").map(({ what }) => what);
  const setting = (...rows: readonly (readonly string[])[]) => ({ Settings: [["Setting", "Value"], ...rows] });

  test.each([
    { targets: ["1.200", "24,5"], read: [1200, 24.5] },
    { targets: ["1.200", "€ 52.500,50"], read: [1200, 52500.5] },
    { targets: ["1.200", "2.400.000"], read: [1200, 2400000] },
    { targets: ["1.200", "88,5 %"], read: [1200, 0.885] },
    { targets: ["1,200", "24.5"], read: [1200, 24.5] },
    { targets: ["1.200", "24.5"], read: [1.2, 24.5] },
    { targets: ["1.200", "24,5", "3.25"], read: [1.2, 24.5, 3.25] },
  ])("is read as the other figures of its column show: $targets", ({ targets, read }) => expect(targetsIn(plain(...targets))).toEqual(read));

  test("is read as those of the plan show, where its own column shows nothing", () => {
    const tables = {
      Benefits: tableOf(soundBenefit({ Target: "1.200" })),
      Measurements: [
        ["Benefit ID", "Date", "Actual"],
        ["B-01", dayOf(2026, 3, 31), "24,5"],
      ],
    };
    expect(targetsIn(tables)).toEqual([1200]);
    expect(toldOf(tables)).toEqual(['"1.200" is read as 1,200, because other figures of the plan show which mark stands before decimals']);
  });

  test("goes by the Settings where they say it", () =>
    expect(targetsIn({ ...plain("1.200", "24,5"), ...setting(["Decimal mark", "Point"]) })).toEqual([1.2, 24.5]));

  test("is told where other figures decide against the language, and where nothing decides", () => {
    expect(toldOf(plain("1.200", "24,5"))).toEqual(['"1.200" is read as 1,200, because other figures of this column show which mark stands before decimals']);
    expect(toldOf(plain("1.200"))).toEqual(['"1.200" is read as 1.2, and nothing says that its mark is not one of thousands']);
    expect(toldOf(plain("1,200"))).toEqual([]);
    expect(toldOf({ ...plain("1.200", "24,5"), ...setting(["Language", "Deutsch"]) })).toEqual([]);
    expect(toldOf({ ...plain("1.200"), ...setting(["Language", "English"]) })).toEqual([]);
  });

  test("goes by the language in which a plan without one is reviewed, and by that of its reviews from then on", () => {
    const workbook = memoryWorkbook([
      { name: "Benefits", cells: [...tableOf(soundBenefit({ Direction: "Increase", Baseline: 0, Target: "1.200" }))].map((row) => [...row]), tables: [] },
    ]);
    const targetIn = (words: Words | undefined) =>
      speaking(words, () => {
        const { update, result } = reviewPlan(workbook.read(readTables), dayOf(2026, 12, 31));
        workbook.apply(update);
        return Object.values(result.benefits)[0]?.["plannedToDate"];
      });
    expect([targetIn(wordsOf("de", catalogueOf("de"))), targetIn(undefined)]).toEqual([1200, 1200]);
  });
});
