import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { firstFew } from "../../core/domain/first-few";

interface Item {
  readonly rank: number;
  readonly place: number;
}

const byRank = (one: Item, other: Item): number => one.rank - other.rank;

test("the first few are those that sorting all and cutting off leaves, equals in the order in which they came", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 12 }), (ranks, count) => {
      const items = ranks.map((rank, place): Item => ({ rank, place }));
      expect(firstFew(items, count, byRank)).toEqual([...items].sort(byRank).slice(0, count));
    }),
    { seed: 20261124 },
  );
});
