import { describe, expect, test } from "@jest/globals";
import { runInContext } from "node:vm";
import type { AuthMode } from "./host/host";
import { holdLock } from "./host/locks";
import { scriptRun } from "./host/script-run";
import { sheetsHost, type HostGlobals } from "./host/sheets-host";

/* Limits and modes, as the pages of Google's documentation named in quotes have them. */

describe('properties ("Quotas for Google Services")', () => {
  test("are kept by document and by user", () => {
    const {
      globals: { PropertiesService },
      state,
    } = sheetsHost();
    PropertiesService.getDocumentProperties().setProperties({ a: "1", b: "2" }).deleteProperty("a");
    PropertiesService.getUserProperties().setProperty("mine", "owner's");
    state.user = "editor@example.com";
    expect([
      PropertiesService.getDocumentProperties().getProperties(),
      PropertiesService.getUserProperties().getProperty("mine"),
      PropertiesService.getDocumentProperties().getProperty("a"),
    ]).toEqual([{ b: "2" }, null, null]);
    // "Custom functions in Google Sheets": those of the spreadsheet's owner, and nothing can be set.
    state.authMode = "CUSTOM_FUNCTION";
    expect(PropertiesService.getUserProperties().getProperty("mine")).toBe("owner's");
    expect(() => PropertiesService.getUserProperties().setProperty("mine", "x")).toThrow("You do not have permission");
  });

  test("hold texts of 9 KB, and 500 KB in all", () => {
    const store = sheetsHost().globals.PropertiesService.getDocumentProperties();
    store.setProperty("most", "x".repeat(9 * 1024));
    expect(() => store.setProperty("more", "ä".repeat(5 * 1024))).toThrow("Argument too large: value");
    expect(() => {
      for (let number = 0; number < 56; number++) store.setProperty(`k${number}`, "x".repeat(9 * 1024));
    }).toThrow("You have exceeded the property storage quota.");
    expect(() => store.setProperty("number", 1 as never)).toThrow("The parameters (String,number) don't match the method signature");
  });
});

test('the cache forgets after ten minutes or when it is told to, and holds 100 KB a value ("Cache")', () => {
  const {
    globals: { CacheService, Utilities },
  } = sheetsHost();
  const cache = CacheService.getDocumentCache();
  cache?.put("usual", "1");
  cache?.put("long", "2", 21_600);
  Utilities.sleep(601_000);
  expect([cache?.get("usual"), cache?.getAll(["usual", "long"])]).toEqual([null, { long: "2" }]);
  expect(() => cache?.put("k".repeat(251), "1")).toThrow("Argument too large: key");
  expect(() => cache?.put("k", "x".repeat(100 * 1024 + 1))).toThrow("Argument too large: value");
  expect(() => cache?.put("k", "1", 21_601)).toThrow("Invalid argument: expirationInSeconds");
});

describe('the document lock ("Class Lock")', () => {
  test("is waited for, as long as is said", () => {
    const {
      globals: { LockService },
      state,
    } = sheetsHost();
    holdLock(state, "document", state.now + 20_000);
    const lock = LockService.getDocumentLock();
    expect([lock.tryLock(5_000), lock.hasLock(), lock.tryLock(30_000), lock.hasLock()]).toEqual([false, false, true, true]);
    lock.releaseLock();
    holdLock(state, "document", state.now + 20_000);
    expect(() => lock.waitLock(1_000)).toThrow("Lock timeout: another process was holding the lock for too long.");
  });

  test("belongs to one at a time, and is free once the script has ended", () => {
    const {
      globals: { LockService },
      state,
    } = sheetsHost();
    expect([LockService.getDocumentLock().tryLock(0), LockService.getDocumentLock().tryLock(0), LockService.getUserLock().tryLock(0)]).toEqual([
      true,
      false,
      true,
    ]);
    state.restart();
    expect(LockService.getDocumentLock().tryLock(0)).toBe(true);
  });
});

