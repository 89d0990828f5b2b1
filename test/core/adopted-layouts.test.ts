import { describe, expect, test } from "@jest/globals";
import type { AdoptChoices } from "../../core/adopt/choices";
import type { Proposal } from "../../core/adopt/proposal";
import { propose } from "../../core/adopt/propose";
import { dayOf } from "../../core/domain/day";
import type { Cell } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { adoptUpdate } from "../../core/review/adopt-register";
import { previewRegister } from "../../core/review/preview-register";
import { reviewPlan, type Review } from "../../core/review/review";
import { memoryWorkbook, type MemoryWorkbook } from "../port/memory-workbook";

type Rows = readonly (readonly Cell[])[];
type Sheets = Readonly<Record<string, Rows>>;

const on = dayOf(2025, 6, 30);
const ofTheYear: AdoptChoices = { assumed: { Start: "2025-01-01", Due: "2025-12-31" } };

const workbookOf = (sheets: Sheets): MemoryWorkbook =>
  memoryWorkbook(Object.entries(sheets).map(([name, rows]) => ({ name, cells: rows.map((row) => [...row]), tables: [] })));

function adopted(sheets: Sheets, choices: AdoptChoices = {}): { readonly workbook: MemoryWorkbook; readonly proposal: Proposal } {
  const workbook = workbookOf(sheets);
  const proposal = propose(workbook.look(), choices);
  workbook.apply(adoptUpdate(proposal.lines));
  return { workbook, proposal };
}
function review(workbook: MemoryWorkbook, day = on): Review {
  const reviewed = reviewPlan(workbook.read(readTables), day);
  workbook.apply(reviewed.update);
  return reviewed;
}
/** What a review says, and first that it was shown so before anything was written. */
function judge(sheets: Sheets, choices: AdoptChoices = {}) {
  const { workbook, proposal } = adopted(sheets, choices);
  const shown = statuses(previewRegister(workbookOf(sheets).look(), proposal.lines, undefined, on));
  const judged = statuses(review(workbook));
  expect(shown).toEqual(judged);
  return judged;
}
const statuses = ({ result }: Review): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(result.benefits).map(([id, { status }]) => [id, status]));
const rules = ({ findings }: Review) => findings.filter(({ severity }) => severity !== "Advice").map(({ rule }) => rule);
const trimmed = (row: readonly Cell[]): readonly Cell[] => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
const cellsOf = (workbook: MemoryWorkbook, name: string): Rows => workbook.sheets.find((sheet) => sheet.name === name)?.cells ?? [];

const planned: Rows = [
  ["Savings 2025/26"],
  ["Ref", "Saving", "Lead officer", "Target (£000)", "Apr-25", "May-25", "Jun-25"],
  ["S1", "Agency shifts", "Ann", 600, 50, 50, 50],
  ["S2", "Energy", "Ben", 360, 30, 30, 30],
  ["Total", null, null, 960, 80, 80, 80],
];
const actual: Rows = [
  ["Ref", "Apr-25", "May-25", "Jun-25"],
  ["S2", 20, 30, 20],
  ["S1", 50, 40, 60],
  ["Total", 70, 70, 80],
];
/** S1 150 of 150, S2 70 of 90 thousand (−22 %). */
const judged = { S1: "Green", S2: "Red" };

