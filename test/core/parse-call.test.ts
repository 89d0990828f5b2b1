import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { InvalidInput } from "../../core/domain/invalid-input";
import { parseCall } from "../../core/functions/parse-call";

test.each([
  { text: '=BENEFIT_VARIANCE(10, 9, "Decrease")', gives: [10, 9, "Decrease"] },
  { text: "  benefit_variance ( 10,9 ) ", gives: [10, 9] },
  { text: "=BENEFIT_VARIANCE()", gives: [] },
  { text: "=BENEFIT_VARIANCE(1,,2)", gives: [1, null, 2] },
  { text: "=BENEFIT_VARIANCE(1,)", gives: [1, null] },
  { text: "=BENEFIT_VARIANCE(-1.5e3, +.5, 12.5%, 0)", gives: [-1500, 0.5, 0.125, 0] },
  { text: '=BENEFIT_VARIANCE("say ""ten""", "a, b)", "")', gives: ['say "ten"', "a, b)", ""] },
  { text: "=BENEFIT_VARIANCE(TRUE, false)", gives: [true, false] },
  { text: "=BENEFIT_VARIANCE(#N/A, #div/0!)", gives: [{ error: "#N/A" }, { error: "#DIV/0!" }] },
  {
    text: '=BENEFIT_VARIANCE({1;2;3}, {1,"b";#REF!,TRUE}, { 5 })',
    gives: [
      [[1], [2], [3]],
      [
        [1, "b"],
        [{ error: "#REF!" }, true],
      ],
      [[5]],
    ],
  },
])("$text is read", ({ text, gives }) => {
  expect(parseCall(text)).toEqual({ name: "BENEFIT_VARIANCE", args: gives });
});

test.each([
  { text: "", says: "The name of a formula is expected at position 1: the end" },
  { text: "=10+2", says: "The name of a formula is expected at position 2: 10+2" },
  { text: "=BENEFIT_NPV 1", says: "( is expected at position 14: 1" },
  { text: "=BENEFIT_NPV(1", says: ", or ) is expected at position 15: the end" },
  { text: "=BENEFIT_NPV(1 2)", says: ", or ) is expected at position 16: 2)" },
  { text: "=BENEFIT_NPV(A1)", says: "A number, a text in quotes, TRUE, FALSE or {an array} is expected at position 14: A1)" },
  { text: "=BENEFIT_NPV(SUM(1,2))", says: "is expected at position 14: SUM(1,2))" },
  { text: '=BENEFIT_NPV("open)', says: "is expected at position 14" },
  { text: "=BENEFIT_NPV({1,2;3})", says: "The rows of the array are of different lengths at position 21" },
  { text: "=BENEFIT_NPV({1;2)", says: "The array is not closed with } at position 18: )" },
  { text: "=BENEFIT_NPV({})", says: "is expected at position 15: })" },
  { text: "=BENEFIT_NPV(#WHAT)", says: "is expected at position 14: #WHAT)" },
  { text: "=BENEFIT_NPV(1)+1", says: "Nothing is expected after the call at position 16: +1" },
])("$text is refused with its position", ({ text, says }) => {
  expect(() => parseCall(text)).toThrow(InvalidInput);
  expect(() => parseCall(text)).toThrow(says);
});

test("no text makes it stumble: it is read or refused", () => {
  const pieces = fc.array(fc.constantFrom("=", "BENEFIT_NPV", "(", ")", "{", "}", ",", ";", '"', "1", "-", "%", "#N/A", "TRUE", " ", "e5", "."), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(pieces, (parts) => {
      try {
        const { args } = parseCall(parts.join(""));
        expect(args.flat(2).every((cell) => typeof cell !== "number" || Number.isFinite(cell))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInput);
      }
    }),
    { numRuns: 2000 },
  );
});