describe('triggers ("Triggers for Editor add-ons", Restrictions)', () => {
  test("are one of each type, per user", () => {
    const {
      globals: { ScriptApp },
      spreadsheet,
      state,
    } = sheetsHost();
    const hourly = () => ScriptApp.newTrigger("everyHour").timeBased().everyHours(1).create();
    hourly();
    ScriptApp.newTrigger("onChange").forSpreadsheet(spreadsheet).onChange().create();
    expect(hourly).toThrow("This add-on has created too many time-based triggers in this document for this Google user account.");
    state.user = "editor@example.com";
    hourly();
    const [own] = ScriptApp.getUserTriggers(spreadsheet);
    expect([
      ScriptApp.getUserTriggers(spreadsheet).length,
      own?.getHandlerFunction(),
      own?.getEventType() === ScriptApp.EventType.CLOCK,
      state.services.triggers.length,
    ]).toEqual([1, "everyHour", true, 3]);
    if (own !== undefined) ScriptApp.deleteTrigger(own);
    expect(ScriptApp.getUserTriggers(spreadsheet)).toEqual([]);
  });

  test("run hourly at most and on this file only", () => {
    const {
      globals: { ScriptApp },
      spreadsheet,
    } = sheetsHost();
    expect(() => ScriptApp.newTrigger("f").timeBased().everyMinutes(30).create()).toThrow("more frequently than once per hour");
    expect(() => ScriptApp.newTrigger("f").forSpreadsheet("another")).toThrow("only create triggers for the file");
    expect(ScriptApp.getUserTriggers(spreadsheet)).toEqual([]);
  });

  test("of all the user's files are not touched", () => {
    const {
      globals: { ScriptApp },
      violations,
    } = sheetsHost();
    expect(() => ScriptApp.getProjectTriggers()).toThrow("Script.ScriptApp.getProjectTriggers is not built here");
    expect(violations.length).toBe(1);
  });

  test("ask whether the user has to authorise again", () => {
    const {
      globals: { ScriptApp },
      state,
    } = sheetsHost();
    const required = () => ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
    expect(required()).toBe(false);
    state.services.isAuthorized = false;
    expect(required()).toBe(true);
    expect(() => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["https://www.googleapis.com/auth/script.external_request"])).toThrow(
      "Authorization is required to perform that action.",
    );
  });
});

describe('mail ("Quotas for Google Services")', () => {
  test("is kept, and counts its recipients", () => {
    const {
      globals: { MailApp },
      state,
    } = sheetsHost();
    MailApp.sendEmail({ to: "a@example.com, b@example.com", subject: "Due", body: "text", htmlBody: "<p>text</p>", name: "Plan" });
    MailApp.sendEmail("c@example.com", "Due", "text", { cc: "d@example.com" });
    expect([MailApp.getRemainingDailyQuota(), state.services.mails.map(({ to }) => to)]).toEqual([96, ["a@example.com, b@example.com", "c@example.com"]]);
  });

  test.each([
    { mail: { to: "a@example.com,b@example.com", subject: "s", body: "b" }, says: "Service invoked too many times for one day: email." },
    { mail: { to: "nobody", subject: "s", body: "b" }, says: "Invalid email: nobody" },
    { mail: { to: "", subject: "s", body: "b" }, says: "Failed to send email: no recipient" },
    { mail: { to: "a@example.com", subject: "s".repeat(251), body: "b" }, says: "Argument too large: subject" },
    { mail: { to: "a@example.com", subject: "s", body: "b".repeat(200 * 1024 + 1) }, says: "Limit exceeded: Email Body Size." },
    {
      mail: { to: Array.from({ length: 51 }, (_, at) => `a${at}@example.com`).join(","), subject: "s", body: "b" },
      says: "Limit exceeded: Email Recipients Per Message.",
    },
    { mail: { to: "a@example.com", subject: "s", text: "b" }, says: "The parameters ((class)) don't match the method signature for MailApp.sendEmail." },
  ])("is refused: $says", ({ mail, says }) => {
    const {
      globals: { MailApp },
      state,
    } = sheetsHost();
    state.services.mailQuota = 1;
    expect(() => MailApp.sendEmail(mail)).toThrow(says);
    expect([state.services.mails, MailApp.getRemainingDailyQuota()]).toEqual([[], 1]);
  });
});

