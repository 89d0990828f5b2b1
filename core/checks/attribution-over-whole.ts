import { groupBy } from "../domain/group-by";
import type { Benefit, Plan } from "../reading/plan";
import type { Check } from "./check";
import { areDifferent, sourceHash } from "./claims";
import { benefitPlace } from "./place";
import { namesText } from "../wording/counts";
import { shareText } from "../wording/figures";
import { say } from "../words/say";

/**
 * Rows are on one KPI where Data source and Unit are the same and also the name, or the kind and a Baseline that is not 0:
 * a source alone feeds many KPIs. A blank attribution claims all of it, once another row of the KPI has one.
 */
export const attributionOverWhole: Check = {
  rule: "attribution-over-whole",
  severity: "Needs attention",
  help: "Benefits claim together more than 100% of the change in one KPI (the same Data source and Unit, and the same name or Baseline).",
  mend: "Lower the attributions so that they add up to at most 100%",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { attribution } = benefit.row;
      if (attribution === undefined || attribution <= 1) continue;
      report({ ...benefitPlace(plan, benefit, "attribution"), what: say`${benefit.id} claims ${shareText(attribution)} of its KPI, more than all of it` });
    }
    const reportedOf = new Set<Benefit>();
    for (const measured of sameMeasure(plan)) {
      if (measured.length < 2 || !measured.some(isGiven)) continue;
      for (const claims of [...groupBy(measured, nameKey).values(), ...groupBy(measured, baselineKey).values()]) {
        const sum = claims.reduce((total, { row }) => total + Math.min(1, row.attribution ?? 1), 0);
        const [first] = claims;
        if (first === undefined || claims.length < 2 || sum <= 1 + 1e-9 || reportedOf.has(first) || !claims.some(isGiven)) continue;
        for (const claim of claims) reportedOf.add(claim);
        report({
          ...benefitPlace(plan, first, "attribution"),
          what: say`${namesText(claims.map((claim) => claim.id))} claim together ${shareText(sum)} of one KPI (${first.row.dataSource ?? ""}, ${first.row.unit ?? ""})`,
        });
      }
    }
  },
};

const isGiven = ({ row }: Benefit): boolean => row.attribution !== undefined;

/** The measured benefits by Data source and Unit, whatever the case; sources that one benefit alone has are passed over by a number. */
function sameMeasure(plan: Plan): readonly (readonly Benefit[])[] {
  const measured: Benefit[] = [];
  const hashes = new Int32Array(plan.benefits.length);
  for (const benefit of plan.benefits) {
    const { change, row } = benefit;
    if (change === undefined || change.kind === "Milestone" || row.unit === undefined || row.dataSource === undefined) continue;
    hashes[measured.length] = sourceHash(row.dataSource);
    measured.push(benefit);
  }
  if (areDifferent(hashes.subarray(0, measured.length))) return [];
  const firstWith = new Map<number, Benefit>();
  const shared = new Set<Benefit>();
  measured.forEach((benefit, place) => {
    const hash = hashes[place] as number;
    const first = firstWith.get(hash);
    if (first === undefined) firstWith.set(hash, benefit);
    else shared.add(first).add(benefit);
  });
  if (shared.size === 0) return [];
  const bySource = groupBy(
    plan.benefits.filter((benefit) => shared.has(benefit)),
    ({ row }) => row.dataSource?.toLowerCase(),
  );
  return [...bySource.values()].flatMap((group) =>
    group.length < 2 || !group.some(isGiven) ? [] : [...groupBy(group, ({ row }) => row.unit?.toLowerCase()).values()],
  );
}

const nameKey = ({ row }: Benefit): string | undefined => row.name?.toLowerCase();
const baselineKey = ({ row: { kind, baseline } }: Benefit): string | undefined =>
  baseline === undefined || baseline === 0 ? undefined : `${kind ?? ""} ${baseline}`;
