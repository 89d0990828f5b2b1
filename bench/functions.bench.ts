/**
 * How long a formula takes for 10,000 rows, beside the nearest native formula: in HyperFormula (an open JavaScript formula
 * engine) and, with --libreoffice, in LibreOffice. `npx tsx bench/functions.bench.ts [--libreoffice]`,
 * after `node scripts/equip.mjs bench/rivals`.
 *
 * Ours is one call that spills, from cells to cells. HyperFormula's is the recalculation of 10,000 cells with one native
 * formula each; LibreOffice's the time by which loading a sheet is longer for 20 columns of such cells, divided by 20.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { formulaEngine } from "./rivals/hyper-formula.mjs";
import { callerOf } from "../core/functions/answer-call";
import { figureFormulas } from "../core/functions/figures";
import { hyperFormulaWhole, wholeRaces, wholeSize } from "./whole-races";

const rowCount = 10_000;
const callFormula = callerOf(figureFormulas);

interface Race {
  readonly name: string;
  /** Arguments of our one call, from columns. */
  readonly args: (column: (letter: string) => number[][], block: (letters: string) => number[][]) => readonly unknown[];
  /** The nearest native formula of a row; # is the row. $Z$1 is 0 and makes it recalculate. */
  readonly native: string;
}

const start = 46023;
/** Columns by letter, the same at every run. A and B are figures, C a target, D to J a cash flow, K to Q month ends, S and T days, U to W scores. */
const valueOf: Readonly<Record<string, (row: number) => number>> = {
  A: (row) => 100 + (row % 97),
  B: (row) => 95 + (row % 89),
  C: (row) => 300 + (row % 13),
  D: (row) => -1000 - (row % 50),
  E: (row) => 200 + (row % 31),
  F: (row) => 300 + (row % 17),
  G: (row) => 350 + (row % 19),
  H: (row) => 400 + (row % 23),
  I: (row) => 150 + (row % 7),
  J: (row) => 100 + (row % 5),
  K: () => start,
  L: () => start + 31,
  M: () => start + 59,
  N: () => start + 90,
  O: () => start + 120,
  P: () => start + 151,
  Q: () => start + 181,
  S: (row) => start + (row % 60),
  T: (row) => start + 365 + (row % 90),
  U: (row) => row % 6,
  V: (row) => (row + 2) % 6,
  W: (row) => (row + 3) % 6,
};
const letters = Object.keys(valueOf);
const columnOf = (letter: string): number[][] => Array.from({ length: rowCount }, (_, row) => [valueOf[letter]!(row)]);
const blockOf = (wanted: string): number[][] => Array.from({ length: rowCount }, (_, row) => [...wanted].map((letter) => valueOf[letter]!(row)));

