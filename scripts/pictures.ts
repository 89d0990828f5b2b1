import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newPlan, readTables, reviewPlan } from "../core/index";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openXlsx } from "../xlsx-file/xlsx-workbook";

/**
 * Makes the pictures of the docs: the reviewed example plans, rendered by LibreOffice. Needs soffice and pdftoppm
 * (Debian: libreoffice-calc, poppler-utils). Each is cut to what stands on the page; pages count from 1, behind Start here.
 */
const pictures = [
  { page: 2, file: "docs/dashboard.png", crop: ["-r", "110", "-x", "55", "-y", "55", "-W", "800", "-H", "1010"] },
  { page: 3, file: "docs/board-pack.png", crop: ["-r", "110", "-x", "70", "-y", "55", "-W", "1150", "-H", "800"] },
  ...["start-here", "dashboard", "board-pack", "findings", "business-case", "alignment-map", "schedule"].map((name, at) => ({
    page: at + 1,
    file: `docs/gallery/${name}.png`,
    crop: ["-r", "64"],
  })),
  { page: 9, file: "docs/gallery/signals.png", crop: ["-r", "64"] },
];

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
  for (const { page, file, crop } of pictures) {
    execFileSync("pdftoppm", [...crop, "-png", "-singlefile", "-f", String(page), "-l", String(page), join(folder, "plan.pdf"), join(folder, "page")]);
    writeFileSync(file, readFileSync(join(folder, "page.png")));
    console.log(`Wrote ${file}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
