import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isErrorText } from "../../core/parsing/text";
import { InvalidInput } from "../../core/domain/invalid-input";
import { callFormula } from "../../core/functions/call";
import { CellShowsError } from "../../core/functions/cell-shows-error";
import { figureFormulas } from "../../core/functions/figures";
import { formulas } from "../../core/functions/index";
import { parseCall } from "../../core/functions/parse-call";
import type { Cell } from "../../core/port/workbook";
import { build } from "../../scripts/build-once";
import { customFunctionsHost } from "../support/custom-functions-host";
import { testWhere } from "../support/test-where";

/*
 * The built bundles, not the source: Excel's in Microsoft's own custom-functions runtime, Google Sheets' in a bare realm.
 * What they answer must be what the core answers, to the last bit.
 */

const out = mkdtempSync(path.join(tmpdir(), "formulas-"));
const excelFiles = ["functions.js", "whole-review.js"].map((name) => path.join(out, "excel", name));
const sheetsFiles = ["Code.js", "Plan.js"].map((name) => path.join(out, "sheets", name));

beforeAll(() => {
  build("build/functions.js", "excelFunctions", path.join(out, "excel"));
  build("build/sheets.js", "sheetsScripts", path.join(out, "sheets"));
}, 180_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Every call of the help page, and some that a host makes in its own way. */
const calls: readonly { readonly name: string; readonly args: readonly unknown[] }[] = [
  ...formulas.flatMap(({ help: { example, moreExamples = [], edges } }) => [example, ...moreExamples, ...edges].map(({ formula }) => parseCall(formula))),
  {
    name: "BENEFIT_VARIANCE",
    args: [
      [[0.1], [0.7], [null], [""], [{ error: "#DIV/0!" }], ["x"]],
      [[0.3], [0.1], [null], [""], [1], [2]],
    ],
  },
  {
    name: "BENEFIT_IRR",
    args: [
      [
        [-1000, 123.45, 678.9, 501.1],
        [-7, 1.1, 3.3, 9.7],
      ],
    ],
  },
  { name: "BENEFIT_NPV", args: [0.0725, [[-1000, 123.45, 678.9, 501.1]]] },
  { name: "BENEFIT_SIMULATE", args: [[[140], [90]], [[120], [80]], [[80], [30]], 20260101, 2000] },
  { name: "BENEFIT_TREND", args: [[[46030], [46061], [46092], [46110]], [[3.1], [4.7], [4.4], [6.3]], 46387] },
  { name: "BENEFIT_SLIP", args: [12, 8, [[11.3], [9.9], [8.2]], 46023, 46387, 46205, "S-curve"] },
];

/** What the core says: the cells, or the refusal. */
function fromCore(name: string, args: readonly unknown[]): Cell[][] | InvalidInput {
  try {
    return callFormula(name, args);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
}

testWhere("Microsoft's Office.js")(
  "Excel answers, through Microsoft's own runtime, what the core answers",
  async () => {
    const host = await customFunctionsHost(excelFiles);
    const asMatrix = (argument: unknown): unknown =>
      argument === undefined || argument === null
        ? null
        : Array.isArray(argument)
          ? argument.map((row: readonly unknown[]) => row.map(errorForExcel))
          : [[errorForExcel(argument)]];
    const padded = ({ name, args }: (typeof calls)[number]) => Array.from({ length: parameterCount(name) }, (_, place) => asMatrix(args[place]));
    const answers = await Promise.all(calls.map((call) => host.call(call.name, padded(call))));
    const expected = calls.map(({ name, args }) => {
      const answer = fromCore(name, padded({ name, args }).map(errorFromExcel));
      if (!(answer instanceof InvalidInput))
        return { value: answer.map((row) => row.map((cell) => (cell === null ? "" : typeof cell === "object" ? shownInExcel(cell.error) : cell))) };
      if (answer instanceof CellShowsError && answer.shows !== "#VALUE!") return { error: codes[shownInExcel(answer.shows)] };
      return { error: answer.reason === "unknown" ? codes["#N/A"] : codes["#VALUE!"], message: answer.message };
    });
    const plain = answers.map((answered) => ("value" in answered ? { value: (answered.value as unknown[][]).map((row) => row.map(codeOf)) } : answered));
    calls.forEach(({ name, args }, place) =>
      expect({ name, args, told: plain[place] }).toEqual({ name, args, told: { ...(plain[place] as object), ...expected[place] } }),
    );
  },
  60_000,
);

const parameterCount = (name: string): number => metadata.functions.find((described) => described.name === name)?.parameters.length ?? 0;
const metadata: { readonly functions: readonly { readonly name: string; readonly parameters: readonly unknown[] }[] } = JSON.parse(
  readFileSync(path.join(__dirname, "../../excel-addin/functions/functions.json"), "utf8"),
);

/** The codes with which the runtime reports an error. */
const codes: Readonly<Record<string, number>> = { "#N/A": 1, "#DIV/0!": 5, "#NUM!": 6, "#VALUE!": 7, "#NULL!": 8 };
const shownInExcel = (error: string): string => (error in codes ? error : "#VALUE!");
const errorForExcel = (cell: unknown): unknown => (typeof cell === "object" && cell !== null && "error" in cell ? { code: cell.error } : cell);
const errorFromExcel = (argument: unknown): unknown =>
  Array.isArray(argument)
    ? argument.map(errorFromExcel)
    : typeof argument === "object" && argument !== null && "code" in argument
      ? { error: argument.code }
      : argument;
const codeOf = (cell: unknown): unknown => (typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell);

/** A realm with nothing of a browser or of Node in it. */
function bareRealm(): vm.Context {
  const realm = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  for (const file of sheetsFiles) vm.runInContext(readFileSync(file, "utf8"), realm, { filename: file });
  return realm;
}

test("Google Sheets answers, in a bare realm, what the core answers", () => {
  const realm = bareRealm();
  expect(vm.runInContext("[typeof setTimeout, typeof URL, typeof fetch, typeof process].join()", realm)).toBe("undefined,undefined,undefined,undefined");
  const asSheets = (cell: unknown): unknown => (cell === null || cell === undefined ? "" : typeof cell === "object" && "error" in cell ? cell.error : cell);
  const argument = (given: unknown): unknown => (Array.isArray(given) ? given.map((row: readonly unknown[]) => row.map(asSheets)) : asSheets(given));
  for (const { name, args } of calls) {
    const given = args.map(argument);
    realm["given"] = JSON.stringify(given);
    const answers: unknown = JSON.parse(
      vm.runInContext(
        `(() => { try { return JSON.stringify({ value: ${name}(...JSON.parse(given)) }); } catch (error) { return JSON.stringify({ error: error.message }); } })()`,
        realm,
      ),
    );
    const core = fromCore(name, given);
    const single = !(core instanceof InvalidInput) && core.length === 1 && core[0]?.length === 1;
    const cells = core instanceof InvalidInput ? [] : core.map((row) => row.map((cell) => (cell === null ? "" : typeof cell === "object" ? cell.error : cell)));
    expect({ name, args, told: answers }).toEqual({
      name,
      args,
      told: core instanceof InvalidInput ? { error: core.message } : { value: single ? cells[0]?.[0] : cells },
    });
  }
});

test("a Date of Sheets is the day of the spreadsheet's zone, whatever its time", () => {
  const realm = bareRealm();
  realm["SpreadsheetApp"] = { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => "Pacific/Auckland" }) };
  // Auckland is 13 hours ahead of UTC in January and December, 12 in July.
  expect(vm.runInContext("BENEFIT_HORIZON(new Date('2026-01-01T00:30:00Z'), new Date('2026-12-30T11:00:00Z'))", realm)).toBe("Short");
  const planned = "BENEFIT_PLANNED(12, 8, new Date('2025-12-31T11:00:00Z'), new Date('2026-12-30T11:00:00Z'), new Date('2026-07-02T11:59:00Z'))";
  expect(vm.runInContext(planned, realm)).toBe(10);
  expect(() => vm.runInContext("BENEFIT_VARIANCE(10)", realm)).toThrow("BENEFIT_VARIANCE needs the argument actual");
});