describe("planned and actual on two sheets", () => {
  test("are read side by side where they stand, by the sheets' names, whatever the order of their rows", () => {
    const { workbook, proposal } = adopted({ Plan: planned, Actual: actual });
    expect([proposal.sheets, proposal.questions]).toEqual([["Plan", "Actual"], []]);
    expect(statuses(previewRegister(workbookOf({ Plan: planned, Actual: actual }).look(), proposal.lines, undefined, on))).toEqual(judged);
    const reviewed = review(workbook);
    expect(statuses(reviewed)).toEqual(judged);
    expect(Object.values(reviewed.result.benefits).map(({ plannedToDate, actualToDate }) => [plannedToDate, actualToDate])).toEqual([
      [150_000, 150_000],
      [90_000, 70_000],
    ]);
    expect(rules(reviewed).filter((rule) => rule !== "no-measure")).toEqual([]);
    expect(cellsOf(workbook, "Actual")).toEqual(actual);
    expect(statuses(review(workbook))).toEqual(judged);
  });

  test("come alike where the sheet of the actuals stands first, and where rows are put in above either", () => {
    expect(judge({ Actual: actual, Plan: planned })).toEqual(judged);
    const { workbook } = adopted({ Plan: planned, Actual: actual });
    const moved = memoryWorkbook(
      workbook.sheets.map((sheet) => (/^(?:Plan|Actual)$/.test(sheet.name) ? { ...sheet, cells: [["Draft"], [], ...sheet.cells] } : sheet)),
    );
    expect(statuses(review(moved))).toEqual(judged);
  });

  test("are a question where nothing says which is which, and either answer is gone by", () => {
    const sheets: Sheets = { North: planned, South: actual };
    const { questions } = adopted(sheets).proposal;
    expect(questions.map(({ text }) => text)).toEqual(['"North" and "South" have the same periods. Which of them is actual?']);
    const [south, north] = questions[0]?.answers ?? [];
    expect([adopted(sheets, south?.choices).proposal.questions, judge(sheets, south?.choices)]).toEqual([[], judged]);
    // The other way round the plan is 150 and 70 thousand: S1 as planned, S2 90 of 70.
    expect([adopted(sheets, north?.choices).proposal.questions, judge(sheets, north?.choices)]).toEqual([[], { S1: "Green", S2: "Green" }]);
  });

  test("with a forecast on a third are a question, too, and nothing of it is taken before", () => {
    const forecast = actual.map((row, place) => (place === 0 ? row : row.map((cell) => (typeof cell === "number" ? cell + 5 : cell))));
    const { questions } = adopted({ Budget: planned, Forecast: forecast, Actual: actual }).proposal;
    expect(questions.map(({ key, answers }) => [key, answers.map(({ says }) => says)])).toEqual([["Planned of a period", ["Apr-25", "Apr-25 (Forecast)"]]]);
    expect(judge({ Budget: planned, Forecast: forecast, Actual: actual })).toEqual(judged);
  });

  test("lose what the second says where its sheet is gone, which is told", () => {
    const { workbook } = adopted({ Plan: planned, Actual: actual });
    const reviewed = review(memoryWorkbook(workbook.sheets.filter(({ name }) => name !== "Actual")));
    expect(statuses(reviewed)).toEqual({ S1: "Not measured", S2: "Not measured" });
    expect(reviewed.findings.filter(({ rule }) => rule === "mapped-sheet-gone").map(({ what }) => what)).toEqual([
      'The workbook has no sheet "Actual" any more, or it has none of the headings that the mapping names',
    ]);
  });
});

const described: Rows = [
  ["ID", "Benefit", "Owner", "Unit", "Start date", "Due date"],
  ["B1", "Calls at the desk", "Ann", "Calls", 45658, 46022],
  ["B2", "Satisfaction of staff", "Ben", "Points", 45658, 46022],
];
/** 180 of 364 days: 24.7 of 50 down planned and 30 down; 4.9 of 10 up planned and 2 up (−60 %). */
const measured = { B1: "Green", B2: "Red" };