describe("the user interface", () => {
  test("shows menus, a sidebar of a file, and what the user answers", () => {
    const {
      globals: { SpreadsheetApp, HtmlService },
      spreadsheet,
      state,
    } = sheetsHost({ files: { sidebar: "<p>Hello</p>" } });
    const ui = SpreadsheetApp.getUi();
    ui.createAddonMenu().addItem("Review", "review").addSeparator().addSubMenu(ui.createMenu("More").addItem("Help", "help")).addToUi();
    ui.showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").append("<b>!</b>").appendUntrusted("<i>").setTitle("Plan"));
    spreadsheet.toast("Done", "Plan", 5);
    state.services.answers.push("YES", { button: "OK", text: "Case 1" });
    expect([ui.alert("Sure?", ui.ButtonSet.YES_NO) === ui.Button.YES, ui.prompt("Name").getResponseText()]).toEqual([true, "Case 1"]);
    expect(() => ui.alert("Sure?", ui.ButtonSet.YES_NO)).toThrow("No answer was laid down");
    expect(state.services.menus).toEqual([
      {
        caption: "Add-on",
        items: [{ caption: "Review", functionName: "review" }, "separator", { caption: "More", items: [{ caption: "Help", functionName: "help" }] }],
      },
    ]);
    expect(state.services.dialogs.slice(0, 2)).toEqual([
      { kind: "sidebar", title: "Plan", content: "<p>Hello</p><b>!</b>&#60;i&#62;" },
      { kind: "toast", title: "Plan", content: "Done" },
    ]);
    expect(() => HtmlService.createHtmlOutputFromFile("other")).toThrow("No HTML file named other was found.");
  });

  test("is not there when a trigger runs", () => {
    const {
      globals: { SpreadsheetApp },
      state,
    } = sheetsHost();
    state.services.hasUi = false;
    expect(() => SpreadsheetApp.getUi()).toThrow("Cannot call SpreadsheetApp.getUi() from this context.");
  });
});

/** The table of "Editor add-on authorization". */
const acts: Readonly<Record<string, (globals: HostGlobals) => unknown>> = {
  "add menu items": ({ SpreadsheetApp }) => SpreadsheetApp.getUi().createAddonMenu().addItem("Review", "review").addToUi(),
  "know the locale": ({ Session }) => Session.getActiveUserLocale(),
  "log and format": ({ Logger, Utilities }) => Logger.log(Utilities.formatDate(new Date(0), "Etc/GMT", "yyyy")),
  "read the spreadsheet": ({ SpreadsheetApp }) => SpreadsheetApp.getActive().getSheets()[0]?.getRange("A1").getValues(),
  "write to it": ({ SpreadsheetApp }) => SpreadsheetApp.getActive().getSheets()[0]?.getRange("A1").setValue(1),
  "read properties": ({ PropertiesService }) => PropertiesService.getDocumentProperties().getProperty("a"),
  "open a sidebar": ({ SpreadsheetApp, HtmlService }) => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x")),
  "know the user": ({ Session }) => Session.getActiveUser().getEmail(),
  "make triggers": ({ ScriptApp }) => ScriptApp.newTrigger("f").timeBased().everyHours(1).create(),
  "send mail": ({ MailApp }) => MailApp.sendEmail("a@example.com", "s", "b"),
};

describe("a script may", () => {
  const allowed: Readonly<Record<AuthMode, readonly string[]>> = {
    NONE: ["add menu items", "know the locale", "log and format"],
    LIMITED: ["add menu items", "know the locale", "log and format", "read the spreadsheet", "write to it", "read properties"],
    CUSTOM_FUNCTION: ["know the locale", "log and format", "read the spreadsheet", "read properties"],
    FULL: Object.keys(acts),
  };
  const cases = Object.entries(allowed).flatMap(([mode, may]) => Object.keys(acts).map((act) => ({ mode: mode as AuthMode, act, may: may.includes(act) })));

  test.each(cases)("$act in AuthMode.$mode: $may", ({ mode, act, may }) => {
    const host = sheetsHost({ authMode: mode });
    const run = (): unknown => acts[act]?.(host.globals);
    if (may) run();
    else expect(run).toThrow("You do not have permission to call");
    expect(host.violations).toEqual([]);
  });

  test.each([
    { scope: "script.send_mail", act: "send mail" },
    { scope: "script.scriptapp", act: "make triggers" },
    { scope: "script.container.ui", act: "open a sidebar" },
    { scope: "spreadsheets.currentonly", act: "read the spreadsheet" },
  ])("$act only with the scope $scope", ({ scope, act }) => {
    const all = sheetsHost().state.services.scopes;
    const host = sheetsHost({ scopes: all.filter((candidate) => !candidate.endsWith(scope)) });
    expect(() => acts[act]?.(host.globals)).toThrow(`Required permissions: https://www.googleapis.com/auth/${scope}`);
  });

  test("open no other spreadsheet and not know an address that it has no scope for", () => {
    const {
      globals: { SpreadsheetApp, Session },
    } = sheetsHost();
    expect(() => SpreadsheetApp.openById("1")).toThrow("Required permissions: https://www.googleapis.com/auth/spreadsheets");
    expect(Session.getActiveUser().getEmail()).toBe("");
    expect(() => Session.getEffectiveUser()).toThrow("userinfo.email");
  });
});

