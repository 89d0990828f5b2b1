import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { median, progress, type Row } from "./measure";

/** How often the scripts are evaluated; each time in a realm of its own and as a text of its own, so that nothing is cached. */
const evaluations = 41;

/**
 * What a call of a formula costs in Google Sheets before it begins, on this machine: Google evaluates all scripts of the project
 * for every call. Beside it the empty script, and what the first use of Plan.js adds.
 */
export function sheetsStart(): readonly Row[] {
  progress("sheets ");
  const { code, plan } = builtScripts();
  const bench = "Google Sheets scripts";
  const contenders = [
    { what: "evaluate an empty script", texts: [""] },
    { what: `evaluate Code.js, ${kilobytes(code)}`, texts: [code] },
    { what: `and Plan.js, ${kilobytes(plan)}, not called`, texts: [code, plan] },
    { what: "one formula, all in all", texts: [code, plan, "BENEFIT_VARIANCE(10, 9)"] },
    { what: "with Plan.js called for the first time", texts: [code, plan, "plan_()"] },
  ];
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < evaluations; round++) {
    contenders.forEach(({ texts }, index) => times[index]?.push(evaluate(texts, round)));
    if (round % 8 === 0) progress(".");
  }
  progress("\n");
  return contenders.map(({ what }, index) => ({ bench, what, median: median(times[index] ?? []), first: times[index]?.[0] ?? 0, unit: "ms" }));
}

function evaluate(texts: readonly string[], round: number): number {
  const realm = createContext({});
  const unique = texts.map((text) => `${text}\n// ${round} ${Math.random()}`);
  const start = performance.now();
  for (const text of unique) new Script(text).runInContext(realm);
  return performance.now() - start;
}

const kilobytes = (text: string): string => `${Math.round(text.length / 1000)} KB`;

/** The scripts as they are pushed, built afresh. */
function builtScripts(): { readonly code: string; readonly plan: string } {
  const out = mkdtempSync(join(tmpdir(), "sheets-scripts-"));
  try {
    const build = `
      import webpack from "webpack";
      import { sheetsScripts } from "./build/sheets.js";
      webpack(sheetsScripts(${JSON.stringify(out)}), (error, stats) => {
        if (error || stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
      });`;
    execFileSync(process.execPath, ["--input-type=module", "-e", build], { stdio: ["ignore", "ignore", "inherit"] });
    return { code: readFileSync(join(out, "Code.js"), "utf8"), plan: readFileSync(join(out, "Plan.js"), "utf8") };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
