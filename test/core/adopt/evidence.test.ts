import { describe, expect, it, test } from "@jest/globals";
import { dayOf, isoDate } from "../../../core/domain/day";
import type { Cell } from "../../../core/port/workbook";
import { contentOf } from "../../../core/adopt/content";
import { readHeading } from "../../../core/adopt/heading";
import { headingFits } from "../../../core/adopt/heading-fit";
import { headRows } from "../../../core/adopt/head-rows";
import { propose } from "../../../core/adopt/propose";
import { plannedOrActual, periodOf } from "../../../core/adopt/periods";
import { withoutSharedWords } from "../../../core/adopt/shared-words";
import { understood } from "../../../core/adopt/values";
import { benefits } from "../../../core/tables/benefits";
import type { Column } from "../../../core/tables/column";
import { nameIn } from "../../../core/words/known-names";
import { languages } from "../../../core/words/words";

/** The field that a heading alone speaks of most. */
const fieldOf = (heading: string): string | undefined => [...headingFits(readHeading(heading))].sort(([, one], [, other]) => other - one)[0]?.[0].field;

describe("the words of a heading", () => {
  it.each([
    { heading: "Owner of the benefit", field: "Owner" },
    { heading: "Dueño del beneficio", field: "Owner" },
    { heading: "Life of Activity Target", field: "Target" },
    { heading: "latest_actual_dt", field: "Reading date" },
    { heading: "Updated on", field: "Reading date" },
    { heading: "Reported on", field: "Reading date" },
    ...["Read on", "Gemessen am", "Mesuré le", "Fecha de lectura", "Gemeten op"].map((heading) => ({ heading, field: "Reading date" })),
    ...["Letzter Wert", "Dernière valeur", "Último valor", "Laatste waarde"].map((heading) => ({ heading, field: "Reading" })),
    ...["Ist kumuliert", "Réel cumulé", "Real acumulado", "Werkelijk cumulatief", "Cumulative actual"].map((heading) => ({ heading, field: "Reading" })),
    { heading: "Nulwaarde", field: "Baseline" },
    { heading: "Begindatum", field: "Start" },
    { heading: "tgt_val", field: "Target" },
    { heading: "#", field: "Benefit ID" },
    { heading: "Benfit owner", field: "Owner" },
    { heading: "Favourite colour", field: undefined },
  ])('"$heading" speaks of $field', ({ heading, field }) => expect(fieldOf(heading)).toBe(field));

  it("says by its brackets which of two it is", () => {
    const fit = (heading: string): number =>
      Math.max(0, ...[...headingFits(readHeading(heading))].filter(([{ field }]) => field === "Reading").map(([, fit]) => fit));
    expect(fit("Actual (Previous) Value")).toBeLessThan(fit("Actual (Current) Value") / 2);
  });
});

describe("a register headed by the product's own names, as somebody copies them into a list", () => {
  const { profile, ...rest } = benefits.columns;
  const columns: readonly Column<unknown>[] = Object.values({ ...rest, profile });
  const cellsBelow = ({ header, choices, parse, inUnit }: Column<unknown>): readonly Cell[] =>
    choices !== undefined
      ? [0, 1, 2].map((row) => choices[row % choices.length] as string)
      : header === "Own status"
        ? ["Red", "Amber", "Green"]
        : ["Start", "Due", "End"].includes(header) || parse("31.12.2026", { dateOrder: "Day first", decimalMark: "." }) === dayOf(2026, 12, 31)
          ? [46000, 46100, 46200]
          : inUnit === true || typeof parse(0.5, { dateOrder: undefined, decimalMark: "." }) === "number"
            ? [0.5, 0.25, 0.75]
            : header === "Benefit"
              ? ["Less paper is bought", "Fewer letters are sent", "More calls are answered"]
              : header === "Unit"
                ? ["days", "hours", "%"]
                : ["Z-1", "Z-2", "Z-3"];
  it.each(languages)("is known in every heading and word: %s", (language) => {
    const own = [...columns, { ...benefits.columns.target, header: "Reading" }, { ...benefits.columns.start, header: "Reading date" }];
    const below = own.map((column) => cellsBelow(column).map((cell) => (typeof cell === "string" ? nameIn(cell, language) : cell)));
    const rows = [own.map(({ header }) => nameIn(header, language)), ...[0, 1, 2].map((row) => below.map((cells) => cells[row] ?? null))];
    const { headings } = propose([{ sheet: "Liste", table: null, top: 1, left: 1, rows }]);
    expect(headings.map(({ field }) => field)).toEqual(own.map(({ header }) => header));
  });

  it.each([
    { heading: "Ist", field: "Reading" },
    { heading: "Réel à date", field: "Reading" },
    { heading: "Geleverd tot nu toe", field: "Reading" },
    { heading: "Última medición", field: "Reading date" },
    { heading: "Statut", field: "Own status" },
    { heading: "Ende", field: "Due" },
  ])('"$heading", as another of its sheets has it, speaks of $field', ({ heading, field }) => expect(fieldOf(heading)).toBe(field));
});

