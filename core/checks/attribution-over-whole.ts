import type { Benefit, Plan } from "../tables/plan";
import { headerKey } from "../tables/text";
import type { Check } from "./check";
import { benefitPlace } from "./place";
import { sayNames, sayShare } from "./wording";

/**
 * Rows are on one KPI where Data source and Unit are the same and also the name, or the kind and a Baseline that is not 0:
 * a source alone feeds many KPIs. A blank attribution claims all of it, once another row of the KPI has one.
 */
export const attributionOverWhole: Check = {
  rule: "attribution-over-whole",
  severity: "Needs attention",
  about: "Benefits claim together more than 100 % of the change in one KPI (the same Data source and Unit, and the same name or Baseline).",
  mend: "Lower the attributions so that they add up to at most 100 %",
  run(plan, report) {
    const shared = plan.benefits.filter(({ change, row }) => {
      return change !== undefined && change.kind !== "Milestone" && row.dataSource !== undefined && row.unit !== undefined;
    });
    for (const benefit of plan.benefits) {
      const { attribution } = benefit.row;
      if (attribution === undefined || attribution <= 1) continue;
      report({ ...benefitPlace(plan, benefit, "attribution"), what: `${benefit.id} claims ${sayShare(attribution)} of its KPI, more than all of it` });
    }
    if (!shared.some(({ row }) => row.attribution !== undefined)) return;
    const told = new Set<Benefit>();
    for (const key of [nameKey, baselineKey]) {
      for (const claims of groupBy(shared, key)) {
        const sum = claims.reduce((total, { row }) => total + Math.min(1, row.attribution ?? 1), 0);
        const [first] = claims;
        if (first === undefined || claims.length < 2 || sum <= 1 + 1e-9 || told.has(first)) continue;
        if (!claims.some(({ row }) => row.attribution !== undefined)) continue;
        for (const claim of claims) told.add(claim);
        report({
          ...benefitPlace(plan, first, "attribution"),
          what: `${sayNames(claims.map((claim) => claim.id))} claim together ${sayShare(sum)} of one KPI (${first.row.dataSource ?? ""}, ${first.row.unit ?? ""})`,
        });
      }
    }
  },
};

type Key = (row: Plan["benefits"][number]["row"]) => string | undefined;

const nameKey: Key = ({ name }) => (name === undefined ? undefined : headerKey(name));
const baselineKey: Key = ({ kind, baseline }) => (baseline === undefined || baseline === 0 ? undefined : `${kind ?? ""} ${baseline}`);

function groupBy(benefits: readonly Benefit[], keyOf: Key): Iterable<readonly Benefit[]> {
  const groups = new Map<string, Benefit[]>();
  for (const benefit of benefits) {
    const key = keyOf(benefit.row);
    if (key === undefined) continue;
    const whole = `${headerKey(benefit.row.dataSource ?? "")}\n${headerKey(benefit.row.unit ?? "")}\n${key}`;
    const group = groups.get(whole);
    if (group === undefined) groups.set(whole, [benefit]);
    else group.push(benefit);
  }
  return groups.values();
}
