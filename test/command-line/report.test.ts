import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import {
  explainBenefit,
  moneyFormat,
  newPlan,
  reviewForReport,
  reviewPlan,
  scoreColors,
  statusColors,
  type Explanation,
  type PlanSnapshot,
} from "../../core/index";
import { showExplanation } from "../../command-line/show-explanation";
import { cellText } from "../../drawing/cell-text";
import { reportHtml } from "../../command-line/report/report";
import { benefits } from "../support/benefits-command";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { snapshotOf, soundBenefit, soundPlan, tableOf } from "../support/plan-builder";

const reportOf = (snapshot: PlanSnapshot, day?: number, fileName = "plan") => {
  const { review, details } = reviewForReport(snapshot, day);
  const { result, update } = review;
  return reportHtml({
    result,
    sheets: update.sheets,
    details,
    statusColors,
    scoreColors,
    moneyFormat: moneyFormat(result.currency ?? ""),
    fileName,
    version: "7.8.9",
  });
};

/** 2026-06-01. */
const day = 46174;

const plainText = (html: string): string => html.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
const all = (html: string, pattern: RegExp): readonly string[] => [...html.matchAll(pattern)].map(([, inside]) => inside ?? "");

describe("the report of the hospital example", () => {
  const snapshot = snapshotOfNewTables(newPlan("hospital").newTables);
  const review = reviewPlan(snapshot);
  const html = reportOf(snapshot);

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
    expect(html.match(/<caption>/g)).toHaveLength((html.match(/<table[ >]/g) ?? []).length);
  });

  test("needs nothing from elsewhere and runs nothing", () => {
    expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|url\((?!#)|javascript:|\son\w+=/i);
    expect(html.replace(/xmlns(:xlink)?="http:\/\/www\.w3\.org\/[^"]+"/g, "")).not.toMatch(/https?:/);
    expect(html).toContain("default-src 'none'");
  });

  test("has the alignment map of the sheet: the same message, rows, scores and totals", () => {
    const sheet = review.update.sheets.find(({ name }) => name === "Alignment map");
    const map = all(html, /<table role="table" class="heat">([^]*?)<\/table>/g)[0] ?? "";
    expect(plainText(html)).toContain(String(sheet?.blocks.find(({ row }) => row === 2)?.cells[0]?.[0]));
    const rows = all(map, /<tr role="row">(<th scope="row" .*?)<\/tr>/g).map((row) => all(row, /<t[hd][^>]*>(.*?)<\/t[hd]>/g).map(plainText));
    const shares = (cells: readonly unknown[]) => cells.map((share) => (typeof share === "number" ? cellText(share, "0%") : ""));
    const expected = sheet?.blocks
      .filter(({ row }) => row === 10)
      .flatMap(({ cells }) =>
        cells.map(([id, name, ...rest]) => [
          `${String(id)} ${String(name)}`,
          ...rest.slice(0, -2).map((score) => String(score ?? "")),
          ...shares(rest.slice(-2)),
        ]),
      );
    expect(rows.slice(0, -3)).toEqual(expected);
    for (const [, score, step] of map.matchAll(/class="score score-(\d)">([^<]*)</g)) expect(score).toBe(step);
  });
});

describe("what explains a figure", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The benefits of a page by ID, each as the command line would show its steps. */
  const toldIn = (html: string): ReadonlyMap<string, string> =>
    new Map(
      all(html, /<details>([^]*?)<\/details>/g).map((folded) => {
        const steps = all(folded, /<div>(<dt>.*)<\/div>/g).map((step) =>
          all(step, /<d[td]>(.*?)<\/d[td]>/g)
            .map((text, line) => `${["", "  "][line] ?? "    "}${plainText(text)}`)
            .join("\n"),
        );
        return [/<summary>(\S+)/.exec(folded)?.[1] ?? "", steps.join("\n\n")];
      }),
    );
  const withoutTitle = (shown: string): string => shown.split("\n\n").slice(1).join("\n\n").trimEnd();

  test.each(["crm", "hospital", "renewable"] as const)("is told in the words of the command line, for every benefit (%s)", (example) => {
    const snapshot = snapshotOfNewTables(newPlan(example).newTables);
    const reported = toldIn(reportOf(snapshot));
    const ids = (snapshot.tables.find(({ name }) => name === "Benefits")?.columns[0]?.cells ?? []).map(String);
    expect([...reported.keys()]).toEqual(ids);
    const terminal = { out: () => undefined, err: () => undefined, colors: false, live: false, width: 100 };
    for (const id of ids) expect(reported.get(id)).toBe(withoutTitle(showExplanation(terminal, explainBenefit(snapshot, id) as Explanation)));
  });

  test("is what `benefits explain` prints of the same file", async () => {
    const [plan, page] = [join(folder, "plan.xlsx"), join(folder, "plan.html")];
    await benefits(["new", plan, "--example", "crm"]);
    expect((await benefits(["report", plan, "--out", page])).code).toBe(0);
    const { out } = await benefits(["explain", plan, "B-02"]);
    expect(toldIn(readFileSync(page, "utf8")).get("B-02")).toBe(withoutTitle(out));
  }, 30_000);

  test("of a very long plan is told for what is behind plan first, and the rest is counted", () => {
    const benefit = (position: number) =>
      soundBenefit({ "Benefit ID": `B-${position}`, Kind: "Milestone", Start: "2026-01-01", Due: position < 3 ? "2026-12-31" : "2026-05-31" });
    const { details } = reviewForReport(
      snapshotOf({
        Benefits: tableOf(...Array.from({ length: 253 }, (_, position) => benefit(position))),
        Measurements: tableOf(...Array.from({ length: 253 }, (_, position) => ({ "Benefit ID": `B-${position}`, Date: "2026-05-31", Actual: 0 }))),
      }),
      day,
    );
    expect([details.explanations.length, details.unexplainedCount]).toEqual([250, 3]);
    expect(details.explanations[0]?.id).toBe("B-3");
    expect(details.explanations[249]?.id).toBe("B-252");
  });
});

