import { expect, test } from "@jest/globals";
import { conditionOf } from "../../core/writing/highlight-condition";

test.each([
  ["a word", { textIs: 'say "Red"' }, { kind: "text is", text: 'say "Red"' }, { kind: "text is", text: 'say "Red"' }],
  ["below zero", { below: 0 }, { kind: "number below", bound: 0 }, { kind: "number below", bound: 0 }],
  ["below less than zero", { below: -0.5 }, { kind: "number below", bound: -0.5 }, { kind: "number below", bound: -0.5 }],
  // A blank cell compares as 0, which is below 1.2.
  ["below more", { below: 1.2 }, { kind: "formula", formula: "AND(ISNUMBER(C2),C2<1.2)" }, { kind: "formula", formula: "ISNUMBER(C2)*(C2*10<12)" }],
] as const)("%s: what a program is asked, with commas and without", (_, when, withCommas, without) => {
  const rule = { when, color: "#9C0006" };
  expect(conditionOf(rule, "C2")).toEqual(withCommas);
  expect(conditionOf(rule, "C2", "without commas")).toEqual(without);
});

test("a bound that is no number is no condition", () => {
  expect(() => conditionOf({ when: { below: NaN }, color: "#9C0006" }, "C2")).toThrow(/NaN/);
});
