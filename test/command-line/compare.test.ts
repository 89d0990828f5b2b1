import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import Ajv2020 from "ajv/dist/2020";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../command-line/run";
import { soundBenefit, soundFlow, soundPlan, tableOf, type Tables } from "../support/plan-builder";
import { planFile } from "../support/plan-file";

const folder = mkdtempSync(join(tmpdir(), "command-line-compare-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let [june, july, page] = ["", "", ""];
let count = 0;
beforeEach(() => {
  count++;
  [june, july, page] = [join(folder, `june-${count}.xlsx`), join(folder, `july-${count}.xlsx`), join(folder, `changes-${count}.html`)];
});

async function benefits(...args: readonly string[]) {
  let out = "";
  let err = "";
  const terminal = { out: (text: string) => void (out += `${text}\n`), err: (text: string) => void (err += text), colors: false, live: false, width: 80 };
  return { code: await run(terminal, args), out, err };
}

const settings = [
  ["Setting", "Value"],
  ["Status date", "2026-06-30"],
] as const;
const write = async (path: string, tables: Tables): Promise<void> => writeFileSync(path, await planFile(soundPlan({ Settings: settings, ...tables })));
const lower = (cells: Readonly<Record<string, string | number>> = {}): Tables => ({
  Benefits: tableOf(soundFlow({ "Benefit ID": "B-02" }), soundBenefit({ Target: 3, ...cells })),
});

describe("benefits compare", () => {
  test("tells the differences by table and row, and what the review makes of them, within 80 columns", async () => {
    await write(june, {});
    await write(july, lower());
    const { code, out, err } = await benefits("compare", june, july);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Benefits: 1 difference\nRow   Column  Then    Now\nB-01  Target  8 days  3 days\n");
    expect(out).toMatch(/B-01 +Days from order to deliv.* +Status +Green +Red/);
    for (const line of out.split("\n").slice(1)) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("a copy that says the same is told so", async () => {
    await write(june, {});
    await write(july, { Benefits: tableOf(soundFlow({ "Benefit ID": "B-02" }), soundBenefit({ Target: "8.0", Due: 46387 })) });
    expect(await benefits("compare", june, july)).toEqual({ code: 0, err: "", out: `${july} says the same as ${june}.\n` });
  });

  test("prints JSON that keeps to its schema", async () => {
    await write(june, {});
    await write(july, { ...lower(), Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10, Source: "Order system, June" }) });
    const { code, out } = await benefits("compare", june, july, "--json");
    expect(code).toBe(0);
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(join(__dirname, "../../docs/compare.schema.json"), "utf8")) as object,
    );
    const result: unknown = JSON.parse(out);
    expect(validate(result) ? [] : validate.errors).toEqual([]);
    expect(result).toMatchObject({ version: 1, statusDate: "2026-06-30" });
    expect((result as { differences: readonly { kind: string }[] }).differences.map(({ kind }) => kind)).toEqual(["changed", "removed", "removed"]);
  });

  test("writes a page on which hostile text is only text; a page or a copy that stands there is left alone", async () => {
    await write(june, {});
    await write(july, lower({ Benefit: "<script>alert(1)</script>", "=HYPERLINK(1)": '"><img src=x onerror=alert(2)>' }));
    expect(await benefits("compare", june, july, "--out", page)).toMatchObject({ code: 0, err: "" });
    const html = readFileSync(page, "utf8");
    expect(html).toContain("&#60;script&#62;alert(1)&#60;/script&#62;");
    expect(html).not.toMatch(/<script|<img|<a |href/);
    expect(await benefits("compare", june, july, "--out", page)).toMatchObject({ code: 7, err: expect.stringContaining("is there already") });
    expect(await benefits("compare", june, july, "--out", page, "--force")).toMatchObject({ code: 0 });
    expect(await benefits("compare", june, july, "--out", july)).toMatchObject({ code: 2, err: expect.stringContaining("does not end in .html") });
  });
});
