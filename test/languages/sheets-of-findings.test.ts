import { expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { reviewPlan, type Review } from "../../core/review/review";
import { nameIn } from "../../core/words/known-names";
import { speaking } from "../../core/words/speaking";
import type { Language } from "../../core/words/words";
import type { OwnedSheet, PlanSnapshot } from "../../core/port/workbook";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";
import { snapshotOf, soundFlow, soundPlan, tableOf } from "../support/plan-builder";

/* What is wrong is told with the names that the plan's sheets have, whatever language it is told in. */

/** A plan with trouble in many tables, its sheets called in a language, and a benefit by the name of a sheet. */
const planIn = (language: Language): PlanSnapshot => ({
  tables: snapshotOf(
    soundPlan({
      Benefits: tableOf(
        soundFlow({ Benefit: "Rôles", Owner: "Nutzen", Parent: "B-99", Due: "05/03/2026" }),
        soundFlow({ "Benefit ID": "Roles", Profile: "Table", "Amber tolerance": -0.05, Weight: -1.5 }),
      ),
      Measurements: tableOf({ "Benefit ID": "B-98", Date: "2026-06-30", Actual: 10 }),
      Activities: tableOf({ "Activity ID": "A-01", Activity: "Install", Enables: "B-97" }),
      Settings: [["Setting", "Value"]],
    }),
  ).tables.map((table) => ({ ...table, sheet: nameIn(table.name, language) })),
});

const reviewed = (plan: Language, told: Language): Review =>
  speaking(told === "en" ? undefined : wordsOf(told, catalogueOf(told)), () => reviewPlan(planIn(plan), dayOf(2026, 6, 30)));

const said = ({ findings }: Review): readonly string[] => findings.map(({ what, mend }) => `${what}. ${mend}`);
const page = ({ update }: Review, name: string): readonly unknown[] =>
  ((update.sheets.find((sheet) => sheet.name === name) as OwnedSheet).blocks.find(({ table }) => table === "ReviewFindings")?.cells ?? [])
    .slice(1)
    .map((row) => row[2]);

test.each([
  ["fr", "Benefits", "Ajouter la personne à Roles, ou écrire le nom tel qu’il y figure"],
  ["nl", "Benefits", "Voeg de persoon toe aan Roles"],
  ["de", "Benefits", "fügen Sie den Nutzen unter Benefits hinzu"],
  ["es", "Benefits", "Añada la persona a Roles"],
] as const)("an English plan in %s", (language, sheet, sentence) => {
  const review = reviewed("en", language);
  expect(said(review)).toEqual(expect.arrayContaining([expect.stringContaining(sentence)]));
  for (const { table, sheet: called } of review.findings) expect([table, called ?? nameIn(table, language)]).toEqual([table, table]);
  expect(new Set(page(review, nameIn("Findings", language)))).toEqual(new Set(review.findings.map(({ table }) => table)));
  expect(page(review, nameIn("Findings", language))).toContain(sheet);
  expect(review.result.board.decisions.filter(({ table }) => table === "Benefits")[0]).toMatchObject({ table: "Benefits", sheet: "Benefits" });
});

test("a German plan in English", () => {
  const review = reviewed("de", "en");
  expect(said(review)).toEqual(
    expect.arrayContaining([
      expect.stringContaining("does not stand in Rollen. Add the person to Rollen, or write the name as it stands there"),
      expect.stringContaining("add the benefit to Nutzen"),
      expect.stringContaining('or set "Date order" on the Einstellungen sheet to Day first or Month first'),
    ]),
  );
  expect(page(review, "Findings")).toContain("Nutzen");
});

test("a plan in its own language, and a sheet with a name of its own, are told as they were", () => {
  for (const language of ["en", "fr"] as const)
    for (const { table, sheet } of reviewed(language, language).findings) expect([table, sheet]).toEqual([table, undefined]);
  const { tables } = planIn("en");
  const own = { tables: tables.map((table) => ({ ...table, sheet: `My ${table.name}` })) };
  const review = speaking(wordsOf("fr", catalogueOf("fr")), () => reviewPlan(own, dayOf(2026, 6, 30)));
  expect(said(review)).toEqual(expect.arrayContaining([expect.stringContaining("ne figure pas dans Rôles")]));
});

test("what a plan calls a benefit or a person is none of the names, though it be spelled as one", () => {
  const french = reviewed("en", "fr");
  expect(said(french)).toEqual(expect.arrayContaining([expect.stringMatching(/^Nutzen, nommé ici comme responsable, ne figure pas dans Roles\./)]));
  expect(said(reviewed("en", "de"))).toEqual(expect.arrayContaining([expect.stringMatching(/Nutzen, hier .* Roles/)]));
  const { benefits } = french.result;
  expect(benefits["B-01"]?.name).toBe("Rôles");
});

test("a figure below 0 has the one minus sign in every sentence", () => {
  const told = (language: Language): readonly string[] =>
    reviewed("en", language)
      .findings.filter(({ rule }) => rule === "tolerance-negative" || rule === "weight-negative")
      .map(({ what }) => what);
  expect(told("en")).toEqual(["Weight is −1.5, below 0, so it counts as a blank one", "Amber tolerance is −0.05, below 0"]);
  for (const language of ["de", "fr", "es", "nl"] as const) expect(told(language)).toEqual([expect.stringContaining("−1,5"), expect.stringContaining("−0,05")]);
});
