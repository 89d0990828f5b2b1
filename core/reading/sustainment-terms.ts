import type { SustainmentTerms } from "../domain/sustained";
import type { Plan } from "./plan";
import { idKey } from "../parsing/text";

/** Of a benefit that the table does not name. */
export const nothingAgreed: SustainmentTerms = { handover: undefined, tolerance: undefined };

/**
 * What the Sustainment table agrees on the benefits that it names, by their position. A benefit with several actions has passed to the line
 * with the last of them (Accepted on, else Handover date); the first tolerance that is given counts.
 */
export function sustainmentTerms(plan: Plan): ReadonlyMap<number, SustainmentTerms> {
  const terms = new Map<number, SustainmentTerms>();
  for (const { benefitId, acceptedOn, handoverDate, tolerance } of plan.sustainment) {
    const benefit = benefitId === undefined ? undefined : plan.benefitOf.get(idKey(benefitId));
    if (benefit === undefined) continue;
    const before = terms.get(benefit) ?? nothingAgreed;
    const handover = acceptedOn ?? handoverDate;
    terms.set(benefit, {
      handover: handover === undefined || before.handover === undefined ? (handover ?? before.handover) : Math.max(handover, before.handover),
      tolerance: before.tolerance ?? tolerance,
    });
  }
  return terms;
}