describe("what one row says on two sheets", () => {
  const figures: Rows = [
    ["Benefit", "Baseline", "Target", "Latest result", "As at", "RAG"],
    ["Satisfaction of staff", 60, 70, 62, on, "Green"],
    ["Calls at the desk", 100, 50, 70, on, "Green"],
  ];

  test("is one row, found by the ID or by the name, and the direction comes from figures on the second", () => {
    const { workbook, proposal } = adopted({ Benefits: described, Figures: figures });
    expect([proposal.sheets, proposal.questions]).toEqual([["Benefits", "Figures"], []]);
    const reviewed = review(workbook);
    expect(statuses(reviewed)).toEqual(measured);
    expect(Object.values(reviewed.result.benefits).map(({ attainment }) => attainment)).toEqual([expect.closeTo(0.6, 9), expect.closeTo(0.2, 9)]);
    expect(reviewed.findings.filter(({ rule }) => rule === "own-status-differs").map(({ subject }) => subject)).toEqual(["B2"]);
  });

  test("is a question where the two say different targets", () => {
    const other = described.map((row, place) => [...row, place === 0 ? "Target" : place * 40]);
    const { questions } = adopted({ Benefits: other, Figures: figures }).proposal;
    expect(questions.map(({ key, answers }) => [key, answers.map(({ says }) => says)])).toEqual([["Target", ["Target", "Target (Figures)"]]]);
  });

  test("is no part of it on a sheet that names other things, nor in the register of the year before", () => {
    const others: Rows = [["ID", "Budget"], ["X1", 3], ["X2", 4]]; // prettier-ignore
    expect(adopted({ Benefits: described.map((row, place) => [...row, place === 0 ? "Target" : 40]), Costs: others }).proposal.sheets).toEqual(["Benefits"]);
    const whole = figures.map((row, place) => [place === 0 ? "ID" : `B${3 - place}`, ...row]);
    const before = whole.map((row, place) => (place === 0 ? row : row.map((cell) => (typeof cell === "number" && cell < 200 ? cell + 1 : cell))));
    expect(adopted({ "Register 2025": whole, "Register 2024": before }).proposal.questions.map(({ key }) => key)).toContain("Sheet");
  });
});

describe("lists one below the other on one sheet", () => {
  const benefits = described.map((row, place) => [...row, ...(place === 0 ? ["Baseline", "Target"] : place === 1 ? [100, 50] : [60, 70])]);
  const readings: Rows = [
    ["Readings"],
    ["Ref", "Measured on", "Actual"],
    ["B1", dayOf(2025, 3, 31), 90],
    ["B2", dayOf(2025, 3, 31), 61],
    ["B1", on, 70],
    ["B2", on, 62],
  ];
  const risks: Rows = [["Risks"], ["Risk", "Likelihood", "Impact"], ["Late supplier", 3, 4], ["Staff leave", 2, 2]];
  const stacked: Rows = [["Benefits of the service desk"], ...benefits, [], ...readings, [], ...risks];

  test("are benefits and their readings, and one that is neither ends them", () => {
    const { workbook, proposal } = adopted({ Register: stacked });
    expect(proposal.questions).toEqual([]);
    const reviewed = review(workbook);
    expect(statuses(reviewed)).toEqual(measured);
    expect(rules(reviewed).filter((rule) => rule !== "no-measure")).toEqual([]);
    expect(cellsOf(workbook, "Register").map((row) => trimmed(row.slice(0, 8)))).toEqual(stacked);
    expect(statuses(review(workbook))).toEqual(measured);
  });

  test("come alike in the other order, and the statuses stand beside the benefits", () => {
    const { workbook } = adopted({ Register: [...readings, [], ["Benefits"], ...benefits] });
    expect(statuses(review(workbook))).toEqual(measured);
    const cells = cellsOf(workbook, "Register");
    const status = cells[8]?.indexOf("Status") ?? -1;
    expect(cells.map((row) => row[status] ?? null)).toEqual([...Array<null>(8).fill(null), "Status", "Green", "Red"]);
    expect(statuses(review(workbook))).toEqual(measured);
  });

  test("grow by rows: what is put in between them belongs to the list above", () => {
    const { workbook } = adopted({ Register: stacked });
    const grown = memoryWorkbook(
      workbook.sheets.map((sheet) =>
        sheet.name === "Register"
          ? {
              ...sheet,
              cells: [
                ...sheet.cells.slice(0, 4),
                ["B3", "Errors in forms", "Cy", "Errors", 45658, 46022, 40, 20],
                ...sheet.cells.slice(4, 10),
                ["B3", on, 22],
                ...sheet.cells.slice(10),
              ],
            }
          : sheet,
      ),
    );
    // 18 of 20 down at half of the way.
    expect(statuses(review(grown))).toEqual({ ...measured, B3: "Green" });
  });

  test("an entry that is not finished, alone below a blank row, is none", () => {
    const loose: Rows = [...benefits, [], ["B3", "Errors in forms", "Cy", "Errors"], ["B4", "Overtime", "Di", "Hours", 45658, 46022, 10, 5]];
    expect(Object.keys(judge({ Register: loose }))).toEqual(["B1", "B2", "B3", "B4"]);
  });

  test("planned and actual by month, under titles that say so", () => {
    const both: Rows = [["Planned savings"], ...planned.slice(1), [], ["Actual savings"], ...actual];
    const { proposal } = adopted({ Tracker: both }, { assumed: { Due: "2026-03-31" } });
    expect(proposal.questions).toEqual([]);
    expect(judge({ Tracker: both }, { assumed: { Due: "2026-03-31" } })).toEqual(judged);
  });
});

