import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type * as Core from "../core/index";
import type * as EmptyWorkbook from "../xlsx-file/package/empty-workbook";
import type * as XlsxWorkbook from "../xlsx-file/xlsx-workbook";

/**
 * Makes the pictures of the docs: the hospital example, reviewed twice, rendered by LibreOffice. Needs soffice, pdftoppm and pdftotext
 * (Debian: libreoffice-calc, poppler-utils). `BEFORE=FOLDER npm run pictures` makes the earlier pictures of the gallery from the
 * checkout of an older state in that folder, with its own packages, instead.
 */
const before = process.env["BEFORE"];
const root = resolve(before ?? ".");

/** The pages of the gallery by their titles, as they stand first on paper. */
const gallery: Readonly<Record<string, string>> = {
  "Start here": "start-here",
  "Benefits dashboard": "dashboard",
  "Benefits board pack": "board-pack",
  Findings: "findings",
  "Business case": "business-case",
  "Alignment map": "alignment-map",
  Schedule: "schedule",
  Signals: "signals",
  "Chase list": "chase-list",
  "Baselines compared": "baselines-compared",
  "Since last review": "since-last-review",
  "Planned benefits, one row each.": "benefits",
};

/** The same of a new plan of which nothing is entered yet. */
const firstGallery: Readonly<Record<string, string>> = { "Benefits dashboard": "first-dashboard", "Benefits board pack": "first-board-pack" };

/** Larger pictures of two of them, cut to what stands on the page. */
const cut: Readonly<Record<string, { readonly file: string; readonly crop: readonly string[] }>> = {
  "Benefits dashboard": { file: "docs/dashboard.png", crop: ["-r", "110", "-x", "55", "-y", "55", "-W", "800", "-H", "1075"] },
  "Benefits board pack": { file: "docs/board-pack.png", crop: ["-r", "110", "-x", "70", "-y", "55", "-W", "1150", "-H", "800"] },
};

/** 2026-09-30, a month before the example's status date. */
const monthBefore = 46295;

const folder = mkdtempSync(join(tmpdir(), "pictures-"));
const pdf = join(folder, "plan.pdf");
try {
  await print("hospital", [monthBefore, undefined]);
  picturesOf(gallery);
  if (before === undefined) {
    await print("blank", [monthBefore]);
    picturesOf(firstGallery);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Makes the pictures of what was printed. */
function picturesOf(pages: Readonly<Record<string, string>>): void {
  const shots = before === undefined ? "docs/gallery" : "docs/gallery/before";
  mkdirSync(shots, { recursive: true });
  const seen = new Set<string>();
  for (let page = 1; page <= pageCount(); page++) {
    const title = titleOf(page);
    const name = pages[title];
    if (name === undefined || seen.has(title)) continue;
    seen.add(title);
    picture(page, `${shots}/${name}.png`, ["-r", "64"]);
    const larger = before === undefined && pages === gallery ? cut[title] : undefined;
    if (larger !== undefined) picture(page, larger.file, larger.crop);
  }
}

/** Writes an example, reviewed at each of the days, and prints it. */
async function print(example: Parameters<typeof Core.newPlan>[0], days: readonly (number | undefined)[]): Promise<void> {
  const load = async (path: string): Promise<unknown> => (await import(join(root, path))) as unknown;
  const { newPlan, readTables, reviewPlan } = (await load("core/index.ts")) as typeof Core;
  const { emptyWorkbook } = (await load("xlsx-file/package/empty-workbook.ts")) as typeof EmptyWorkbook;
  const { openXlsx } = (await load("xlsx-file/xlsx-workbook.ts")) as typeof XlsxWorkbook;
  const workbook = await openXlsx(await emptyWorkbook());
  workbook.apply(newPlan(example));
  for (const day of days) workbook.apply(reviewPlan(workbook.read(readTables), day).update);
  writeFileSync(join(folder, "plan.xlsx"), await workbook.toBytes());
  execFileSync(
    "soffice",
    ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "pdf", "--outdir", folder, join(folder, "plan.xlsx")],
    { stdio: "ignore" },
  );
  if (!existsSync(pdf)) throw new Error("LibreOffice wrote no PDF");
}

function pageCount(): number {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }))?.[1] ?? 0);
}

function titleOf(page: number): string {
  const text = execFileSync("pdftotext", ["-f", String(page), "-l", String(page), pdf, "-"], { encoding: "utf8" });
  return text.split("\n", 1)[0]?.trim() ?? "";
}

function picture(page: number, file: string, crop: readonly string[]): void {
  execFileSync("pdftoppm", [...crop, "-png", "-singlefile", "-f", String(page), "-l", String(page), pdf, join(folder, "page")]);
  writeFileSync(file, readFileSync(join(folder, "page.png")));
  console.log(`Wrote ${file}`);
}
