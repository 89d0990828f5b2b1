import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { claspProgram, testWhere } from "../support/test-where";
import { parse } from "acorn";
import { formulas } from "../../core/functions/index";
import type { AnswerOf, PlanVerb, Reply, RequestOf } from "../../sheets-addon/rpc";
import { build } from "../../scripts/build-once";
import { sheetsHost, type SheetsHost } from "./host/sheets-host";

/* The scripts as they are pushed to Google, in a bare realm with the services of the test host and nothing else. */

const root = path.join(__dirname, "../..");
const out = mkdtempSync(path.join(tmpdir(), "sheets-"));

beforeAll(() => {
  build("build/sheets.js", "sheetsScripts", out);
}, 180_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

const { "size-limit": budgets } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  readonly "size-limit": readonly { readonly path: string | readonly string[]; readonly limit: string }[];
};
const textOf = (name: string): string => readFileSync(path.join(out, name), "utf8");

interface Declaration {
  readonly type: string;
  readonly id?: { readonly name: string };
  readonly params?: readonly unknown[];
  readonly start: number;
}
const declarations = (name: string): readonly Declaration[] => parse(textOf(name), { ecmaVersion: 2020, sourceType: "script" }).body;
const functionNames = (name: string): readonly string[] =>
  declarations(name).flatMap(({ type, id }) => (type === "FunctionDeclaration" ? [id?.name ?? ""] : []));

/** An execution: the scripts evaluated anew, as Google does for each call. */
function execution(host: SheetsHost): (code: string) => unknown {
  const realm = host.context();
  for (const name of ["Code.js", "Plan.js"]) vm.runInContext(textOf(name), realm, { filename: name });
  return (code) => vm.runInContext(code, realm);
}

function call<Verb extends PlanVerb>(host: SheetsHost, verb: Verb, request: RequestOf<Verb>): AnswerOf<Verb> {
  const reply = JSON.parse(execution(host)(`JSON.stringify(callPlan(${JSON.stringify(verb)}, ${JSON.stringify(request)}, null))`) as string) as Reply<
    AnswerOf<Verb>
  >;
  if ("trouble" in reply) throw new Error(reply.trouble.details);
  return reply.answer;
}

test("Google finds every function that it calls by name, at the top, and no name of ours among them", () => {
  const handlers = ["onOpen", "onInstall", "menuSetUp", "menuFreeze", "menuChase", "menuTimetable", "menuHelp", "menuReview", "callPlan", "runTimetable"];
  const isPublic = (name: string): boolean => !name.endsWith("_");
  expect(functionNames("Code.js").filter(isPublic)).toEqual([...handlers, ...formulas.map(({ name }) => name)]);
  expect(functionNames("Plan.js")).toEqual(["loadPlan_"]);
  expect(declarations("Plan.js")).toHaveLength(1);
});

test("every formula has its parameters, and its comment right before it", () => {
  const text = textOf("Code.js");
  const metadata = JSON.parse(readFileSync(path.join(root, "excel-addin/functions/functions.json"), "utf8")) as {
    readonly functions: readonly { readonly name: string; readonly parameters: readonly unknown[] }[];
  };
  const counts = new Map(metadata.functions.map(({ name, parameters }) => [name, parameters.length]));
  for (const { type, id, params, start } of declarations("Code.js")) {
    if (type !== "FunctionDeclaration" || !formulas.some(({ name }) => name === id?.name)) continue;
    expect({ name: id?.name, parameters: params?.length }).toEqual({ name: id?.name, parameters: counts.get(id?.name ?? "") });
    expect(text.slice(0, start)).toMatch(/\/\*\*(?:(?!\*\/)[^])*@customfunction\n \*\/\n$/);
  }
});

