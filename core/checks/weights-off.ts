import type { Benefit, Plan } from "../reading/plan";
import type { RowPlace } from "../tables/table";
import type { Check, Place } from "./check";
import { isBlankCell, isLeaf, placeOf, rawCell } from "./place";
import { plural } from "../wording/plural";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

interface Weighed {
  readonly row: RowPlace & { readonly weight: number | undefined };
  readonly id: string | undefined;
}

/**
 * Weights only weigh against each other, so a sum is wrong only where they look like shares of a whole: all below 1 with a
 * sum near 1, or some above 10 with a sum near 100. Siblings under a parent are a whole, and so are all benefits together.
 */
export const weightsOff: Check = {
  rule: "weights-off",
  severity: "Needs attention",
  help: "Weights that look like shares of 1 or 100 do not add up to it, or some rows have a weight and others none: a blank one counts as the mean of those above 0. A weight of 0 takes a benefit out of the index.",
  mend: "Give every row a weight, so that they add up",
  run(plan, report) {
    const leaves = plan.benefits.filter(isLeaf);
    unweighed(plan, "benefits", leaves, report);
    if (!addsUp(leaves)) for (const siblings of siblingGroups(plan)) wholeMissed(plan, "benefits", siblings, report);
    const objectives = plan.objectives.map((row) => ({ row, id: row.id }));
    unweighed(plan, "objectives", objectives, report);
    wholeMissed(plan, "objectives", objectives, report);
  },
};

const isGiven = ({ row }: Weighed): boolean => row.weight !== undefined && row.weight >= 0;
const isLeftOut = (row: Weighed): boolean => !isGiven(row);
const countsInIndex = ({ row }: Weighed): boolean => row.weight !== undefined && row.weight > 0;

/** Some have a weight and some have none: one finding, at the first that has none. */
function unweighed(plan: Plan, table: "benefits" | "objectives", rows: readonly Weighed[], report: (place: Place) => void): void {
  const given = rows.find(countsInIndex);
  const without = rows.filter((row) => isLeftOut(row) && isBlankCell(rawCell(plan, table, "weight", row.row)));
  const [first] = without;
  if (given === undefined || first === undefined) return;
  report({
    ...placeOf(plan, table, first.row, first.id, "weight"),
    what: saidWithout[table](without.length, figureText(given.row.weight ?? 1)),
  });
}

const saidWithout = {
  benefits: (count: number, weight: string) =>
    say`${plural(count, "# benefit has", "# benefits have")} no weight, which counts as the mean of the others, beside weights such as ${weight}`,
  objectives: (count: number, weight: string) =>
    say`${plural(count, "# objective has", "# objectives have")} no weight, which counts as the mean of the others, beside weights such as ${weight}`,
};

const weightOf = ({ row }: Weighed): number => row.weight ?? 0;
const withWeight = (sum: number, row: Weighed): number => sum + weightOf(row);
const sumOf = (rows: readonly Weighed[]): number => rows.reduce(withWeight, 0);
const withLarger = (most: number, row: Weighed): number => Math.max(most, weightOf(row));
const isWhole = (sum: number): boolean => Math.abs(sum - 1) < 0.0051 || Math.abs(sum - 100) < 0.51;
const addsUp = (rows: readonly Weighed[]): boolean => isWhole(sumOf(rows));

function wholeMissed(plan: Plan, table: "benefits" | "objectives", rows: readonly Weighed[], report: (place: Place) => void): void {
  const [first] = rows;
  if (first === undefined || rows.length < 2 || !rows.every(isGiven)) return;
  const sum = sumOf(rows);
  const largest = rows.reduce(withLarger, 0);
  const whole = largest < 1 ? 1 : 100;
  const looksLikeShares = whole === 1 ? Math.abs(sum - 1) <= 0.25 : largest > 10 && Math.abs(sum - 100) <= 10;
  if (!looksLikeShares || isWhole(sum)) return;
  report({
    ...placeOf(plan, table, first.row, first.id, "weight"),
    what: say`The weights of these ${plural(rows.length, "# row", "# rows")} add up to ${figureText(sum)}, not to ${whole}`,
  });
}

/** The children of each parent, and the rows without one. */
function siblingGroups({ benefits }: Plan): readonly (readonly Weighed[])[] {
  const families = benefits.filter(isParent).map(({ children }) => children.flatMap((child) => benefits[child] ?? []));
  return [benefits.filter(isOnTop), ...families];
}

const isParent = (benefit: Benefit): boolean => !isLeaf(benefit);
const isOnTop = ({ parent }: Benefit): boolean => parent === undefined;