const today = start + 200;
const elapsed = `MAX(0,MIN(1,(${today}-S#)/(T#-S#)))`;
const races: readonly Race[] = [
  { name: "BENEFIT_PLANNED", args: (c) => [c("A"), c("C"), c("S"), c("T"), today, "S-curve"], native: `A#+(C#-A#)*${elapsed}^2*(3-2*${elapsed})` },
  { name: "BENEFIT_VARIANCE", args: (c) => [c("A"), c("B"), "Decrease"], native: "A#-B#" },
  { name: "BENEFIT_VARIANCE_PERCENT", args: (c) => [c("C"), c("B"), "Increase", c("A")], native: 'IF(C#=A#,"",(B#-C#)/ABS(C#-A#))' },
  { name: "BENEFIT_ATTAINMENT", args: (c) => [c("C"), c("B"), "Increase", c("A")], native: 'IF(C#=A#,"",(B#-A#)/(C#-A#))' },
  { name: "BENEFIT_REALIZATION", args: (c) => [c("C"), c("B"), "Increase", c("A")], native: 'IF(C#=A#,"",(B#-A#)/(C#-A#))' },
  {
    name: "BENEFIT_STATUS",
    args: (c) => [c("A"), c("C"), c("B"), c("S"), c("T"), today],
    native: `IF((B#-A#)/((C#-A#)*${elapsed})-1>=-0.05,"Green",IF((B#-A#)/((C#-A#)*${elapsed})-1>=-0.1,"Amber","Red"))`,
  },
  { name: "BENEFIT_HORIZON", args: (c) => [start, c("T")], native: `IF((T#-${start})/30.4375<=12,"Short",IF((T#-${start})/30.4375<=36,"Mid","Long"))` },
  {
    name: "BENEFIT_SLIP",
    args: (c) => [c("A"), c("C"), c("B"), c("S"), c("T"), today],
    native: `(${today}-(S#+(T#-S#)*MAX(0,MIN(1,(B#-A#)/(C#-A#)))))/30.4375`,
  },
  { name: "BENEFIT_PACE", args: (c) => [c("A"), c("C"), c("B"), c("S"), c("T"), today], native: `(T#-S#)*MAX(0,MIN(1,(B#-A#)/(C#-A#)))/(${today}-S#)` },
  { name: "BENEFIT_FORECAST", args: (c) => [c("C"), c("A"), c("B")], native: "(B#+C#-A#+C#*B#/A#)/2" },
  { name: "BENEFIT_TO_COMPLETE", args: (c) => [c("C"), c("A"), c("B")], native: "(C#-B#)/(C#-A#)" },
  { name: "BENEFIT_NET", args: (c) => [c("A"), 0.2, 0.5, 0.1, 0.75], native: "A#*(1-0.2)*0.5*(1-0.1)*0.75" },
  { name: "BENEFIT_NPV", args: (_, b) => [0.08, b("DEFGHIJ")], native: "NPV(0.08,D#:J#)*1.08" },
  { name: "BENEFIT_IRR", args: (_, b) => [b("DEFGHIJ")], native: "IRR(D#:J#)" },
  {
    name: "BENEFIT_PAYBACK",
    args: (_, b) => [b("DEFGHIJ")],
    native: 'IF(SUM(D#:J#)<0,"",IF(SUM(D#:F#)>=0,1,IF(SUM(D#:G#)>=0,2-SUM(D#:F#)/G#,3-SUM(D#:G#)/H#)))',
  },
  { name: "BENEFIT_BCR", args: (c, b) => [b("EFGHIJ"), c("C"), 0.08], native: "NPV(0.08,E#:J#)*1.08/C#" },
  { name: "BENEFIT_EQUIVALENT_ANNUAL", args: (c) => [0.08, c("C"), c("A")], native: "-PMT(0.08,C#,A#)" },
  { name: "BENEFIT_DELAY_COST", args: (_, b) => [0.08, b("EFGHIJ"), 1], native: "NPV(0.08,E#:J#)*1.08-NPV(0.08,0,E#:J#)*1.08" },
  { name: "BENEFIT_PERT", args: (c) => [c("B"), c("B"), c("C"), "Mean"], native: "(B#+4*B#+C#)/6" },
  { name: "BENEFIT_COVERAGE", args: (_, b) => [b("EFGHIJ")], native: "COUNT(E#:J#)/6" },
  { name: "BENEFIT_LIMITS", args: (_, b) => [b("EFGHIJ")], native: "AVERAGE(E#:J#)+2.66*(ABS(F#-E#)+ABS(G#-F#)+ABS(H#-G#)+ABS(I#-H#)+ABS(J#-I#))/5" },
  {
    name: "BENEFIT_SIGNAL",
    args: (_, b) => [b("DEFGHIJ")],
    native: 'IF(J#>AVERAGE(D#:J#)+3*STDEV(D#:J#),"Improvement",IF(J#<AVERAGE(D#:J#)-3*STDEV(D#:J#),"Concern","Common cause"))',
  },
  {
    name: "BENEFIT_FORECAST_DUE",
    args: (c) => [c("A"), c("C"), c("B"), c("S"), c("T"), today],
    native: `S#+(T#-S#)*(${today}-S#)/((T#-S#)*MAX(0.01,MIN(1,(B#-A#)/(C#-A#))))`,
  },
  { name: "BENEFIT_CASHFLOW", args: (c) => [c("A"), c("C"), c("S"), c("T"), start, today], native: `(C#-A#)*${elapsed}` },
  { name: "BENEFIT_ROI", args: (_, b) => [b("EFG"), b("HIJ")], native: "SUM(E#:G#)/SUM(H#:J#)-1" },
  { name: "BENEFIT_SWITCHING", args: (_, b) => [b("EFG"), b("HIJ"), 0.08], native: "1-NPV(0.08,H#:J#)/NPV(0.08,E#:G#)" },
  { name: "BENEFIT_INDEX", args: (_, b) => [b("EFGHIJ")], native: "AVERAGE(E#:J#)" },
  {
    name: "BENEFIT_ASSURANCE",
    args: (c, b) => [b("DEFGHIJ"), c("C")],
    native: 'IF(AVERAGE(D#:J#)-3*STDEV(D#:J#)>C#,"Consistently pass",IF(AVERAGE(D#:J#)+3*STDEV(D#:J#)<C#,"Consistently fail","Hit and miss"))',
  },
  { name: "BENEFIT_PERSISTENCE", args: (c) => [c("A"), c("C"), c("B"), "Persistence"], native: "(B#-A#)/(C#-A#)" },
  {
    name: "BENEFIT_TREND",
    args: (_, b) => [b("KLMNOPQ"), b("DEFGHIJ"), start + 400, "Forecast"],
    native: `AVERAGE(D#:J#)+SLOPE(D#:J#,K#:Q#)*(${start + 400}-AVERAGE(K#:Q#))`,
  },
  { name: "BENEFIT_ALIGNMENT", args: (_, b) => [b("UVW"), b("ABC")], native: "SUMPRODUCT(U#:W#,A#:C#)/(SUM(A#:C#)*5)" },
  {
    name: "BENEFIT_SUSTAINMENT",
    args: (_, b) => [0, 102, b("OPQ"), b("HIJ"), today],
    native: 'IF(J#<=0,"Lost",IF(J#<102,"Eroding",IF(AND(H#>=102,I#>=102),"Sustained","Unverified")))',
  },
  {
    name: "BENEFIT_EARNED_SCHEDULE",
    args: (c, b) => [b("EFGH"), c("C"), 3, "Earned schedule"],
    native: "MATCH(C#,E#:H#,1)+(C#-INDEX(E#:H#,1,MATCH(C#,E#:H#,1)))/(INDEX(E#:H#,1,MATCH(C#,E#:H#,1)+1)-INDEX(E#:H#,1,MATCH(C#,E#:H#,1)))",
  },
  { name: "BENEFIT_EARNED_VALUE", args: (c) => [c("C"), c("A"), c("B"), c("E")], native: "C#/(B#/E#)" },
];

