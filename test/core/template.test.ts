import { proposedPlanId } from "../../core/review/proposed-plan-id";
import { expect, test } from "@jest/globals";
import { findingList } from "../../core/reading/findings";
import { readPlan } from "../../core/reading/plan";
import { planTableNames } from "../../core/tables/plan-tables";
import { blankTables } from "../../core/template/template";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";

test("the blank plan has all twelve tables with unique headers, and only Settings has rows", () => {
  const tables = blankTables();
  expect(tables.map(({ name }) => name)).toEqual(planTableNames);
  expect(tables).toHaveLength(12);
  for (const { name, columns } of tables) {
    const headers = columns.map(({ header }) => header.toLowerCase());
    expect([name, new Set(headers).size]).toEqual([name, headers.length]);
  }
  expect(tables.filter(({ rows }) => rows.length > 0).map(({ name }) => name)).toEqual(["Settings"]);
});

test("the blank plan's Settings stand at the method's defaults, with nothing where there is none (method §1, §3)", () => {
  const settings = blankTables().find(({ name }) => name === "Settings")!;
  expect(settings.rows.map(([setting, value]) => [setting, value])).toEqual([
    ["Plan", null],
    ["Plan ID", null],
    ["Organisation", null],
    ["Plan weight", "1"],
    ["Status date", null],
    ["Currency", null],
    ["Discount rate", null],
    ["Price date", null],
    ["Amber tolerance", "5%"],
    ["Red tolerance", "10%"],
    ["Too-early share", "10%"],
    ["Milestone grace (days)", "31"],
    ["Short horizon (months)", "12"],
    ["Mid horizon (months)", "36"],
    ["Fiscal year start", "January"],
    ["Date order", null],
    ["Decimal mark", "Point"],
    ["Language", "English"],
  ]);
  const findings = findingList([]);
  const plan = readPlan(snapshotOfNewTables(blankTables()), undefined, findings);
  expect(findings.all()).toEqual([]);
  expect(plan.settings.tolerances).toEqual({ amber: 0.05, red: 0.1, basis: "Share", tooEarly: 0.1, milestoneGrace: 31 });
});

test("a column's drop-down is strict where nothing but its words can be read", () => {
  const benefits = blankTables().find(({ name }) => name === "Benefits")!;
  const strictness = benefits.columns.flatMap(({ header, choices, strict }) => (choices === undefined ? [] : [[header, strict]]));
  expect(strictness).toEqual([
    ["Nature", true],
    ["Category", true],
    ["Kind", true],
    ["Direction", true],
    ["Profile", true],
    ["Tolerance basis", true],
    ["Frequency", false],
  ]);
});

test.each([
  { name: "Öl & Gas plan", gives: "OL-GAS-PLAN-SSSSSS" },
  { name: "计划", gives: "PLAN-SSSSSS" },
  { name: "", gives: "PLAN-SSSSSS" },
  { name: "The long name of a programme of works", gives: "THE-LONG-NAME-OF-A-PROGR-SSSSSS" },
  { name: "=cmd|' /C calc'!A0", gives: "CMD-C-CALC-A0-SSSSSS" },
])("a plan called '$name' is offered the ID $gives, its letters by chance", ({ name, gives }) =>
  // The letter half way of the 31 is the sixteenth, S.
  expect(proposedPlanId(name, () => 0.5)).toBe(gives),
);
