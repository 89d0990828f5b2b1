import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A command with its arguments. */
type Command = readonly [program: string, ...args: readonly string[]];

/** A program that opens workbooks and saves them again. */
export interface Program {
  readonly name: string;
  /** Commands that end well where the program is installed: the first that does is the one to use. */
  readonly probes: readonly Command[];
  /** Opens each of the files and saves it under its name in the folder; what it needs besides stands beside that. `program` is that of the probe that ended well. */
  save(program: string, files: readonly string[], folder: string): void;
  /** Whether the saved workbook still has spreadsheet tables, and charts. What a program drops by itself is known and no fault of ours. */
  readonly keeps: { readonly tables: boolean; readonly charts: boolean };
  /** It puts other words into texts with line breaks, so that the record is told of as edited, once. */
  readonly changesTexts?: true;
}

/** Node finds packages from here: what `npm run equip` installs in this folder, and what `npm ci` does above it. */
const quiet = { cwd: join(__dirname, "libraries"), stdio: "pipe", timeout: 120_000 } as const;
const run = (...[program, ...args]: Command): Buffer => execFileSync(program, args, quiet);

/** The program's command where it is installed. */
export function installed({ probes }: Program): string | undefined {
  const found = probes.find((probe) => {
    try {
      run(...probe);
      return true;
    } catch {
      return false;
    }
  });
  return found?.[0];
}

/** A script that takes the folder and the files as arguments, in one of the languages that take scripts on the command line. */
const byScript =
  (option: string, script: string) =>
  (program: string, files: readonly string[], folder: string): void =>
    void run(program, option, script, folder, ...files);

const inNode = (body: string): string =>
  `const [folder, ...files] = process.argv.slice(1);
  const { basename, join } = require("node:path");
  const { readFileSync, writeFileSync } = require("node:fs");
  (async () => { for (const file of files) { const out = join(folder, basename(file)); ${body} } })();`;
const probeInNode = (name: string): Command => ["node", "-e", `import(${JSON.stringify(name)}).catch(() => process.exit(1))`];

const python = `
import os, sys, openpyxl
for file in sys.argv[2:]:
    openpyxl.load_workbook(file).save(os.path.join(sys.argv[1], os.path.basename(file)))
`;
const r = `
suppressMessages(library(openxlsx))
given <- commandArgs(trailingOnly = TRUE)
for (file in given[-1]) saveWorkbook(loadWorkbook(file), file.path(given[1], basename(file)), overwrite = TRUE)
`;

/** Converts in a profile beside the folder, made at the first time, so that it does not wait for a LibreOffice that is open. */
function convert(soffice: string, format: string, files: readonly string[], folder: string): void {
  const profile = pathToFileURL(join(dirname(folder), "libreoffice")).href;
  run(soffice, `-env:UserInstallation=${profile}`, "--headless", "--convert-to", format, "--outdir", folder, ...files);
}

const libreOffice: readonly Command[] = [["soffice", "--version"]];

export const programs: readonly Program[] = [
  {
    name: "LibreOffice",
    probes: libreOffice,
    save: (soffice, files, folder) => convert(soffice, "xlsx", files, folder),
    keeps: { tables: true, charts: true },
  },
  {
    name: "LibreOffice by way of .ods",
    probes: libreOffice,
    save(soffice, files, folder) {
      const between = `${folder}-ods`;
      convert(soffice, "ods", files, between);
      const converted = readdirSync(between).map((name) => join(between, name));
      convert(soffice, "xlsx", converted, folder);
    },
    keeps: { tables: true, charts: true },
  },
  {
    name: "Gnumeric",
    probes: [["ssconvert", "--version"]],
    save: (ssconvert, files, folder) => files.forEach((file) => run(ssconvert, file, join(folder, file.slice(file.lastIndexOf("/") + 1)))),
    keeps: { tables: false, charts: true },
  },
  {
    name: "openpyxl",
    probes: ["python3", "/usr/bin/python3"].map((program) => [program, "-c", "import openpyxl"]),
    save: byScript("-c", python),
    keeps: { tables: true, charts: true },
  },
  {
    name: "R's openxlsx",
    probes: [["Rscript", "-e", "library(openxlsx)"]],
    save: byScript("-e", r),
    keeps: { tables: true, charts: true },
    // It takes the attribute of <t xml:space="preserve"> for words of the text.
    changesTexts: true,
  },
  {
    name: "exceljs",
    probes: [probeInNode("exceljs")],
    save: byScript("-e", inNode('const book = new (require("exceljs").Workbook)(); await book.xlsx.readFile(file); await book.xlsx.writeFile(out);')),
    keeps: { tables: true, charts: false },
  },
  {
    name: "@e965/xlsx",
    probes: [probeInNode("@e965/xlsx")],
    save: byScript("-e", inNode('const xlsx = require("@e965/xlsx"); xlsx.writeFile(xlsx.readFile(file, { cellNF: true, cellStyles: true }), out);')),
    keeps: { tables: false, charts: false },
  },
  {
    name: "hucre",
    probes: [probeInNode("hucre")],
    save: byScript(
      "-e",
      inNode('const { openXlsx, saveXlsx } = await import("hucre/xlsx"); writeFileSync(out, await saveXlsx(await openXlsx(readFileSync(file))));'),
    ),
    keeps: { tables: true, charts: true },
  },
];
