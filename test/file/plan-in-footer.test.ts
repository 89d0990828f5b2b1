import { describe, expect, test } from "@jest/globals";
import type { PlanUpdate } from "../../core/port/workbook";
import { footerWithPlan, pageSetup } from "../../core/writing/page-setup";
import { workbook } from "../support/xlsx-fixture";
import { applied, benefits, rows, status } from "../support/xlsx-review-fixture";

const named = (plan: string | undefined): PlanUpdate => {
  const update = benefits(status("Status", ["Red", "Green"]));
  return { ...update, tables: update.tables.map((table) => ({ ...table, print: { beside: ["ID"], columns: 1, ...(plan === undefined ? {} : { plan }) } })) };
};

/** The footer of the sheet of Benefits after a review of a plan of that name, where this stood behind its cells. */
async function footerOf(after: string, plan: string | undefined): Promise<string> {
  const { xml } = await applied(await workbook({ sheets: [{ name: "Benefits", rows, after }] }), named(plan));
  return /<headerFooter.*<\/headerFooter>/.exec(xml)?.[0] ?? "";
}

describe("the plan's name on the printed sheet of Benefits", () => {
  const numbered = "&amp;R&amp;8&amp;K7F7F7F&amp;P / &amp;N";
  const own = `<headerFooter><oddFooter>&amp;L&amp;8&amp;K7F7F7F&amp;A${numbered}</oddFooter></headerFooter>`;

  test("stands behind the sheet's in the footer that the sheet was set up with, an & doubled and nothing taken for a code or XML", async () => {
    expect(await footerOf(own, "Ward & Home")).toBe(own.replace("&amp;A", "&amp;A · Ward &amp;&amp; Home"));
    expect(await footerOf(own, "&R&P <b>$&")).toBe(own.replace("&amp;A", () => "&amp;A · &amp;&amp;R&amp;&amp;P &lt;b&gt;$&amp;&amp;"));
  });

  test("leaves a footer of the user's as it is, and writes none where there is none or the plan has no name", async () => {
    const theirs = own.replace("&amp;A", "&amp;A, confidential");
    expect(await footerOf(theirs, "CRM")).toBe(theirs);
    expect(await footerOf("", "CRM")).toBe("");
    expect(await footerOf(own, undefined)).toBe(own);
  });
});

test("a name takes the room that a footer has, cut between letters and never within an &&", () => {
  for (const long of ["&".repeat(400), `a${"&".repeat(400)}`, "😀".repeat(400), `x${"😀".repeat(400)}`]) {
    const left = footerWithPlan(long);
    expect(`&L${left}&R${pageSetup.footer.right}`.length).toBeLessThanOrEqual(255);
    const shown = left.slice(pageSetup.footer.left.length + 3).replace(/…$/, "");
    expect(shown.replace(/&&/g, "")).not.toContain("&");
    expect(() => encodeURIComponent(shown)).not.toThrow();
  }
  expect(footerWithPlan(" Two\n lines ")).toBe(`${pageSetup.footer.left} · Two lines`);
});
