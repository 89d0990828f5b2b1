import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { newLetters, textOfLetters } from "../../../core/record/letters";
import { firstNotValidatedNow, firstValidatedAnew, putValidated, validatedOfList } from "../../../core/record/validated-list";

const flags = fc.array(fc.constantFrom(0, 1), { maxLength: 40 });

const listOf = (validated: readonly number[]): string => {
  const letters = newLetters();
  return textOfLetters(letters, putValidated(letters, 0, validated, 0, validated.length));
};

test.each([
  { validated: [], list: "" },
  { validated: [0, 0], list: "" },
  { validated: [1, 1, 0], list: "2" },
  { validated: [1, 0, 1, 0, 0, 1, 0, 1], list: "1:i2" },
])("$list tells which of $validated are validated", ({ validated, list }) => {
  expect(listOf(validated)).toBe(list);
  expect([...validatedOfList(list, validated.length)]).toEqual(validated);
});

test("the first reading of which the list says otherwise is found, and the first that is validated no more, in whatever place it lies", () => {
  fc.assert(
    fc.property(flags, flags, fc.nat(5), (then, now, before) => {
      expect([...validatedOfList(listOf(then), then.length)]).toEqual(then);
      // By hand: what was not in the list was not validated.
      const anew = now.findIndex((flag, place) => flag !== (then[place] ?? 0));
      const log = [...new Array<number>(before).fill(1), ...now];
      expect(firstValidatedAnew(listOf(then), log, before, log.length)).toBe(anew < 0 ? -1 : before + anew);
      const noMore = now.findIndex((flag, place) => flag === 0 && then[place] === 1);
      expect(firstNotValidatedNow(listOf(then), log, before, log.length)).toBe(noMore < 0 ? -1 : before + noMore);
    }),
    { numRuns: 500 },
  );
});
