import type { RollupResult, ReviewResult } from "#core";
import { escapeMarkup } from "#core";
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
    { label: "Realization index", value: percent(index), meaning: "delivered of planned to date" },
    { label: "Capped index", value: percent(cappedIndex), meaning: "no star hides a failure" },
    { label: "Coverage", value: percent(coverage), meaning: "measured of all that are due" },
    { label: "Pessimistic index", value: percent(pessimisticIndex), meaning: "the unmeasured counted as 0" },
  ]);

const statusWords = ["Realized", "Green", "Amber", "Red", "Not measured", "Not due", "Undefined"] as const;

const nonePlanned = "<p>No benefit is planned yet.</p>";

export const categoryTable = ({ byCategory }: ReviewResult): string =>
  byCategory.length === 0
    ? nonePlanned
    : htmlTable({
        caption: "How many benefits of each category have each status. The categories are never added up.",
        headers: [{ text: "Category" }, ...statusWords.map((text) => ({ text, numeric: true })), { text: "Index", numeric: true }],
        rows: byCategory.map(({ name, statusCounts, index }) => [
          cell(name),
          ...statusWords.map((word) => cell(String(statusCounts[word]))),
          cell(percent(index)),
        ]),
      });

export const moneyTable = ({ totals }: ReviewResult, moneyFormat: string): string =>
  totals.every(({ valuedCount }) => valuedCount === 0)
    ? "<p>No benefit has money.</p>"
    : htmlTable({
        caption: "Net of deadweight and attribution; plans also of optimism bias and confidence. Claimed and validated stand apart.",
        headers: [{ text: "Category" }, ...["Planned", "Claimed", "Validated", "Claimed − plan"].map((text) => ({ text, numeric: true }))],
        rows: totals
          .filter(({ valuedCount }) => valuedCount > 0)
          .map(({ category, claimedCount, planned, claimed, validated }) => {
            const known = (text: string): string => (claimedCount === 0 ? notKnown : text);
            return [
              cell(category),
              cell(cellText(planned, moneyFormat)),
              ...[claimed, validated].map((value) => cell(known(cellText(value, moneyFormat)))),
              cell(known(cellText(claimed - planned, withSign(moneyFormat)))),
            ];
          }),
      });

export const decisionTable = ({ board: { decisions } }: ReviewResult): string =>
  decisions.length === 0
    ? "<p>Nothing waits for a decision.</p>"
    : htmlTable({
        caption: "What waits for a decision, the first one first.",
        headers: [{ text: "What" }, { text: "Who decides" }, { text: "Where" }],
        rows: decisions.map(({ what, who, table, row }) => [cell(what), cell(who ?? "Nobody is named"), cell(row === null ? table : `${table}, row ${row}`)]),
      });

export const gapTable = ({ board: { gaps, nextStep } }: ReviewResult, moneyFormat: string): string =>
  gaps.length === 0
    ? `<p>${nextStep === null ? "No benefit is behind plan beyond its tolerance." : "No benefit can be judged yet."}</p>`
    : htmlTable({
        caption: "The benefits furthest behind plan, by lost money first.",
        headers: [
          { text: "Benefit" },
          { text: "Owner" },
          { text: "Status" },
          { text: "Variance", numeric: true },
          { text: "Claimed − plan", numeric: true },
          { text: "Next action" },
        ],
        rows: gaps.map((gap) => [
          cell(`${gap.id} ${gap.name}`),
          cell(gap.owner ?? "No owner"),
          statusCell(gap.status),
          cell(percent(gap.variancePercent, variance)),
          cell(cellText(gap.moneyGap, withSign(moneyFormat))),
          cell(gap.nextAction),
        ]),
      });

export const milestoneTable = ({ board: { milestones } }: ReviewResult): string =>
  milestones.length === 0
    ? "<p>None is open.</p>"
    : htmlTable({
        caption: "Not done, and expected within 90 days or overdue.",
        headers: [{ text: "Milestone" }, { text: "Finish", whole: true }, { text: "Owner" }, { text: "Status" }],
        rows: milestones.map(({ id, name, finish, owner, status }) => [cell(`${id} ${name}`), cell(finish), cell(owner), cell(status)]),
      });

export const benefitTable = ({ benefits }: ReviewResult): string =>
  Object.keys(benefits).length === 0
    ? nonePlanned
    : htmlTable({
        caption: "Every benefit with its status, and why a figure is missing.",
        headers: [
          { text: "Benefit" },
          { text: "Owner" },
          { text: "Status" },
          { text: "Variance", numeric: true },
          { text: "Attainment", numeric: true },
          { text: "Trend" },
          { text: "Last measured", whole: true },
          { text: "Reason" },
        ],
        rows: Object.entries(benefits).map(([id, benefit]) => [
          cell(`${id} ${benefit.name}`),
          cell(benefit.owner ?? "No owner"),
          statusCell(String(benefit["status"] ?? "")),
          cell(percent(benefit["variancePercent"], variance)),
          cell(percent(benefit["attainment"])),
          cell(String(benefit["trend"] ?? "–")),
          cell(String(benefit["lastMeasured"] ?? "–")),
          cell(String(benefit["reason"] ?? "")),
        ]),
      });

export function findingList({ findings }: ReviewResult): string {
  if (findings.length === 0) return "<p>The plan check found nothing.</p>";
  const items = findings.map(({ severity, table, row, column, what, mend }) => {
    const place = [table, row === null ? "" : `row ${row}`, column ?? ""].filter((part) => part !== "").join(", ");
    return `<li><strong>${escapeMarkup(severity)}</strong>: ${escapeMarkup(what)}. ${escapeMarkup(mend)}. <span class="quiet">(${escapeMarkup(place)})</span></li>`;
  });
  return `<ul>\n${items.join("\n")}\n</ul>`;
}
