import { signOf } from "./direction";
import { isFloorOrCeiling, isKept, type PlannedChange } from "./planned-change";
import { phrase, say, told } from "../words/say";

/** The sign of the arithmetic in words: "−1 (Decrease)", for a dis-benefit turned round. */
export function signInWords(change: PlannedChange): string {
  const direction = `${{ 1: "+1", "-1": "−1", 0: "0" }[signOf(change.direction)]} (${told(change.direction)})`;
  return change.nature === "Dis-benefit" ? `−1 (${told("Dis-benefit")}) × ${direction}` : direction;
}

/** How the elapsed share comes about: a flow's reading of a day covers that day, so its days are counted whole. */
export const elapsedInWords = ({ kind }: PlannedChange): string =>
  kind === "Flow" ? say`(measured to − Start + 1)/(Due − Start + 1)` : say`(measured to − Start)/(Due − Start)`;

/** How the planned share comes about. */
export function shareInWords(change: PlannedChange): string {
  if (change.kind === "Milestone") return say`0 before Due, 1 from Due`;
  if (isKept(change)) return say`a value to keep is expected from Start on: 1`;
  if (change.profile === "Table") return say`what the Profile table plans by the day it is measured to, as a share of Target − Baseline`;
  return say`${told(change.profile)} of the elapsed share ${elapsedInWords(change)}, between 0 and 1`;
}

/** How the KPI's planned reading comes about. */
export function plannedInWords(change: PlannedChange): string {
  const { kind } = change;
  if (kind === "Milestone") return say`0 before Due, 1 from Due`;
  if (isKept(change)) return kind === "Flow" ? say`Target × elapsed share` : told("Target");
  return kind === "Flow" ? say`Baseline × elapsed share + (Target − Baseline) × planned share` : say`Baseline + (Target − Baseline) × planned share`;
}

/** How the KPI to date comes about. */
export const actualInWords: Readonly<Record<PlannedChange["kind"], string>> = phrase({
  Flow: "the sum of the measurements that count up to the status date or End",
  Level: "the latest reading on or before the status date or End",
  Scale: "the latest reading on or before the status date or End",
  Milestone: "1 from the first reading of 1 or more, until then 0",
});

/** How what is delivered comes about. */
export function deliveredInWords(change: PlannedChange): string {
  if (change.kind === "Milestone") return change.nature === "Dis-benefit" ? say`−1 once reached, else 0` : say`1 once reached, else 0`;
  const moved = change.kind === "Flow" ? say`(Actual − Baseline × elapsed share at the last reading)` : say`(Actual − Baseline)`;
  return isFloorOrCeiling(change) ? say`the change from Baseline: ${moved}` : `${signInWords(change)} × ${moved}`;
}

/** How the variance of a value to keep comes about. */
export const keptVarianceInWords: Readonly<Record<PlannedChange["direction"], string>> = phrase({
  Increase: "Delivered to date − Planned benefit; positive is favourable",
  Decrease: "Delivered to date − Planned benefit; positive is favourable",
  Maintain: "−|Actual to date − Planned to date|",
  "At least": "what is missing to the floor: Actual to date − Planned to date, at most 0",
  "At most": "what is beyond the ceiling: Planned to date − Actual to date, at most 0",
});