test("bears the name that Settings give the plan, and that of the file where they give none", () => {
  const settings = [
    ["Setting", "Value"],
    ["Plan", "Faster <care>"],
  ];
  const titles = (html: string): readonly string[] => [...all(html, /<h1>(.*?)<\/h1>/g), ...all(html, /<title>(.*?)<\/title>/g)].map(plainText);
  const title = (name: string): readonly string[] => [name, `${name}: benefits report, status on 2026-06-01`];
  expect(titles(reportOf(snapshotOf({ ...soundPlan(), Settings: settings }), day, "june"))).toEqual(title("Faster <care>"));
  expect(titles(reportOf(snapshotOf(soundPlan()), day, "june"))).toEqual(title("june"));
});

test("without scores of Alignment there is no map", () => expect(reportOf(snapshotOf(soundPlan()), day)).not.toContain("What serves which objective"));

test("hostile words of a workbook stay words", () => {
  const hostile = '"><img src=x onerror=alert(1)></title></style></details><script>alert(1)</script>\u202e';
  const snapshot = snapshotOf({
    ...soundPlan(),
    Benefits: tableOf(soundBenefit({ "Benefit ID": hostile, Benefit: hostile, Owner: hostile, Unit: hostile, Trigger: hostile, Objective: hostile })),
    Measurements: tableOf({ "Benefit ID": hostile, Date: "2026-05-31", Actual: 10 }),
    Activities: tableOf({ "Activity ID": hostile, Activity: hostile, "Forecast finish": "2026-07-31" }),
    Objectives: tableOf({ "Objective ID": hostile, Objective: hostile }),
    Alignment: tableOf({ "Benefit ID": hostile, "Objective ID": hostile, Score: 5 }),
    Baselines: tableOf({ Baseline: hostile, "Taken on": "2026-01-15", "Benefit ID": hostile, "Baseline value": 12, Target: 8, Due: "2026-12-31" }),
  });
  const html = reportOf(snapshot, day, hostile);
  expect(html).not.toContain("<img");
  expect(html).not.toContain("<script");
  expect(html).not.toContain("\u202e");
  expect(html.match(/<\/details>/g)).toHaveLength(1);
  expect(html).not.toContain("</style></details>");
  for (const part of [/<table role="table" class="heat">[^]*?<\/table>/, /<details>[^]*?<\/details>/, /<dl>\n<div>[^]*?<\/dl>/])
    expect(part.exec(html)?.[0]).toContain("&#60;script&#62;");
});

test("cells are shown as the spreadsheet shows them", () => {
  expect(cellText(-1234.5, moneyFormat("£"))).toBe("-£1,235");
  expect(cellText(0.125, "0%")).toBe("13%");
  expect(cellText(46326, "yyyy-mm-dd")).toBe("2026-10-31");
  expect(cellText(12, "#,##0.##;-#,##0.##;0")).toBe("12");
  expect(cellText({ error: "#N/A" })).toBe("#N/A");
  expect(cellText(null)).toBe("");
});
