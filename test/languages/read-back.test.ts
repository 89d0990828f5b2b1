import { describe, expect, test } from "@jest/globals";
import { nameIn, namesOf } from "../../core/words/known-names";
import { speaking } from "../../core/words/speaking";
import { languages, type Language, type Words } from "../../core/words/words";
import { headerKey } from "../../core/parsing/text";
import type { PlanSnapshot } from "../../core/port/workbook";
import { isOwnedSheet, ownedSheetNames } from "../../core/reading/locate";
import { matchColumns } from "../../core/reading/match-columns";
import { readTables } from "../../core/reading/read-tables";
import { settingColumns } from "../../core/reading/plan-settings";
import { statusHeaders } from "../../core/metrics/status-headers";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan, type Review } from "../../core/review/review";
import { dayOf } from "../../core/domain/day";
import { corrections } from "../../core/tables/corrections";
import { planTables } from "../../core/tables/plan-tables";
import type { Table } from "../../core/tables/table";
import { sheetMark } from "../../core/writing/sheet-marks";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";
import { memoryWorkbook, type MemorySheet, type MemoryWorkbook } from "../port/memory-workbook";

const others = languages.filter((language) => language !== "en");
const wordsIn = (language: Language): Words | undefined => (language === "en" ? undefined : wordsOf(language, catalogueOf(language)));
const [september, october] = [dayOf(2026, 9, 30), dayOf(2026, 10, 31)];

/** A workbook with a new plan, set up in a language. */
function workbookIn(language: Language): MemoryWorkbook {
  const workbook = memoryWorkbook([]);
  workbook.apply(speaking(wordsIn(language), () => newPlan("crm")));
  return workbook;
}

/** Reviews in a language, and writes it. */
function reviewIn(workbook: MemoryWorkbook, language: Language, day = october): Review {
  const review = speaking(wordsIn(language), () => reviewPlan(workbook.read(readTables), day));
  workbook.apply(review.update);
  return review;
}

const figures = ({ result }: Review): unknown => JSON.parse(JSON.stringify(result, (key, value: unknown) => (proseKeys.has(key) ? undefined : value)));
/** What the result says in sentences, and how it names the columns as the user calls them. */
const proseKeys = new Set(["reason", "what", "mend", "column", "record", "findings", "headline", "assumption", "said", "nextAction", "sheet"]);

const sheetNames = ({ sheets }: MemoryWorkbook): readonly string[] => sheets.map(({ name }) => name);
const recordOf = ({ sheets }: MemoryWorkbook) => sheets.find(({ name }) => name === "Review record")?.cells;

/** What the same plan comes to where all is English. */
const english = ((): { readonly september: Review; readonly october: Review; readonly workbook: MemoryWorkbook } => {
  const workbook = workbookIn("en");
  return { september: reviewIn(workbook, "en", september), october: reviewIn(workbook, "en"), workbook };
})();

describe.each([
  ["de", "fr"],
  ["fr", "es"],
  ["es", "nl"],
  ["nl", "en"],
  ["en", "de"],
] as const)("a plan that was set up in %s", (language, second) => {
  const workbook = workbookIn(language);
  const first = reviewIn(workbook, language, september);
  const before = workbook.sheets;

  test("has its sheets, headings and words in the language, and the figures of the English one", () => {
    const benefits = before.find(({ tables }) => tables.some(({ name }) => name === "Benefits"));
    expect(benefits?.name).toBe(nameIn("Benefits", language));
    expect(benefits?.cells.flat()).toEqual(
      expect.arrayContaining(["Benefit ID", "Kind", "Flow", "Level", "Forecast due"].map((name) => nameIn(name, language))),
    );
    expect(sheetNames(workbook)).toEqual(expect.arrayContaining(["Start here", "Dashboard", "Findings"].map((name) => nameIn(name, language))));
    expect(figures(first)).toEqual(figures(english.september));
  });

  test(`and is then reviewed in ${second} has no sheet and no column twice, and its record goes on`, () => {
    const again = reviewIn(workbook, second);
    expect(sheetNames(workbook)).toEqual(sheetNames(english.workbook).map((name) => nameIn(name, language)));
    const columnsOf = (sheets: readonly MemorySheet[]) =>
      sheets.filter(({ isOwn }) => isOwn !== true).map(({ tables }) => tables.map(({ columns }) => columns));
    expect(columnsOf(workbook.sheets)).toEqual(columnsOf(before));
    expect(figures(again)).toEqual(figures(english.october));
    expect(recordOf(workbook)).toEqual(recordOf(english.workbook));
  });
});

test("reviews in two languages in one process do not mix, whichever part is asked for first", () => {
  const snapshot: PlanSnapshot = workbookIn("en").read(readTables);
  const alone = (language: Language): string => JSON.stringify(speaking(wordsIn(language), () => reviewPlan(snapshot, october)));
  const german = speaking(wordsIn("de"), () => reviewPlan(snapshot, october));
  const plain = reviewPlan(snapshot, october);
  const [inGerman, inEnglish] = speaking(wordsIn("fr"), () => [JSON.stringify(german), JSON.stringify(plain)]);
  expect([inGerman === alone("de"), inEnglish === alone("en"), inGerman === inEnglish]).toEqual([true, true, false]);
});

