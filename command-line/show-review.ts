import type { BenefitResult, Finding, PlanUpdate, ReviewResult } from "#core";
import {
  allOf,
  comparedPlan,
  counted,
  findingCounts,
  fixedText,
  isAdjusted,
  percentText,
  placeName,
  say,
  shownId,
  shownSeal,
  told,
  unadjustedNote,
  unadjustedPlan,
  withPlus,
} from "#core";
import { paint, plain, type Paint, type Terminal } from "./output";
import { textTable } from "./text-table";
import { nextStep } from "./words";

const statusPaint: Readonly<Record<string, Paint>> = { Realized: "blue", Green: "green", Amber: "yellow", Red: "red" };
const severityPaint: Readonly<Record<string, Paint>> = { "Stops the row": "red", "Needs attention": "yellow" };

/** A figure of the whole plan, as its pages say it; a benefit's shares have the one decimal of their status columns. */
const whole = (value: number | string | null): string => (typeof value === "number" ? percentText(value, 0) : "–");
const share = (value: number | string | null | undefined, signed = false): string =>
  typeof value === "number" ? (signed ? withPlus(percentText(value, 1)) : percentText(value, 1)) : "–";

/** The review in a few lines, `sheet` being where the benefits stand and `check` the command that lists its findings: how the plan stands in words and figures, every benefit's status, the largest gaps, the findings counted. */
export function showReview(terminal: Terminal, result: ReviewResult, sheet: string, check: readonly string[]): string {
  const { plan } = result;
  const sections = [
    paint(terminal, "bold", say`Benefits review, status on ${result.statusDate}`),
    plain(result.board.headline),
    say`Realization index ${whole(plan.index)} · capped ${whole(plan.cappedIndex)} · coverage ${whole(plan.coverage)} · pessimistic ${whole(plan.pessimisticIndex)}`,
    "",
    benefitTable(terminal, Object.entries(result.benefits), sheet),
    "",
    totalsTable(terminal, result),
    "",
    ...(result.record === null ? [] : [recordLine(result), ""]),
    findingsLine(terminal, result.findings, check),
  ];
  return sections.join("\n");
}

/** What moved since the review before, and the seal of this one. */
function recordLine({ since, record }: ReviewResult): string {
  const sealed = record === null ? "" : say`Record of ${counted(record.reviews, "review")}, sealed ${shownSeal(record.seal)}.`;
  return [...(since === null ? [] : [plain(since.said)]), sealed].join("\n");
}

/** At most this many benefits are listed in the terminal, the worst first; the sheet has them all. */
const mostListed = 40;
const worstFirst = ["Red", "Amber", "Undefined", "Not measured", "Green", "Realized", "Not due"];

function benefitTable(terminal: Terminal, benefits: readonly (readonly [string, BenefitResult])[], sheet: string): string {
  const rank = (benefit: BenefitResult): number => worstFirst.indexOf(String(benefit["status"]));
  const sorted = benefits.length <= mostListed ? benefits : [...benefits].sort(([, a], [, b]) => rank(a) - rank(b)).slice(0, mostListed);
  const rows = sorted.map(([id, benefit]) => [
    shownId(id, benefit.row),
    benefit.name,
    told(String(benefit["status"] ?? "")),
    share(benefit["variancePercent"], true),
    share(benefit["attainment"]),
    told(String(benefit["trend"] ?? "–")),
    benefit.owner ?? say`no owner`,
  ]);
  const paintOf = Object.fromEntries(Object.entries(statusPaint).map(([status, color]) => [told(status), color]));
  const table = textTable(
    terminal,
    [
      { header: "ID", most: 14 },
      { header: told("Benefit"), most: 44 },
      { header: told("Status"), paint: (cell) => paintOf[cell] },
      { header: told("Variance"), align: "right" },
      { header: told("Attainment"), align: "right" },
      { header: told("Trend") },
      { header: told("Owner"), most: 24, from: 100 },
    ],
    rows,
  );
  const more = benefits.length - sorted.length;
  return more > 0 ? `${table}\n${say`… and ${more} more; the sheet ${plain(sheet)} has them all.`}` : table;
}

function totalsTable(terminal: Terminal, { totals, currency }: ReviewResult): string {
  const money = (value: number): string => fixedText(value, 0);
  const rows = totals
    .filter(({ valuedCount }) => valuedCount > 0)
    .map((total) => {
      const { category, claimedCount, planned, claimed, validated } = total;
      const known = (value: number): string => (claimedCount === 0 ? "–" : money(value));
      return [
        told(category),
        money(planned),
        ...(totals.some(isAdjusted) ? [money(comparedPlan(total))] : []),
        known(claimed),
        known(validated),
        known(claimed - comparedPlan(total)),
      ];
    });
  if (rows.length === 0) return say`No benefit has money.`;
  const title = currency === null ? say`Money to date, net` : say`Money to date in ${plain(currency)}, net`;
  const note = unadjustedNote(totals);
  const table = textTable(
    terminal,
    [
      { header: note === undefined ? title : told("Category") },
      { header: told("Planned"), align: "right" },
      ...(note === undefined ? [] : [{ header: told(unadjustedPlan), align: "right" as const }]),
      { header: told("Claimed"), align: "right" },
      { header: told("Validated"), align: "right", from: note === undefined ? 72 : 92 },
      { header: say`Claimed − plan`, align: "right", paint: (cell) => (cell.startsWith("−") ? "red" : undefined) },
    ],
    rows,
  );
  // With one column more, the title is too long to stand at the head of one.
  return note === undefined ? table : [paint(terminal, "bold", title), table, note].join("\n");
}

function findingsLine(terminal: Terminal, findings: readonly Finding[], check: readonly string[]): string {
  if (findings.length === 0) return say`The plan check found nothing.`;
  const parts = findingCounts(findings).map(({ severity, words }) => paint(terminal, severityPaint[severity] ?? "gray", words));
  return nextStep(say`Findings: ${parts.join(", ")}. List them with:`, ...check);
}

/** The findings as a table, worst first. */
export function showFindings(terminal: Terminal, findings: readonly Finding[]): string {
  if (findings.length === 0) return say`The plan check found nothing.`;
  return findings
    .map(({ severity, table, sheet, row, column, what, mend, rule }) => {
      const place = [placeName({ table, sheet }), row === null ? undefined : say`row ${String(row)}`, column ?? undefined]
        .filter((part) => part !== undefined)
        .join(", ");
      return `${paint(terminal, severityPaint[severity] ?? "gray", told(severity))}  ${plain(place)}  (${rule})\n  ${plain(what)}.\n  ${plain(mend)}.`;
    })
    .join("\n");
}

/** What was written: status columns where a table has what they hang on, and the sheets that have something to say. */
export function showWritten(target: string, { tables, sheets }: PlanUpdate, result: ReviewResult): string {
  const names = allOf(sheets.filter(({ onlyWhereItStands, isHidden }) => onlyWhereItStands !== true && isHidden !== true).map(({ name }) => name));
  return tables.some(({ table }) => table === "Benefits")
    ? say`Written to ${target}: the status columns and the sheets ${names}.`
    : say`Written to ${target}: the sheets ${names}. No status columns: ${whyNoColumns(result)}.`;
}

function whyNoColumns({ findings, plan }: ReviewResult): string {
  if (findings.some(({ rule }) => rule === "register-on-its-side")) return say`on your sheet each benefit is a column`;
  if (plan.benefitCount === 0) return say`Benefits has no benefit yet`;
  return say`Benefits has no column Benefit ID, by which they find their rows`;
}
