import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect } from "@jest/globals";
import { InvalidInput } from "../../core/domain/invalid-input";
import { callerOf } from "../../core/functions/answer-call";
import { figureFormulas } from "../../core/functions/figures";
import { libreOffice, testWhere } from "../support/test-where";

/*
 * LibreOffice as an independent engine for the investment figures, on random cash flows that are the same at every run. Where
 * both answer they agree to 1e-9. Where they do not, each difference must be one of those told below, with its proof.
 */

const caseCount = 300;
const callFormula = callerOf(figureFormulas);

interface Investment {
  readonly rate: number;
  readonly flows: readonly number[];
  readonly dates: readonly number[];
  readonly periods: number;
}

/** Random numbers 0…1 from a seed (mulberry32), so that a failure can be looked at again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Most are an outlay and what it earns, a third are anything, so that some have several rates and some have none. */
function randomInvestments(): readonly Investment[] {
  const random = randomNumbers(20260131);
  const amount = (least: number, most: number) => Math.round((least + random() * (most - least)) * 100) / 100;
  return Array.from({ length: caseCount }, (_, i) => {
    const count = 2 + Math.floor(random() * 11);
    const outlay = amount(100, 5000);
    const flows = Array.from({ length: count }, (_, period) => (i % 3 === 2 ? amount(-1000, 1000) : period === 0 ? -outlay : amount(0, (3 * outlay) / count)));
    let day = 45000 + Math.floor(random() * 500);
    const dates = flows.map((_, period) => (period === 0 ? day : (day += 1 + Math.floor(random() * 400))));
    return { rate: Math.round((random() * 0.6 - 0.1) * 10000) / 10000, flows, dates, periods: 1 + Math.floor(random() * 30) };
  });
}

/** The figures that both have: ours as a formula, theirs as they write it. Their NPV discounts the first flow too. */
const figures = {
  NPV: {
    ours: ({ rate, flows }: Investment) => callFormula("BENEFIT_NPV", [rate, [flows]]),
    theirs: ({ rate, flows }: Investment) => `NPV(${rate};${list(flows)})*(1+${rate})`,
  },
  XNPV: {
    ours: ({ rate, flows, dates }: Investment) => callFormula("BENEFIT_NPV", [rate, [flows], [dates]]),
    theirs: ({ rate, flows, dates }: Investment) => `XNPV(${rate};${list(flows)};${list(dates)})`,
  },
  IRR: { ours: ({ flows }: Investment) => callFormula("BENEFIT_IRR", [[flows]]), theirs: ({ flows }: Investment) => `IRR(${list(flows)})` },
  XIRR: {
    ours: ({ flows, dates }: Investment) => callFormula("BENEFIT_IRR", [[flows], [dates]]),
    theirs: ({ flows, dates }: Investment) => `XIRR(${list(flows)};${list(dates)})`,
  },
  PMT: {
    ours: ({ rate, flows, periods }: Investment) => callFormula("BENEFIT_EQUIVALENT_ANNUAL", [rate, periods, flows[0]]),
    theirs: ({ rate, flows, periods }: Investment) => `-PMT(${rate};${periods};${flows[0]})`,
  },
  ROI: {
    ours: ({ flows }: Investment) => callFormula("BENEFIT_ROI", [[flows.map((flow) => Math.max(0, flow))], [flows.map((flow) => Math.max(0, -flow))]]),
    theirs: ({ flows }: Investment) => `SUM(${list(flows)})/SUM(${list(flows.map((flow) => Math.max(0, -flow)))})`,
  },
  PERT: {
    ours: ({ flows, periods }: Investment) =>
      callFormula("BENEFIT_PERT", [flows[0], (flows[0] as number) + periods, (flows[0] as number) + 2.5 * periods, "Mean"]),
    theirs: ({ flows, periods }: Investment) => `(${flows[0]}+4*(${flows[0]}+${periods})+(${flows[0]}+2.5*${periods}))/6`,
  },
} as const;
type FigureName = keyof typeof figures;

const list = (numbers: readonly number[]): string => `{${numbers.join("|")}}`;

