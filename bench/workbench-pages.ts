import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/* The pages that the workbench races against: the spreadsheet alone, and SheetJS reading a file. */

const presets = ["core", "conditional-formatting", "data-validation", "filter", "note", "table"];
const presetName = (preset: string): string =>
  `UniverSheets${preset
    .split("-")
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join("")}Preset`;

/** The spreadsheet as its makers say to set it up, with the parts that the workbench has too, and in it eight rows or as many as stand behind the # of its address. */
const bareGrid = `
import { LocaleType, mergeLocales, Univer, UniverInstanceType } from "@univerjs/core";
${presets.map((preset) => `import { ${presetName(preset)} } from "@univerjs/preset-sheets-${preset}";\nimport words_${preset.replace("-", "_")} from "@univerjs/preset-sheets-${preset}/locales/en-US";`).join("\n")}
const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(${presets.map((preset) => `words_${preset.replace("-", "_")}`).join(", ")}) } });
for (const { plugins } of [${presets.map((preset) => `${presetName(preset)}(${preset === "core" ? '{ container: "grid" }' : ""})`).join(", ")}])
  for (const plugin of plugins) Array.isArray(plugin) ? univer.registerPlugin(...plugin) : univer.registerPlugin(plugin);
const count = Number(location.hash.slice(1)) || 8;
const row = (number) => Object.fromEntries([0, 1, 2, 3].map((column) => [column, { v: number * column }]));
univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
  id: "bare", name: "bare", sheetOrder: ["one"],
  sheets: { one: { id: "one", name: "One", rowCount: count + 100, columnCount: 20, cellData: Object.fromEntries(Array.from({ length: count }, (_, own) => [own, row(own)])) } },
});
`;

const sheetJs = `
import { read } from "@e965/xlsx";
window.readSheets = (bytes) => {
  const start = performance.now();
  const { SheetNames, Sheets } = read(bytes, { type: "array" });
  const cells = SheetNames.reduce((sum, name) => sum + Object.keys(Sheets[name]).length, 0);
  return { milliseconds: performance.now() - start, cells };
};
`;

const html = (script: string): string =>
  `<!doctype html><meta charset="utf-8">${presets.map((preset) => `<link rel="stylesheet" href="${preset}.css">`).join("")}<body style="margin:0"><div id="grid" style="height:100vh"></div><script src="${script}.js" defer></script></body>`;

/** Builds a page with the tools and the settings of the workbench; gives its folder. */
export function builtPage(name: "workbench" | "bare" | "sheetjs"): string {
  const out = mkdtempSync(join(tmpdir(), `workbench-bench-${name}-`));
  const folder = resolve("node_modules/.cache/benefits-bench", name);
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `${name}.js`);
  if (name !== "workbench") writeFileSync(entry, name === "bare" ? bareGrid : sheetJs);
  const configuration =
    name === "workbench"
      ? "page"
      : `{ ...page, entry: { ${name}: ${JSON.stringify(entry)} }, plugins: page.plugins.slice(0, 4), output: { ...page.output, trustedTypes: undefined } }`;
  const build = `
    import webpack from "webpack";
    import { workbench } from "./build/workbench.js";
    const page = workbench(${JSON.stringify(out)});
    webpack(${configuration}, (error, stats) => {
      if (error || stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
    });`;
  execFileSync(process.execPath, ["--input-type=module", "-e", build], { stdio: ["ignore", "ignore", "inherit"] });
  if (name === "workbench") return out;
  writeFileSync(join(out, "index.html"), html(name));
  for (const preset of presets) copyFileSync(`node_modules/@univerjs/preset-sheets-${preset}/lib/index.css`, join(out, `${preset}.css`));
  return out;
}
