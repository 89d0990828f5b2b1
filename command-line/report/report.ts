import type { Cell, ChartRange, ChartSpec, OwnedSheet, ReportDetails, ReviewResult, RollupResult } from "#core";
import { escapeMarkup, shownSeal } from "#core";
import { alignmentTable } from "./alignment-table";
import { cellText } from "../../drawing/cell-text";
import { chartSvg } from "../../drawing/chart-svg";
import { explanationList } from "./explanations";
import { cell, figureList, htmlPage, htmlTable, scroll, section } from "./html";
import { pageStyle } from "./page-style";
import { onGround, statusCell, statusLook, statusStyle, type Look } from "./status-style";

/** What a report is made from: the result of a review, its sheets (whose charts it draws), the rest, and the colours of words. */
export interface ReportInput {
  readonly result: ReviewResult;
  readonly sheets: readonly OwnedSheet[];
  readonly details: ReportDetails;
  /** Text and ground of a status word. */
  readonly statusColors: Readonly<Record<string, Look>>;
  /** Text and ground of the alignment scores, from 0 on. */
  readonly scoreColors: readonly Look[];
  readonly moneyFormat: string;
  readonly title: string;
  /** Of the product that made it. */
  readonly version: string;
}

/**
 * The review as one HTML page that needs nothing else: no script, no font, no address. It shows the figures of the board
 * pack and the charts of the workbook, reads well on paper, and names every picture for those who cannot see it.
 */
export function reportHtml({ result, sheets, details, statusColors, scoreColors, moneyFormat, title, version }: ReportInput): string {
  const draw = chartDrawer(sheets);
  const money = (value: number | string | null): string => cellText(value, moneyFormat);
  const body = [
    `<header>\n<h1>${escapeMarkup(title)}</h1>\n<p class="lead">${escapeMarkup(result.board.headline)}</p>\n<p class="quiet">${escapeMarkup(statusLine(result))}</p>\n</header>`,
    section("figures", "The plan's figures", planFigures(result.plan)),
    pair([draw("outlook", "outlook", "Where the plan is heading"), draw("waterfall", "waterfall", "From gross to net")]),
    pair([
      section("categories", "Status by category", scroll(categoryTable(result))),
      section("money", "Money to date by category", scroll(moneyTable(result, money))),
    ]),
    section("gaps", "Largest gaps and what happens next", scroll(gapTable(result, money))),
    section("milestones", "Milestones of the next 90 days", scroll(milestoneTable(result))),
    pair([draw("variances", "variances", "Variance by benefit"), draw("objectives", "objectives", "Realization by objective")]),
    details.alignment === undefined ? "" : section("alignment", "What serves which objective", alignmentTable(details.alignment)),
    section("benefits", "All benefits", scroll(benefitTable(result))),
    section("findings", "What to mend in the plan", findingList(result)),
    section("explained", "How each figure came about", explanationList(details, statusLook), "explained"),
    `<footer>Made from the workbook by the benefits review, version ${escapeMarkup(version)}; the same figures stand on its sheets Dashboard and Board pack.</footer>`,
  ];
  return htmlPage(`${title}, status on ${result.statusDate}`, `${pageStyle}${statusStyle(statusColors)}\n${scoreStyle(scoreColors)}`, body);
}

const pair = (sections: readonly string[]): string => {
  const shown = sections.filter((section) => section !== "");
  return shown.length === 0 ? "" : `<div class="pair">\n${shown.join("\n")}\n</div>`;
};

/** Finds a chart by its key on any of the sheets and draws it; empty where the review made none. */
function chartDrawer(sheets: readonly OwnedSheet[]): (key: string, id: string, heading: string) => string {
  const cells = new Map<string, Map<number, Cell>>();
  for (const { name, blocks } of sheets) {
    for (const block of blocks) {
      block.cells.forEach((row, down) =>
        row.forEach((value, across) => {
          const column = `${name}\n${block.column + across}`;
          const rowCells = cells.get(column) ?? new Map<number, Cell>();
          rowCells.set(block.row + down, value);
          cells.set(column, rowCells);
        }),
      );
    }
  }
  const values = ({ sheet, column, firstRow, lastRow }: ChartRange): readonly Cell[] => {
    const rowCells = cells.get(`${sheet}\n${column}`);
    return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => rowCells?.get(firstRow + index) ?? null);
  };
  const charts = new Map<string, ChartSpec>(sheets.flatMap((sheet) => sheet.charts.map((spec) => [spec.key, spec] as const)));
  return (key, id, heading) => {
    const spec = charts.get(key);
    return spec === undefined ? "" : section(`chart-of-${id}`, heading, chartSvg(spec, values, { width: 560, height: 340 }));
  };
}