const folder = mkdtempSync(path.join(tmpdir(), "libreoffice-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A flat ODF sheet, a row for each case and a formula for each figure, none of them computed yet. */
function sheetOf(investments: readonly Investment[]): string {
  const cell = (formula: string): string => `<table:table-cell table:formula="of:=${formula}" office:value-type="float"/>`;
  const rows = investments.map(
    (investment) =>
      `<table:table-row>${Object.values(figures)
        .map(({ theirs }) => cell(theirs(investment)))
        .join("")}</table:table-row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="Cases">${rows.join("\n")}</table:table></office:spreadsheet></office:body></office:document>`;
}

/** What LibreOffice answers, a number or undefined, by case and figure. */
function askLibreOffice(soffice: string, investments: readonly Investment[]): readonly (readonly (number | undefined)[])[] {
  const source = path.join(folder, "cases.fods");
  writeFileSync(source, sheetOf(investments));
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  execFileSync(soffice, [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, source], {
    stdio: "ignore",
    timeout: 120_000,
  });
  const sheet = execFileSync("unzip", ["-p", path.join(folder, "cases.xlsx"), "xl/worksheets/sheet1.xml"], { encoding: "utf8", maxBuffer: 1e8 });
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...(row as string).matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].map(([, attributes, inside]) => {
      const value = /<v>([^<]*)<\/v>/.exec(inside as string)?.[1];
      return value === undefined || /t="(e|str)"/.test(attributes as string) ? undefined : Number(value);
    }),
  );
}

function ourAnswer(name: FigureName, investment: Investment): number | undefined {
  try {
    return figures[name].ours(investment)[0]?.[0] as number;
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}

/** The present value at a rate beside the size of its terms: 0 says that the rate is a rate of return. */
function residual(name: FigureName, { flows, dates }: Investment, rate: number): number {
  const terms = flows.map((flow, period) => flow / Math.pow(1 + rate, name === "XIRR" ? ((dates[period] as number) - (dates[0] as number)) / 365 : period));
  return Math.abs(terms.reduce((sum, term) => sum + term, 0)) / terms.reduce((sum, term) => sum + Math.abs(term), 0);
}

/** Why the two differ, with who is right; undefined where there is no reason. */
function reasonFor(name: FigureName, investment: Investment, ours: number | undefined, theirs: number | undefined): string | undefined {
  if (name !== "IRR" && name !== "XIRR") return undefined;
  const isRate = (rate: number): boolean => rate > -1 && residual(name, investment, rate) < 1e-9;
  if (ours !== undefined && theirs === undefined)
    return isRate(ours) ? "ours is a rate of return (its present value is zero); the search of LibreOffice from 10% does not arrive" : undefined;
  if (ours === undefined || theirs === undefined)
    return theirs !== undefined && theirs <= -1 ? "LibreOffice answers a rate of −100% or less, which is none" : undefined;
  if (!isRate(ours)) return undefined;
  if (!isRate(theirs)) return "ours is a rate of return; at LibreOffice's the present value is not zero";
  return Math.abs(ours - 0.1) <= Math.abs(theirs - 0.1)
    ? "both are rates of return of flows that change sign more than once; ours is the nearer to the guess of 10%"
    : undefined;
}

const investments = randomInvestments();
let answers: readonly (readonly (number | undefined)[])[] = [];

testWhere("LibreOffice")(
  "LibreOffice answers every case",
  () => {
    answers = askLibreOffice(libreOffice ?? "", investments);
    expect(answers).toHaveLength(caseCount);
    for (const row of answers) expect(row).toHaveLength(Object.keys(figures).length);
  },
  180_000,
);

for (const name of Object.keys(figures) as FigureName[]) {
  testWhere("LibreOffice")(`${name} agrees to 1e-9 with LibreOffice, or differs for a reason that is told`, () => {
    const place = Object.keys(figures).indexOf(name);
    const reasons = new Map<string, number[]>();
    let agreed = 0;
    let neither = 0;
    investments.forEach((investment, i) => {
      const ours = ourAnswer(name, investment);
      const theirs = answers[i]?.[place];
      if (ours === undefined && theirs === undefined) neither++;
      else if (ours !== undefined && theirs !== undefined && Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs))) agreed++;
      else {
        const reason = reasonFor(name, investment, ours, theirs);
        expect({ case: i, ...investment, ours, theirs, reason }).toEqual({ case: i, ...investment, ours, theirs, reason: expect.any(String) });
        reasons.set(reason as string, [...(reasons.get(reason as string) ?? []), i]);
      }
    });
    expect(agreed).toBeGreaterThan(0.8 * (caseCount - neither));
  });
}