describe("a form for each benefit, on a sheet of its own", () => {
  const form = (id: string, name: string, unit: string, [baseline, target, now]: readonly number[], status: string): Rows => [
    ["Benefit profile"],
    [],
    ["Benefit ID", id, null, "Status", status],
    ["Benefit name", name],
    ["Benefit owner", `Head of ${name}`],
    ["Description", "What it is and why it is worth while."],
    ["Unit of measure", unit],
    ["Baseline value", baseline ?? null, null, "Baseline date", 45658],
    ["Target value", target ?? null, null, "Target date", 46022],
    ["Current value", now ?? null, null, "As at", on],
  ];
  // 180 of 364 days: 2.0 of 4 down planned and 2.5 down; 2.0 of 4 down and .5 down.
  const forms: Sheets = {
    Cover: [["Benefits of the programme"]],
    BP1: form("BP1", "Missed appointments", "%", [12, 8, 9.5], "Green"),
    BP2: form("BP2", "Wait for results", "Days", [10, 6, 9.5], "Green"),
  };
  const onForms = { BP1: "Green", BP2: "Red" };

  test("is one benefit; no sheet is changed, which is told", () => {
    const { workbook, proposal } = adopted(forms);
    expect(proposal.questions).toEqual([]);
    const reviewed = review(workbook);
    expect(statuses(reviewed)).toEqual(onForms);
    expect(
      reviewed.findings.filter(({ rule }) => /register-of-forms|own-status-differs/.test(rule)).map(({ rule, subject, row }) => [rule, subject, row]),
    ).toEqual([
      ["own-status-differs", "BP2", 2],
      ["register-of-forms", "BP1", null],
    ]);
    for (const name of Object.keys(forms)) expect(cellsOf(workbook, name)).toEqual(forms[name]);
  });

  test("joins by itself where a sheet is added, and leaves with its sheet, the first one too", () => {
    const { workbook } = adopted(forms);
    // 9.0 of 10 up at half of the way.
    const added = memoryWorkbook([
      ...workbook.sheets,
      { name: "BP3", cells: form("BP3", "Referrals on line", "Referrals", [40, 50, 49], "Green").map((row) => [...row]), tables: [] },
    ]);
    expect(statuses(review(added))).toEqual({ ...onForms, BP3: "Green" });
    expect(statuses(review(memoryWorkbook(added.sheets.filter(({ name }) => name !== "BP1"))))).toEqual({ BP2: "Red", BP3: "Green" });
  });

  test("a label without a value takes none from the label beside it", () => {
    const blank = forms["BP2"]?.map((row) => row.map((cell) => (cell === 6 ? null : cell))) ?? [];
    expect(judge({ ...forms, BP2: blank })).toEqual({ BP1: "Green", BP2: "Undefined" });
  });
});

