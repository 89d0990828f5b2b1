import { describe, expect, it } from "@jest/globals";
import { propose } from "../../../core/adopt/propose";
import { dayOf } from "../../../core/domain/day";
import type { Cell } from "../../../core/port/workbook";
import { readTables } from "../../../core/reading/read-tables";
import { adoptUpdate } from "../../../core/review/adopt-register";
import { reviewPlan } from "../../../core/review/review";
import { memoryWorkbook } from "../../port/memory-workbook";

/** A register whose last row is a harm: 140 complaints where 99 of 200 were expected by then. */
function reviewed(heading: string, words: readonly string[], harm: string) {
  const row = (ref: string, name: string, word: string, reading: number): readonly Cell[] => [
    ref,
    name,
    "Ann",
    word,
    "number",
    0,
    200,
    dayOf(2026, 1, 1),
    dayOf(2026, 12, 31),
    reading,
    dayOf(2026, 6, 30),
  ];
  const rows = [
    ["Ref", "Benefit", "Owner", heading, "Unit", "Baseline", "Target", "Start", "Due", "Latest result", "Reading date"],
    ...["Digital clients", "Calls answered", "Training done"].map((name, place) => row(`B${place}`, name, words[place % words.length] ?? "", 99)),
    row("B9", "Complaints about branch closure", harm, 140),
  ];
  const workbook = memoryWorkbook([{ name: "Register", cells: rows.map((cells) => [...cells]), tables: [] }]);
  const proposal = propose(workbook.look());
  workbook.apply(adoptUpdate(proposal.lines));
  const { benefits } = reviewPlan(workbook.read(readTables), dayOf(2026, 6, 30)).result;
  return { proposal, harm: benefits["B9"], good: benefits["B0"] };
}

describe("a column that tells benefits from harms", () => {
  it.each([
    ["Nature", "Benefit", "Dis-benefit"],
    ["Type", "Benefit", "Dis-benefit"],
    ["Type", "Benefit", "Disbenefit"],
    ["Type of impact", "Benefit", "Negative benefit"],
    ["Benefit/Disbenefit?", "Benefit", "Disbenefit"],
    ["Tipo", "Beneficio", "Perjuicio"],
    ["Tipo", "Beneficio", "Contrabeneficio"],
    ["Naturaleza", "Beneficio", "Contrabeneficio"],
    ["Art", "Nutzen", "Schaden"],
    ["Typ", "Nutzen", "Nachteil"],
    ["Wirkung", "Nutzen", "Schaden"],
    ["Type", "Bénéfice", "Préjudice"],
    ["Nature", "Bénéfice", "Préjudice"],
    ["Soort", "Baat", "Nadeel"],
    ["Type", "Baat", "Disbaat"],
    ["Aard", "Baat", "Disbaat"],
  ])('"%s" is read by its words, %s and %s', (heading, good, bad) => {
    const { proposal, harm } = reviewed(heading, [good], bad);
    expect(proposal.headings.find((one) => one.heading === heading)?.field).toBe("Nature");
    // 181 of 365 days of 200 were expected, and it is 140: 41.6 % more harm than planned (method §2).
    expect(harm).toMatchObject({ status: "Red", variancePercent: expect.closeTo(-(140 / ((200 * 181) / 365) - 1), 2) });
  });

  it("may tell more besides: a harm among categories counts against the plan, the others stay what they are", () => {
    const { proposal, harm, good } = reviewed("Benefit type", ["Cashable", "Non-financial"], "Dis-benefit");
    expect(proposal.headings.find(({ heading }) => heading === "Benefit type")?.field).toBe("Category");
    expect(proposal.assumptions.find(({ field }) => field === "Nature")?.says).toBe(
      '"Dis-benefit" under "Benefit type" is a harm that counts against the plan',
    );
    expect([harm?.["status"], good?.["status"]]).toEqual(["Red", "Green"]);
  });

  it.each([
    ["Trend", "Positive", "Negative"],
    ["Sector", "Energy", "Damage"],
  ])('"%s" of other words is none', (heading, good, bad) => {
    const { proposal } = reviewed(heading, [good], bad);
    expect(proposal.lines.filter(({ field }) => field === "Nature")).toEqual([]);
  });
});
