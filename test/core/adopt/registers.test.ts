import { describe, expect, it } from "@jest/globals";
import { product } from "../../../bench/heading-proposal";
import { labelledRegisters, looksOf, scoreOf, type NumberedRegister } from "../../../bench/registers";
import { propose } from "../../../core/adopt/propose";

/** Headings that are taken wrongly today, by the register's file: each is to go, none may come. */
const knownMisses: Readonly<Record<string, readonly string[]>> = {
  "24-fr-projet-annuel.json": ["Cible 2028: Planned of a period, not Target"],
  "46-ambition-table.json": ["2019 position: Reading, not Baseline"],
};

const registers = labelledRegisters();
const scored = registers.map((register) => ({ register, score: scoreOf(register, product.takes(register).taken) }));

describe.each(registers)("$file: $name", (register) => {
  const proposal = propose(looksOf(register));
  it("is found on its sheet, lying as it lies, or is told to be no register", () => {
    const { sheet, layout, others = [] } = register.expected;
    expect(proposal.sheets).toEqual(sheet === null ? [] : [...new Set([sheet, ...others.map((other) => other.sheet)])]);
    if (sheet === null) expect(proposal.notARegister).toMatch(/holds? no list/);
    else expect(new Set(proposal.lines.map((line) => line.layout))).toEqual(new Set([layout]));
  });
  it("has no heading taken wrongly but those known", () => {
    expect(scoreOf(register, product.takes(register).taken).wrong).toEqual(knownMisses[register.file] ?? []);
  });
  it("asks no more than it must", () => expect(proposal.questions.length).toBeLessThanOrEqual(register.expected.mostQuestions));
});

describe("the headings of all registers", () => {
  it.each([
    { half: "learnt from", isOwn: ({ number }: NumberedRegister) => number % 2 === 1, right: 0.99, wrong: 0 },
    { half: "seen late", isOwn: ({ number }: NumberedRegister) => number % 2 === 0, right: 0.965, wrong: 0.01 },
  ])("are right without a touch as often as was reached in the half $half", ({ isOwn, right, wrong }) => {
    const ownScores = scored.filter(({ register }) => isOwn(register)).map(({ score }) => score);
    const sum = (of: (score: (typeof ownScores)[number]) => number): number => ownScores.reduce((total, score) => total + of(score), 0);
    const columns = sum((score) => score.right + score.wrong.length + score.left.length);
    expect(sum((score) => score.right) / columns).toBeGreaterThanOrEqual(right);
    expect(sum((score) => score.wrong.length) / columns).toBeLessThanOrEqual(wrong);
  });
});
