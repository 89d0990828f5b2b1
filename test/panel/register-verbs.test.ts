import { describe, expect, test } from "@jest/globals";
import { withChoices, type AdoptChoices } from "../../core/adopt/choices";
import { dayOf } from "../../core/domain/day";
import type { Cell } from "../../core/port/workbook";
import type { SheetPlace } from "../../session/session";
import { planSession } from "../../session/plan-session";
import type { RegisterProposal, RegisterVerbs } from "../../session/register-verbs";
import { memoryWorkbook, type MemoryWorkbook } from "../port/memory-workbook";

type Rows = readonly (readonly Cell[])[];

/** In the shape in which agencies publish their priority goals; the rows are made up. */
const goals: Rows = [
  ["Goal ID", "Agency", "Goal Statement", "Goal Leader", "Unit", "Baseline value", "Target value", "Latest result"],
  ["G1", "North", "Share of permits within ten days", "Permits lead", "%", 62, 70, 66.1],
  ["G2", "North", "Claims waiting", "Claims lead", "Number", 120000, 60000, 80000],
  ["G3", "South", "Wait for an appointment", "Care lead", "Days", 28, 20, 31],
];
const tasks: Rows = [
  ["Task", "Owner", "Due date", "Status"],
  ["Order desks", "Facilities", 46000, "Done"],
  ["Move in", "Facilities", 46010, "Open"],
];

const workbookOf = (sheets: Readonly<Record<string, Rows>>): MemoryWorkbook =>
  memoryWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, cells: rows.map((row) => [...row]), tables: [] })));

function verbsOf(workbook: MemoryWorkbook) {
  const session = planSession({ name: "a test", version: "1", productVersion: "1", workbook, newPlanId: () => "", pause: async () => undefined });
  return { session, register: session.register as RegisterVerbs };
}
const day = "2024-12-31";
const twoYears: AdoptChoices = { assumed: { Start: "2024-01-01", Due: "2025-12-31" } };

describe("what a pane draws of a register before it is used", () => {
  const { register } = verbsOf(workbookOf({ Goals: goals, Tasks: tasks }));

  test("the sheet, each heading with three samples and what it stands for, and every word to choose from", async () => {
    const { sheet, sheets, headings, fields } = await register.propose({}, day);
    expect([sheet, sheets]).toEqual(["Goals", ["Goals", "Tasks"]]);
    expect(headings.map(({ heading, field }) => [heading, field])).toEqual([
      ["Goal ID", "Benefit ID"],
      ["Agency", undefined],
      ["Goal Statement", "Benefit"],
      ["Goal Leader", "Owner"],
      ["Unit", "Unit"],
      ["Baseline value", "Baseline"],
      ["Target value", "Target"],
      ["Latest result", "Reading"],
    ]);
    expect(headings[0]).toMatchObject({ samples: ["G1", "G2", "G3"], sure: expect.any(Number), why: expect.stringContaining("heading") });
    expect(fields).toEqual(expect.arrayContaining(["Benefit", "Target", "Reading", "Left alone"]));
  });

  test("asks for days with one that is usual, and judges the first benefits by what was said", async () => {
    const first = await register.propose({}, day);
    expect(first.questions.map(({ key, wants, usual }) => [key, wants, usual])).toEqual([
      ["Due", "day", "2024-12-31"],
      ["Start", "day", "2024-01-01"],
      ["Reading date", "day", "2024-12-31"],
    ]);
    const said = await register.propose(withChoices(first.choices, twoYears), day);
    expect(said.questions.map(({ key }) => key)).toEqual(["Reading date"]);
    expect(said.assumptions.flatMap(({ field, says }) => (field === "Start" || field === "Due" ? [[field, says]] : []))).toEqual([
      ["Start", "2024-01-01 for all rows"],
      ["Due", "2025-12-31 for all rows"],
    ]);
    // Half of the way on 31 December 2024: 66 %, 90,000 and 24 days were planned.
    expect(said.preview).toEqual({
      day,
      count: 3,
      byStatus: { Green: 2, Red: 1 },
      benefits: [
        { id: "G1", name: "Share of permits within ten days", status: "Green", planned: expect.closeTo(66, 9), actual: 66.1, reason: null },
        { id: "G2", name: "Claims waiting", status: "Green", planned: expect.closeTo(90000, 6), actual: 80000, reason: null },
        { id: "G3", name: "Wait for an appointment", status: "Red", planned: expect.closeTo(24, 9), actual: 31, reason: null },
      ],
    });
  });

  test("takes another column, or leaves one alone, by one word of the person's", async () => {
    const { headings, missing, lines } = await register.propose(
      {
        headings: [
          { heading: "Agency", occurrence: 1, field: "Objective" },
          { heading: "Target value", occurrence: 1, field: "Left alone" },
        ],
      },
      day,
    );
    expect(headings.filter(({ heading }) => heading === "Agency" || heading === "Target value").map(({ field, sure }) => [field, sure])).toEqual([
      ["Objective", 1],
      [undefined, 1],
    ]);
    expect(missing).toEqual(["Target"]);
    expect(lines.find(({ heading }) => heading === "Target value")?.field).toBe("Left alone");
  });

  test("what is assumed of all rows is changed for all rows, with the words to choose from", async () => {
    const kindOf = ({ assumptions }: RegisterProposal) => assumptions.find(({ field }) => field === "Kind");
    const before = kindOf(await register.propose({}, day));
    expect(before?.words).toEqual(["Flow", "Level", "Milestone", "Scale"]);
    const flows = await register.propose({ assumed: { Kind: "Flow" } }, day);
    expect(kindOf(flows)).toMatchObject({ says: "Flow", why: "you said so" });
    expect(flows.lines.filter(({ field }) => field === "Kind").map(({ heading, means }) => [heading, means])).toEqual([["", "Flow"]]);
  });

  test("days stand as dates among the samples, and figures that could be days as figures", async () => {
    const { headings } = await verbsOf(
      workbookOf({ Goals: [[...(goals[0] ?? []), "Due"], ...goals.slice(1).map((row) => [...row.slice(0, 7), 46000, 46387])] }),
    ).register.propose({}, day);
    expect(headings.slice(7).map(({ field, samples }) => [field, samples[0]])).toEqual([
      ["Reading", "46000"],
      ["Due", "2026-12-31"],
    ]);
  });

  test("another sheet is taken where the person says so, and what is none says why", async () => {
    expect((await register.propose({ sheet: "Tasks" }, day)).sheet).toBe("Tasks");
    const none = await verbsOf(workbookOf({ Notes: [["Our mission is to serve."]] })).register.propose({}, day);
    expect([none.sheet, none.notARegister, none.preview.benefits]).toEqual([null, expect.stringContaining('"Notes" holds no list'), []]);
  });

  test("is plain data, which JSON carries", async () => {
    const proposal = await register.propose(twoYears, day);
    expect(await register.propose(JSON.parse(JSON.stringify(proposal.choices)) as AdoptChoices, day)).toEqual(proposal);
  });
});

