import type { Plan } from "../reading/plan";

/** Makes a reading of the plan that several checks need happen once a plan; a plan never changes. */
export function oncePerPlan<T>(read: (plan: Plan) => T): (plan: Plan) => T {
  const known = new WeakMap<Plan, { readonly value: T }>();
  return (plan) => {
    let entry = known.get(plan);
    if (entry === undefined) known.set(plan, (entry = { value: read(plan) }));
    return entry.value;
  };
}
