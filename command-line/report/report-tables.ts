import {
  comparedPlan,
  escapeMarkup,
  isAdjusted,
  placeName,
  say,
  shownId,
  told,
  type ReviewResult,
  type RollupResult,
  unadjustedNote,
  unadjustedPlan,
} from "#core";
import { cellText } from "../../drawing/cell-text";
import { cell, figureList, htmlTable } from "./html";
import { statusCell } from "./status-style";

/* What the report tells in figures, words and tables. */

const notKnown = "–";

const percent = (value: number | string | null | undefined, format = "0%"): string => (typeof value === "number" ? cellText(value, format) : notKnown);

/** As the plan's own column has it. */
const variance = "+0.0%;-0.0%;0.0%";

/** A number format that says of an amount above nothing that it is above. */
const withSign = (moneyFormat: string): string => `+${moneyFormat}`;

export const planFigures = ({ index, cappedIndex, coverage, pessimisticIndex }: RollupResult): string =>
  figureList([
    { label: told("Realization index"), value: percent(index), meaning: say`delivered of planned to date` },
    { label: say`Capped index`, value: percent(cappedIndex), meaning: say`no star hides a failure` },
    { label: told("Coverage"), value: percent(coverage), meaning: say`measured of all that are due` },
    { label: say`Pessimistic index`, value: percent(pessimisticIndex), meaning: say`the unmeasured counted as 0` },
  ]);

const statusWords = ["Realized", "Green", "Amber", "Red", "Not measured", "Not due", "Undefined"] as const;

const nothing = (words: string): string => `<p>${escapeMarkup(words)}</p>`;
const nonePlanned = (): string => nothing(say`No benefit is planned yet.`);

export const categoryTable = ({ byCategory }: ReviewResult): string =>
  byCategory.length === 0
    ? nonePlanned()
    : htmlTable({
        caption: say`How many benefits of each category have each status. The categories are never added up.`,
        headers: [{ text: told("Category") }, ...statusWords.map((word) => ({ text: told(word), numeric: true })), { text: say`Index`, numeric: true }],
        rows: byCategory.map(({ name, statusCounts, index }) => [
          cell(told(name)),
          ...statusWords.map((word) => cell(String(statusCounts[word]))),
          cell(percent(index)),
        ]),
      });

export function moneyTable({ totals }: ReviewResult, moneyFormat: string): string {
  if (totals.every(({ valuedCount }) => valuedCount === 0)) return nothing(say`No benefit has money.`);
  const withUnadjusted = totals.some(isAdjusted);
  return htmlTable({
    caption: [say`Net of deadweight and attribution; plans also of optimism bias and confidence. Claimed and validated stand apart.`, unadjustedNote(totals)]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
    headers: [
      { text: told("Category") },
      ...[told("Planned"), ...(withUnadjusted ? [told(unadjustedPlan)] : []), told("Claimed"), told("Validated"), say`Claimed − plan`].map((text) => ({
        text,
        numeric: true,
      })),
    ],
    rows: totals
      .filter(({ valuedCount }) => valuedCount > 0)
      .map((total) => {
        const { category, claimedCount, planned, claimed, validated } = total;
        const known = (text: string): string => (claimedCount === 0 ? notKnown : text);
        return [
          cell(told(category)),
          ...[planned, ...(withUnadjusted ? [comparedPlan(total)] : [])].map((value) => cell(cellText(value, moneyFormat))),
          ...[claimed, validated].map((value) => cell(known(cellText(value, moneyFormat)))),
          cell(known(cellText(claimed - comparedPlan(total), withSign(moneyFormat)))),
        ];
      }),
  });
}

export const decisionTable = ({ board: { decisions } }: ReviewResult): string =>
  decisions.length === 0
    ? nothing(say`Nothing waits for a decision.`)
    : htmlTable({
        caption: say`What waits for a decision, the first one first.`,
        headers: [{ text: say`What` }, { text: say`Who decides` }, { text: say`Where` }],
        rows: decisions.map(({ what, who, table, sheet, row }) => [
          cell(what),
          cell(who ?? say`Nobody is named`),
          cell(row === null ? placeName({ table, sheet }) : say`${placeName({ table, sheet })}, row ${String(row)}`),
        ]),
      });

export const gapTable = ({ board: { gaps, nextStep }, benefits }: ReviewResult, moneyFormat: string): string =>
  gaps.length === 0
    ? nothing(nextStep === null ? say`No benefit is behind plan beyond its tolerance.` : say`No benefit can be judged yet.`)
    : htmlTable({
        caption: say`The benefits furthest behind plan, by lost money first.`,
        headers: [
          { text: told("Benefit") },
          { text: told("Owner") },
          { text: told("Status") },
          { text: told("Variance"), numeric: true },
          { text: say`Claimed − plan`, numeric: true },
          { text: say`Next action` },
        ],
        rows: gaps.map((gap) => [
          cell(`${shownId(gap.id, benefits[gap.id]?.row)} ${gap.name}`),
          cell(gap.owner ?? say`No owner`),
          statusCell(told(gap.status)),
          cell(percent(gap.variancePercent, variance)),
          cell(cellText(gap.moneyGap, withSign(moneyFormat))),
          cell(gap.nextAction),
        ]),
      });

export const milestoneTable = ({ board: { milestones } }: ReviewResult): string =>
  milestones.length === 0
    ? nothing(say`None is open.`)
    : htmlTable({
        caption: say`Not done, and expected within 90 days or overdue.`,
        headers: [{ text: told("Milestone") }, { text: say`Finish`, whole: true }, { text: told("Owner") }, { text: told("Status") }],
        rows: milestones.map(({ id, name, finish, owner, status }) => [cell(`${id} ${name}`), cell(finish), cell(owner), cell(told(status))]),
      });

export const benefitTable = ({ benefits }: ReviewResult): string =>
  Object.keys(benefits).length === 0
    ? nonePlanned()
    : htmlTable({
        caption: say`Every benefit with its status, and why a figure is missing.`,
        headers: [
          { text: told("Benefit") },
          { text: told("Owner") },
          { text: told("Status") },
          { text: told("Variance"), numeric: true },
          { text: told("Attainment"), numeric: true },
          { text: told("Trend") },
          { text: told("Last measured"), whole: true },
          { text: told("Reason") },
        ],
        rows: Object.entries(benefits).map(([id, benefit]) => [
          cell(`${shownId(id, benefit.row)} ${benefit.name}`),
          cell(benefit.owner ?? say`No owner`),
          statusCell(told(String(benefit["status"] ?? ""))),
          cell(percent(benefit["variancePercent"], variance)),
          cell(percent(benefit["attainment"])),
          cell(told(String(benefit["trend"] ?? "–"))),
          cell(String(benefit["lastMeasured"] ?? "–")),
          cell(String(benefit["reason"] ?? "")),
        ]),
      });

export function findingList({ findings }: ReviewResult): string {
  if (findings.length === 0) return nothing(say`The plan check found nothing.`);
  const items = findings.map(({ severity, table, sheet, row, column, what, mend }) => {
    const place = [placeName({ table, sheet }), row === null ? "" : say`row ${String(row)}`, column ?? ""].filter((part) => part !== "").join(", ");
    return `<li><strong>${escapeMarkup(told(severity))}</strong>: ${escapeMarkup(what)}. ${escapeMarkup(mend)}. <span class="quiet">(${escapeMarkup(place)})</span></li>`;
  });
  return `<ul>\n${items.join("\n")}\n</ul>`;
}