describe("using a register", () => {
  test("writes one sheet, and undo takes it away whole", async () => {
    const workbook = workbookOf({ Goals: goals });
    const { session, register } = verbsOf(workbook);
    const before = structuredClone(workbook.sheets);
    const { lines } = await register.propose(twoYears, day);
    expect(workbook.sheets).toEqual(before);
    await register.adopt(lines);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Goals", "Register mapping"]);
    expect((await session.summary()).state).toBe("plan");
    await register.undo();
    expect(workbook.sheets).toEqual(before);
  });

  test("undo brings the mapping back that stood before", async () => {
    const workbook = workbookOf({ Goals: goals });
    const { register } = verbsOf(workbook);
    await register.adopt((await register.propose(twoYears, day)).lines);
    const first = structuredClone(workbook.sheets);
    await register.adopt((await register.propose({ assumed: { Due: dayOf(2030, 12, 31) } }, day)).lines);
    expect(workbook.sheets).not.toEqual(first);
    await register.undo();
    expect(workbook.sheets).toEqual(first);
  });
});

describe("a register that is used", () => {
  /** Plan and actual of each month side by side, under a line of months. */
  const months: Rows = [
    ["ID", "Benefit", "Owner", "Jan-25", null, "Feb-25", null, "Mar-25", null],
    [null, null, null, "Plan", "Actual", "Plan", "Actual", "Plan", "Actual"],
    ["B1", "Rework avoided", "Operations", 10, 9, 12, 8, 14, 15],
    ["B2", "Energy saved", "Estates", 100, 90, 110, 95, 120, 130],
  ];

  test("shows one benefit with its own curve, and finds the cell that a finding is about", async () => {
    const workbook = workbookOf({ Data: months });
    const went: SheetPlace[] = [];
    const session = planSession({
      name: "a test",
      version: "1",
      productVersion: "1",
      workbook,
      newPlanId: () => "",
      pause: async () => undefined,
      goTo: async (place) => void went.push(place),
    });
    const register = session.register as RegisterVerbs;
    await register.adopt((await register.propose({}, "2025-03-31")).lines);
    await session.review("2025-03-31", () => undefined, { aborted: false });
    const { result, curve } = await session.benefit("B1");
    expect(result["attainment"]).toBeCloseTo(32 / 36, 9);
    // What was planned by the end of each month, as shares of 36: 10, 22 and all of it; what came: 9, 17 and 32.
    const shares = (of: "planned" | "delivered") => curve?.points.map((point) => point[of]).filter((share) => share !== null && share > 0);
    expect(shares("planned")?.slice(0, 3)).toEqual([10 / 36, 22 / 36, 1].map((share) => expect.closeTo(share, 6)));
    expect(shares("delivered")?.slice(0, 3)).toEqual([9 / 36, 17 / 36, 32 / 36].map((share) => expect.closeTo(share, 6)));
    await session.goTo({ table: "Benefits", row: 4, column: "Owner" });
    await session.goTo({ table: "Measurements", row: 3, column: null });
    await session.goTo({ table: "Register mapping", row: 6, column: null });
    expect(went).toEqual([
      { sheet: "Data", row: 4, column: 3 },
      { sheet: "Data", row: 3, column: 1 },
      { sheet: "Register mapping", row: 6, column: 1 },
    ]);
  });

  describe("is as it was after undo", () => {
    const noProgress = () => undefined;
    const running = { aborted: false };

    async function usedAndReviewed(workbook: MemoryWorkbook) {
      const verbs = verbsOf(workbook);
      await verbs.register.adopt((await verbs.register.propose({ sheet: "Goals", ...twoYears }, day)).lines);
      await verbs.session.review(day, noProgress, running);
      return verbs;
    }

    test.each(["the session that used it", "another session"])("in %s: no mapping, no status column, no sheet of a review", async (which) => {
      const workbook = workbookOf({ Goals: goals, Tasks: tasks });
      const before = structuredClone(workbook.sheets);
      const used = await usedAndReviewed(workbook);
      const { session, register } = which === "another session" ? verbsOf(workbook) : used;
      await register.undo();
      expect(workbook.sheets.map(({ name, cells, tables }) => ({ name, cells, tables }))).toEqual(before);
      expect((await session.summary()).state).toBe("none");
      expect((await register.propose({}, day)).sheet).toBe("Goals");
    });

    test("but for headings left of a column that the user added since, which become blank and stay known as ours", async () => {
      const workbook = workbookOf({ Goals: goals });
      const { session, register } = await usedAndReviewed(workbook);
      const rows = workbook.sheets.find(({ name }) => name === "Goals")?.cells as Cell[][];
      const width = rows[0]?.length ?? 0;
      rows.forEach((row, index) => void (row[width] = index === 0 ? "Our remark" : "mine"));
      await register.undo();
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["Goals", "Review data"]);
      const after = workbook.sheets[0]?.cells ?? [];
      expect(after.map((row) => [...row.slice(0, 8), row[width]])).toEqual(goals.map((row, index) => [...row, index === 0 ? "Our remark" : "mine"]));
      expect(after.slice(1).flatMap((row) => row.slice(8, width).filter((cell) => cell !== null))).toEqual([]);
      expect((await session.summary()).state).toBe("none");
    });

    /** A plan of one benefit, thin but reviewed, beside the register. */
    const thin: Rows = [
      ["Benefit ID", "Benefit", "Kind", "Direction", "Baseline", "Target", "Start", "Due"],
      ["B-1", "Fewer calls", "Level", "Decrease", 100, 80, 45292, 45657],
    ];

    test("where a plan was reviewed before, that plan is read again, its columns with it", async () => {
      const workbook = workbookOf({ Benefits: thin, Goals: goals });
      await verbsOf(workbook).session.review(day, noProgress, running);
      const [benefits] = structuredClone(workbook.sheets.filter(({ name }) => name === "Benefits"));
      const { session, register } = await usedAndReviewed(workbook);
      expect((await session.summary()).register).toBe("Goals");
      await register.undo();
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["Benefits", "Goals"]);
      expect(workbook.sheets.find(({ name }) => name === "Benefits")?.cells).toEqual(benefits?.cells);
      expect(workbook.sheets.find(({ name }) => name === "Goals")?.cells).toEqual(goals);
      const { findings } = await session.review(day, noProgress, running);
      expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("status-column"))).toEqual(["status-columns-known-again"]);
      expect(workbook.sheets.find(({ name }) => name === "Benefits")?.cells[0]).toEqual(benefits?.cells[0]);
    });

    test("a sheet that was a plan by its headers before keeps the columns of the reviews before", async () => {
      const workbook = workbookOf({ Goals: thin });
      await verbsOf(workbook).session.review(day, noProgress, running);
      const before = structuredClone(workbook.sheets);
      const { register } = verbsOf(workbook);
      await register.adopt((await register.propose({ sheet: "Goals" }, day)).lines);
      await register.undo();
      expect(workbook.sheets).toEqual(before);
    });
  });
});

test("days are shown as days: in the samples of a column of them, and where one is assumed for all rows", async () => {
  const { headings, assumptions } = await verbsOf(
    workbookOf({
      Benefits: [
        ["Ref", "Benefit", "Target", "Due date", "People helped"],
        ["B1", "Fewer calls", 10, 46387, 41000],
        ["B2", "Shorter waits", 20, 46295, 42000],
      ],
    }),
  ).register.propose({}, day);
  // Day 46387 is 31 December 2026, and 92 days before it is 30 September; people are no days.
  expect(headings.map(({ heading, samples }) => [heading, samples]).slice(3)).toEqual([
    ["Due date", ["2026-12-31", "2026-09-30"]],
    ["People helped", ["41000", "42000"]],
  ]);
  expect(assumptions.find(({ field }) => field === "Start")?.says).toBe("2025-10-01 for all rows");
});