describe("groups and totals in rows of their own", () => {
  const grouped: Rows = [
    ["Ref", "Saving", "Lead officer", "Target", "Achieved to date"],
    [null, "Adult social care", null, 840, 380],
    ["A1", "Placements reviewed", "Ann", 600, 250],
    ["A2", "Reablement", "Ben", 240, 130],
    [null, "Waste", null, 360, 210],
    ["W1", "Garden charge", "Cy", 300, 180],
    ["W2", "Fewer bins", "Di", 60, 30],
    [null, "Total savings", null, 1200, 590],
    ["Note: figures in thousands"],
  ];
  const choices = { assumed: { ...ofTheYear.assumed, "Reading date": on } };

  test("sums without an ID are parents, and the total is left out", () => {
    const { workbook, proposal } = adopted({ Savings: grouped }, choices);
    expect(proposal.assumptions.find(({ field }) => field === "Parent")?.says).toBe('the heading of its group: "Adult social care" and "Waste"');
    const reviewed = review(workbook);
    // 181 of 365 days: 250 of 297.5 (−16 %), 130 of 119, 180 of 148.8, 30 of 29.8; above A1 and A2 (.84 + 1)/2 = .92.
    expect(statuses(reviewed)).toEqual({ "Adult social care": "Amber", A1: "Red", A2: "Green", Waste: "Green", W1: "Green", W2: "Green" });
    expect(reviewed.findings.filter(({ rule }) => rule === "total-row").map(({ row }) => row)).toEqual([8]);
    const cells = cellsOf(workbook, "Savings");
    const status = cells[0]?.indexOf("Status") ?? -1;
    expect(cells.map((row) => row[status] ?? null)).toEqual(["Status", "Amber", "Red", "Green", "Green", "Green", "Green", null, null]);
  });

  describe("two levels of headings", () => {
    const rowOf = (id: string): readonly Cell[] => [id, `Saving ${id}`, "Ann", 100, 60];
    const parentsOf = (...rows: Rows) => {
      const { workbook, proposal } = adopted({ Savings: [grouped[0] ?? [], ...rows] }, choices);
      const { result } = review(workbook);
      const told = proposal.assumptions.find(({ field }) => field === "Parent")?.says;
      return { told, parents: Object.fromEntries(Object.entries(result.benefits).map(([id, { parent }]) => [id, parent])) };
    };
    const inner = { S1: "Estates", S2: "Digital", S3: "Care", S4: "Day care" };

    test.each([
      { where: "in one column", at: 0 },
      { where: "in two", at: 1 },
    ])("each group stands in the one above it, $where", ({ at }) => {
      const second = (name: string): readonly Cell[] => [...Array<Cell>(at).fill(null), name];
      const { told, parents } = parentsOf(
        ["Corporate"], second("Estates"), rowOf("S1"), second("Digital"), rowOf("S2"), ["Adults"], second("Care"), rowOf("S3"), second("Day care"), rowOf("S4"),
      ); // prettier-ignore
      expect(told).toBe('the heading of its group: "Estates" in "Corporate", "Digital" in "Corporate", "Care" in "Adults" and "Day care" in "Adults"');
      expect(parents).toEqual({ Corporate: null, Estates: "Corporate", Digital: "Corporate", Adults: null, Care: "Adults", "Day care": "Adults", ...inner });
    });

    test("a heading in the outer column over rows of its own ends the group before", () => {
      const { parents } = parentsOf(
        ["Corporate"], [null, "Estates"], rowOf("S1"), [null, "Digital"], rowOf("S2"), ["Adults"], [null, "Care"], rowOf("S3"), ["Public health"], rowOf("S4"),
      ); // prettier-ignore
      expect(parents).toMatchObject({ Estates: "Corporate", Care: "Adults", "Public health": null, S4: "Public health" });
    });

    test("equal names in two groups are told apart by these", () => {
      const { parents } = parentsOf(["Corporate"], ["Cashable"], rowOf("S1"), ["Other"], rowOf("S2"), ["Adults"], ["Cashable"], rowOf("S3"));
      expect(parents).toMatchObject({ S1: "Corporate: Cashable", S2: "Other", S3: "Adults: Cashable", "Adults: Cashable": "Adults" });
    });

    test("a group that is empty yet holds none of the others", () => {
      const { parents } = parentsOf(["Estates"], rowOf("S1"), ["Digital"], ["Care"], rowOf("S2"));
      expect(parents).toEqual({ Estates: null, S1: "Estates", Care: null, S2: "Care" });
    });
  });

  test("a name without an ID whose figures are no sums stays a row to be mended", () => {
    const loose = grouped.map((row) => (row[1] === "Waste" ? [null, "Waste", null, 100, 20] : row));
    const reviewed = review(adopted({ Savings: loose }, choices).workbook);
    expect(reviewed.findings.filter(({ rule }) => rule === "id-missing").map(({ row }) => row)).toContain(5);
  });

  test.each(["Total", "Totals", "Grand total", "Sub-total", "Summe", "Gesamt", "Totaal", "Total général"])('"%s" is a total, wherever it stands', (word) => {
    const rows: Rows = [["Saving", "Target", "Achieved to date"], ["Agency shifts", 600, 310], ["Energy", 360, 180], [word, 960, 490]]; // prettier-ignore
    expect(Object.keys(judge({ Savings: rows }, choices))).toEqual(["Agency shifts", "Energy"]);
  });

  test("a benefit that begins with the word is one, where its figure is no sum", () => {
    const rows: Rows = [["Saving", "Target", "Achieved to date"], ["Agency shifts", 600, 310], ["Energy", 360, 180], ["Total waste avoided", 80, 40]]; // prettier-ignore
    expect(Object.keys(judge({ Savings: rows }, choices))).toEqual(["Agency shifts", "Energy", "Total waste avoided"]);
  });

  test("one heading alone, or a remark between rows, makes no group", () => {
    const rows: Rows = [["Saving", "Lead", "Target"], ["Agency shifts", "Ann", 600], ["To be agreed"], ["Energy", "Ben", 360]]; // prettier-ignore
    expect(adopted({ Savings: rows }, ofTheYear).proposal.lines.filter(({ field }) => field === "Parent")).toEqual([]);
  });
});

