import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "acorn";
import { build } from "../../scripts/build-once";
import { contractSentences } from "../port/contract/sentences";
import { notHere, type runContract } from "./sheets-contract";
import { sheetsHost, type SheetsHost } from "./host/sheets-host";

/* The contract as a person runs it inside Google, in a bare realm with the services of the test host. */

const out = mkdtempSync(path.join(tmpdir(), "contract-"));

beforeAll(() => {
  build("build/sheets.js", "sheetsContract", out);
}, 180_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

type Outcome = Awaited<ReturnType<typeof runContract>>;

async function run(host: SheetsHost, from = 0): Promise<Outcome> {
  const realm = host.context();
  const text = readFileSync(path.join(out, "Contract.js"), "utf8");
  parse(text, { ecmaVersion: 2020, sourceType: "script" });
  vm.runInContext(text, realm, { filename: "Contract.js" });
  return JSON.parse((await vm.runInContext(`runContract(${from}).then(JSON.stringify)`, realm)) as string) as Outcome;
}

const sentences = Object.keys(contractSentences(expect));

test("the manifest that goes with it lets its owner call it from outside, and asks for nothing more", () => {
  const manifest = JSON.parse(readFileSync(path.join(__dirname, "../../sheets-addon/appsscript.json"), "utf8")) as object;
  expect(JSON.parse(readFileSync(path.join(out, "appsscript.json"), "utf8"))).toEqual({ ...manifest, executionApi: { access: "MYSELF" } });
  expect(manifest).not.toHaveProperty("executionApi");
});

test("every sentence is proved, and the spreadsheet is left as it was", async () => {
  const host = sheetsHost({ sheets: [{ name: "Sheet1" }], timeZone: "America/New_York" });
  const { outcomes, next } = await run(host);
  const skips = Object.fromEntries(sentences.flatMap((sentence) => (notHere[sentence] === undefined ? [] : [[sentence, notHere[sentence]]])));
  expect(Object.keys(skips)).toHaveLength(5);
  expect(outcomes).toEqual(sentences.map((sentence) => (skips[sentence] === undefined ? { sentence } : { sentence, skipped: skips[sentence] })));
  expect(next).toBeUndefined();
  expect(host.state.spreadsheet).toMatchObject({ sheets: [{ name: "Sheet1" }], namedRanges: [], metadata: [] });
  expect(host.state.services.logs).toHaveLength(sentences.length);
  expect(host.violations).toEqual([]);
}, 180_000);

test("a sentence that does not hold is told, and the others are proved all the same", async () => {
  const host = sheetsHost({ sheets: [{ name: "Sheet1" }] });
  host.calls.failOn("Range.getValues", 3, "Service error: Spreadsheets");
  const { outcomes } = await run(host, sentences.length - 8);
  expect(outcomes.filter(({ failure }) => failure !== undefined)).toHaveLength(1);
  expect(outcomes).toHaveLength(8);
}, 180_000);

test("it is not run where there is anything of the user's", async () => {
  for (const sheets of [[{ name: "Sheet1", cells: [["Ours"]] }], [{ name: "Sheet1" }, { name: "Sheet2" }]]) {
    const host = sheetsHost({ sheets });
    await expect(run(host)).rejects.toThrow("a new, empty spreadsheet");
    expect(host.state.spreadsheet.sheets).toHaveLength(sheets.length);
  }
});
