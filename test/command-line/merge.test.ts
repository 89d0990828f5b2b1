import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { read } from "@e965/xlsx";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../command-line/run";
import { comparePlans } from "../../core/compare/compare-plans";
import { readTables } from "../../core/reading/read-tables";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { soundBenefit, soundFlow, soundPlan, tableOf, type Tables } from "../support/plan-builder";
import { validatorErrors } from "../support/open-xml-validator";
import { planFile, rowsXml } from "../support/plan-file";
import { testWhere } from "../support/test-where";
import { workbook } from "../support/xlsx-fixture";

const folder = mkdtempSync(join(tmpdir(), "command-line-merge-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let [base, a, b, out] = ["", "", "", ""];
let count = 0;
beforeEach(() => {
  count++;
  [base, a, b, out] = [
    join(folder, `base-${count}.xlsx`),
    join(folder, `north-${count}.xlsx`),
    join(folder, `south-${count}.xlsx`),
    join(folder, `merged-${count}.xlsx`),
  ];
});

async function benefits(...args: readonly string[]) {
  let printed = "";
  let err = "";
  const terminal = { out: (text: string) => void (printed += `${text}\n`), err: (text: string) => void (err += text), colors: false, live: false, width: 100 };
  return { code: await run(terminal, args), printed, err };
}

const second = soundFlow({ "Benefit ID": "B-02" });
const log = (...rows: readonly (readonly (string | number)[])[]) => [["Benefit ID", "Date", "Actual"], ["B-01", "2026-05-31", 11], ...rows];
const write = async (path: string, tables: Tables): Promise<void> => writeFileSync(path, await planFile(soundPlan(tables)));
const snapshotIn = async (path: string) => (await openXlsx(readFileSync(path))).read(readTables);
const differences = async (then: string, now: string) =>
  comparePlans(await snapshotIn(then), await snapshotIn(now)).differences.map(({ table, key, column, kind }) => `${table} ${key} ${column ?? kind}`);

test("somebody who watches is told what is being done, on a line that disappears again", async () => {
  for (const path of [base, a, b]) await write(path, {});
  for (const [args, steps] of [
    [
      ["merge", base, a, b, "--out", out],
      ["Reading", "Merging", "Writing"],
    ],
    [
      ["compare", a, b],
      ["Reading", "Comparing"],
    ],
  ] as const) {
    let err = "";
    const terminal = { out: () => undefined, err: (text: string) => void (err += text), colors: false, live: true, width: 100 };
    expect(await run(terminal, args)).toBe(0);
    expect(err.match(/[A-Z][a-z]+(?=…)/g)).toEqual(steps);
    expect(err.endsWith("\r\u001b[K")).toBe(true);
  }
});

test("copies of different plans are refused by the names of their files", async () => {
  await write(base, { Benefits: tableOf(soundBenefit()) });
  await write(a, { Benefits: tableOf(soundBenefit()) });
  await write(b, { Benefits: tableOf(soundBenefit({ "Benefit ID": "X-9" })) });
  const { code, err } = await benefits("merge", base, a, b, "--out", out);
  expect([code, err]).toEqual([
    6,
    expect.stringContaining(`south-${count}.xlsx and base-${count}.xlsx have no benefit in common, so south-${count}.xlsx was not made of it`),
  ]);
  expect(existsSync(out)).toBe(false);
});

describe("benefits merge", () => {
  test("takes what B changed into a copy of A, and says what it did", async () => {
    await write(base, { Benefits: tableOf(soundBenefit(), second), Measurements: log(["B-02", "2026-05-31", 80]) });
    await write(a, {
      Benefits: tableOf(soundBenefit({ Owner: "Head of sites" }), second),
      Measurements: log(["B-02", "2026-05-31", 80], ["B-01", "2026-06-30", 10]),
    });
    await write(b, { Benefits: tableOf(second, soundBenefit({ Target: 6 })), Measurements: log(["B-02", "2026-06-30", 85]) });
    const before = [base, a, b].map((path) => readFileSync(path));
    expect(await benefits("merge", base, a, b, "--out", out)).toEqual({
      code: 0,
      err: "",
      printed: `${a} with 1 cell, 1 new row and 1 row gone from ${b}.\nEmptied, since ${b} took them away: Measurements B-02, 2026-05-31.\nNothing is in conflict.\nWritten to ${out}.\n`,
    });
    expect(await differences(a, out)).toEqual(["Benefits B-01 Target", "Measurements B-02, 2026-05-31 removed", "Measurements B-02, 2026-06-30 added"]);
    expect(await differences(b, out)).toEqual(["Benefits B-01 Owner", "Measurements B-01, 2026-06-30 added"]);
    expect([base, a, b].map((path) => readFileSync(path))).toEqual(before);
  });

  test("a setting that B holds as a day or a share stands as one in A, where it was changed and where it is new", async () => {
    const settings = (...rows: readonly (readonly (string | number)[])[]): Tables => ({ Settings: [["Setting", "Value"], ["Plan", "Sales"], ...rows] });
    await write(base, settings(["Status date", "2026-06-30"]));
    await write(a, settings(["Status date", "2026-06-30"]));
    await write(b, settings(["Status date", 46295], ["Price date", 45748], ["Red tolerance", 0.12], ["Currency", "EUR"]));
    expect(await benefits("merge", base, a, b, "--out", out)).toMatchObject({ code: 0 });
    const { Sheets } = read(readFileSync(out));
    expect([3, 4, 5, 6].map((row) => ["A", "B"].map((column) => (Sheets["Settings"]?.[`${column}${row}`] as { w?: string } | undefined)?.w))).toEqual([
      ["Status date", "2026-09-30"],
      ["Price date", "2025-04-01"],
      ["Red tolerance", "12%"],
      ["Currency", "EUR"],
    ]);
  });

  test("lists conflicts with both values and a link to the cell, and ends with 8; a second merge without one takes the list away", async () => {
    await write(base, {});
    await write(a, { Benefits: tableOf(soundBenefit({ Target: 7 }), second) });
    await write(b, { Benefits: tableOf(soundBenefit({ Target: "=6+1" }), second) });
    expect(await benefits("merge", base, a, b, "--out", out)).toMatchObject({ code: 8, printed: expect.stringContaining("1 conflict: the cells hold what") });
    const file = await openPackage(readFileSync(out));
    const sheet =
      file
        .names()
        .map((name) => file.text(name) ?? "")
        .find((text) => text.includes("<hyperlinks")) ?? "";
    const column = tableOf(soundBenefit())[0]?.indexOf("Target") ?? -1;
    expect(sheet).toContain(`<hyperlink ref="H5" location="'Benefits'!${String.fromCharCode(65 + column)}2"/>`);
    expect(sheet).toContain("=6+1");
    expect(sheet).not.toContain("<f>");
    expect(await differences(a, out)).toEqual([]);
    const again = join(folder, "again.xlsx");
    expect(await benefits("merge", base, out, base, "--out", again)).toMatchObject({ code: 0 });
    expect((await openPackage(readFileSync(again))).text("xl/workbook.xml")).not.toContain("Merge conflicts");
  });

  testWhere("the Open XML validator")("the sheet that lists the conflicts is valid by the Open XML schema", async () => {
    await write(base, {});
    await write(a, { Benefits: tableOf(soundBenefit({ Target: 7, Owner: 'A < B & "C"' }), second) });
    await write(b, { Benefits: tableOf(soundBenefit({ Target: "=6+1", Owner: '=HYPERLINK("x")' }), second) });
    expect(await benefits("merge", base, a, b, "--out", out)).toMatchObject({ code: 8 });
    expect(validatorErrors(a)).toEqual([]);
    expect(validatorErrors(out)).toEqual([]);
  });

  test("formulas, formats and foreign sheets of A stay byte for byte; a formula that B changed is a conflict", async () => {
    const rows = (target: string, owner: string) =>
      `${rowsXml([["Benefit ID", "Benefit", "Target", "Owner"]])}<row r="2"><c r="A2" t="inlineStr"><is><t>B-01</t></is></c><c r="B2" t="inlineStr"><is><t>Orders</t></is></c>${target}<c r="D2" s="1" t="inlineStr"><is><t>${owner}</t></is></c></row>`;
    const foreign = rowsXml([["Notes of the board", 1]]);
    const bytes = (target: string, owner: string) =>
      workbook({
        sheets: [
          { name: "Benefits", rows: rows(target, owner) },
          { name: "Board", rows: foreign },
        ],
        cellXfs: ['<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
      });
    const formula = '<c r="C2" s="1"><f>4*2</f><v>8</v></c>';
    writeFileSync(base, await bytes(formula, "Sales"));
    writeFileSync(a, await bytes(formula, "Sales"));
    writeFileSync(b, await bytes('<c r="C2"><v>6</v></c>', "Finance"));
    expect(await benefits("merge", base, a, b, "--out", out)).toMatchObject({ code: 8 });
    const [before, after] = [await openPackage(readFileSync(a)), await openPackage(readFileSync(out))];
    expect(after.text("xl/worksheets/sheet1.xml")).toContain(formula);
    expect(after.text("xl/worksheets/sheet1.xml")).toMatch(/<c r="D2" s="1"[^>]*><is><t[^>]*>Finance</);
    expect(after.text("xl/worksheets/sheet2.xml")).toBe(before.text("xl/worksheets/sheet2.xml"));
    expect((await snapshotIn(out)).tables[0]?.columns[2]?.cells).toEqual([8]);
  });

  test("never writes over one of the copies or over what stands there, and refuses strangers", async () => {
    await write(base, {});
    await write(a, {});
    await write(b, { Benefits: tableOf(soundBenefit({ "Benefit ID": "X-1" })) });
    expect(await benefits("merge", base, a, b)).toMatchObject({ code: 2, err: expect.stringContaining("--out merged.xlsx") });
    expect(await benefits("merge", base, a, a, "--out", a)).toMatchObject({ code: 2, err: expect.stringContaining("one of the copies") });
    expect(await benefits("merge", base, a, b, "--out", out)).toMatchObject({ code: 6, err: expect.stringContaining("no benefit in common") });
    expect(await benefits("merge", base, a, a, "--out", join(folder, "plan.xlsm"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("must end in .xlsx"),
    });
    expect(existsSync(out)).toBe(false);
    writeFileSync(out, "mine");
    expect(await benefits("merge", base, a, a, "--out", out)).toMatchObject({ code: 7, err: expect.stringContaining("is there already") });
    expect(readFileSync(out, "utf8")).toBe("mine");
  });
});
