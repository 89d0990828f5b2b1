import type { Plan } from "../reading/plan";
import { idKey } from "../parsing/text";

/** How strongly a benefit is said to serve an objective: a score 0…5, or "named" where Objective names it without a score. */
export type Claim = number | "named";

/** The claims of every benefit, by position of the benefit and then of the objective. */
export type Claims = readonly ReadonlyMap<number, Claim>[];

/**
 * What each benefit is said to serve, by its own rows of Alignment and its own Objective. Where two rows score one pair the
 * stronger counts; rows that name no benefit or no objective of the plan say nothing here, they are findings.
 */
export function claimsOf({ benefits, alignment, benefitOf, objectiveOf }: Plan): Claims {
  const claims = benefits.map(() => new Map<number, Claim>());
  for (const { benefitId, objectiveId, score } of alignment) {
    const benefit = benefitId === undefined ? undefined : benefitOf.get(idKey(benefitId));
    const objective = objectiveId === undefined ? undefined : objectiveOf.get(idKey(objectiveId));
    if (benefit === undefined || objective === undefined || score === undefined) continue;
    const benefitClaims = claims[benefit] as Map<number, Claim>;
    const known = benefitClaims.get(objective);
    benefitClaims.set(objective, typeof known === "number" ? Math.max(known, score) : score);
  }
  benefits.forEach(({ row }, position) => {
    const objective = row.objective === undefined ? undefined : objectiveOf.get(idKey(row.objective));
    const benefitClaims = claims[position] as Map<number, Claim>;
    if (objective !== undefined && !benefitClaims.has(objective)) benefitClaims.set(objective, "named");
  });
  return claims;
}

export const isServed = (claim: Claim): boolean => claim === "named" || claim > 0;

/** The objectives that a benefit serves, by its own claims and by those of the rows above it: a parent speaks for its KPIs. */
export function servedBy({ benefits }: Plan, claims: Claims, position: number): ReadonlySet<number> {
  const served = new Set<number>();
  let at: number | undefined = position;
  for (let steps = 0; at !== undefined && steps <= benefits.length; steps++) {
    for (const [objective, claim] of claims[at] ?? []) if (isServed(claim)) served.add(objective);
    at = benefits[at]?.parent;
  }
  return served;
}
