import { describe, expect, it, test } from "@jest/globals";
import { directionOf } from "../../../core/adopt/kinds";
import { propose } from "../../../core/adopt/propose";
import { dayOf } from "../../../core/domain/day";
import type { Cell } from "../../../core/port/workbook";
import { readTables } from "../../../core/reading/read-tables";
import { adoptUpdate } from "../../../core/review/adopt-register";
import { reviewPlan } from "../../../core/review/review";
import { memoryWorkbook } from "../../port/memory-workbook";

const inYear = [dayOf(2026, 1, 1), dayOf(2026, 12, 31)];

function adopted(heads: readonly Cell[], rows: readonly (readonly Cell[])[]) {
  const workbook = memoryWorkbook([{ name: "Register", cells: [heads, ...rows].map((cells) => [...cells]), tables: [] }]);
  const proposal = propose(workbook.look());
  workbook.apply(adoptUpdate(proposal.lines));
  return { assumed: proposal.assumptions.find(({ field }) => field === "Direction"), ...reviewPlan(workbook.read(readTables), dayOf(2026, 6, 30)).result };
}

const own = ["Ref", "Benefit", "Owner", "Unit", "Target", "Start", "Due"];
const without = (...names: readonly string[]) =>
  adopted(
    [...own, "Latest result", "Reading date"],
    names.map((name, place) => [`B${place}`, name, "Ann", "number", 4, ...inYear, 5.1, dayOf(2026, 6, 30)]),
  );

describe("which way a benefit's name says it is to go", () => {
  it.each([
    ...[
      "Support tickets per customer fall",
      "Complaints drop",
      "Fewer complaints",
      "Cut in errors",
      "Lower churn",
      "Days lost to sickness",
      "Shorter waiting time",
    ],
    ...["Accidents at work", "Falling error rate", "Downtime halved", "Staff turnover down", "Patient falls", "Student dropouts"],
    ...["Krankenstand gesunken", "Arbeitsunfälle", "Kürzere Durchlaufzeit", "Fehlerquote halbiert", "Lagerkosten gesenkt"],
    ...["Moins de réclamations", "Baisse des pannes", "Délai de traitement réduit", "Accidents du travail"],
    ...["Menos quejas", "Caída del absentismo", "Tiempo de espera", "Averías a la mitad"],
    ...["Daling van het ziekteverzuim", "Minder klachten", "Wachttijd gehalveerd", "Uitgevallen treinen"],
  ])("%s: down", (name) => expect(directionOf(name).word).toBe("Decrease"));

  it.each([
    ...["Fall prevention visits", "Drop-in sessions held", "Complaints answered within ten days", "Errors detected before release", "Infections prevented"],
    ...["Calls answered", "Digital clients", "Beschwerden beantwortet", "Treinen op tijd", "Savings from fewer errors"],
  ])("%s: up", (name) => expect(directionOf(name).word).toBe("Increase"));
});

test("accidents that are to be at most four are not judged as at least four", () => {
  const { benefits } = without("Accidents at work", "Downtime halved", "Digital clients");
  expect(Object.values(benefits).map(({ status }) => status)).toEqual(["Red", "Red", "Green"]);
});

test("the way that is assumed is shown, by what it was taken", () => {
  expect(without("Digital clients", "Forms online").assumed).toMatchObject({ says: "Increase", why: "where neither figures nor words say otherwise" });
  expect(without("Digital clients", "Fewer complaints").assumed).toMatchObject({ says: "Decrease (1), else Increase", why: "by the names" });
});

describe("what is planned for the periods of a row", () => {
  const quarters = ["Q1 2026 plan", "Q1 2026 actual", "Q2 2026 plan", "Q2 2026 actual", "Q3 2026 plan", "Q3 2026 actual", "Q4 2026 plan", "Q4 2026 actual"];
  const row = (ref: string, ...planned: readonly number[]): readonly Cell[] => [
    ref,
    `Tickets of customers ${ref}`,
    "Ann",
    "number",
    ...inYear,
    ...planned.flatMap((figure, place) => [figure, place < 2 ? 5.1 : null]),
  ];
  const heads = ["Ref", "Benefit", "Owner", "Unit", "Start", "Due", ...quarters];

  it("says the way where there is no baseline", () => {
    const { benefits, assumed } = adopted(heads, [row("B1", 5.5, 5, 4.5, 4), row("B2", 4, 4.5, 5, 5.5)]);
    // Down to 4, which is at most 4: 5.1 is 27.5 % above it. Up to 5.5, which is at least 5.5: 5.1 is 7.3 % below it (method §2, Thresholds).
    expect(Object.values(benefits).map(({ status }) => status)).toEqual(["Red", "Amber"]);
    expect(assumed?.says).toBe("from the first planned period to the last, else Increase");
  });

  it("says it beside a target, too", () => {
    const { benefits } = adopted([...heads, "Target"], [[...row("B1", 5.5, 5, 4.5, 4), 4]]);
    expect(Object.values(benefits).map(({ status }) => status)).toEqual(["Red"]);
  });
});
