import { describe, expect, test } from "@jest/globals";
import { againstFigures, ownStatuses, type OwnStatus } from "../../core/domain/own-status";
import { dayOf } from "../../core/domain/day";
import { statuses } from "../../core/domain/status";
import type { OwnedSheet } from "../../core/port/workbook";
import { ownStatusOf } from "../../core/parsing/parse-own-status";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

const day = dayOf(2026, 12, 31);
const level = (id: string, cells: NamedCells = {}): NamedCells => soundBenefit({ "Benefit ID": id, Direction: "Increase", Baseline: 0, Target: 100, ...cells });
const reading = (id: string, actual: number): NamedCells => ({ "Benefit ID": id, Date: day, Actual: actual });

/** Each benefit under this heading and with this reading of 100: 100 is Green, 92 Amber, 50 Red. */
const reviewed = (heading: string, rows: readonly (readonly [own: string | null, actual: number | undefined])[], more: Tables = {}) => {
  const { update, findings, result } = reviewPlan(
    snapshotOf({
      Benefits: tableOf(...rows.map(([ownStatus], at) => level(`B-${at + 1}`, { [heading]: ownStatus }))),
      Measurements: tableOf(...rows.flatMap(([, actual], at) => (actual === undefined ? [] : [reading(`B-${at + 1}`, actual)]))),
      ...more,
    }),
    day,
  );
  const texts = (name: string) => (update.sheets.find((sheet) => sheet.name === name) as OwnedSheet).blocks.flatMap(({ cells }) => cells.flat()).map(String);
  return { update, result, texts, differing: findings.filter(({ rule }) => rule === "own-status-differs") };
};

const words: readonly (readonly [cell: string, status: OwnStatus | undefined])[] = [
  ["Green", "Green"],
  ["G", "Green"],
  ["on-track", "Green"],
  ["RED", "Red"],
  ["Off track", "Red"],
  ["At risk", "Amber"],
  ["Amber/Green", "Amber/Green"],
  ["A/G", "Amber/Green"],
  ["Amber – Red", "Amber/Red"],
  ["Red – awaiting data", "Red"],
  ["Green (improving)", "Green"],
  ["🟢", "Green"],
  ["B", "Blue"],
  ["Rot", "Red"],
  ["orange", "Amber"],
  ["Ámbar", "Amber"],
  ["Geel", "Amber"],
  ["Grün – bestätigt", "Green"],
  ["Gelb/Rot", "Amber/Red"],
  ["vert / orange", "Amber/Green"],
  ["Azul", "Blue"],
  ["Gerealiseerd", "Blue"],
  ["Open", undefined],
  ["Complete", undefined],
  ["Greenhouse", undefined],
  ["", undefined],
  ["TBC", undefined],
];
test.each(words)("%p is the own status %p", (cell, status) => {
  expect(ownStatusOf(cell)).toBe(status);
});

test("an own word is never both better and worse than figures, and says nothing where they say nothing", () => {
  for (const ownStatus of ownStatuses)
    for (const status of statuses) {
      const said = againstFigures(ownStatus, status);
      if (status === "Not measured" || status === "Not due" || status === "Undefined") expect(said).toBeUndefined();
      if (ownStatus === status) expect(said).toBeUndefined();
      if (status === "Red") expect(said).toBe(ownStatus === "Red" || ownStatus === "Amber/Red" ? undefined : "better");
      if (status === "Green") expect(said).toBe(ownStatus === "Green" || ownStatus === "Blue" || ownStatus === "Amber/Green" ? undefined : "worse");
    }
});

describe("a benefit that is called Green and is Red", () => {
  test.each(["Own status", "RAG", "RAG status", "RAG rating", "BRAG", "Your status", "Status"])("is told where the heading is %s", (heading) => {
    const { differing } = reviewed(heading, [["Green", 50]]);
    expect(differing).toMatchObject([
      { severity: "Needs attention", table: "Benefits", row: 2, column: heading, subject: "B-1", what: "You call B-1 Green, and it is Red by its figures" },
    ]);
  });

  test.each([
    ["Green", "Green"],
    ["GREEN", "Green"],
    ["grün", "Green"],
    ["Blue", "Blue"],
    ["Realized", '"Realized"'],
    ["G", '"G"'],
    ["On  track", '"On track"'],
    ["Green (improving)", '"Green (improving)"'],
    ["Blau", '"Blau"'],
  ])("as %p: what stands there is quoted where it is another word than the status", (own, called) => {
    for (const heading of ["RAG", "Status"])
      expect(reviewed(heading, [[own, 50]]).differing).toMatchObject([{ what: `You call B-1 ${called}, and it is Red by its figures` }]);
  });

  test("is Advice where it is called worse than it is, and nothing where words and figures agree or one is silent", () => {
    const { differing } = reviewed("RAG", [
      ["Red", 100],
      ["Green", 100],
      ["Red", 50],
      [null, 50],
      ["Green", undefined],
    ]);
    expect(differing.map(({ severity, subject }) => [severity, subject])).toEqual([["Advice", "B-1"]]);
  });

  test("is one finding with its rows where it is so of many", () => {
    const { differing } = reviewed("RAG", new Array<readonly ["Green", number]>(9).fill(["Green", 50]));
    expect(differing).toMatchObject([{ rows: { count: 9 } }]);
  });

  test("is on the first line of dashboard, board pack and result", () => {
    const { texts, result } = reviewed("RAG", [
      ...new Array<readonly ["G", number]>(3).fill(["G", 50]),
      ...new Array<readonly ["G", number]>(6).fill(["G", 100]),
    ]);
    const line = "3 of 9 that you call Green are Red by their figures.";
    expect(result.board.headline).toContain(line);
    for (const page of ["Dashboard", "Board pack"]) expect(texts(page)).toContain(result.board.headline);
  });

  test.each([
    [[["Green", 50]], "1 of 1 that you call Green is Red by its figures."],
    [[["Green", 92]], "1 of 1 that you call Green is Amber by its figures."],
    [
      [
        ["Green", 50],
        ["Green", 92],
        ["Green", 100],
      ],
      "1 of 3 that you call Green is Red by their figures, and 1 is Amber.",
    ],
  ] as const)("%p says %p", (rows, line) => {
    expect(reviewed("RAG", rows).result.board.headline).toContain(line);
  });

  test("is not told of the column that the review itself wrote", () => {
    const owned = tableOf({ Table: "Benefits", Column: "Status", Meaning: "" });
    expect(reviewed("Status", [["Green", 50]], { ReviewColumns: owned }).differing).toEqual([]);
  });

  test("is told by RAG where a column Status of work stands beside it", () => {
    const { findings } = reviewPlan(
      snapshotOf({
        Benefits: tableOf(level("B-1", { Status: "Red", RAG: "Green" })),
        Measurements: tableOf(reading("B-1", 50)),
      }),
      day,
    );
    expect(findings.filter(({ rule }) => rule === "own-status-differs")).toMatchObject([
      { column: "RAG", what: "You call B-1 Green, and it is Red by its figures" },
    ]);
  });
});

test("a new plan is born without a column for it", () => {
  const headers = newPlan("blank")
    .newTables.find(({ name }) => name === "Benefits")
    ?.columns.map(({ header }) => header);
  expect(headers).toContain("Notes");
  expect(headers).not.toContain("Own status");
});