describe("what the figures below a heading are multiplied by", () => {
  it.each([
    ...["T€", "Ziel (TEUR)", "Gain (kEUR)", "Gain k€", "Saving (K£)", "Saving £000", "Saving £’000", "Saving (£'000s)", "Ziel Tsd. €"].map((heading) => ({
      heading,
      scale: 1e3,
    })),
    ...["Nutzen (tausend €)", "Besparing (duizend euro)", "Ahorro (miles de €)", "Gain (milliers d'euros)", "Besparing (x €1.000)"].map((heading) => ({
      heading,
      scale: 1e3,
    })),
    ...["Ziel Mio. €", "Ziel (Mio. EUR)", "Gain (M€)", "Saving ($m)", "Saving (USD mn)", "Ahorro (millones de €)", "Besparing (€ mln)"].map((heading) => ({
      heading,
      scale: 1e6,
    })),
    ...["Saving (EUR bn)", "Saving £bn", "Nutzen (Mrd. €)", "Saving ($B)", "Ahorro (miles de millones de €)"].map((heading) => ({ heading, scale: 1e9 })),
    ...["Business travel (miles)", "Price (€/t)", "Tasks (T)", "Saving £", "Milestone", "Tonnes (t)"].map((heading) => ({ heading, scale: 1 })),
  ])('"$heading": $scale', ({ heading, scale }) => expect(readHeading(heading).scale).toBe(scale));

  it.each([
    ...["Saving (m)", "Cost m", "Einsparung (m)", "Target (£) (m)"].map((heading) => ({ heading, scale: 1e6 })),
    ...["Target (m)", "Length (m)", "Cycle lane m"].map((heading) => ({ heading, scale: 1 })),
  ])('"$heading" with a lone m: $scale', ({ heading, scale }) => expect(readHeading(heading).scale).toBe(scale));

  it("is no part of its words", () =>
    expect(["Ersparnis TEUR", "Ziel Mio. €", "Gain k€"].map((heading) => readHeading(heading).words)).toEqual(["ersparnis", "ziel", "gain"]));
});

test("a line above the headings that tells of the register itself is no line of groups", () => {
  const headings = ["Ref", "Project", "Benefit description", "Current state", "Target state", "Expected by", "Latest position"];
  const row = ["ITB-01", "Service desk tool", "Fewer calls chasing tickets", 4200, 3000, "2027-03-31", 3700];
  for (const above of [
    ["Owner: PMO Office", null, "Last updated", "14 Sept 2026"],
    ["Owner:", "PMO Office", null, "Updated:", "2026-09-14"],
  ]) {
    const heads = headRows([["IT benefits register"], above, headings, row]);
    expect([heads?.row, heads?.lines, heads?.headings]).toEqual([2, 1, headings]);
  }
});

test("a hospital's list of savings in German is a register", () => {
  const rows = [
    ["Lfd. Nr.", "Maßnahme", "Verantwortlich", "Einsparziel p.a. (T€)", "Ist bisher (T€)", "Umsetzungsbeginn", "Umsetzung bis", "Ampel"],
    [1, "Leihpersonal Pflege", "Pflegedirektion", "1.250,0", "840,5", "01.01.2026", "31.12.2026", "grün"],
    [2, "Sachkosten OP", "OP-Koordination", "480,0", "95,0", "01.03.2026", "31.12.2026", "gelb"],
  ];
  const { headings } = propose([{ sheet: "Einsparungen", table: null, top: 1, left: 1, rows }]);
  expect(headings.map(({ field }) => field)).toEqual(["Benefit ID", "Benefit", "Owner", "Target", "Reading", "Start", "Due", "Own status"]);
});

test("the day of the readings stands over the headings, in words too, and beside its label or behind it", () => {
  const headings = ["Ref", "Saving", "Target saving (£k)", "Actual to date (£k)", "Start date", "Due date"];
  const row = ["S1", "Fleet fuel", 820, 700, "2026-01-01", "2026-12-31"];
  for (const [above, day] of [
    [["Last updated", "14 Sept 2026"], 46279],
    [["Stand: 30.09.2026"], 46295],
    [["Last updated", "03/04/2026"], undefined],
  ] as const) {
    const { lines } = propose([{ sheet: "Savings", table: null, top: 1, left: 1, rows: [["Savings"], above, headings, row, ["S2", ...row.slice(1)]] }]);
    expect([above, lines.find(({ field }) => field === "Reading date")?.periodEnd]).toEqual([above, day]);
  }
});

