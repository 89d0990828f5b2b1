import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { keptMessageKeys } from "../support/kept-message-keys";

/** A module of Node, which has no types. */
const loaderFile = "../../build/words-of-room.js";

interface Loader {
  default(this: { getOptions(): { readonly room: string } }, source: string): string;
}

const catalogue = readFileSync("languages/de.json", "utf8");
const wordsFor = async (room: string): Promise<ReadonlySet<string>> => {
  const loader = (await import(loaderFile)) as Loader;
  return new Set(Object.keys(JSON.parse(loader.default.call({ getOptions: () => ({ room }) }, catalogue)) as object));
};
const known = new Set(Object.keys(JSON.parse(catalogue) as object));
/** What is told in a folder by this catalogue; what the command line alone tells has another. */
const toldIn = (folder: RegExp): readonly string[] => keptMessageKeys().flatMap(({ key, file }) => (folder.test(file) && known.has(key) ? [key] : []));

test.each([
  ["command-line", /^(?:core|command-line|portfolio|xlsx-file)\//, /^(?:panel|workbench|sheets-addon|excel-addin)\//],
  ["excel-addin", /^(?:core|session|panel|excel-addin)\//, /^(?:workbench|sheets-addon|xlsx-file|command-line)\//],
  ["workbench", /^(?:core|session|panel|workbench|xlsx-file)\//, /^(?:sheets-addon|excel-addin|command-line)\//],
])("%s has every message that it can tell, and none that only other rooms tell", async (room, own, others) => {
  const words = await wordsFor(room);
  const told = new Set(toldIn(own));
  expect([...told].filter((key) => !words.has(key))).toEqual([]);
  expect(toldIn(others).filter((key) => !told.has(key) && words.has(key))).toEqual([]);
});