describe("two lists side by side on one sheet", () => {
  const own = ["Ref", "Saving", "Target", "Delivered to date"];
  const savings: Rows = [
    ["S1", "Leases", 100, 60],
    ["S2", "Energy", 80, 20],
  ];
  const choices = { assumed: { ...ofTheYear.assumed, "Reading date": on } };
  const beside = (heads: readonly Cell[], rows: Rows): Rows => {
    const length = Math.max(savings.length, rows.length);
    const body = Array.from({ length }, (_, row) => [...(savings[row] ?? [null, null, null, null]), null, ...(rows[row] ?? [])]);
    return [[...own, null, ...heads], ...body];
  };
  const takenOf = ({ headings }: Proposal) => headings.flatMap(({ heading, field }) => (field === undefined ? [] : [[heading, field]]));
  const asOne = ["Benefit ID", "Benefit", "Target", "Reading"].map((field, place) => [own[place], field]);

  test.each([
    {
      which: "risks, longer",
      heads: ["Risk", "Owner", "Status", "Due date"],
      rows: [
        ["Late tenants", "Ann", "Open", 46300],
        ["Prices", "Ben", "Closed", 46310],
        ["Staff", "Cy", "Open", 46320],
      ],
    },
    { which: "risks, shorter", heads: ["Risk", "Owner", "Due date"], rows: [["Late tenants", "Ann", 46300]], isShort: true },
    {
      which: "another register, longer",
      heads: own,
      rows: [
        ["T1", "Vans", 70, 30],
        ["T2", "Routes", 30, 30],
        ["T3", "Depots", 90, 30],
      ],
    },
    {
      which: "another register, as long",
      heads: own,
      rows: [
        ["T1", "Vans", 70, 30],
        ["T2", "Routes", 30, 30],
      ],
    },
  ])("$which: the one that is judged takes nothing of the other, which is told", ({ heads, rows, isShort = false }) => {
    const lists = isShort ? beside(heads, [...rows, ["Prices", "Ben", 46310]]).concat([["S3", "Print", 40, 30]]) : beside(heads, rows);
    const { workbook, proposal } = adopted({ Savings: lists }, choices);
    expect(takenOf(proposal)).toEqual(asOne);
    expect(proposal.questions).toEqual([]);
    expect(proposal.assumptions.find(({ field }) => field === "Left alone")?.says).toContain(`the list beside it, "${heads[0]}"`);
    const reviewed = review(workbook);
    // 181 of 365 days: 60 of 49.6, 20 of 39.7, 30 of 19.8.
    expect(statuses(reviewed)).toEqual({ S1: "Green", S2: "Red", ...(isShort ? { S3: "Green" } : {}) });
    expect(reviewed.findings.filter(({ rule }) => rule === "id-missing")).toEqual([]);
  });

  test("an empty column within one list is but a space", () => {
    for (const rows of [
      [
        ["Ann", 46300],
        ["Ben", 46310],
      ],
      [["Ann", 46300]],
    ])
      // prettier-ignore
      expect(takenOf(adopted({ Savings: beside(["Owner", "Due date"], rows) }, choices).proposal)).toEqual([...asOne, ["Owner", "Owner"], ["Due date", "Due"]]);
  });
});