describe("what headings share", () => {
  const wordsOf = (headings: readonly string[], cell: Cell): readonly string[] =>
    withoutSharedWords(headings.map((heading) => ({ read: readHeading(heading), content: contentOf([cell]) }))).map(({ read }) => read.words);
  it.each([
    { headings: ["Saving", "Baseline cost (£k)", "Target cost (£k)", "Current cost (£k)"], words: ["saving", "baseline", "target", "current"] },
    { headings: ["Cost baseline", "Cost target", "Cost actual"], words: ["baseline", "target", "actual"] },
    { headings: ["Budget cost", "Forecast cost", "Actual cost"], words: ["budget cost", "forecast cost", "actual cost"] },
  ])("$headings tell by $words", ({ headings, words }) => expect(wordsOf(headings, 820)).toEqual(words));
  it("is left to columns of dates", () => expect(wordsOf(["Baseline date", "Target date"], "2026-03-31")).toEqual(["baseline date", "target date"]));
});

test("costs before, as wanted and as they are make a register, and are read, not added up", () => {
  const rows = [
    ["Ref", "Saving", "Baseline cost (£k)", "Target cost (£k)", "Current cost (£k)", "As at"],
    ["S1", "Fleet fuel", 820, 700, 790, "2026-09-30"],
    ["S2", "Agency staff", 1500, 1100, 1200, "2026-09-30"],
  ];
  const { headings, assumptions } = propose([{ sheet: "Savings", table: null, top: 1, left: 1, rows }]);
  expect(headings.map(({ field }) => field)).toEqual(["Benefit ID", "Benefit", "Baseline", "Target", "Reading", "Reading date"]);
  expect(assumptions.find(({ field }) => field === "Kind")?.says).toBe("Flow, and Level where there is a baseline");
});

describe("a heading's period", () => {
  it.each([
    { heading: "FY23/24 Plan (£m)", says: "planned" },
    { heading: "2024 Réalisé", says: "actual" },
    { heading: "Mrz 26 Ist (TEUR)", says: "actual" },
  ])('"$heading" is a period, $says', ({ heading, says }) => expect(periodOf(heading, 4)?.says).toBe(says));

  it.each([
    ...["H1 2026", "1H26", "2026 H1", "HJ1 2026", "1. Halbjahr 2026", "S1 2026", "1er semestre 2026", "1e halfjaar 2026"].map((heading) => ({
      heading,
      ends: "2026-06-30",
    })),
    ...["H1 2025/26", "H1 FY26", "2025-26 H1 actual"].map((heading) => ({ heading, ends: "2025-09-30" })),
    ...["AY 2025/26", "AY25/26", "Academic year 2025-26", "Schuljahr 2025/26", "Année universitaire 2025-2026"].map((heading) => ({
      heading,
      ends: "2026-07-31",
    })),
    ...["AY 2025/27", "S1 26", "H3 2026", "Academic year 2026"].map((heading) => ({ heading, ends: undefined })),
  ])('"$heading" ends on $ends', ({ heading, ends }) => {
    const end = periodOf(heading, 4)?.end;
    expect(end === undefined ? undefined : isoDate(end)).toBe(ends);
  });

  it("hears planned or actual at the end of a heading, in letters of any alphabet", () => {
    expect(["Gain prévu", "Gain réalisé", "Gain"].map(plannedOrActual)).toEqual(["planned", "actual", undefined]);
  });
});

describe("the cells of a column", () => {
  it("are no dates where an ID only looks like a month and a year", () => expect(contentOf(["BEN01", "BEN02"]).dates).toBe(0));
  it("are dates where they are months", () => expect(contentOf(["Mar 26", "Apr 26"]).dates).toBe(1));
  it("are years, not days, in a column of years", () => expect(contentOf([2022, 2023]).years).toBe(1));
  it("are understood as Kind where the plan has such words, and not where it has none", () => {
    expect(understood("Kind", contentOf(["Cumulative", "Rate"]))).toBe(1);
    expect(understood("Kind", contentOf(["Output", "Outcome"]))).toBeLessThan(0.5);
  });
});

describe("groups over the headings", () => {
  it("belong to them where each stands over several", () => {
    const rows = [
      ["Benefit", null, "Measure", null, "Realisation", null],
      ["Ref", "Title", "Baseline", "Target", "Start", "Due"],
      ["B1", "Fewer calls", 10, 5, 45000, 46000],
    ];
    expect(headRows(rows)?.headings).toEqual(["Benefit Ref", "Benefit Title", "Measure Baseline", "Measure Target", "Realisation Start", "Realisation Due"]);
  });
  it("are none where a line only tells of the sheet", () => {
    const rows = [
      ["Programme:", "Customer First", "Updated:", "May"],
      ["Ref", "Benefit", "Baseline", "Target"],
      ["B1", "Fewer calls", 10, 5],
    ];
    expect(headRows(rows)?.headings).toEqual(["Ref", "Benefit", "Baseline", "Target"]);
  });
});
