import { parseArgs } from "node:util";
import { adoptBench } from "./adopt-bench";
import { excelBench } from "./excel-bench";
import { fileBench } from "./file-bench";
import { libreOfficeBench } from "./libreoffice-bench";
import { machine } from "./machine";
import { memoryBench } from "./memory-bench";
import { mergeBench } from "./merge-bench";
import type { Row } from "./measure";
import { paneBench } from "./pane-bench";
import { portfolioBench } from "./portfolio-bench";
import { recordBench } from "./record-bench";
import { reviewBench } from "./review-bench";
import { sheetsStart } from "./sheets-start";
import { simulateBench } from "./simulate-bench";
import { resultTable } from "./table";
import { workbenchBench } from "./workbench-bench";

/** The benchmarks by name; that of LibreOffice runs only when it is asked for. */
const benches: Readonly<Record<string, () => readonly Row[] | Promise<readonly Row[]>>> = {
  review: reviewBench,
  record: recordBench,
  merge: mergeBench,
  simulate: simulateBench,
  memory: memoryBench,
  file: fileBench,
  excel: excelBench,
  pane: paneBench,
  sheets: sheetsStart,
  adopt: adoptBench,
  portfolio: portfolioBench,
  workbench: workbenchBench,
  libreoffice: libreOfficeBench,
};

const { values } = parseArgs({ options: { only: { type: "string" }, "with-libreoffice": { type: "boolean", default: false } } });

await runBenches(values.only, values["with-libreoffice"]);

async function runBenches(only: string | undefined, withLibreOffice: boolean): Promise<void> {
  if (only !== undefined && !(only in benches)) {
    process.stderr.write(`There is no benchmark "${only}". Choose one of: ${Object.keys(benches).join(", ")}.\n`);
    process.exitCode = 2;
    return;
  }
  const names = only === undefined ? Object.keys(benches).filter((name) => name !== "libreoffice" || withLibreOffice) : [only];
  const rows: Row[] = [];
  for (const name of names)
    try {
      rows.push(...((await benches[name]?.()) ?? []));
    } catch (error) {
      // What the other benchmarks measured in minutes is not lost with it.
      process.stderr.write(`\nThe benchmark "${name}" failed: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  process.stdout.write(`\n${machine()}\n\n${resultTable(rows)}\n`);
}
