import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import base from "../jest.config.js";

/*
 * All tests at once: the files of a room in one context, by the `all-tests.ts` of the room. Each file in a context of its own, as
 * `npx jest <file>` has it, loads the core anew and runs it cold, which takes a third of the time of the core's own tests.
 */

const here = path.dirname(fileURLToPath(import.meta.url));

/** A file that puts something in place of a module, or of time, is to do so for itself alone. */
const replaces = /jest\.(?:mock|doMock|spyOn|useFakeTimers)\(|support\/(?:small-parts|short-runs)/;

const isTogether = (file) =>
  existsSync(path.join(here, file.split(path.sep)[0], "all-tests.ts")) && !replaces.test(readFileSync(path.join(here, file), "utf8"));
const files = readdirSync(here, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts") && !file.includes("node_modules"));
const [together, alone] = [files.filter(isTogether), files.filter((file) => !isTogether(file))];

export default {
  ...base,
  rootDir: "..",
  testSequencer: "<rootDir>/test/longest-first.js",
  testMatch: ["<rootDir>/test/*/all-tests.ts", ...alone.map((file) => `<rootDir>/test/${file.replaceAll(path.sep, "/")}`)],
  globals: { together: together.map((file) => path.join(here, file)) },
};
