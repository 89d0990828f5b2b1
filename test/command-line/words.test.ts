import { expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { wrappedLines } from "../../command-line/layout";
import { calledAs, shellWord } from "../../command-line/words";

const words = ["plan.xlsx", "/home/me/plan-2.xlsx", "my plan.xlsx", "it's.xlsx", "$(touch x).xlsx", "`x`", 'a"b', "a!b;c&d|e*?", "a\\b", ""];

test.each(words)("%j comes out of a shell as it went in", (word) => {
  expect(execFileSync("/bin/sh", ["-c", `printf %s ${shellWord(word, "linux")}`], { encoding: "utf8" })).toBe(word);
});

test("what a shell reads as it stands stays bare, and Windows takes double quotes", () => {
  expect([shellWord("plan.xlsx", "linux"), shellWord("C:\\plans\\a.xlsx", "win32"), shellWord("my plan.xlsx", "win32")]).toEqual([
    "plan.xlsx",
    "C:\\plans\\a.xlsx",
    '"my plan.xlsx"',
  ]);
});

test.each([
  { script: "/home/me/benefits/dist/benefits.cjs", folder: "/home/me/benefits", gives: "node dist/benefits.cjs" },
  { script: "/home/me/benefits plan/dist/benefits.cjs", folder: "/home/me", gives: "node 'benefits plan/dist/benefits.cjs'" },
  { script: "/opt/b/benefits.cjs", folder: "/home/me/plans", gives: "node /opt/b/benefits.cjs" },
  { script: "/opt/b/benefits.cjs", folder: "", gives: "node /opt/b/benefits.cjs" },
  { script: "/usr/local/bin/benefits", folder: "/home/me", gives: "benefits" },
  { script: "/usr/lib/node_modules/benefits-realization-plan/dist/benefits.cjs", folder: "/home/me", gives: "benefits" },
])("$script is called from $folder as $gives", ({ script, folder, gives }) => expect(calledAs(script, folder)).toBe(gives));

test("a line that is a command stays whole, however narrow the terminal is", () => {
  const command = "  benefits review 'a workbook with a long name.xlsx' --as-of 2026-10-31";
  expect(wrappedLines(`Review it with this command:\n${command}`, 24)).toBe(`Review it with this\ncommand:\n${command}`);
});
