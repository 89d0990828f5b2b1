import { idKey } from "../parsing/text";
import type { Check } from "./check";
import { placeOf } from "./place";
import { say } from "../words/say";

export const objectiveWithoutBenefit: Check = {
  rule: "objective-without-benefit",
  severity: "Advice",
  help: "No benefit serves the objective, neither in Objective nor in Alignment, so the plan does nothing for it.",
  mend: "Name the objective in the benefits that serve it, or plan one",
  run(plan, report) {
    if (plan.benefits.length === 0) return;
    const served = new Set<number>();
    const serve = (id: string | undefined): void => {
      const position = id === undefined ? undefined : (plan.objectiveOf.get(id) ?? plan.objectiveOf.get(idKey(id)));
      if (position !== undefined) served.add(position);
    };
    for (const { row } of plan.benefits) serve(row.objective);
    for (const { objectiveId, score } of plan.alignment) if (score !== 0) serve(objectiveId);
    plan.objectives.forEach((row, position) => {
      if (row.id === undefined || served.has(position) || plan.objectiveOf.get(idKey(row.id)) !== position) return;
      report({ ...placeOf(plan, "objectives", row, row.id, "id"), what: say`No benefit serves the objective ${row.name ?? row.id}` });
    });
  },
};
