import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { utils, write, type CellObject } from "@e965/xlsx";
import { progress, timeInTurns, timeOf, type Row } from "./measure";
import { inTemporaryFolder } from "./plan-file";
import { cellsOf, syntheticPlan, syntheticStatusDate } from "./synthetic-plan";
import { wholeReview } from "./whole-review";

const size = { benefits: 1000, months: 36, seed: 3 };

/**
 * The same figures by the spreadsheet's own formulas (SUMIFS over the log, a row of formulas for each benefit), once. What
 * LibreOffice takes to recalculate is the difference of two conversions of one file, with and without recalculation.
 */
export async function libreOfficeBench(): Promise<readonly Row[]> {
  progress("libreoffice ");
  const plan = syntheticPlan(size);
  const times = await timeInTurns([{ name: "review", run: () => wholeReview(plan) }]);
  const product = times.get("review")?.median ?? NaN;
  const formulas = await inTemporaryFolder(async (writeFileTo, folder) => {
    const path = await writeFileTo("formulas.xlsx", formulaWorkbook());
    await convert(path, folder, "never");
    const still = await timeOf(() => convert(path, folder, "never"));
    progress(".");
    const calculated = await timeOf(() => convert(path, folder, "always"));
    progress(".\n");
    return calculated - still;
  });
  const bench = "review 1,000 × 36";
  return [
    { bench, what: "reviewPlan", median: product, unit: "ms", product },
    { bench, what: "LibreOffice, SUMIFS formulas for four figures, once", median: formulas, unit: "ms", product },
  ];
}

/** A sheet with the log, and one with a row of formulas for each benefit. */
function formulaWorkbook(): Uint8Array {
  const plan = syntheticPlan(size);
  const benefit = (header: string) => cellsOf(plan, "Benefits", header);
  const log = ["Benefit ID", "Date", "Actual"].map((header) => cellsOf(plan, "Measurements", header));
  const logRows = Array.from({ length: log[0]?.length ?? 0 }, (_, row) => log.map((column) => column[row] as string | number));
  const end = logRows.length;
  const inputs = ["Benefit ID", "Baseline", "Target", "Start", "Due"].map(benefit);
  const rows = Array.from({ length: size.benefits }, (_, row): (CellObject | string | number | null)[] => [
    ...inputs.map((column) => column[row] as string | number | null),
    ...rowFormulas(row + 1, end).map((formula): CellObject => ({ t: "n", v: 0, f: formula })),
  ]);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), "Benefits");
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(logRows), "Measurements");
  return new Uint8Array(write(workbook, { type: "buffer", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

/** Planned, actual, variance and status as people write them: A to E are ID, Baseline, Target, Start and Due. */
function rowFormulas(row: number, end: number): readonly string[] {
  const t = syntheticStatusDate;
  const x = `MAX(0,MIN(1,(${t}-D${row})/(E${row}-D${row})))`;
  return [
    `B${row}+(C${row}-B${row})*${x}`,
    `SUMIFS(Measurements!$C$1:$C$${end},Measurements!$A$1:$A$${end},A${row},Measurements!$B$1:$B$${end},"<=${t}",Measurements!$B$1:$B$${end},">="&D${row})`,
    `G${row}-F${row}`,
    `IF(F${row}=0,"Undefined",IF(H${row}/ABS(F${row})>=-0.05,"Green",IF(H${row}/ABS(F${row})>=-0.1,"Amber","Red")))`,
  ];
}

/** Opens and saves a workbook in LibreOffice, in a profile that recalculates on loading always or never. */
async function convert(path: string, folder: string, recalculate: "always" | "never"): Promise<void> {
  const profile = join(folder, `profile-${recalculate}`);
  await mkdir(join(profile, "user"), { recursive: true });
  const setting = `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculate === "always" ? 0 : 1}</value></prop></item>`;
  const registry = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${setting}</oor:items>`;
  await writeFile(join(profile, "user", "registrymodifications.xcu"), registry);
  const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "ods", "--outdir", join(folder, recalculate), path];
  const { status, error, stderr } = spawnSync("soffice", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`LibreOffice could not be run: ${error?.message ?? stderr}`);
}
