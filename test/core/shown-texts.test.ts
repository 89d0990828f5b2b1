import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { PlanSnapshot } from "../../core/port/workbook";
import { newPlan } from "../../core/review/new-plan";
import { dayOf } from "../../core/domain/day";
import { hostilePlans, hugePlans, soundPlans, statusDay } from "../support/random-plans";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { shownTexts, type ShownText } from "../support/shown-texts";

/** What no text of the product may hold, whatever the plan. */
const never = [
  ["an object, nothing or no number in words", /\[object |\bundefined\b|\bNaN\b|\bInfinity\b/],
  ["a per cent sign behind a space", /[0-9] %/],
] as const;

/** Nor where the cells hold figures that people plan with. */
const neverInPlans = [...never, ["a minus before 0", /[-−]0(\.0+)?\s?%/], ["a figure by its power of ten", /\de-\d+/]] as const;

const signedZero = /^[-−+][^0-9]*0([.,]0*)?[^0-9]*$/;
const barePoint = /\.[^0-9]*$/;

const found = (texts: readonly ShownText[], patterns: readonly (readonly [string, RegExp])[]): readonly string[] =>
  texts.flatMap(({ where, text }) => patterns.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${where}: ${what}: ${text}`));

const figureFaults = (texts: readonly ShownText[]): readonly string[] =>
  texts.filter(({ isFigure, text }) => isFigure === true && (signedZero.test(text) || barePoint.test(text))).map(({ where, text }) => `${where}: ${text}`);

function expectWellWritten(snapshot: PlanSnapshot, day = statusDay): void {
  const { texts, figures } = shownTexts(snapshot, day);
  expect(found(texts, neverInPlans)).toEqual([]);
  expect(figureFaults(texts)).toEqual([]);
  expect(figures.filter(({ value }) => value !== 0 && Math.abs(value) < 1e-9)).toEqual([]);
}

describe("what a person is shown", () => {
  test.each(["crm", "hospital", "renewable"] as const)("of the example %s has no signed 0, no power of ten and no residue", (kind) => {
    expectWellWritten(snapshotOfNewTables(newPlan(kind).newTables), dayOf(2026, 10, 31));
  });

  test("nor of any plan", () => {
    fc.assert(
      fc.property(soundPlans, (snapshot) => expectWellWritten(snapshot)),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test("nor are there words for objects and for nothing, whatever stands in the cells", () => {
    fc.assert(
      fc.property(fc.oneof(hostilePlans, hugePlans), (snapshot) => {
        expect(found(shownTexts(snapshot, statusDay).texts, never)).toEqual([]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
