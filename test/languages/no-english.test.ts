import { expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { dayOf } from "../../core/domain/day";
import { comparePlans } from "../../core/compare/compare-plans";
import { comparisonPage } from "../../core/compare/comparison-page";
import { conflictsPage } from "../../core/compare/conflicts-page";
import { mergePlans } from "../../core/compare/merge";
import { mergeWords } from "../../core/compare/merge-words";
import { explainBenefit } from "../../core/explain/explain";
import { chaseResult } from "../../core/chase/chase-result";
import { crm } from "../../core/examples/crm/crm";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { freezeBaseline } from "../../core/baselines/freeze";
import { speaking } from "../../core/words/speaking";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { ownedColumnsTable } from "../../core/reading/owned-list";
import { planTables } from "../../core/tables/plan-tables";
import type { Table } from "../../core/tables/table";
import { nameIn } from "../../core/words/known-names";
import { shownId } from "../../core/wording/row-id";
import { sourceOfText } from "../support/source-of-text";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { englishWordsOf, inGreek } from "../support/left-in-english";
import { pseudoWords } from "../support/pseudo-words";

/*
 * What is left in English. All that a person is shown of a plan is told in a language whose letters no English text has; the plan's own
 * words are written in Greek. A text that still holds plain letters was not told in a language: the list of the rooms that compose such
 * texts only shrinks. `WORKLIST=core/checks npx jest test/languages/no-english` prints the texts of a room, `WORKLIST=write` writes the list.
 */
const listFile = "test/languages/left-in-english.json";
const october = dayOf(2026, 10, 31);

/** The name of a rule, by which programs know it. */
const isRule = (text: string): boolean => /^[a-z]+(-[a-z]+)+$/.test(text);
/** The same with much of it spoilt, so that many checks have something to say. */
function spoilt({ tables }: PlanSnapshot): PlanSnapshot {
  const odd: readonly Cell[] = [null, "υνκνοων", -5, { error: "#REF!" }, "31/02/2026", "43%", 1e16, true];
  return {
    tables: tables.map((table, at) =>
      table.name === "Settings"
        ? table
        : {
            ...table,
            columns: table.columns.map((own, column) => ({
              ...own,
              cells: own.cells.map((cell, row) => ((row * 7 + column * 3 + at) % 11 === 0 && column > 0 ? (odd[(row + column) % odd.length] as Cell) : cell)),
            })),
          },
    ),
  };
}

/** The same with benefits and activities that have no ID. */
const withoutIds = ({ tables }: PlanSnapshot): PlanSnapshot => ({
  tables: tables.map(({ columns, ...table }) => ({
    ...table,
    columns: columns.map(({ cells, ...own }, column) => ({
      ...own,
      cells: column === 0 && (table.name === "Benefits" || table.name === "Activities") ? cells.map((cell, row) => (row % 4 === 3 ? null : cell)) : cells,
    })),
  })),
});

/** Words that stand in the plan's own cells in English, and its sheets, which a comparison quotes. */
const chosenWords = new RegExp(
  `\\b(?:${(Object.values(planTables) as readonly Table[])
    .flatMap(({ name, columns }) => [nameIn(name, "de"), ...Object.values(columns).flatMap(({ choices = [] }) => choices)])
    .sort((a, b) => b.length - a.length)
    .join("|")}|true)\\b`,
  "g",
);

/** What two copies of a plan are told to differ in, and what cannot be brought together. */
const ofCopies = (base: PlanSnapshot, a: PlanSnapshot, b: PlanSnapshot): readonly string[] =>
  speaking(pseudoWords, () => {
    const merge = mergePlans(base, a, b);
    const { sections, lead, quiet } = comparisonPage(comparePlans(a, b, october), "Ψ", "Ω");
    const texts = textsIn([
      sections.map(({ table, title, words }) => [table?.caption, table?.headers, table?.rows, title, words]),
      lead,
      quiet,
      mergeWords(merge, "Ψ", "Ω"),
      conflictsPage(merge.conflicts, { a: "Ψ", b: "Ω" }).blocks,
    ]);
    return texts.map((text) => text.replace(chosenWords, ""));
  });

/** All texts within a value, but the names by which programs know things. */
function textsIn(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return machineKeys.has(key) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([own, inner]) => (machineKeys.has(own) ? [] : textsIn(inner, Array.isArray(value) ? key : own)));
}

const machineKeys = new Set([
  "rule",
  "table",
  "key",
  "format",
  "formats",
  "categoryFormat",
  "valueFormat",
  "align",
  "vertical",
  "color",
  "fill",
  "lineBelow",
  "lineAbove",
  "kind",
  "place",
  "tabColor",
  "error",
  "stretchedTables",
  "severity",
]);