const percent = (value: number | string | null | undefined, format = "0%"): string => (typeof value === "number" ? cellText(value, format) : "–");

const planFigures = ({ index, cappedIndex, coverage, pessimisticIndex }: RollupResult): string =>
  figureList([
    { label: "Realization index", value: percent(index), meaning: "delivered of planned to date" },
    { label: "Capped index", value: percent(cappedIndex), meaning: "no star hides a failure" },
    { label: "Coverage", value: percent(coverage), meaning: "measured of all that are due" },
    { label: "Pessimistic index", value: percent(pessimisticIndex), meaning: "the unmeasured counted as 0" },
  ]);

const statusWords = ["Realized", "Green", "Amber", "Red", "Not measured", "Not due", "Undefined"] as const;

const categoryTable = ({ byCategory }: ReviewResult): string =>
  htmlTable({
    caption: "How many benefits of each category have each status. The categories are never added up.",
    headers: [{ text: "Category" }, ...statusWords.map((text) => ({ text, numeric: true })), { text: "Index", numeric: true }],
    rows: byCategory.map(({ name, statusCounts, index }) => [cell(name), ...statusWords.map((word) => cell(String(statusCounts[word]))), cell(percent(index))]),
  });

const moneyTable = ({ totals }: ReviewResult, money: (value: number) => string): string =>
  htmlTable({
    caption: "Net of deadweight and attribution; plans also of optimism bias and confidence. Claimed and validated stand apart.",
    headers: [{ text: "Category" }, ...["Planned", "Claimed", "Validated", "Claimed − plan"].map((text) => ({ text, numeric: true }))],
    rows: totals
      .filter(({ valuedCount }) => valuedCount > 0)
      .map(({ category, planned, claimed, validated }) => [
        cell(category),
        ...[planned, claimed, validated, claimed - planned].map((value) => cell(money(value))),
      ]),
  });

const gapTable = ({ board: { gaps } }: ReviewResult, money: (value: number | string | null) => string): string =>
  gaps.length === 0
    ? "<p>No benefit is behind plan beyond its tolerance.</p>"
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
          cell(percent(gap.variancePercent, "+0%;-0%;0%")),
          cell(money(gap.moneyGap)),
          cell(gap.nextAction),
        ]),
      });

const milestoneTable = ({ board: { milestones } }: ReviewResult): string =>
  milestones.length === 0
    ? "<p>None is open.</p>"
    : htmlTable({
        caption: "Not done, and expected within 90 days or overdue.",
        headers: [{ text: "Milestone" }, { text: "Finish" }, { text: "Owner" }, { text: "Status" }],
        rows: milestones.map(({ id, name, finish, owner, status }) => [cell(`${id} ${name}`), cell(finish), cell(owner), cell(status)]),
      });

const benefitTable = ({ benefits }: ReviewResult): string =>
  htmlTable({
    caption: "Every benefit with its status, and why a figure is missing.",
    headers: [
      { text: "Benefit" },
      { text: "Owner" },
      { text: "Status" },
      { text: "Variance", numeric: true },
      { text: "Attainment", numeric: true },
      { text: "Trend" },
      { text: "Last measured" },
      { text: "Reason" },
    ],
    rows: Object.entries(benefits).map(([id, benefit]) => [
      cell(`${id} ${benefit.name}`),
      cell(benefit.owner ?? "No owner"),
      statusCell(String(benefit["status"] ?? "")),
      cell(percent(benefit["variancePercent"], "+0%;-0%;0%")),
      cell(percent(benefit["attainment"])),
      cell(String(benefit["trend"] ?? "–")),
      cell(String(benefit["lastMeasured"] ?? "–")),
      cell(String(benefit["reason"] ?? "")),
    ]),
  });

const scoreStyle = (colors: ReportInput["scoreColors"]): string => colors.map((look, level) => `.score-${level} { ${onGround(look)} }`).join("\n");

function findingList({ findings }: ReviewResult): string {
  if (findings.length === 0) return "<p>The plan check found nothing.</p>";
  const items = findings.map(({ severity, table, row, column, what, mend }) => {
    const place = [table, row === null ? "" : `row ${row}`, column ?? ""].filter((part) => part !== "").join(", ");
    return `<li><strong>${escapeMarkup(severity)}</strong>: ${escapeMarkup(what)}. ${escapeMarkup(mend)}. <span class="quiet">(${escapeMarkup(place)})</span></li>`;
  });
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

/** The day, what moved since the review before, and the seal by which the printed page can be held against the workbook later. */
function statusLine({ statusDate, since, record }: ReviewResult): string {
  const sealed = record?.statusDate === statusDate ? [`Record sealed ${shownSeal(record.seal)}.`] : [];
  return [`Status on ${statusDate}.`, ...(since === null ? [] : [since.said]), ...sealed].join(" ");
}
