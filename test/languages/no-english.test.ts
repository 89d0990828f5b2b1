import { expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { dayOf } from "../../core/domain/day";
import { explainBenefit } from "../../core/explain/explain";
import { chaseResult } from "../../core/chase/chase-result";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { freezeBaseline } from "../../core/baselines/freeze";
import { speaking } from "../../core/words/speaking";
import type { Cell, PlanSnapshot } from "../../core/port/workbook";
import { settingColumns } from "../../core/reading/plan-settings";
import { ownedColumnsTable } from "../../core/reading/owned-list";
import { planTables } from "../../core/tables/plan-tables";
import type { Column } from "../../core/tables/column";
import type { Table } from "../../core/tables/table";
import { nameIn } from "../../core/words/known-names";
import { knownNames } from "../../scripts/message-keys";
import { sourceOfText } from "../support/source-of-text";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { greekText, pseudoWords } from "../support/pseudo-words";

/*
 * What is left in English. All that a person is shown of a plan is told in a language whose letters no English text has; the plan's own
 * words are written in Greek. A text that still holds plain letters was not told in a language: the list of the rooms that compose such
 * texts only shrinks. `WORKLIST=core/checks npx jest test/languages/no-english` prints the texts of a room, `WORKLIST=write` writes the list.
 */
const listFile = "test/languages/left-in-english.json";
const october = dayOf(2026, 10, 31);

/** What stays: signs of the method, codes of money, IDs, and what only programs read (the fingerprints of columns, the seal of the record). */
const stays =
  /\b(?:EUR|GBP|USD|CHF|RACI|XmR|KPI|IRR|NPV|ID|CPI|SPI|EAC|Theil|Sen|h:mm(?::ss)?|[0-9a-f]{12}|[BAOR]-\d+)\b|v1:[a-z0-9.]+|\bReview ?Record\b|\bFingerprint\b|#REF!|"true"/g;
/** The names that a workbook is read back by are made of the lists of all languages, in which the one of these letters is called German. */
const germanNames = new Set(knownNames().map((name) => nameIn(name, "de")));

/** The settings that the owner words. */
const namesOfPlan = new Set<Cell>([settingColumns.plan, settingColumns.planId, settingColumns.organisation].map(({ header }) => header));

/** The name of a rule, by which programs know it. */
const isRule = (text: string): boolean => /^[a-z]+(-[a-z]+)+$/.test(text);
/** The headings of the plan, which texts name as they stand in the workbook. */
const headings = (Object.values(planTables) as readonly Table[])
  .flatMap(({ columns }) => Object.values(columns).map(({ header }) => header))
  .flatMap((header) => (nameIn(header, "de") === header ? [] : [nameIn(header, "de")]))
  .sort((a, b) => b.length - a.length);
const withoutHeadings = (text: string): string => headings.reduce((rest, heading) => rest.replaceAll(heading, ""), text);

/** The plan with all that its owner worded in Greek: texts that are no words to choose from, no number, no date. Its sheets and headings are German. */
function inGreek({ tables }: PlanSnapshot): PlanSnapshot {
  const named = (text: string): string => nameIn(text, "de");
  return {
    tables: tables.map((table) => {
      const declared = (Object.values(planTables) as readonly Table[]).find(({ name }) => name === table.name);
      const isWorded = (header: string): boolean => {
        const column = Object.values(declared?.columns ?? {}).find((own: Column<unknown>) => own.header === header);
        return table.name !== "Settings" && column?.choices === undefined && column?.format === undefined;
      };
      const names = table.name === "Settings" ? (table.columns[0]?.cells ?? []) : [];
      const worded = (cell: Cell): Cell => (typeof cell === "string" && !/^h:mm/.test(cell) ? greekText(cell) : cell);
      return {
        ...table,
        sheet: named(table.sheet),
        columns: table.columns.map(({ header, cells, ...own }) => ({
          ...own,
          header: named(header),
          cells: cells.map((cell, row) => (isWorded(header) || (header === "Value" && namesOfPlan.has(names[row] ?? null)) ? worded(cell) : cell)),
        })),
      };
    }),
  };
}

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
  const texts = [...plans.flatMap((plan) => [shown(plan), shown(spoilt(plan))]), ...setUp, ...frozen].flat();
  const byWords = new Map<string, string>();
  for (const text of texts) {
    const words = withoutHeadings(text.replace(stays, "")).match(/[A-Za-z]{2,}/g);
    if (words !== null && !germanNames.has(text) && !isRule(text)) byWords.set(words.join(" "), text);
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
