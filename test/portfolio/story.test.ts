import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { dayOf, newPlan, planKinds, type BoardBenefits, type BoardFigures } from "#core";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { readBoard, readBoardBenefits } from "../../portfolio/figures/read-board";
import { portfolioFolder } from "../support/portfolio-folder";

/* The three examples reviewed at the ends of 24 months, from before anything was due until two months behind most of the last readings. */

const monthEnds = Array.from({ length: 24 }, (_, month) => dayOf(2025, month + 2, 1) - 1);
/** The board is read at the first, at every third after it, and at the last three. */
const lookedAt = monthEnds.filter((_, month) => month % 3 === 0 || month >= 21);
const folder = portfolioFolder();
const boards: BoardFigures[] = [];
const benefits: BoardBenefits[] = [];

beforeAll(async () => {
  for (const kind of planKinds.filter((one) => one !== "blank")) {
    const workbook = await openXlsx(await emptyWorkbook());
    workbook.apply(newPlan(kind));
    folder.put(`${kind}.xlsx`, await workbook.toBytes());
  }
  await folder.add();
  await folder.update();
  for (const day of monthEnds) await folder.review(day);
  await folder.withStore(async (store) => {
    for (const asOf of lookedAt) {
      boards.push(await readBoard(store, { asOf, since: undefined, by: "organisation" }));
      benefits.push(await readBoardBenefits(store));
    }
  });
}, 60_000);
afterAll(() => folder.remove());

const at = (date: string): number => boards.findIndex(({ asOf }) => asOf === date);
const boardAt = (date: string): BoardFigures => boards[at(date)] as BoardFigures;

test("before anything is due no index is told, and nothing is claimed; all three plans count all the time", () => {
  expect(boards.map(({ counts }) => [counts.registered, counts.counted])).toEqual(lookedAt.map(() => [3, 3]));
  for (const date of ["2025-01-31", "2025-04-30"]) {
    const { byPlan, byBenefit, statusCounts, money, counts } = boardAt(date);
    expect([byPlan, byBenefit]).toEqual([1, 2].map(() => ({ cappedIndex: null, coverage: null, pessimisticIndex: null })));
    expect(statusCounts["Not due"]).toBe(counts.benefits);
    expect(money.reduce((sum, { planned, claimed }) => sum + Math.abs(planned) + Math.abs(claimed), 0)).toBe(0);
  }
});

test("the index of the portfolio is the mean of its plans' where each counts once, to the ninth digit", () => {
  for (const { byPlan, plans } of boards) {
    const known = plans.flatMap(({ index }) => (index.cappedIndex === null ? [] : [index.cappedIndex]));
    if (known.length === 0) expect(byPlan.cappedIndex).toBeNull();
    else expect(byPlan.cappedIndex).toBeCloseTo(known.reduce((sum, share) => sum + share, 0) / known.length, 8);
  }
});

test("in November the readings of October are current and nothing moves; in December what nobody reads any more falls behind by time alone", () => {
  // A monthly reading is current for 31 days (method §2): 30 November is 30 days behind, 31 December 61.
  expect(boardAt("2026-11-30").moved).toMatchObject({ count: 0 });
  const december = boardAt("2026-12-31");
  // The hospital's length of stay alone is read again, on 31 December: 6.19 days. x = 578/943, Q = 0.6 · x² = 0.2254, D = 0.21, v = −6.8%: Amber.
  // In November its reading of 30 September, 6.21, is current: x = 486/943, Q = 0.1594, D = 0.19, v = +19%.
  expect(december.moved?.list.filter(({ cause }) => cause === "by readings")).toMatchObject([{ id: "B-08", from: "Green", to: "Amber" }]);
  expect(december.moved?.byCause["by a change of the plan"]).toEqual({ better: 0, worse: 0, other: 0 });
  expect(december.moved?.byCause["by time alone"].better).toBe(0);
  expect(december.moved?.byCause["by time alone"].worse).toBeGreaterThan(5);
  const validated = (date: string): number => boardAt(date).money.reduce((sum, line) => sum + line.validated, 0);
  expect(validated("2026-12-31")).toBe(validated("2026-10-31"));
});

describe("bad debt of the CRM example, £420,000 in two years that are to be £300,000, evenly", () => {
  /*
   * By hand, from method §2 and §5. From 2025-07-01 to 2027-06-30 are 730 days; 31 October 2026 is the 488th, 30 September the 457th, 31 December the
   * 549th. Written off to 31 October: 207,400, to 30 September 194,300. D = 420,000 · 488/730 − 207,400 = 73,367.12, Q = 120,000 · 488/730 = 80,219.18,
   * v = −6,852.06/80,219.18. What is saved counts at 0.9 (deadweight) × 0.75 (attribution); September is the last month that was validated.
   */
  const kept = 0.9 * 0.75;
  const saved = (420_000 * 488) / 730 - 207_400;
  const validated = (420_000 * 457) / 730 - 194_300;
  const planned = (day: number): number => (120_000 * day) / 730;
  test.each([
    { date: "2026-10-31", status: "Amber", v: saved / planned(488) - 1 },
    // The reading is current: held against what was planned for its day.
    { date: "2026-11-30", status: "Amber", v: saved / planned(488) - 1 },
    // It no longer is: the plan runs on and nothing more is saved.
    { date: "2026-12-31", status: "Red", v: saved / planned(549) - 1 },
  ])("$date: $status, and time that nobody reported is never a saving", ({ date, status, v }) => {
    const columns = benefits[at(date)] as BoardBenefits;
    const crm = boardAt(date).plans.find(({ planId }) => planId === "CRM")?.plan;
    const place = columns.id.findIndex((id, index) => id === "B-10" && columns.plan[index] === crm);
    expect(columns.status[place]).toBe(status);
    expect(columns.variancePercent[place]).toBeCloseTo(v, 9);
    expect(columns.moneyClaimed[place]).toBeCloseTo(saved * kept, 3);
    expect(columns.moneyValidated[place]).toBeCloseTo(validated * kept, 3);
  });

  test("each month claims what was saved in it: 13,100 written off in October against 420,000 · 31/730 that were to be expected", async () => {
    const rows = await folder.withStore((store) =>
      store.rows(
        `select month, m.money_planned, m.money_claimed, m.money_validated from months m join results r using (review_date, plan_no, benefit_no)
        where benefit_id = 'B-10' and plan_no = (select plan_no from plans where plan_id = 'CRM') and review_date = $day and month >= 202609 order by month`,
        { day: dayOf(2026, 11, 1) - 1 },
      ),
    );
    const expected = (420_000 * 31) / 730;
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ month: 202610, money_validated: 0 });
    // Claimed: 17,835.62 − 13,100 = 4,735.62; planned: 120,000 · 31/730 at a Confidence of 0.7. Both in ten-thousandths of a pound.
    expect(Number(rows[1]?.["money_claimed"]) / 1e4).toBeCloseTo((expected - 13_100) * kept, 3);
    expect(Number(rows[1]?.["money_planned"]) / 1e4).toBeCloseTo(((120_000 * 31) / 730) * kept * 0.7, 3);
    expect(Number(rows[0]?.["money_validated"])).not.toBe(0);
  });
});
