import type { PlannedChange } from "./planned-change";

/** The sign of the arithmetic in words: "−1 (Decrease)", for a dis-benefit turned round. */
export function signInWords(change: PlannedChange): string {
  const direction = { Increase: "+1 (Increase)", Decrease: "−1 (Decrease)", Maintain: "0 (Maintain)" }[change.direction];
  return change.nature === "Dis-benefit" ? `−1 (Dis-benefit) × ${direction}` : direction;
}

/** A value to keep has no ramp; a milestone has one whatever its Direction. */
export const isKept = ({ direction, kind }: PlannedChange): boolean => direction === "Maintain" && kind !== "Milestone";

/** How the planned share comes about. */
export function shareInWords(change: PlannedChange): string {
  if (change.kind === "Milestone") return "0 before Due, 1 from Due";
  if (change.direction === "Maintain") return "a value to maintain is expected from Start on: 1";
  if (change.profile === "Table") return "what the Profile table plans by the status date, as a share of Target − Baseline";
  return `${change.profile} of the elapsed share (status date − Start)/(Due − Start), between 0 and 1`;
}

/** How the KPI's planned reading comes about. */
export function plannedInWords({ kind, direction }: PlannedChange): string {
  if (kind === "Milestone") return "0 before Due, 1 from Due";
  if (direction === "Maintain") return kind === "Flow" ? "Target × elapsed share" : "Target";
  return kind === "Flow" ? "Baseline × elapsed share + (Target − Baseline) × planned share" : "Baseline + (Target − Baseline) × planned share";
}

/** How the KPI to date comes about. */
export const actualInWords: Readonly<Record<PlannedChange["kind"], string>> = {
  Flow: "the sum of the measurements that count up to the status date",
  Level: "the latest reading on or before the status date",
  Scale: "the latest reading on or before the status date",
  Milestone: "1 from the first reading of 1 or more",
};

/** How what is delivered comes about. */
export function deliveredInWords(change: PlannedChange): string {
  if (change.kind === "Milestone") return change.nature === "Dis-benefit" ? "−1 once reached, else 0" : "1 once reached, else 0";
  return `${signInWords(change)} × ${change.kind === "Flow" ? "(Actual − Baseline × elapsed share)" : "(Actual − Baseline)"}`;
}
