import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { reviewPlan, type Review } from "../../core/review/review";
import type { Cell } from "../../core/port/workbook";
import { snapshotOf, soundPlan } from "../support/plan-builder";

const review = (...settings: readonly (readonly Cell[])[]): Review =>
  reviewPlan(snapshotOf(soundPlan({ Settings: [["Setting", "Value"], ["Plan", "Service"], ...settings] })));
const june = dayOf(2026, 6, 30);
const told = ({ findings }: Review) => findings.filter(({ rule }) => rule === "setting-twice");

describe("a setting that stands twice", () => {
  test("counts as it stands first, and a finding names both rows where they say different things", () => {
    const reviewed = review(["Status date", june], ["Discount rate", 0.03], ["discount rate", 0.1], ["As of", dayOf(2026, 9, 30)]);
    expect(reviewed.result).toMatchObject({ statusDate: "2026-06-30", businessCase: { discountRate: 0.03 } });
    expect(told(reviewed)).toEqual([
      expect.objectContaining({
        severity: "Needs attention",
        table: "Settings",
        row: 5,
        column: "Value",
        subject: "discount rate",
        what: "Discount rate is 10% here and 3% in row 4, which counts",
      }),
      expect.objectContaining({ row: 6, subject: "As of", what: "Status date is 2026-09-30 here and 2026-06-30 in row 3, which counts" }),
    ]);
  });

  test("is told of each row that says something else", () => {
    const reviewed = review(["Status date", june], ["Currency", "EUR"], ["Currency", "€ "], ["Currency", "USD"], ["Currency", "GBP"]);
    expect(told(reviewed).map(({ row, what }) => [row, what])).toEqual([
      [6, "Currency is USD here and EUR in row 4, which counts"],
      [7, "Currency is GBP here and EUR in row 4, which counts"],
    ]);
  });

  test("is no finding where all say the same, however written, or all but one are blank", () => {
    const same = review(["Status date", june], ["Status date", "30.06.2026"], ["Amber tolerance", 0.03], ["Amber tolerance", "3 %"], ["Discount rate", null]);
    expect(told(same)).toEqual([]);
    const blankFirst = review(["Status date", null], ["Discount rate", "n/a"], ["Discount rate", 0.05], ["As at", june]);
    expect(told(blankFirst)).toEqual([]);
    expect(blankFirst.result).toMatchObject({ statusDate: "2026-06-30", businessCase: { discountRate: 0.05 } });
  });

  test("that cannot be read first is told as that, too, and the other is not taken for it", () => {
    const reviewed = review(["Status date", june], ["Discount rate", "three or so"], ["Discount rate", 0.05]);
    expect(told(reviewed).map(({ row }) => row)).toEqual([5]);
    expect(reviewed.result.businessCase.discountRate).toBeNull();
  });
});
