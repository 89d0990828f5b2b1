import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newPlan, readTables, reviewPlan } from "../core/index";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openXlsx } from "../xlsx-file/xlsx-workbook";

/**
 * Makes the pictures of the docs: the reviewed example plan, rendered by LibreOffice. Needs soffice and pdftoppm
 * (Debian: libreoffice-calc, poppler-utils). Each is cut to what stands on the page.
 */
const pictures = [
  { sheet: 0, file: "docs/dashboard.png", crop: ["-x", "55", "-y", "55", "-W", "800", "-H", "1010"] },
  { sheet: 1, file: "docs/board-pack.png", crop: ["-x", "70", "-y", "55", "-W", "1150", "-H", "800"] },
] as const;

const folder = mkdtempSync(join(tmpdir(), "pictures-"));
try {
  const workbook = await openXlsx(await emptyWorkbook());
  workbook.apply(newPlan("hospital"));
  workbook.apply(reviewPlan(workbook.read(readTables)).update);
  writeFileSync(join(folder, "plan.xlsx"), await workbook.toBytes());
  execFileSync(
    "soffice",
    ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "pdf", "--outdir", folder, join(folder, "plan.xlsx")],
    { stdio: "ignore" },
  );
  for (const { sheet, file, crop } of pictures) {
    const page = String(sheet + 1);
    execFileSync("pdftoppm", ["-r", "110", ...crop, "-png", "-f", page, "-l", page, join(folder, "plan.pdf"), join(folder, `page-${page}`)]);
    const made = readdirSync(folder).find((name) => name.startsWith(`page-${page}`));
    if (made === undefined) throw new Error(`No picture was made of sheet ${page}`);
    writeFileSync(file, readFileSync(join(folder, made)));
    console.log(`Wrote ${file}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