test("the menu's items call functions that there are", () => {
  const host = sheetsHost({ sheets: [{ name: "Sheet1" }], authMode: "NONE" });
  execution(host)("onInstall({ authMode: 'NONE' })");
  const called = host.state.services.menus.flatMap(({ items }) =>
    items.flatMap((item) => (typeof item === "object" && "functionName" in item ? [item.functionName] : [])),
  );
  expect(called).toHaveLength(6);
  expect(functionNames("Code.js")).toEqual(expect.arrayContaining(called));
  expect(host.violations).toEqual([]);
});

test("Code.js is small, since every call of a formula starts it, and loading touches no service", () => {
  for (const file of ["Code.js", "Plan.js"]) {
    const budget = budgets.find((entry) => entry.path === `dist/sheets/${file}`)?.limit ?? "";
    expect(textOf(file).length).toBeLessThanOrEqual(Number.parseInt(budget, 10) * 1000);
  }
  const host = sheetsHost({ sheets: [{ name: "Sheet1" }] });
  execution(host);
  expect(host.calls.all).toEqual([]);
});

test("a formula answers without Plan.js being looked into", () => {
  const realm = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  vm.runInContext(textOf("Code.js"), realm);
  expect(vm.runInContext("BENEFIT_VARIANCE(10, 9, 'Decrease')", realm)).toBe(1);
  expect(() => vm.runInContext("BENEFIT_CHECK([['Benefit ID']], [], '2026-10-31')", realm)).toThrow(/loadPlan_/);
});

test("the sidebar's calls set up the example, review it and tell of a benefit", () => {
  const host = sheetsHost({ sheets: [{ name: "Sheet1" }], timeZone: "Australia/Sydney" });
  expect(call(host, "summary", {}).state).toBe("none");
  expect(call(host, "setUp", { kind: "crm" }).statusDate).toBe("2026-10-31");
  const { reviewed } = call(host, "review", { day: null });
  expect(reviewed.result.board.headline).toMatch(/^8 of 14 benefits that are due are realized or on plan\./);
  expect(call(host, "benefit", { id: "B-05", day: null }).explanation.steps.length).toBeGreaterThan(0);
  expect(host.violations).toEqual([]);
}, 60_000);

test("the manifest asks for four permissions and no more, and keeps no logs", () => {
  const scope = "https://www.googleapis.com/auth/";
  expect(JSON.parse(textOf("appsscript.json"))).toEqual({
    timeZone: "Etc/UTC",
    dependencies: {},
    exceptionLogging: "NONE",
    runtimeVersion: "V8",
    oauthScopes: [`${scope}spreadsheets.currentonly`, `${scope}script.container.ui`, `${scope}script.scriptapp`, `${scope}script.send_mail`],
  });
});

const pushed = ["Code.js", "Plan.js", "Sidebar.html", "Words-de.html", "Words-es.html", "Words-fr.html", "Words-nl.html", "appsscript.json"];
for (const { ignore, files } of [
  { ignore: ".claspignore", files: pushed },
  { ignore: ".claspignore.contract", files: [...pushed, "Contract.js"] },
]) {
  testWhere("clasp")(
    `by ${ignore} clasp would push ${files.join(", ")} and no others`,
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), "clasp-"));
      try {
        cpSync(out, path.join(folder, "dist/sheets"), { recursive: true });
        for (const name of ["Sidebar.html", "Contract.js", "notes.txt"]) writeFileSync(path.join(folder, "dist/sheets", name), "");
        cpSync(path.join(root, "sheets-addon/clasp.sample.json"), path.join(folder, ".clasp.json"));
        cpSync(path.join(root, ignore), path.join(folder, ignore));
        const status = execFileSync(process.execPath, [claspProgram, "--ignore", ignore, "status", "--json"], {
          cwd: folder,
          env: { ...process.env, HOME: folder },
          encoding: "utf8",
        });
        const { filesToPush } = JSON.parse(status) as { readonly filesToPush: readonly string[] };
        expect([...filesToPush].sort()).toEqual([...files].sort().map((name) => `dist/sheets/${name}`));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
}
