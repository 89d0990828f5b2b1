import type { Check } from "./check";
import { benefitPlace, inItsUnit } from "./place";
import { say } from "../words/say";

export const levelToKeep: Check = {
  rule: "level-to-keep",
  severity: "Advice",
  help: "The Target of a Level or Scale does not lie beyond its Baseline in Direction, or there is no Baseline: no change is promised, so the row is judged as a level to keep, at least (Increase) or at most (Decrease) the Target.",
  mend: "Set Direction to At least or At most if that is meant; else correct Direction, Baseline or Target",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { change, row } = benefit;
      if (change === undefined || row.direction === undefined || change.direction === row.direction) continue;
      const said = row.direction === "Decrease" ? ceiling : floor;
      const target = inItsUnit(plan, benefit, change.target);
      report(
        change.isBaselineBlank === true
          ? { ...benefitPlace(plan, benefit, "baseline"), what: said.withoutBaseline(benefit.id, target) }
          : { ...benefitPlace(plan, benefit, "target"), what: said.from(benefit.id, target, inItsUnit(plan, benefit, change.baseline)) },
      );
    }
  },
};

const floor = {
  withoutBaseline: (id: string, target: string) =>
    say`${id} should increase to ${target} but has no baseline to move from, so it is judged as at least ${target}`,
  from: (id: string, target: string, baseline: string) =>
    say`${id} should increase to ${target} but has its baseline at ${baseline}, so it is judged as at least ${target}`,
};

const ceiling = {
  withoutBaseline: (id: string, target: string) =>
    say`${id} should decrease to ${target} but has no baseline to move from, so it is judged as at most ${target}`,
  from: (id: string, target: string, baseline: string) =>
    say`${id} should decrease to ${target} but has its baseline at ${baseline}, so it is judged as at most ${target}`,
};