const now = (): number => Number(process.hrtime.bigint()) / 1e6;

function best(times: number, run: () => void): number {
  let least = Infinity;
  for (let time = 0; time < times; time++) {
    const before = now();
    run();
    least = Math.min(least, now() - before);
  }
  return least;
}

function ours({ name, args }: Race): number {
  const given = args(columnOf, blockOf);
  return best(9, () => callFormula(name, given));
}

/** The sheet of one race: the values, 0 in Z1, and the native formula in AA. */
const width = 26;
const formulaAt = (native: string, row: number): string => `=${native.replace(/#/g, String(row + 1))}+0*$Z$1`;
const isText = (native: string): boolean => native.includes('"');
const withTrigger = (native: string, row: number): string =>
  isText(native) ? `=IF($Z$1=-1,0,${native.replace(/#/g, String(row + 1))})` : formulaAt(native, row);

function hyperFormula({ native }: Race): number {
  const sheet = Array.from({ length: rowCount }, (_, row) => {
    const line: (number | string | null)[] = new Array<number | string | null>(width + 1).fill(null);
    for (const letter of letters) line[letter.charCodeAt(0) - 65] = valueOf[letter]!(row);
    line[width] = withTrigger(native, row);
    return line;
  });
  (sheet[0] as (number | string | null)[])[25] = 0;
  const engine = formulaEngine({ Race: sheet });
  let turn = 0;
  const time = best(5, () => engine.setCellContents({ sheet: 0, row: 0, col: 25 }, ++turn));
  engine.destroy();
  return time;
}

