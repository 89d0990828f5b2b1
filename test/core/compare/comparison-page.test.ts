import { expect, test } from "@jest/globals";
import { comparePlans } from "../../../core/compare/compare-plans";
import { comparisonPage } from "../../../core/compare/comparison-page";
import { soundBenefit, snapshotOf, soundPlan, tableOf } from "../../support/plan-builder";

const plan = (...benefits: readonly Record<string, string | number>[]) =>
  snapshotOf(soundPlan({ Benefits: tableOf(...benefits.map((own) => soundBenefit(own))) }));

test("a reader sees the differences table by table, with both values, a row that came as what stands in it, and the judged figures below", () => {
  const page = comparisonPage(comparePlans(plan({ Target: 8 }), plan({ Target: 9 }), 46203), "june.xlsx", "july.xlsx");
  expect(page).toMatchObject({ title: "july.xlsx against june.xlsx", lead: "1 difference." });
  const [benefits, judged] = page.sections;
  expect(benefits).toEqual({
    title: "Benefits",
    table: {
      caption: "Benefits: 1 changed, 0 new, 0 gone.",
      headers: ["Row", "Column", "Then (june.xlsx)", "Now (july.xlsx)", "Place"],
      rows: [["B-01", "Target", "8 days", "9 days", "row 2"].map((text) => ({ text }))],
    },
  });
  expect(judged?.title).toBe("What the review makes of it");
  expect(judged?.table?.headers).toEqual(["Benefit", "Figure", "Then", "Now"]);
});

test("copies that say the same say so, also of what the review makes of them", () => {
  const page = comparisonPage(comparePlans(plan({}), plan({}), 46203), "a.xlsx", "b.xlsx");
  expect([page.lead, page.sections]).toEqual([
    "Both copies say the same.",
    [{ title: "What the review makes of it", words: "On 2026-06-30 every benefit that both copies have is judged alike." }],
  ]);
});
