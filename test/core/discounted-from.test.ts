import { expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundFlow, tableOf } from "../support/plan-builder";

test("the business case says from which day it discounts, and does: 500 of 1 January 2026 at 10% from the 31st, 500/1.1^(30/365)", () => {
  const { result, update } = reviewPlan(
    snapshotOf({
      Benefits: tableOf(soundFlow({ Category: "Cashable", Validator: "Finance", Unit: "EUR", "Unit value": 1 })),
      Resources: tableOf({ Resource: "Scanner", Kind: "Tool", From: "2026-01-01", To: "2026-01-01", Planned: 500 }),
      Settings: [
        ["Setting", "Value"],
        ["Currency", "EUR"],
        ["Discount rate", 0.1],
        ["Price date", "2026-01-01"],
      ],
    }),
    dayOf(2026, 6, 30),
  );
  expect(result.businessCase.cash.plan.presentCosts).toBeCloseTo(500 / 1.1 ** (30 / 365), 6);
  const page = update.sheets.find(({ name }) => name === "Business case");
  const said = page !== undefined && "blocks" in page ? page.blocks.flatMap(({ cells }) => cells.flat()).join(" ") : "";
  expect(said).toContain("at 10% a year, each month's money discounted from its last day");
});
