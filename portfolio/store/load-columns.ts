import type { BenefitLines, PlanLines } from "#core";
import { createHash } from "node:crypto";
import { inColumns, type Columns } from "./columns";
import type { StoreRow } from "./tables";

/** The tables that a load of a plan adds to. */
export const loadTables = ["benefits", "readings", "segments", "claims"] as const;

/** What one load of a plan adds, without the numbers of the plan and of the load, which are known later. */
export type LoadColumns = { readonly [Name in (typeof loadTables)[number]]: Columns<Name> };

/** The lines of a plan as columns of the store. */
export function loadColumns({ benefits }: PlanLines): LoadColumns {
  return {
    benefits: inColumns("benefits", benefits.map(benefitRow)),
    readings: inColumns(
      "readings",
      benefits.flatMap((benefit) =>
        benefit.readings.map(({ from, until, toDate, validated, readOn, current, line }) => ({
          benefit_no: benefit.position,
          from_day: from,
          until_day: until,
          to_date: toDate,
          validated,
          read_on: readOn,
          current_days: current,
          line_read: line,
        })),
      ),
    ),
    segments: inColumns(
      "segments",
      benefits.flatMap((benefit) =>
        benefit.segments.map(({ from, until, lineFrom, lineTo, valueFrom, valueTo }) => ({
          benefit_no: benefit.position,
          from_day: from,
          until_day: until,
          line_from: lineFrom,
          line_to: lineTo,
          value_from: valueFrom,
          value_to: valueTo,
        })),
      ),
    ),
    claims: inColumns(
      "claims",
      benefits.flatMap((benefit) => benefit.claims.map((claim) => ({ benefit_no: benefit.position, ...claim }))),
    ),
  };
}

function benefitRow({ position, id, name, terms, planned, readings, end }: BenefitLines): Omit<StoreRow<"benefits">, "plan_no" | "load_no"> {
  const flag = (is: boolean | undefined): number => (is === true ? 1 : 0);
  return {
    benefit_no: position,
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
    end_day: end,
  };
}

/** A short text that is the same for what is the same. */
const keyOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 16);
