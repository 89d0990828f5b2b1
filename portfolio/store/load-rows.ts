import type { BenefitLines, PlanLines } from "#core";
import { createHash } from "node:crypto";
import type { StoreRow } from "./tables";

/** The rows that one load of a plan adds. */
export interface LoadRows {
  readonly benefits: readonly StoreRow<"benefits">[];
  readonly readings: readonly StoreRow<"readings">[];
  readonly segments: readonly StoreRow<"segments">[];
  readonly claims: readonly StoreRow<"claims">[];
}

interface LoadNumbers {
  readonly plan_no: number;
  readonly load_no: number;
}

/** The lines of a plan as rows of the store. */
export function loadRows({ benefits }: PlanLines, load: LoadNumbers): LoadRows {
  const keysOf = ({ position }: BenefitLines) => ({ plan_no: load.plan_no, load_no: load.load_no, benefit_no: position });
  return {
    benefits: benefits.map((benefit) => benefitRow(benefit, keysOf(benefit))),
    readings: benefits.flatMap((benefit) =>
      benefit.readings.map(({ from, until, toDate, validated, readOn, current, line }) => ({
        ...keysOf(benefit),
        from_day: from,
        until_day: until,
        to_date: toDate,
        validated,
        read_on: readOn,
        current_days: current,
        line_read: line,
      })),
    ),
    segments: benefits.flatMap((benefit) =>
      benefit.segments.map(({ from, until, lineFrom, lineTo, valueFrom, valueTo }) => ({
        ...keysOf(benefit),
        from_day: from,
        until_day: until,
        line_from: lineFrom,
        line_to: lineTo,
        value_from: valueFrom,
        value_to: valueTo,
      })),
    ),
    claims: benefits.flatMap((benefit) => benefit.claims.map((claim) => ({ ...keysOf(benefit), ...claim }))),
  };
}

function benefitRow({ id, name, terms, planned, readings }: BenefitLines, keys: LoadNumbers & { readonly benefit_no: number }): StoreRow<"benefits"> {
  const flag = (is: boolean | undefined): number => (is === true ? 1 : 0);
  return {
    ...keys,
    benefit_id: id,
    name,
    stopped: flag(terms === null),
    nature: terms?.nature ?? null,
    kind: terms?.kind ?? null,
    direction: terms?.direction ?? null,
    profile: terms?.profile ?? null,
    baseline: terms?.baseline ?? null,
    baseline_blank: flag(terms?.isBaselineBlank),
    target: terms?.target ?? null,
    start_day: terms?.start ?? null,
    due_day: terms?.due ?? null,
    amber: terms?.amber ?? null,
    red: terms?.red ?? null,
    in_units: flag(terms?.isInUnits),
    too_early: terms?.tooEarly ?? null,
    milestone_grace: terms?.milestoneGrace ?? null,
    table_span: terms?.tableSpan ?? null,
    plan_key: keyOf(planned),
    readings_key: keyOf(JSON.stringify(readings)),
  };
}

/** A short text that is the same for what is the same. */
const keyOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 16);
