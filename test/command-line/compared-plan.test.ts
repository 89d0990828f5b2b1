import { expect, test } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { moneyFormat, reviewPlan } from "../../core/index";
import { moneyTable } from "../../command-line/report/report-tables";
import { benefits } from "../support/benefits-command";
import { snapshotOf, soundFlow, tableOf, type NamedCells, type Tables } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { testFolder } from "../support/test-folder";

/* What is claimed is compared with the plan before Optimism bias and Confidence, which stands in the same row where it is another than the planned. */

const folder = testFolder("compared-plan");

/** 1,000 EUR over the 365 days of 2026: by 30 June, its 181st, 495.89 are planned; 300 are claimed. */
const plan = (cells: NamedCells): Tables => ({
  Benefits: tableOf(
    soundFlow({
      ...{ Category: "Cashable", Validator: "Finance", Unit: "EUR", "Unit value": 1, Baseline: null, Target: 1000, Start: "2026-01-01", Due: "2026-12-31" },
      ...cells,
    }),
  ),
  Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: 300 }),
  Settings: [
    ["Setting", "Value"],
    ["Currency", "EUR"],
    ["Status date", "2026-06-30"],
  ],
});

const note = "Unadjusted plan: before optimism bias and confidence; what is claimed is compared with it.";

const reportRow = (cells: NamedCells): readonly string[] =>
  moneyTable(reviewPlan(snapshotOf(plan(cells))).result, moneyFormat("EUR"))
    .split(/<\/?(?:th|td|caption)\b[^>]*>/)
    .map((text) => text.replace(/<[^>]*>/g, "").trim())
    .filter((text) => text !== "")
    .slice(1);

test("in the report", () => {
  expect(reportRow({ Confidence: 0.5 })).toEqual([
    ...["Category", "Planned", "Unadjusted plan", "Claimed", "Validated", "Claimed − plan"],
    ...["Cashable", "248 EUR", "496 EUR", "300 EUR", "0 EUR", "-196 EUR"],
  ]);
  expect(moneyTable(reviewPlan(snapshotOf(plan({ Confidence: 0.5 }))).result, "0")).toContain(note);
  expect(reportRow({})).toEqual([
    ...["Category", "Planned", "Claimed", "Validated", "Claimed − plan"],
    ...["Cashable", "496 EUR", "300 EUR", "0 EUR", "-196 EUR"],
  ]);
});

test("in the terminal", async () => {
  const shown = async (cells: NamedCells): Promise<readonly string[]> => {
    const path = join(folder.path, "plan.xlsx");
    writeFileSync(path, await planFile(plan(cells)));
    const lines = (await benefits(["review", path])).out.split("\n");
    const first = lines.findIndex((line) => line.startsWith("Money to date"));
    return lines.slice(first, lines.indexOf("", first));
  };
  expect(await shown({ Confidence: 0.5 })).toEqual([
    "Money to date in EUR, net",
    "Category  Planned  Unadjusted plan  Claimed  Validated  Claimed − plan",
    "Cashable      248              496      300          0            −196",
    note,
  ]);
  expect(await shown({})).toEqual([
    "Money to date in EUR, net  Planned  Claimed  Validated  Claimed − plan",
    "Cashable                       496      300          0            −196",
  ]);
});
