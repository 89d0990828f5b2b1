import { afterEach, describe, expect, test } from "@jest/globals";
import { callPlan } from "../../sheets-addon/server/call-plan";
import { formulas as figuresAndReviews } from "../../core/functions/index";
import { addMenu, openSidebar } from "../../sheets-addon/server/menu";
import { menuText } from "../../sheets-addon/server/menu-text";
import { menuReview } from "../../sheets-addon/server/menu-review";
import { startPages } from "../../sheets-addon/rpc";
import { cellsOf, expectNoViolation, openedSheets, sheetNamed } from "./sheets-fixture";
import { googleSays } from "./host/calls";
import { holdLock } from "./host/locks";
import { copyOfSpreadsheet, type HostSpreadsheet } from "./host/model";
import type { SheetsHost } from "./host/sheets-host";
import { ask, googleOf, planOf } from "./sheets-server-fixture";

afterEach(expectNoViolation);

let madeCrm: HostSpreadsheet | undefined;
/** The example plan beside a sheet of the user's; it is set up once and copied. */
const crm = (): SheetsHost => {
  const host = openedSheets([{ name: "My notes", cells: [["Ours"]] }]);
  if (madeCrm === undefined) ask(host, "setUp", { kind: "crm" });
  madeCrm ??= host.snapshot();
  Object.assign(host.state.spreadsheet, copyOfSpreadsheet(madeCrm));
  return host;
};
const dialogs = ({ state }: SheetsHost) => state.services.dialogs.map(({ kind, content }) => ({ kind, content }));