test("a register in the middle of its year is due when its year ends, else it is asked", () => {
  const rows = planned.slice(1, 4).map((row, place) => row.map((cell, column) => (place === 0 && column === 3 ? "Target" : cell)));
  expect(adopted({ Data: rows }).proposal.questions.map(({ key }) => key)).toEqual(["Due"]);
  const dated = adopted({ Data: [["Savings 2025/26"], [], ...rows] }).proposal;
  expect(dated.lines.find(({ field }) => field === "Due")?.periodEnd).toBe(dayOf(2026, 3, 31));
});

test("what is saved begins at 0, whatever the name of it says of less", () => {
  const rows: Rows = [["Saving", "Target", "Achieved to date"], ["Fewer bins", 60, 30], ["Reduced overtime", 600, 100]]; // prettier-ignore
  // 181 of 365 days: 30 of 29.8, 100 of 297.5.
  expect(judge({ Savings: rows }, { assumed: { ...ofTheYear.assumed, "Reading date": on } })).toEqual({ "Fewer bins": "Green", "Reduced overtime": "Red" });
});

test("what is planned by year says which way a benefit goes from its baseline, without a column of targets", () => {
  // From 62 to 57 planned and to 58 measured: 4 of 5 delivered, −20 %. From 41 to 55 planned and to 57 measured: 16 of 14.
  const rows: Rows = [
    ["Indicator", "Unit", "Baseline", "2023 Planned", "2023 Achieved", "2024 Planned", "2024 Achieved"],
    ["Under-five mortality", "per 1,000", 62, 60, 61, 57, 58],
    ["Households with safe water", "%", 41, 48, 46, 55, 57],
  ];
  const { workbook } = adopted({ Logframe: rows });
  expect(statuses(review(workbook, dayOf(2024, 12, 31)))).toEqual({ "Under-five mortality": "Red", "Households with safe water": "Green" });
});

test("a target that is written as a bound is judged the way that its bound says", () => {
  // 7.9 to at most 6.0 by the end of the year, 7.2 measured: 0.7 of 1.9, where about half was planned by 30 June. At most 12 %, 13 % measured.
  const rows: Rows = [
    ["Ref", "Measure", "Standard", "Baseline", "Actual", "As at", "Start", "Due"],
    ["Q1", "Length of stay", "≤ 6.0", 7.9, 7.2, "2025-06-30", "2025-01-01", "2025-12-31"],
    ["Q2", "Patients seen within 4 hours", "≥ 95%", 0.97, 0.96, "2025-06-30", "2025-01-01", "2025-12-31"],
    ["Q3", "Vacancy rate", "max 12%", 0.11, 0.14, "2025-06-30", "2025-01-01", "2025-12-31"],
  ];
  const { workbook } = adopted({ Quality: rows });
  expect(statuses(review(workbook))).toEqual({ Q1: "Red", Q2: "Green", Q3: "Red" });
});
