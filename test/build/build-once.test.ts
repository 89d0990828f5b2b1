import { afterAll, expect, test } from "@jest/globals";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { builtOnce } from "../../scripts/build-once";

const made: string[] = [];
const bundle = { file: "build/none.js", name: `bundle${process.pid}` };
/** As a build that writes its turn into a file. */
const run = (_build: object, out: string): void => {
  mkdirSync(out, { recursive: true });
  made.push(out);
  writeFileSync(path.join(out, "made.txt"), String(made.length));
};
const turn = (state: string): string => {
  const folder = builtOnce(() => state, bundle, run);
  folders.add(folder);
  return readFileSync(path.join(folder, "made.txt"), "utf8");
};
const folders = new Set<string>();
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("the same code is built once, and changed code anew: nothing that is stale is tested", () => {
  expect([turn("code"), turn("code"), turn("changed code"), turn("code")]).toEqual(["1", "1", "2", "1"]);
});

test("a build that failed is not kept, and the next makes it", () => {
  const failing = () => {
    throw new Error("no bundle");
  };
  expect(() => builtOnce(() => "failed code", bundle, failing)).toThrow("no bundle");
  expect(turn("failed code")).toBe("3");
});

test("code that is changed while it is built is built again, and nothing of the first is kept", () => {
  const states = ["before", "after", "after", "after"];
  folders.add(builtOnce(() => states.shift() ?? "after", bundle, run));
  // Three were built by the tests above, the fourth of code that was going; the fifth is kept.
  expect([turn("after"), turn("before")]).toEqual(["5", "6"]);
});
