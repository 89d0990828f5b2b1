import { beforeAll, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";

/*
 * Every `@example` of the core runs: `@example call(…) // what it gives`. A number is given to as many decimals as it shows, of an
 * object those parts that the example names.
 */
const root = join(__dirname, "../..");
const files = readdirSync(join(root, "core"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const examples = files.flatMap((file) =>
  Array.from(readFileSync(join(root, "core", file), "utf8").matchAll(/^\s*\*? ?\/?\**\s*@example (.*?)( \*\/)?$/gm), ([, line = ""]) => ({ file, line })),
);
const scope: Record<string, unknown> = {};
beforeAll(async () => {
  for (const { file } of examples) Object.assign(scope, await import(join(root, "core", file)));
});

const valueOf = (code: string): unknown =>
  (compileFunction(`return (${code});`, Object.keys(scope)) as (...values: readonly unknown[]) => unknown)(...Object.values(scope));

/** How many decimals a number has as it is written. */
const decimals = (written: number): number => (String(written).split(".")[1] ?? "").length;

function expectGives(actual: unknown, written: unknown, where: string): void {
  if (typeof written === "number") expect([where, Number(Number(actual).toFixed(decimals(written)))]).toEqual([where, written]);
  else if (Array.isArray(written)) {
    expect([where, (actual as readonly unknown[]).length]).toEqual([where, written.length]);
    written.forEach((part, index) => expectGives((actual as readonly unknown[])[index], part, `${where}[${index}]`));
  } else if (typeof written === "object" && written !== null) {
    for (const [part, value] of Object.entries(written)) expectGives((actual as Readonly<Record<string, unknown>>)[part], value, `${where}.${part}`);
  } else expect([where, actual]).toEqual([where, written]);
}

test.each(examples)("$file: $line", ({ line }) => {
  const [call = "", gives = ""] = line.split(/ \/\/ (?=[^/]*$)/);
  expectGives(valueOf(call), valueOf(gives), call);
});

test("there are examples", () => expect(examples.length).toBeGreaterThan(30));