function shown(plan: PlanSnapshot): readonly string[] {
  return speaking(pseudoWords, () => {
    const { update, findings, result } = reviewPlan(plan, october);
    const { tables, newTables, sheets } = update;
    const visible = sheets
      .filter(({ isHidden }) => isHidden !== true)
      .map(({ name: _name, ...sheet }) => ({
        ...sheet,
        // The list of the columns that a review wrote names the tables for the next review.
        blocks: sheet.blocks.map(({ cells, ...block }) => ({ ...block, cells: block.table === ownedColumnsTable ? cells.map((row) => row.slice(1)) : cells })),
        links: [],
        charts: sheet.charts.map(({ categories: _c, series, ...chart }) => ({ ...chart, names: series.map(({ name }) => name) })),
      }));
    const ids = Object.keys(result.benefits).slice(0, 6);
    // By its name a rule is looked up in the docs, whatever the language.
    const rules = new Set(findings.map(({ rule }) => rule));
    const texts = textsIn([
      tables.map(({ columns }) => columns),
      newTables.map(({ sheet: _sheet, name: _own, ...table }) => table),
      visible,
      findings,
      ids.map((id) => explainBenefit(plan, id, october)?.steps),
      chaseResult(plan, october).people.map(({ message }) => message),
    ]);
    return texts.filter((text) => !rules.has(text));
  });
}

/** The texts that still hold English words, by the file that composes them. */
function leftInEnglish(): ReadonlyMap<string, ReadonlySet<string>> {
  const plans = (["crm", "hospital"] as const).map((kind) => inGreek(snapshotOfNewTables(newPlan(kind).newTables)));
  const setUp = speaking(pseudoWords, () =>
    [newPlan("blank"), newPlan("crm")].map(({ newTables, sheets }) =>
      textsIn([newTables.map(({ columns, about }) => [columns, about]), sheets.map(({ blocks }) => blocks)]),
    ),
  );
  const frozen = plans
    .slice(0, 1)
    .map((plan) =>
      speaking(pseudoWords, () =>
        textsIn(freezeBaseline(plan, { takenOn: october, name: "Ψ", approvedBy: "Ω", reason: "" }).update.newTables.map(({ columns }) => columns)),
      ),
    );
  const texts = [...plans.flatMap((plan) => [shown(plan), shown(spoilt(plan)), shown(withoutIds(plan))]), ...setUp, ...frozen].flat();
  const byWords = new Map<string, string>();
  for (const text of texts) {
    // What an example calls itself is no word of the product's.
    if (text === crm.title) continue;
    const words = englishWordsOf(text);
    if (words.length > 0 && !isRule(text)) byWords.set(words.join(" "), text);
  }
  const left = new Map<string, Set<string>>();
  for (const text of byWords.values()) {
    const file = sourceOfText(text);
    left.set(file, (left.get(file) ?? new Set()).add(text));
  }
  return left;
}

test("no more is left in English than the list of what is still to be told in a language names", () => {
  const left = leftInEnglish();
  const rooms = [...new Set([...left.keys()].map((file) => file.split("/").slice(0, 2).join("/")))].sort();
  const wanted = process.env["WORKLIST"];
  if (wanted === "write") writeFileSync(listFile, `${JSON.stringify(rooms, null, 2)}\n`);
  else if (wanted !== undefined)
    process.stdout.write(
      [...left]
        .filter(([file]) => file.startsWith(wanted))
        .map(([file, texts]) => `${file}\n${[...texts].map((text) => `  ${text.slice(0, 160)}\n`).join("")}`)
        .join(""),
    );
  const listed = JSON.parse(readFileSync(listFile, "utf8")) as readonly string[];
  expect(rooms.filter((room) => !listed.includes(room))).toEqual([]);
});

test("two copies are compared and brought together without a word of English", () => {
  const plan = inGreek(snapshotOfNewTables(newPlan("crm").newTables));
  const texts = ofCopies(plan, withoutIds(plan), spoilt(plan));
  expect(texts.filter((text) => englishWordsOf(text).length > 0)).toEqual([]);
});

test("a benefit without an ID is its row in the language, and for programs the same in each", () => {
  const plan = withoutIds(inGreek(snapshotOfNewTables(newPlan("crm").newTables)));
  const { result, findings } = speaking(pseudoWords, () => reviewPlan(plan, october));
  const named = Object.entries(result.benefits).filter(([id]) => id.startsWith("row "));
  expect(named.map(([id, { row }]) => id === `row ${row}`)).toEqual(named.map(() => true));
  expect(named.length).toBeGreaterThan(2);
  expect(speaking(pseudoWords, () => named.map(([id, { row }]) => shownId(id, row)))).toEqual(named.map(([, { row }]) => `ŕöŵ ${row}`));
  expect(findings.some(({ what }) => what.includes("ŕöŵ "))).toBe(true);
  expect(findings.filter(({ what, subject }) => /\brow /.test(`${what} ${subject ?? ""}`))).toEqual([]);
});