describe("the menu", () => {
  test.each(["NONE", "LIMITED", "FULL"] as const)("is made in AuthMode.%s, and by nothing but calls of the menu", (authMode) => {
    const host = openedSheets([{ name: "Sheet1", cells: [] }], { authMode });
    addMenu(host.globals.SpreadsheetApp, menuText(host.globals.Session));
    expect(host.state.services.menus[0]?.items.map((item) => (typeof item === "object" ? item.caption : item))).toEqual([
      "Review",
      "separator",
      "Set up…",
      "Freeze baseline…",
      "Chase list",
      "Timetable…",
      "separator",
      "Help",
    ]);
    expect([...new Set(host.calls.all.map(({ name }) => name.split(".")[0] ?? ""))].sort()).toEqual(["Menu", "Session", "SpreadsheetApp", "Ui"]);
  });

  const opener = ({ globals }: SheetsHost) => ({ app: globals.SpreadsheetApp, html: globals.HtmlService, session: globals.Session });

  test("opens the sidebar with the words that it begins with, in the language of the user", () => {
    const host = openedSheets([{ name: "Sheet1", cells: [] }], { locale: "de_DE", files: { Sidebar: "" } });
    openSidebar(opener(host), "chase", menuText(host.globals.Session));
    const [dialog] = host.state.services.dialogs;
    const [, words = ""] = /data-page="chase" data-language="de" data-words="([^"]*)"/.exec(dialog?.content ?? "") ?? [];
    expect([dialog?.title, JSON.parse(words.replace(/&quot;/g, '"'))]).toEqual([
      "Nutzenplan",
      {
        "Benefits plan": "Nutzenplan",
        "Review (of the plan)": "Prüfung",
        Benefits: "Nutzen",
        Chase: "Nachfassen",
        Formulas: "Formeln",
        More: "Mehr",
        "Opening the plan…": "Der Plan wird geöffnet …",
      },
    ]);
  });

  test.each(startPages)("opens the sidebar on the page %s", (page) => {
    const host = openedSheets([{ name: "Sheet1", cells: [] }], { files: { Sidebar: "<p>the pane</p>" } });
    openSidebar(opener(host), page, menuText(host.globals.Session));
    expect(host.state.services.dialogs).toEqual([
      { kind: "sidebar", title: "Benefits plan", content: `<p>the pane</p><div hidden id="start-page" data-page="${page}"></div>` },
    ]);
  });

  test("draws small lines over the reviews from the second on, by formulas of the cells where the figures stand, whatever that sheet is called", () => {
    const host = planOf([["Ann", null]]);
    const at = (place: string) => host.spreadsheet.getRange(place);
    // 12 → 8 in 2026: read at the end of June, July and August.
    [46203, 46234, 46265].forEach((day, row) => at(`Measurements!A${row + 2}:C${row + 2}`).setValues([["B-01", day, 10 - row / 10]]));
    const review = (day: string) => ask(host, "review", { day });
    review("2026-06-30");
    expect(at("Dashboard!V5:V6").getFormulas()).toEqual([[""], [""]]);
    const data = sheetNamed(host, "Review data");
    host.spreadsheet.getSheetByName("Review data")?.setName("Bob's data");
    for (const day of ["2026-07-31", "2026-08-31"]) review(day);
    expect(data?.name).toBe("Bob's data");
    expect(at("Dashboard!V5").getValue()).toBe("Over 3 reviews");
    for (const cell of ["Dashboard!V6", "Board pack!V6", "Since last review!D7"]) {
      const [, sheet, address = ""] = /^=SPARKLINE\('(.+)'!(\S+)\)$/.exec(at(cell).getFormula()) ?? [];
      expect([cell, sheet]).toEqual([cell, "Bob''s data"]);
      expect(host.spreadsheet.getSheetByName("Bob's data")?.getRange(address).getValues()[0]).toHaveLength(3);
    }
  });

  test("reviews at once and tells what came of it", () => {
    const host = crm();
    menuReview(googleOf(host));
    const [headers = [], first = []] = cellsOf(sheetNamed(host, "Benefits")).slice(2);
    expect(first[headers.indexOf("Status")]).not.toBeNull();
    expect(dialogs(host)).toEqual([
      { kind: "toast", content: "Reviewing the plan…" },
      {
        kind: "toast",
        content: expect.stringMatching(
          /^Reviewed at 2026-10-31\. 8 of 14 benefits that are due are realized or on plan\..* \d+ findings: (\d+ needs? attention|, )+(\d+ (is|are) advice)?\. See the sheet Findings\.$/,
        ),
      },
    ]);
  });

  test("says in words why there was no review, and writes nothing", () => {
    const host = openedSheets([
      {
        name: "Benefits",
        cells: [
          ["Benefit ID", "Benefit"],
          ["B-1", "Fewer calls"],
        ],
      },
    ]);
    menuReview(googleOf(host));
    expect(dialogs(host)[2]).toEqual({ kind: "alert", content: expect.stringContaining("Enter one on the Settings sheet") });
    expect(host.state.spreadsheet.sheets.map(({ name }) => name)).toEqual(["Benefits"]);
  });

  test("where nothing is read as the plan, opens the sidebar, which offers to use a sheet as it stands", () => {
    const host = openedSheets([{ name: "My notes", cells: [["Ours"]] }], { files: { Sidebar: "<p>the pane</p>" } });
    menuReview(googleOf(host));
    expect(dialogs(host).slice(1)).toEqual([
      { kind: "toast", content: expect.stringMatching(/^Nothing was reviewed\. There is no Benefits table\. .*"Use this sheet"/) },
      { kind: "sidebar", content: expect.stringContaining('data-page="review"') },
    ]);
    expect(host.state.spreadsheet.sheets.map(({ name }) => name)).toEqual(["My notes"]);
  });
});