/** How often a native formula stands in a row, so that its time shows beside that of loading the sheet. */
const copies = 20;

/** How much longer LibreOffice takes to load and save a sheet for having the formulas in it. */
function libreOffice({ native }: Race, folder: string): number {
  const load = (withFormulas: boolean): number => {
    const rows = Array.from({ length: rowCount }, (_, row) => {
      const cells = Array.from({ length: width }, (_, column) => {
        const value = valueOf[String.fromCharCode(65 + column)]?.(row);
        return value === undefined ? "<table:table-cell/>" : `<table:table-cell office:value-type="float" office:value="${value}"/>`;
      });
      const formula = native
        .replace(/#/g, String(row + 1))
        .replace(/([A-Z])(\d+):([A-Z])(\d+)/g, "[.$1$2:.$3$4]")
        .replace(/(?<![.A-Z[])([A-Z])(\d+)(?![\d\]:(])/g, "[.$1$2]")
        .replace(/,/g, ";")
        .replace(/"/g, "&quot;");
      return `<table:table-row>${cells.join("")}${withFormulas ? `<table:table-cell table:formula="of:=${formula.replace(/>/g, "&gt;").replace(/</g, "&lt;")}"/>`.repeat(copies) : ""}</table:table-row>`;
    });
    const file = path.join(folder, `race-${withFormulas}.fods`);
    writeFileSync(
      file,
      `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Race">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document>`,
    );
    return best(2, () =>
      execFileSync(
        "soffice",
        [`-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`, "--headless", "--convert-to", "csv", "--outdir", folder, file],
        { stdio: "ignore" },
      ),
    );
  };
  return (load(true) - load(false)) / copies;
}

const asked = process.argv.includes("--libreoffice");
const folder = mkdtempSync(path.join(tmpdir(), "race-"));
const shown = (ms: number): string => ms.toFixed(ms < 10 ? 2 : 0);
const ratio = (value: number): string => (value < 0.01 ? value.toPrecision(1) : value.toFixed(2));
const head = ["Formula, 10,000 rows", "ours ms", "native", "HyperFormula ms", "ours/HF", ...(asked ? ["LibreOffice ms", "ours/LO"] : [])];
console.log(`| ${head.join(" | ")} |\n| ${head.map(() => "---").join(" | ")} |`);
// The first start makes LibreOffice's profile and does not count.
if (asked) libreOffice(races[0] as Race, folder);
for (const race of races) {
  const results = ours(race);
  const hyper = hyperFormula(race);
  const cells = [
    race.name,
    shown(results),
    `\`${race.native.length > 44 ? `${race.native.slice(0, 43)}…` : race.native}\``,
    shown(hyper),
    ratio(results / hyper),
  ];
  if (asked) {
    const libre = libreOffice(race, folder);
    cells.push(shown(libre), libre > 0 ? ratio(results / libre) : "–");
  }
  console.log(`| ${cells.join(" | ")} |`);
}
// Whole plans: one call beside a row of native formulas for each benefit over the log.
for (const race of wholeRaces) {
  const ourTime = best(5, race.ours);
  const hyper = hyperFormulaWhole(race, best);
  const words = `${race.natives.length === 1 ? "1 formula" : `${race.natives.length} formulas`} a benefit`;
  console.log(
    `| ${[`${race.name}, ${wholeSize.benefits} benefits × ${wholeSize.months}`, shown(ourTime), words, shown(hyper), ratio(ourTime / hyper), ...(asked ? ["–", "–"] : [])].join(" | ")} |`,
  );
}
rmSync(folder, { recursive: true, force: true });
