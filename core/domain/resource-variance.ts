import { elapsedShare } from "./ramp";
import { unknown, type Figure } from "./figure";

export interface ResourceMoney {
  readonly kind: "Tool" | "Personnel" | "Funding" | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly planned: number | undefined;
  readonly actual: number | undefined;
}

/** Planned money by a day: evenly from From to To, whole where a date is missing. */
export function plannedByDay({ from, to, planned }: ResourceMoney, day: number): Figure {
  if (planned === undefined) return unknown("Planned is blank");
  if (from === undefined || to === undefined || to < from) return planned;
  return planned * elapsedShare(day, from, to + 1);
}

/** `variance` of a resource: positive is favourable: spent less than planned by now, or for Funding received more. */
export function resourceVariance(resource: ResourceMoney, day: number): Figure {
  const plan = plannedByDay(resource, day);
  if (typeof plan !== "number") return plan;
  if (resource.actual === undefined) return unknown("Actual is blank");
  return resource.kind === "Funding" ? resource.actual - plan : plan - resource.actual;
}
