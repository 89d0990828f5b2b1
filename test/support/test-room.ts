import path from "node:path";
import { describe, jest } from "@jest/globals";

/** The files that `test/whole.config.js` runs with others of their room. */
declare const together: readonly string[];

/** Runs all of them that stand in a room in one context, each file as a part of its own, by its name. */
export function testRoom(folder: string): void {
  for (const file of together) if (file.startsWith(folder + path.sep)) describe(path.relative(folder, file), () => void jest.requireActual(file));
}