describe("the sidebar's calls", () => {
  test("set up a blank plan with a Plan ID to keep, by the name of the spreadsheet", () => {
    const host = openedSheets([{ name: "Ours", cells: [] }]);
    ask(host, "setUp", { kind: "blank" });
    // The fixture's chance is always half way: the sixteenth of 31 letters.
    expect(ask(host, "settings", {}).find(({ name }) => name === "Plan ID")?.value).toMatch(/^[A-Z0-9-]+-SSSSSS$/);
  });

  test("set up, review and take back a plan, each with plain answers", () => {
    const host = openedSheets([{ name: "My notes", cells: [["Ours"]] }]);
    expect(ask(host, "summary", {})).toEqual({ state: "none", lack: null, statusDate: null, register: null, openReviews: [], tables: [] });
    expect(ask(host, "setUp", { kind: "crm" })).toMatchObject({ state: "plan", statusDate: "2026-10-31" });
    const before = cellsOf(sheetNamed(host, "Benefits"));
    const { reviewed, undo } = ask(host, "review", { day: null });
    expect(reviewed.result.statusDate).toBe("2026-10-31");
    expect(reviewed.curve?.points.length).toBeGreaterThan(12);
    expect(ask(host, "undoReview", { undo })).toBeNull();
    const width = before[2]?.length ?? 0;
    const after = cellsOf(sheetNamed(host, "Benefits"));
    expect(after.slice(3).map((row) => row.slice(width))).toEqual(after.slice(3).map(() => []));
    expect(after.slice(3).map((row) => row.slice(0, width))).toEqual(before.slice(3));
    expect(cellsOf(sheetNamed(host, "My notes"))).toEqual([["Ours"]]);
  });

  test("what is taken back names only what a review wrote", () => {
    const host = crm();
    const { undo } = ask(host, "review", { day: null });
    const cells = () => host.state.spreadsheet.sheets.map((sheet) => JSON.stringify(cellsOf(sheet)));
    const before = cells();
    const [first] = undo;
    if (first === undefined) throw new Error("nothing to take back");
    const foreign = { ...first, columns: first.columns.slice(0, 1).map((column) => ({ ...column, header: "Owner" })) };
    expect(() => ask(host, "undoReview", { undo: [foreign] })).toThrow("moved: The review that was to be taken back is not there any more");
    expect(cells()).toEqual(before);
  });

  test("tell of a benefit, of who owes what, of the settings and of the timetable", () => {
    const host = crm();
    expect(ask(host, "benefit", { id: "B-05", day: "2026-10-31" })).toMatchObject({ id: "B-05", result: { name: expect.any(String) } });
    expect(ask(host, "chase", { day: "2026-10-31" }).people.length).toBeGreaterThan(0);
    expect(ask(host, "settings", {}).find(({ name }) => name === "Status date")?.value).toBe("2026-10-31");
    expect(ask(host, "timetable", {}).settings.reminders.every).toBe("never");
    expect(() => ask(host, "benefit", { id: "B-99", day: null })).toThrow("moved: There is no benefit B-99");
  });

  test("freeze a baseline, and say why not the second time", () => {
    const host = crm();
    const words = { name: "Second approval", day: null, approvedBy: "The board", reason: "" };
    expect(ask(host, "freeze", words)).toMatch(/^Froze \d+ benefits as "Second approval"/);
    expect(ask(host, "freeze", { ...words, name: "Third" })).toMatch(/^Nothing changed/);
  });

  test("mark a review done in its blank cells alone", () => {
    const host = crm();
    const [open] = ask(host, "summary", {}).openReviews;
    const words = { review: open ?? "", day: "2026-11-20", by: "=The board", outcome: "" };
    expect(ask(host, "markDone", words)).toBe(`"${open}" is marked done on 20 November 2026 by =The board.`);
    const [headers = [], ...rows] = cellsOf(sheetNamed(host, "Reviews")).slice(2);
    const row = rows.find((cells) => cells[0] === open);
    expect([row?.[headers.indexOf("Done on")], row?.[headers.indexOf("Outcome")]]).toEqual([46346, "Done by =The board."]);
    expect(ask(host, "summary", {}).openReviews).not.toContain(open);
    expect(() => ask(host, "markDone", words)).toThrow("plan: ");
  });

  test("enter a setting into its cell, as a date and never as a formula", () => {
    const host = planOf([["An owner", null]]);
    expect(ask(host, "saveSetting", { name: "Status date", value: "2026-12-31" }).map(({ value }) => value)).toEqual(["2026-12-31", "GBP"]);
    expect(ask(host, "saveSetting", { name: "Currency", value: '=IMPORTDATA("x")' })[1]?.value).toBe('=IMPORTDATA("x")');
    expect(
      sheetNamed(host, "Settings")
        ?.rows.flat()
        .some((cell) => cell?.formula !== undefined),
    ).toBe(false);
  });

  test("go to a cell and put a formula of ours into the selected one, and no other formula", () => {
    const host = crm();
    expect(ask(host, "goTo", { place: { table: "Measurements", row: 98, column: "Date" } })).toBeNull();
    expect(ask(host, "insertFormula", { formula: '=BENEFIT_VARIANCE(10, 9, "Decrease")' })).toBeNull();
    expect(sheetNamed(host, "Measurements")?.rows[97]?.[1]?.formula).toBe('=BENEFIT_VARIANCE(10, 9, "Decrease")');
    expect(() => ask(host, "insertFormula", { formula: '=IMPORTDATA("https://example.com")' })).toThrow(/^plan: /);
    expect(() => ask(host, "goTo", { place: { table: "Nowhere", row: 1, column: null } })).toThrow("moved: ");
  });

  test.each(["en_US", "en_GB", "ja_JP", "de_DE", "fr_FR", "pt_BR", "xx_YY"])(
    "put every example into a spreadsheet of the language %s so that it is read",
    (locale) => {
      const host = openedSheets([{ name: "Sheet1", cells: [] }], { locale });
      const shown = figuresAndReviews.map(
        ({
          help: {
            example: { formula },
          },
        }) => {
          ask(host, "insertFormula", { formula });
          return [formula, host.spreadsheet.getRange("A1").getValue()];
        },
      );
      expect(shown).toEqual(
        figuresAndReviews.map(
          ({
            help: {
              example: { formula },
            },
          }) => [formula, 0],
        ),
      );
    },
  );

  test("put a formula in with the separators of the spreadsheet's language, also within arrays and texts", () => {
    const host = openedSheets([{ name: "Sheet1", cells: [] }], { locale: "de_DE" });
    ask(host, "insertFormula", { formula: '=BENEFIT_NPV(0.08, {-1000,300.5;1,"a, b"})' });
    expect(host.spreadsheet.getRange("A1").getFormula()).toBe('=BENEFIT_NPV(0,08; {-1000\\300,5;1\\"a, b"})');
  });

  test("answer trouble in words, with nothing written", () => {
    const host = crm();
    holdLock(host.state, "document", host.state.now + 60_000);
    expect(() => ask(host, "review", { day: null })).toThrow("busy: Another review of this spreadsheet is running");
    host.state.services.locks.clear();
    host.calls.reset();
    host.calls.failOn("Range.getValues", 1, googleSays.timedOut);
    expect(() => ask(host, "review", { day: null })).toThrow("busy: Google Sheets does not answer at the moment");
    expect(() => ask(host, "review", { day: "31/10/2026?" })).toThrow('plan: "31/10/2026?" is not a date');
    expect(host.state.spreadsheet.sheets.some(({ name }) => name === "Dashboard")).toBe(false);
  });

  test("say what Google does not allow for want of a permission", () => {
    const host = openedSheets([{ name: "Sheet1", cells: [] }], { scopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"] });
    expect(() => ask(host, "timetable", {})).toThrow("protected: Google does not let the add-on do this for you");
  });

  test("let the lock go, whatever happened", () => {
    const host = crm();
    expect(() => ask(host, "review", { day: "?" })).toThrow("plan: ");
    expect(host.state.services.locks.get("document")?.mine).toBeUndefined();
  });
});

describe("a call that is none", () => {
  const host = (): SheetsHost => openedSheets([{ name: "Sheet1", cells: [] }]);
  test.each([
    ["destroy", {}],
    ["__proto__", {}],
    ["constructor", {}],
    [undefined, {}],
    [null, null],
    [{ verb: "summary" }, {}],
    [["summary"], {}],
    ["summary", null],
    ["summary", { day: null }],
    ["summary", "x"],
    ["summary", []],
    ["review", {}],
    ["review", { day: 46326 }],
    ["review", { day: null, also: 1 }],
    ["setUp", { kind: "toString" }],
    ["goTo", { place: { table: "Benefits", row: 0, column: null } }],
    ["goTo", { place: { table: "Benefits", row: 1.5, column: null } }],
    ["undoReview", { undo: [{ table: "Benefits" }] }],
    ["saveSetting", { name: "Currency", value: 1 }],
    ["freeze", { name: "x", day: null, approvedBy: "y" }],
    ["markDone", { review: "x", day: null, by: 1, outcome: "" }],
    [
      "saveTimetable",
      { settings: { review: { every: "minute", hour: 7, weekday: "Monday" }, reminders: { every: "never", hour: 8, weekday: "Monday" } }, agreed: null },
    ],
    [
      "saveTimetable",
      { settings: { review: { every: "day", hour: 24, weekday: "Monday" }, reminders: { every: "never", hour: 8, weekday: "Monday" } }, agreed: null },
    ],
    ["sendReminders", { agreed: null }],
  ])("%j with %j is refused in words, before anything is asked of Google", (verb, request) => {
    const sheets = host();
    const reply = callPlan(googleOf(sheets), verb, request, "en") as { readonly trouble: { readonly kind: string; readonly message: string } };
    expect(reply.trouble).toMatchObject({ kind: "ours", message: expect.stringMatching(/the add-on (has no|does not know)|The add-on has no/) });
    expect(sheets.calls.all).toEqual([]);
  });
});
