import { isoDate } from "../domain/day";
import type { Plan } from "../tables/plan";
import type { Check } from "./check";
import { sameUnit, sourceNumbers } from "./claims";
import { logPlace } from "./readings-place";
import { say, sayCount } from "./wording";

/**
 * One report feeds many benefits, so the same source and date alone are no double count. What is: the same source, date
 * and figure (not 0), in units that do not differ. Milestones and scores, whose few figures meet by chance, are left out.
 * Two benefits make one finding, however many periods they share.
 */
export const doubleCount: Check = {
  rule: "double-count",
  severity: "Needs attention",
  about: "Two benefits claim the same figure of the same source and date, so it may be counted twice.",
  mend: "Keep the figure under one of the benefits, or divide it between them by Attribution",
  run(plan, report) {
    const pairs = sharedFigures(plan);
    for (const { first, second, row, count, position } of pairs) {
      const { days, actuals } = plan.measurements;
      const one = plan.benefits[first]?.id ?? "";
      const other = plan.benefits[second]?.id ?? "";
      const more = count > 1 ? ` and ${sayCount(count - 1, "more period")}` : "";
      report({
        ...logPlace(plan, row, "source", other),
        what: `${one} and ${other} both claim ${say(actuals[position] as number)} from the same source on ${isoDate(days[position] as number)}${more}`,
      });
    }
  },
};

interface SharedFigures {
  readonly first: number;
  readonly second: number;
  readonly position: number;
  readonly row: number;
  count: number;
}

/** Every reading is put once into a table that is addressed by a hash of source, day and figure. */
function sharedFigures(plan: Plan): Iterable<SharedFigures> {
  const { days, actuals, rows, starts } = plan.measurements;
  const numbers = sourceNumbers(plan);
  const words = new Int32Array(actuals.buffer, actuals.byteOffset, actuals.length * 2);
  let size = 16;
  while (size < rows.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const owners = new Int32Array(rows.length);
  const pairs = new Map<number, SharedFigures>();
  const { benefits } = plan;
  for (let benefit = 0; benefit < benefits.length; benefit++) {
    const kind = benefits[benefit]?.change?.kind;
    if (kind !== "Flow" && kind !== "Level") continue;
    const to = starts[benefit + 1] as number;
    for (let position = starts[benefit] as number; position < to; position++) {
      const number = numbers[position] as number;
      const day = days[position] as number;
      const actual = actuals[position] as number;
      if (number < 0 || actual === 0 || day > plan.statusDate) continue;
      owners[position] = benefit;
      let hash = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(day, 0x85ebca6b);
      hash = Math.imul(hash ^ (words[position * 2] as number) ^ Math.imul(words[position * 2 + 1] as number, 0xc2b2ae35), 0x27d4eb2f);
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      for (;;) {
        const there = (slots[slot] as number) - 1;
        if (there < 0) {
          slots[slot] = position + 1;
          break;
        }
        if (actuals[there] === actual && days[there] === day && numbers[there] === number) {
          const first = owners[there] as number;
          if (first === benefit) break;
          if (sameUnit(benefits[first]?.row.unit, benefits[benefit]?.row.unit)) {
            const key = first * benefits.length + benefit;
            const pair = pairs.get(key);
            if (pair === undefined) pairs.set(key, { first, second: benefit, position, row: rows[position] as number, count: 1 });
            else pair.count++;
            break;
          }
        }
        slot = (slot + 1) & (size - 1);
      }
    }
  }
  return pairs.values();
}
