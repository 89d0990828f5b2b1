import { afterAll, beforeEach } from "@jest/globals";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is new for each test of a file, and gone after the last. */
export interface TestFolder {
  readonly path: string;
  /** Writes a file into it and gives its path. */
  write(name: string, bytes: Uint8Array | string): string;
  /** Temporary files that a command has left there. */
  leftovers(): readonly string[];
}

export function testFolder(name: string): TestFolder {
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  let [path, count] = ["", 0];
  beforeEach(() => {
    path = join(root, String(count++));
    mkdirSync(path);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    write(file, bytes) {
      writeFileSync(join(path, file), bytes);
      return join(path, file);
    },
    leftovers: () => readdirSync(path).filter((file) => file.includes(".tmp")),
  };
}
