import { isoDate } from "../domain/day";
import type { Plan } from "../reading/plan";
import type { Check } from "./check";
import { isTelling, mayBeSame, sameSource, sourceHash, sourceOf } from "./claims";
import { logPlace } from "./readings-place";
import { sharingSources } from "./sharing-sources";
import { plural } from "../wording/plural";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

/**
 * One report feeds many benefits, so the same source and date alone are no double count. What is: the same source, date
 * and figure (no small whole number), in one unit and under titles that are alike. Milestones and scores, whose few figures meet by chance, are left out.
 * Two benefits make one finding, however many periods they share.
 */
export const doubleCount: Check = {
  rule: "double-count",
  severity: "Needs attention",
  ofReadings: "figures",
  help: "Two benefits of like titles claim the same figure in the same unit of the same source and date, so it may be counted twice.",
  mend: "Keep the figure under one of the benefits, or divide it between them by Attribution",
  run(plan, report) {
    const { days, actuals } = plan.measurements;
    for (const { first, second, row, count, position } of sharedFigures(plan)) {
      const firstId = plan.benefits[first]?.id ?? "";
      const other = plan.benefits[second]?.id ?? "";
      const figure = figureText(actuals[position] as number);
      const day = isoDate(days[position] as number);
      report({
        ...logPlace(plan, row, "source", other),
        what:
          count > 1
            ? say`${firstId} and ${other} both claim ${figure} from the same source on ${day} and ${plural(count - 1, "# more period", "# more periods")}`
            : say`${firstId} and ${other} both claim ${figure} from the same source on ${day}`,
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

/** Of the readings whose day and figure stand more than once, those whose source is the same too; one entry a pair. */
function sharedFigures(plan: Plan): Iterable<SharedFigures> {
  const { days, actuals, rows, sources, starts } = plan.measurements;
  const { benefits } = plan;
  const positions = repeated(plan, repeated(plan, claimedPositions(plan), 0x297a2d39), 0x1b56c4e9);
  const owners = new Int32Array(positions.length);
  const pairs = new Map<number, SharedFigures>();
  const different = new Set<number>();
  let size = 16;
  while (size < positions.length * 2) size *= 2;
  const slots = new Int32Array(size);
  let owner = 0;
  let source = "";
  let hashed = 0;
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number;
    while (position >= (starts[owner + 1] as number)) owner++;
    owners[index] = owner;
    const benefit = benefits[owner];
    if (benefit === undefined) continue;
    const claimedSource = sourceOf(sources[rows[position] as number], benefit);
    if (claimedSource === "") continue;
    if (claimedSource !== source) {
      source = claimedSource;
      hashed = sourceHash(claimedSource);
    }
    const day = days[position] as number;
    const actual = actuals[position] as number;
    const hash = Math.imul(hashed ^ Math.imul(day, 0x85ebca6b) ^ Math.imul(actual * 1024, 0xc2b2ae35), 0x27d4eb2f);
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    for (let there = (slots[slot] as number) - 1; ; slot = (slot + 1) & (size - 1), there = (slots[slot] as number) - 1) {
      if (there < 0) {
        slots[slot] = index + 1;
        break;
      }
      const former = positions[there] as number;
      if (actuals[former] !== actual || days[former] !== day) continue;
      const first = owners[there] as number;
      const formerBenefit = benefits[first];
      if (formerBenefit === undefined || !sameSource(sourceOf(sources[rows[former] as number], formerBenefit), claimedSource)) continue;
      if (first === owner) break;
      const key = first * benefits.length + owner;
      if (different.has(key)) continue;
      const pair = pairs.get(key);
      if (pair === undefined && !mayBeSame(formerBenefit, benefit)) {
        different.add(key);
        continue;
      }
      if (pair === undefined) pairs.set(key, { first, second: owner, position, row: rows[position] as number, count: 1 });
      else pair.count++;
      break;
    }
  }
  return pairs.values();
}

/**
 * The positions whose day and figure may stand more than once among them, by two bit sets (a Bloom filter of one hash):
 * the first pass marks what was seen and what was seen again, the second keeps the latter. Most of a long log ends here.
 */
function repeated(plan: Plan, positions: Int32Array, seed: number): Int32Array {
  const { days, actuals } = plan.measurements;
  const words = new Int32Array(actuals.buffer, actuals.byteOffset, actuals.length * 2);
  let bits = 256;
  while (bits < positions.length * 4) bits *= 2;
  const seen = new Int32Array(bits >>> 5);
  const again = new Int32Array(bits >>> 5);
  const hashes = new Int32Array(positions.length);
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] as number;
    const high = Math.imul((words[position * 2 + 1] as number) ^ Math.imul(days[position] as number, 0x85ebca6b), seed);
    const mixed = Math.imul((words[position * 2] as number) ^ high ^ (high >>> 13), 0x27d4eb2f);
    const hash = (mixed ^ (mixed >>> 15)) & (bits - 1);
    const mask = 1 << (hash & 31);
    const marked = seen[hash >>> 5] as number;
    hashes[index] = hash;
    if ((marked & mask) === 0) seen[hash >>> 5] = marked | mask;
    else again[hash >>> 5] = (again[hash >>> 5] as number) | mask;
  }
  const kept = new Int32Array(positions.length);
  let count = 0;
  for (let index = 0; index < positions.length; index++) {
    const hash = hashes[index] as number;
    if (((again[hash >>> 5] as number) & (1 << (hash & 31))) !== 0) kept[count++] = positions[index] as number;
  }
  return kept.subarray(0, count);
}

/**
 * The positions of what may be claimed twice: amounts and readings that are no small whole numbers, up to the status date, of benefits that have
 * a source in common with another.
 */
function claimedPositions(plan: Plan): Int32Array {
  const { days, actuals, starts } = plan.measurements;
  const sharing = sharingSources(plan);
  const positions = new Int32Array(actuals.length);
  let count = 0;
  for (let benefit = 0; benefit < plan.benefits.length; benefit++) {
    if (sharing[benefit] === 0) continue;
    const to = starts[benefit + 1] as number;
    const kind = to === starts[benefit] ? undefined : plan.benefits[benefit]?.change?.kind;
    if (kind !== "Flow" && kind !== "Level") continue;
    for (let position = starts[benefit] as number; position < to && (days[position] as number) <= plan.statusDate; position++) {
      if (isTelling(actuals[position] as number)) positions[count++] = position;
    }
  }
  return positions.subarray(0, count);
}
