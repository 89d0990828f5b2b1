import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { offered } from "../core/words/words";
import { productVersion } from "./manifest-files";

/** The words of each language but English, in a file of their own. */
const wordFiles = offered.filter((language) => language !== "en").map((language) => `benefits-words-${language}.cjs`);

/** What is released, each from its folder or file below dist/, where `npm run release` has just built it. */
const bundles = [
  { name: "excel", from: ["excel", "manifests"] },
  { name: "google-sheets", from: ["sheets"] },
  { name: "workbench", from: ["workbench"] },
  { name: "command-line", from: ["benefits.cjs", "benefits-program.cjs", "benefits-report.cjs", ...wordFiles] },
] as const;

/** The same bytes give the same archive, so that a checksum can be made anew. */
const lastModDate = new Date(2026, 0, 1);

/** The files of a folder below dist, or the one file, by their ways from dist with forward slashes. */
const filesBelow = (name: string): readonly string[] =>
  name.includes(".")
    ? [name]
    : readdirSync(join("dist", name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .replaceAll("\\", "/")
            .replace(/^dist\//, ""),
        )
        .sort();

/** An archive of the files as they stand, with the licence. */
export async function archiveOf(names: readonly string[], contentOf: (name: string) => Uint8Array): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { lastModDate, extendedTimestamp: false, useWebWorkers: false });
  for (const name of names) await zip.add(name, new Uint8ArrayReader(contentOf(name)));
  return zip.close();
}

/** As `sha256sum -c` reads it. */
export const checksumLine = (archive: Uint8Array, name: string): string => `${createHash("sha256").update(archive).digest("hex")}  ${name}\n`;

/** Packs what is in dist/ into one archive a bundle, with a checksum beside each, in dist/release. */
async function main(): Promise<void> {
  rmSync("dist/release", { recursive: true, force: true });
  mkdirSync("dist/release", { recursive: true });
  for (const { name, from } of bundles) {
    const file = `benefits-realization-plan-${name}-${productVersion()}.zip`;
    const archive = await archiveOf([...from.flatMap(filesBelow), "LICENSE"], (entry) => readFileSync(entry === "LICENSE" ? entry : join("dist", entry)));
    writeFileSync(join("dist/release", file), archive);
    writeFileSync(join("dist/release", `${file}.sha256`), checksumLine(archive, file));
    console.log(`Wrote dist/release/${file}, ${(archive.length / 1e6).toFixed(1)} MB`);
  }
}

if (process.argv[1]?.endsWith("release.ts") === true)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
