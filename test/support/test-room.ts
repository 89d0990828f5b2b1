import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, jest } from "@jest/globals";

/** The files that `test/whole.config.js` runs each by itself. */
declare const alone: readonly string[];

/** Runs all tests of a room in one context, each file as a part of its own, by its name. */
export function testRoom(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts") && !file.includes("node_modules"));
  for (const file of files) {
    const place = path.join(folder, file);
    if (!alone.includes(place)) describe(file, () => void jest.requireActual(place));
  }
}