test("no bundle evaluates text or reaches for what a host may lack", () => {
  for (const file of [...excelFiles, ...sheetsFiles])
    expect(readFileSync(file, "utf8")).not.toMatch(/\beval\(|new Function|\bfetch\(|XMLHttpRequest|localStorage|require\(/);
});

test("no bundle of formulas carries words that only the help page says", () => {
  const bundles = excelFiles.map((file) => readFileSync(file, "utf8"));
  const words = figureFormulas.flatMap(({ name, help: { summary, notes = "", source } }) =>
    // A bundle writes signs beyond ASCII by their numbers, so a plain run of a text stands for it.
    [summary, notes, source].flatMap((text) => text.split(/[^ -!#-~]+|(?<=\. )/).map((run) => ({ name, run: run.trim() }))),
  );
  const plain = words.filter(({ run }) => run.length > 40);
  expect(plain.length).toBeGreaterThan(figureFormulas.length);
  expect(plain.filter(({ run }) => bundles.some((bundle) => bundle.includes(run)))).toEqual([]);
});

test("Excel's functions weigh at most 25 KB", () => {
  expect(gzipSync(readFileSync(excelFiles[0] as string), { level: 9 }).length).toBeLessThanOrEqual(25_000);
});

test("an error that Sheets can only write as text is one that formulas read back", () => {
  const realm = bareRealm();
  const answer: unknown = vm.runInContext("JSON.stringify(BENEFIT_VARIANCE_PERCENT([[0], [10]], [[1], [9]]))", realm);
  expect(JSON.parse(answer as string)).toEqual([["#N/A"], [-0.1]]);
  expect(isErrorText("#N/A")).toBe(true);
});
