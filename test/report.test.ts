import { describe, expect, test } from "@jest/globals";
import { moneyFormat, newPlan, reviewPlan, statusColors } from "../core/index";
import { cellText } from "../xlsx-file/report/cell-text";
import { reportHtml } from "../xlsx-file/report/report";
import { snapshotOfNewTables } from "./new-tables-snapshot";
import { snapshotOf, soundBenefit, soundPlan, tableOf } from "./plan-builder";

const reportOf = (review: ReturnType<typeof reviewPlan>, title = "Benefits report") =>
  reportHtml({ result: review.result, sheets: review.update.sheets, statusColors, moneyFormat: moneyFormat(review.result.currency ?? ""), title });

describe("the report of the hospital example", () => {
  const review = reviewPlan(snapshotOfNewTables(newPlan("hospital").newTables));
  const html = reportOf(review);

  test("shows the figures of the machine-readable result", () => {
    const { plan, board, totals } = review.result;
    expect(html).toContain(`<strong>${cellText(plan.index, "0%")}</strong>`);
    expect(html).toContain(`<strong>${cellText(plan.pessimisticIndex, "0%")}</strong>`);
    for (const gap of board.gaps) expect(html).toContain(`${gap.id} ${gap.name}`.replace(/'/g, "&#39;"));
    for (const { claimed, valuedCount } of totals) if (valuedCount > 0) expect(html).toContain(cellText(claimed, moneyFormat("£")));
  });

  test("names every picture for those who cannot see it, and every table", () => {
    const pictures = html.match(/<svg role="img" aria-labelledby="([^"]+)"/g) ?? [];
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    expect(html.match(/<svg /g)).toHaveLength(pictures.length);
    expect(html.match(/<title id="chart-/g)).toHaveLength(pictures.length);
    expect(html.match(/<caption>/g)).toHaveLength((html.match(/<table>/g) ?? []).length);
  });

  test("needs nothing from elsewhere and runs nothing", () => {
    expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|url\((?!#)|javascript:|\son\w+=/i);
    expect(html.replace(/xmlns(:xlink)?="http:\/\/www\.w3\.org\/[^"]+"/g, "")).not.toMatch(/https?:/);
    expect(html).toContain("default-src 'none'");
  });
});

test("hostile words of a workbook stay words", () => {
  const hostile = '"><img src=x onerror=alert(1)></title><script>alert(1)</script>\u202e';
  const snapshot = snapshotOf({ ...soundPlan(), Benefits: tableOf(soundBenefit({ Benefit: hostile, Owner: hostile })) });
  const html = reportOf(reviewPlan(snapshot, 46174), hostile);
  expect(html).not.toContain("<img");
  expect(html).not.toContain("<script");
  expect(html).not.toContain("\u202e");
  expect(html).toContain("&#60;script&#62;");
});

test("cells are shown as the spreadsheet shows them", () => {
  expect(cellText(-1234.5, moneyFormat("£"))).toBe("-£1,235");
  expect(cellText(0.125, "0%")).toBe("13%");
  expect(cellText(46326, "yyyy-mm-dd")).toBe("2026-10-31");
  expect(cellText(12, "#,##0.##;-#,##0.##;0")).toBe("12");
  expect(cellText({ error: "#N/A" })).toBe("#N/A");
  expect(cellText(null)).toBe("");
});