describe("a bare context", () => {
  test("has the services and nothing of Node or a browser; errors are its own", () => {
    const context = sheetsHost().context();
    const missing = "['setTimeout', 'fetch', 'URL', 'process', 'require', 'structuredClone'].filter((name) => name in globalThis)";
    expect(runInContext(missing, context)).toEqual([]);
    const caught = "try { SpreadsheetApp.getActive().getRange('ZZ1') } catch (error) { [error instanceof Error, error.name, error.message].join(' | ') }";
    expect(runInContext(caught, context)).toBe("true | Exception | The coordinates of the range are outside the dimensions of the sheet.");
  });

  test("has every service that the door promises, typed or not", () => {
    const host = sheetsHost();
    const names = Object.keys(host.globals).join();
    expect(runInContext(`[${names}].map((service) => typeof service).join()`, host.context())).toBe(
      Object.keys(host.globals)
        .map(() => "object")
        .join(),
    );
  });
});

describe('google.script.run ("Client-to-server communication")', () => {
  const cycle: Record<string, unknown> = {};
  cycle["self"] = cycle;
  const serve = (functions: Readonly<Record<string, unknown>>) => scriptRun(sheetsHost().state, functions);

  test("carries copies of plain data both ways; what is undefined in a list becomes null", async () => {
    const seen: unknown[] = [];
    const given = { list: [1, undefined, "x"], inner: { yes: true } };
    const { call } = serve({ echo: (value: { inner: unknown }) => (seen.push(value.inner), value) });
    expect(await call("echo", [given])).toEqual({ list: [1, null, "x"], inner: { yes: true } });
    expect(seen[0] === given.inner).toBe(false);
  });

  test.each([
    { what: "a Date", value: new Date(0) },
    { what: "a Date inside", value: { when: [new Date(0)] } },
    { what: "a function", value: { run: () => 1 } },
    { what: "a map", value: new Map() },
    { what: "a circle", value: cycle },
  ])("refuses $what, as an argument and as a result", async ({ value }) => {
    const { call, run } = serve({ echo: () => value });
    await expect(call("echo", [value])).rejects.toThrow("Failed due to illegal value in property");
    await expect(call("echo", [])).rejects.toThrow("Failed due to illegal value in property");
    expect(() => run["echo"]?.(...([value] as never[]))).toThrow("Failed due to illegal value in property");
  });

  test("knows no private function and none that is not there", async () => {
    const { call, run } = serve({ secret_: () => 1 });
    await expect(call("secret_", [])).rejects.toThrow("google.script.run.secret_ is not a function");
    expect(() => run["other"]).toThrow("google.script.run.other is not a function");
  });

  test("runs ten calls at a time and lets others wait", async () => {
    const { call, mostAtOnce } = serve({ slow: (number: number) => new Promise((resolve) => setImmediate(() => resolve(number))) });
    const all = await Promise.all(Array.from({ length: 25 }, (_, number) => call("slow", [number])));
    expect([all.length, all[24], mostAtOnce()]).toEqual([25, 24, 10]);
  });

  test("hands results and errors to the handlers, in full authority and each call an execution of its own", async () => {
    const host = sheetsHost({ authMode: "NONE" });
    const { run } = scriptRun(host.state, { name: () => host.spreadsheet.getName(), fail: () => host.spreadsheet.getRange("ZZ1") });
    const result = await new Promise((resolve) => {
      const runner = run.withSuccessHandler((value, user) => resolve([value, user]));
      runner.withUserObject("me")["name"]?.();
    });
    const error = await new Promise((resolve) => run.withFailureHandler((thrown) => resolve(String(thrown)))["fail"]?.());
    expect([result, error]).toEqual([["Plan", "me"], "ScriptError: Exception: The coordinates of the range are outside the dimensions of the sheet."]);
  });
});
