import { expect, test } from "@jest/globals";
import { syntheticBoard } from "../../bench/synthetic-board";
import { planInPortfolio } from "../../session/portfolio-place";

const { figures } = syntheticBoard(24);
const board = JSON.stringify(figures);

test("a plan is found on a board by its Plan ID, however it is spelt, with its rank, its organisation and what others claim too", () => {
  const place = planInPortfolio(`\ufeff${board}`, " p-2 ");
  expect(place).toMatchObject({
    asOf: "2026-10-31",
    plan: { name: "Plan 2", organisation: "Organisation 2", state: "counted", rank: 2 },
    ranked: 24,
    counts: { registered: 26, counted: 24 },
    organisation: { name: "Organisation 2", plans: 3, index: { coverage: 0.9 } },
    isSilent: false,
  });
  expect(place.sameSource[0]).toEqual({ source: "Payroll", day: "2026-09-30", amount: 1000, benefits: ["B-01"], others: ["Plan 1: B-01"] });
  // The board lists 50 of 700.
  expect([place.sameSource.length, place.notListed]).toEqual([50, 650]);
  expect(planInPortfolio(board, "P-10")).toMatchObject({ isSilent: true, sameSource: [] });
});

test("a board that is grouped otherwise says nothing of the organisation", () => {
  expect(planInPortfolio(JSON.stringify({ ...figures, by: "owner" }), "P-2").organisation).toBeUndefined();
});

test.each([
  { what: "no JSON", text: "<html>", says: /^This file is not JSON, or not all of it\. Make it with: benefits portfolio board --json/ },
  { what: "half of it", text: board.slice(0, 2000), says: /^This file is not JSON, or not all of it/ },
  {
    what: "the result of a review",
    text: '{"statusDate":"2026-10-31","version":1,"plan":{}}',
    says: /^This file is JSON of another kind, not the board of a portfolio/,
  },
  { what: "a list", text: "[]", says: /^This file is JSON of another kind/ },
  { what: "an older edition", text: JSON.stringify({ ...figures, version: 0 }), says: /^This board was made by an earlier edition of the command line/ },
  { what: "a later edition", text: JSON.stringify({ ...figures, version: 99 }), says: /later edition .* Update the add-in/ },
  { what: "a plan without its index", text: JSON.stringify({ ...figures, plans: [{ ...figures.plans[0], index: 1 }] }), says: /^This board is not whole/ },
  { what: "another state", text: JSON.stringify({ ...figures, plans: [{ ...figures.plans[0], state: "constructor" }] }), says: /^This board is not whole/ },
])("a file that is no board of this edition is told for what it is: $what", ({ text, says }) => expect(() => planInPortfolio(text, "P-1")).toThrow(says));

test("a plan that is not on the board, and one without a Plan ID, are told what to do", () => {
  expect(() => planInPortfolio(board, "CRM-2026")).toThrow(
    /^The board of 2026-10-31 has no plan with the Plan ID CRM-2026 among its 24\. Add the plan's folder/,
  );
  expect(() => planInPortfolio(board, " ")).toThrow(/^This plan has no Plan ID\. Enter one on the Settings sheet/);
});