describe("the names of a plan", () => {
  test.each(others)("in %s name one thing each: every heading of a table, every setting, every word of a column, every sheet", (language) => {
    const tables: readonly Table[] = [...Object.values(planTables), corrections];
    for (const table of tables) {
      for (const [name, { header, choices = [] }] of Object.entries(table.columns)) {
        const matched = matchColumns(table, {
          name: table.name,
          sheet: "",
          headerRow: 1,
          firstColumn: 1,
          columns: [{ header: nameIn(header, language), cells: [] }],
        });
        expect([table.name, header, [...matched.byName.keys()]]).toEqual([table.name, header, [name]]);
        expect(new Set(choices.map((word) => headerKey(nameIn(word, language)))).size).toBe(choices.length);
      }
    }
    for (const headers of [
      ...Object.values(statusHeaders).map((own) => own.map(({ header }) => header)),
      Object.values(settingColumns).map(({ header }) => header),
    ])
      expect(new Set(headers.map((header) => headerKey(nameIn(header, language)))).size).toBe(headers.length);
    const sheets = [...ownedSheetNames, ...tables.map(({ name }) => name)].map((name) => nameIn(name, language));
    expect(new Set(sheets.map((name) => sheetMark(name).name.toLowerCase())).size).toBe(sheets.length);
    expect(sheets.filter((name) => name.length > 31 || /[:\\/?*[\]']/.test(name))).toEqual([]);
  });

  test("of a sheet of the product's own are known in all languages", () => {
    expect(ownedSheetNames.flatMap(namesOf).filter((name) => !isOwnedSheet(name))).toEqual([]);
  });
});

const told: readonly (readonly [table: string, name: string, header: string, sense: string])[] = (Object.values(planTables) as readonly Table[]).flatMap(
  (table) => Object.entries(table.columns).flatMap(([name, { header, sense }]) => (sense === undefined ? [] : [[table.name, name, header, sense] as const])),
);
test.each(told)("%s: the column %s is found under what each language calls %s (%s), and under what it calls it elsewhere", (tableName, name, header, sense) => {
  const table = (Object.values(planTables) as readonly Table[]).find((declared) => declared.name === tableName) as Table;
  for (const language of others)
    for (const called of [catalogueOf(language)[`${header} (${sense})`] ?? "", nameIn(header, language)]) {
      const columns = [{ header: called, cells: [] }];
      expect([called, ...matchColumns(table, { name: tableName, sheet: "", headerRow: 1, firstColumn: 1, columns }).byName.keys()]).toEqual([called, name]);
    }
});

test("what a resource is has no heading that says what kind of measure a benefit has", () => {
  const made = speaking(wordsIn("fr"), () => newPlan("blank")).newTables;
  const headers = (name: string): readonly string[] => made.find((table) => table.name === name)?.columns.map(({ header }) => header) ?? [];
  expect(headers("Resources").slice(0, 2)).toEqual(["Ressource", "Type"]);
  expect(headers("Benefits")).toContain("Nature de mesure");
});

test("what was called otherwise once is read as it was", () => {
  const columns = [{ header: "Tolerancia rojo", cells: [] }];
  expect([...matchColumns(planTables.benefits, { name: "Benefits", sheet: "", headerRow: 1, firstColumn: 1, columns }).byName.keys()]).toEqual([
    "redTolerance",
  ]);
  expect(namesOf("Red tolerance")).toEqual(expect.arrayContaining(["Tolerancia roja", "Tolerancia rojo"]));
});

test("the name of a frozen plan is found under what each language calls an approved plan", () => {
  const called = others.map((language) => catalogueOf(language)["Baseline (approved plan)"]);
  expect(planTables.baselines.columns.name.aliases).toEqual(expect.arrayContaining(called));
});

test.each(languages)("Start here shows its names and sentences whole in %s", (language) => {
  const { update } = speaking(wordsIn(language), () => reviewPlan(memoryRead(language), october));
  const start = update.sheets.find(({ name }) => name === nameIn("Start here", language) || name === "Start here");
  const lines = (start?.blocks ?? []).flatMap(({ column, cells, height = 0 }) =>
    cells.filter((row) => column === 2 && row.length === 2).map((row) => ({ row, height })),
  );
  expect(lines.length).toBeGreaterThan(20);
  const [, names = 0] = start?.widths ?? [];
  // Where a browser draws it, a line of the second column holds some 135 letters.
  expect(lines.filter(({ row: [name, sentence], height }) => String(name).length > names || (String(sentence).length > 135 && height < 32))).toEqual([]);
});

const memoryRead = (language: Language): PlanSnapshot => workbookIn(language).read(readTables);
