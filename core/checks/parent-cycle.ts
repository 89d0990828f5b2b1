import type { Plan } from "../reading/plan";
import type { Check } from "./check";
import { benefitPlace } from "./place";
import { namesText } from "../wording/counts";
import { say } from "../words/say";

export const parentCycle: Check = {
  rule: "parent-cycle",
  severity: "Stops the row",
  help: "Benefits are each other's parents in a circle, so none of them has figures of its own.",
  mend: "Clear the Parent cell of the one that stands on top",
  run(plan, report) {
    for (const cycle of parentCycles(plan)) {
      const names = namesText(cycle.map((position) => plan.benefits[position]?.id ?? ""));
      for (const position of cycle) {
        const benefit = plan.benefits[position];
        if (benefit !== undefined) report({ ...benefitPlace(plan, benefit, "parent"), what: say`${names} are each other's parents in a circle` });
      }
    }
  },
};

/** The circles among the parents, each in the order of the sheet. Every row is walked once. */
function parentCycles(plan: Plan): readonly (readonly number[])[] {
  const walkOf = new Int32Array(plan.benefits.length);
  const cycles: number[][] = [];
  for (let first = 0; first < walkOf.length; first++) {
    let current: number | undefined = first;
    while (current !== undefined && walkOf[current] === 0) {
      walkOf[current] = first + 1;
      current = plan.benefits[current]?.parent;
    }
    if (current === undefined || walkOf[current] !== first + 1) continue;
    const cycle = [current];
    for (let next = plan.benefits[current]?.parent; next !== undefined && next !== current; next = plan.benefits[next]?.parent) cycle.push(next);
    cycles.push(cycle.sort((a, b) => a - b));
  }
  return cycles;
}
