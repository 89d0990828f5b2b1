import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { newPlan, planKinds, readTables, reviewPlan, type PlanSnapshot, type ReviewResult } from "#core";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { sheetNames } from "../../xlsx-file/package/sheets";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { installed, programs } from "./programs";

/** Reviewed workbooks, opened and saved by other programs and reviewed again: the same figures, nothing twice, no refusal. */
const statusDay = 46326;
const examples = planKinds.filter((kind) => kind !== "blank");
const root = mkdtempSync(join(tmpdir(), "round-trip-"));
const reviewed = (kind: string): string => join(root, `${kind}.xlsx`);

interface Reviewed {
  readonly bytes: Uint8Array;
  readonly headers: Record<string, readonly string[]>;
  readonly sheets: readonly string[];
  readonly result: ReviewResult;
}

/** Reviews a workbook and writes that into it. */
async function written(bytes: Uint8Array) {
  const workbook = await openXlsx(bytes);
  const { update, result } = reviewPlan(workbook.read(readTables), statusDay);
  workbook.apply(update);
  return { workbook, bytes: await workbook.toBytes(), result };
}

/** The same, with what stands there then. */
async function review(bytes: Uint8Array): Promise<Reviewed> {
  const { workbook, ...reviewed } = await written(bytes);
  const sheets = [...sheetNames(await openPackage(reviewed.bytes), "xl/workbook.xml")].sort();
  return { ...reviewed, headers: headersOf(workbook.read(readTables)), sheets };
}

const before = new Map<string, Reviewed>();
beforeAll(async () => {
  for (const kind of examples) {
    const workbook = await openXlsx(await emptyWorkbook());
    workbook.apply(newPlan(kind));
    const first = await review(await workbook.toBytes());
    before.set(kind, first);
    writeFileSync(reviewed(kind), first.bytes);
  }
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const headersOf = ({ tables }: PlanSnapshot): Record<string, readonly string[]> =>
  Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)]));

/** Numbers as they survive a program that keeps 15 digits of them. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? Number(part.toPrecision(11)) : part)));

programs.forEach((program, index) => {
  const command = installed(program);
  const isMissing = command === undefined;
  const name = isMissing ? `${program.name} (it is not installed here; .ci/run installs it)` : program.name;
  (isMissing ? describe.skip : describe)(`opened and saved by ${name}`, () => {
    const folder = join(root, String(index));
    const saved = (kind: string): Buffer => readFileSync(join(folder, `${kind}.xlsx`));
    beforeAll(() => {
      mkdirSync(folder);
      program.save(command ?? "", examples.map(reviewed), folder);
    }, 240_000);

    test.each(examples)("the %s example is reviewed to the same figures, columns and sheets, and a further review changes none", async (kind) => {
      const first = before.get(kind) as Reviewed;
      const second = await review(saved(kind));
      expect(rounded(second.result.benefits)).toEqual(rounded(first.result.benefits));
      expect([second.headers, second.sheets]).toEqual([first.headers, first.sheets]);
      const isEdited = second.result.findings.some(({ rule }) => rule === "record-broken");
      expect(isEdited).toBe(program.changesTexts === true);
      const last = isEdited ? await written(second.bytes) : second;
      expect(Buffer.compare((await written(last.bytes)).bytes, last.bytes)).toBe(0);
    });

    test("what it keeps and what it drops by itself", async () => {
      const parts = (await openPackage(saved("crm"))).names();
      const keeps = { tables: parts.some((part) => part.startsWith("xl/tables/")), charts: parts.some((part) => part.startsWith("xl/charts/")) };
      expect(keeps).toEqual(program.keeps);
    });
  });
});
