import { afterEach, describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import type { ReminderPreview, TimetableSettings } from "../../session/timetable-verbs";
import type { Google } from "../../sheets-addon/server/google";
import { latestPeriod } from "../../sheets-addon/server/timetable/periods";
import { mailHtml, reminderMails } from "../../sheets-addon/server/timetable/reminder-mail";
import { runTimetable } from "../../sheets-addon/server/timetable/run-timetable";
import { expectNoViolation, cellsOf, sheetNamed } from "./sheets-fixture";
import { googleSays } from "./host/calls";
import { holdLock } from "./host/locks";
import type { SheetsHost } from "./host/sheets-host";
import { ask, googleOf, planOf, type Owner } from "./sheets-server-fixture";

afterEach(expectNoViolation);

/* 2026-11-24 is a Tuesday, in the 48th week by ISO 8601. */
const tuesday = (hour: number, minute = 13): number => Date.UTC(2026, 10, 24, hour, minute);
const hours = 3_600_000;

const off: TimetableSettings = { review: { every: "never", hour: 7, weekday: "Monday" }, reminders: { every: "never", hour: 8, weekday: "Monday" } };
const daily: TimetableSettings = { ...off, review: { every: "day", hour: 7, weekday: "Monday" } };
const weekly: TimetableSettings = { ...off, reminders: { every: "week", hour: 8, weekday: "Wednesday" } };

describe("the latest period whose hour has passed", () => {
  const on = (text: string, hour: number) => ({ day: dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))), hour });
  test.each([
    { every: "never", weekday: "Monday", at: "2026-11-24", hour: 12, is: undefined },
    { every: "day", weekday: "Monday", at: "2026-11-24", hour: 7, is: "2026-11-24" },
    { every: "day", weekday: "Monday", at: "2026-11-24", hour: 6, is: "2026-11-23" },
    { every: "day", weekday: "Monday", at: "2027-01-01", hour: 0, is: "2026-12-31" },
    { every: "week", weekday: "Monday", at: "2026-11-24", hour: 0, is: "2026-W48" },
    { every: "week", weekday: "Tuesday", at: "2026-11-24", hour: 6, is: "2026-W47" },
    { every: "week", weekday: "Tuesday", at: "2026-11-24", hour: 7, is: "2026-W48" },
    { every: "week", weekday: "Sunday", at: "2026-11-24", hour: 12, is: "2026-W47" },
    { every: "week", weekday: "Monday", at: "2027-01-01", hour: 12, is: "2026-W53" },
    { every: "week", weekday: "Monday", at: "2026-01-02", hour: 12, is: "2026-W01" },
    { every: "month", weekday: "Monday", at: "2026-11-24", hour: 0, is: "2026-11" },
    { every: "month", weekday: "Monday", at: "2026-11-02", hour: 7, is: "2026-11" },
    { every: "month", weekday: "Monday", at: "2026-11-02", hour: 6, is: "2026-10" },
    { every: "month", weekday: "Monday", at: "2027-01-01", hour: 12, is: "2026-12" },
  ] as const)("$every on $weekday at 7, seen on $at at $hour: $is", ({ every, weekday, at, hour, is }) => {
    expect(latestPeriod({ every, hour: 7, weekday }, on(at, hour))).toBe(is);
  });
});

/** The clock of Google's: an execution of its own, with nobody in front of the spreadsheet. */
function tick(host: SheetsHost, now: number, google: Partial<Google> = {}): void {
  host.state.now = now;
  host.state.restart();
  host.state.services.hasUi = false;
  runTimetable({ ...googleOf(host), ...google });
  host.state.services.hasUi = true;
}

const state = (host: SheetsHost) => ask(host, "timetable", {});
const statusOf = (host: SheetsHost) => {
  const [headers = [], ...rows] = cellsOf(sheetNamed(host, "Benefits"));
  return rows.map((row) => row[headers.indexOf("Status")] ?? null);
};
const mailed = (host: SheetsHost) => host.state.services.mails.map(({ to }) => to);

describe("the timed review", () => {
  test("is done once a day, at its hour by the clocks of the spreadsheet", () => {
    const host = planOf([["An owner", null]], { now: tuesday(12), timeZone: "America/New_York" });
    ask(host, "saveTimetable", { settings: daily, agreed: null });
    tick(host, Date.UTC(2026, 10, 25, 11, 59));
    expect([statusOf(host), state(host).lastReview]).toEqual([[null], null]);
    tick(host, Date.UTC(2026, 10, 25, 12, 1));
    expect(statusOf(host)).toEqual(["Not measured"]);
    expect(state(host).lastReview?.at).toBe("2026-11-25 07:01");
    host.calls.reset();
    tick(host, Date.UTC(2026, 10, 25, 13, 1));
    expect(host.calls.byName()).not.toHaveProperty("Range.getValues");
    tick(host, Date.UTC(2026, 10, 26, 18, 0));
    expect(state(host).lastReview?.at).toBe("2026-11-26 13:00");
  });

  test("looks at the day on which it is done, not at the status date of the Settings", () => {
    const host = planOf([["An owner", null]], { now: tuesday(12), timeZone: "Australia/Sydney" });
    ask(host, "saveTimetable", { settings: daily, agreed: null });
    tick(host, Date.UTC(2026, 10, 25, 13, 5));
    expect(statusOf(host)).toEqual(["Not measured"]);
    const texts = host.state.spreadsheet.sheets.flatMap((sheet) => cellsOf(sheet).flat()).filter((cell) => typeof cell === "string");
    expect(texts.some((text) => text.includes("26 November 2026"))).toBe(true);
  });

  test("is tried three times in a period where it fails, and the failure is kept", () => {
    const host = planOf([["An owner", null]], { now: tuesday(6) });
    ask(host, "saveTimetable", { settings: daily, agreed: null });
    const benefits = sheetNamed(host, "Benefits");
    if (benefits !== undefined) host.state.spreadsheet.sheets = host.state.spreadsheet.sheets.filter((sheet) => sheet !== benefits);
    for (const hour of [7, 8, 9]) tick(host, tuesday(hour));
    expect(state(host).lastFailure).toEqual({ at: "2026-11-24 09:13", message: expect.stringContaining("There is no Benefits table") });
    tick(host, tuesday(10));
    expect(state(host).lastFailure?.at).toBe("2026-11-24 09:13");
    if (benefits !== undefined) host.state.spreadsheet.sheets.unshift(benefits);
    tick(host, tuesday(7) + 24 * hours);
    expect(state(host).lastReview?.at).toBe("2026-11-25 07:13");
  });

  test("waits for the next hour where somebody else reviews at the moment", () => {
    const host = planOf([["An owner", null]], { now: tuesday(6) });
    ask(host, "saveTimetable", { settings: daily, agreed: null });
    holdLock(host.state, "document", tuesday(7, 59));
    tick(host, tuesday(7));
    expect(state(host).lastFailure?.message).toMatch(/Another review of this spreadsheet is running/);
    tick(host, tuesday(8));
    expect(statusOf(host)).toEqual(["Not measured"]);
  });

  test("stops quietly where Google asks anew for permission, and keeps that", () => {
    const host = planOf([["An owner", null]], { now: tuesday(6) });
    ask(host, "saveTimetable", { settings: daily, agreed: null });
    host.state.services.isAuthorized = false;
    tick(host, tuesday(7));
    host.state.services.isAuthorized = true;
    expect([statusOf(host), state(host).lastFailure]).toEqual([[null], { at: "2026-11-24 07:13", message: expect.stringContaining("allow it") }]);
  });
});

describe("the clock", () => {
  test("is one for each user, made when something is switched on and gone when all is off", () => {
    const host = planOf([["An owner", null]], { now: tuesday(6) });
    expect(state(host)).toMatchObject({ settings: off, isRunning: false, timeZone: "Etc/UTC" });
    ask(host, "saveTimetable", { settings: daily, agreed: null });
    ask(host, "saveTimetable", { settings: { ...daily, review: { ...daily.review, hour: 9 } }, agreed: null });
    expect(host.state.services.triggers).toMatchObject([{ handler: "runTimetable", event: "CLOCK", user: "owner@example.com", timetable: ["everyHours 1"] }]);
    host.state.user = "editor@example.com";
    expect(state(host).isRunning).toBe(false);
    ask(host, "saveTimetable", { settings: daily, agreed: null });
    expect(host.state.services.triggers).toHaveLength(2);
    ask(host, "saveTimetable", { settings: off, agreed: null });
    expect(host.state.services.triggers.map(({ user }) => user)).toEqual(["owner@example.com"]);
    host.state.user = "owner@example.com";
    const foreign = { id: "other", handler: "somethingElse", event: "ON_OPEN", user: "owner@example.com", timetable: [] };
    host.state.services.triggers = [...host.state.services.triggers, foreign];
    tick(host, tuesday(8));
    expect(host.state.services.triggers).toEqual([foreign]);
  });
});

const owners: readonly Owner[] = [
  ["Ann", "ann@example.com"],
  ["Ben", "ben@example.com"],
  ["Cem", "cem@example.com"],
  ["Dee", null],
  ["Eva", "eva@example.com, all@example.com"],
];

/** With the reminders switched on by who looked at the mails. */
function reminding(people: readonly Owner[] = owners): { readonly host: SheetsHost; readonly preview: ReminderPreview } {
  const host = planOf(people, { now: tuesday(6) });
  const preview = ask(host, "previewReminders", {});
  ask(host, "saveTimetable", { settings: weekly, agreed: preview });
  return { host, preview };
}
const wednesday = (hour: number): number => tuesday(hour) + 24 * hours;

describe("reminders", () => {
  test("are switched on only by who looked at exactly those mails", () => {
    const host = planOf(owners, { now: tuesday(6) });
    expect(() => ask(host, "saveTimetable", { settings: weekly, agreed: null })).toThrow("plan: Look at the mails before");
    const preview = ask(host, "previewReminders", {});
    expect(preview.mails.map(({ person, to, subject }) => [person, to, subject])).toEqual([
      ["Ann", "ann@example.com", "Plan: 1 thing to enter"],
      ["Ben", "ben@example.com", "Plan: 1 thing to enter"],
      ["Cem", "cem@example.com", "Plan: 1 thing to enter"],
    ]);
    expect(preview.leftOut).toEqual([
      { person: "Dee", because: "Roles has no email address" },
      { person: "Eva", because: '"eva@example.com, all@example.com" is not an email address' },
    ]);
    const [first, ...others] = preview.mails;
    if (first === undefined) throw new Error("no mail");
    expect(() =>
      ask(host, "saveTimetable", { settings: weekly, agreed: { ...preview, mails: [{ ...first, to: "somebody@example.com" }, ...others] } }),
    ).toThrow("plan: The mails are other ones");
    expect([state(host).settings, host.state.services.triggers, mailed(host)]).toEqual([off, [], []]);
    ask(host, "saveTimetable", { settings: weekly, agreed: preview });
    expect([state(host).settings, mailed(host)]).toEqual([weekly, []]);
  });

  test("go out once a period, one to each person who can be reached, as text and as HTML", () => {
    const { host, preview } = reminding();
    for (const hour of [7, 8, 9]) tick(host, wednesday(hour));
    expect(host.state.services.mails.map(({ to, subject, cc, bcc, replyTo }) => ({ to, subject, cc, bcc, replyTo }))).toEqual(
      preview.mails.map(({ to, subject }) => ({ to, subject })),
    );
    expect(host.state.services.mails[0]?.body).toContain("Dear Ann,\n\non 25 November 2026 the benefits plan waits for this from you:");
    expect(state(host).lastReminders).toEqual({ at: "2026-11-25 08:13", outcome: "3 mails were sent, 2 people could not be reached by mail." });
    tick(host, wednesday(8) + 7 * 24 * hours);
    expect(mailed(host)).toHaveLength(6);
  });

  test("say in two lines what moved since the last review on record, the words of the plan as words", () => {
    const host = planOf(owners.slice(0, 2), { now: tuesday(6) });
    const enter = (place: string, value: string | number): void => void host.spreadsheet.getRange(place).setValue(value);
    enter("Benefits!B3", "Errors\n<b>=1+1</b>\u202e");
    const before = ask(host, "previewReminders", {});
    expect(before.mails[0]?.text).not.toContain("Since ");
    ask(host, "review", { day: "2026-10-31" });
    // On 20 November 12 − 4 · 323/364 = 8.45 is planned, and nothing delivered.
    enter("Measurements!A2", "B-02");
    enter("Measurements!B2", 46346);
    enter("Measurements!C2", 12);
    const [mail] = ask(host, "previewReminders", {}).mails;
    expect(mail?.to).toBe("ann@example.com");
    expect(mail?.text.split("\n\n").slice(-2)[0]?.split("\n")).toEqual([
      "Since 31 October 2026: 1 benefit changed status (1 by readings).",
      "Moved most: B-02 Errors <b>=1+1</b>, Not measured → Red.",
    ]);
    expect(mailHtml(mail?.text ?? "", "https://example.com")).toContain("B-02 Errors &#60;b&#62;=1+1&#60;/b&#62;, Not measured → Red.");
    // Behind the next review the reading of a closed month is changed: that waits for a reason.
    ask(host, "review", { day: "2026-11-24" });
    enter("Measurements!C2", 12.5);
    host.state.now += 24 * hours;
    expect(ask(host, "previewReminders", {}).mails[0]?.text).toContain(
      "\nSince 24 November 2026: no benefit changed status.\n1 reason is wanted in Corrections.\n",
    );
  });

  test("go out in the name of the user who agreed, never in another's", () => {
    const { host } = reminding();
    host.state.user = "editor@example.com";
    tick(host, wednesday(8));
    expect(mailed(host)).toEqual([]);
    host.state.user = "owner@example.com";
    tick(host, wednesday(9));
    expect(mailed(host)).toHaveLength(3);
  });

  test("that a user agreed to in one spreadsheet do not go out of another", () => {
    const { host } = reminding();
    Object.assign(host.state.spreadsheet, { id: "1AnotherSpreadsheet" });
    tick(host, wednesday(8));
    expect(mailed(host)).toEqual([]);
  });

  test("go on with the next person at the next run where Google sends no more for today", () => {
    const { host } = reminding();
    host.state.services.mailQuota = 2;
    tick(host, wednesday(8));
    expect([mailed(host), state(host).lastFailure?.message]).toEqual([["ann@example.com", "ben@example.com"], expect.stringContaining("no more mails")]);
    host.state.services.mailQuota = 100;
    for (const hour of [9, 10]) tick(host, wednesday(hour));
    expect(mailed(host)).toEqual(["ann@example.com", "ben@example.com", "cem@example.com"]);
    expect(state(host).lastReminders?.outcome).toMatch(/^3 mails were sent/);
  });

  test("stop before Google's six minutes are over, and go on at the next run", () => {
    const { host } = reminding();
    const slow = { ...googleOf(host).mail, sendEmail: (message: object) => (googleOf(host).mail.sendEmail(message), void (host.state.now += 150_000)) };
    tick(host, wednesday(8), { mail: { ...slow, getRemainingDailyQuota: () => 100 } });
    expect([mailed(host), state(host).lastFailure?.message]).toEqual([["ann@example.com", "ben@example.com"], expect.stringContaining("no time")]);
    tick(host, wednesday(9));
    expect(mailed(host)).toEqual(["ann@example.com", "ben@example.com", "cem@example.com"]);
  });

  test("try a mail that failed again, three times in all, and let it stop no other", () => {
    const { host } = reminding();
    const failing = (): void => host.calls.failOn("MailApp.sendEmail", 1, "Service error: Mail");
    failing();
    tick(host, wednesday(8));
    expect([mailed(host), state(host).lastFailure?.message]).toEqual([
      ["ben@example.com", "cem@example.com"],
      "The mail to ann@example.com could not be sent: Service error: Mail",
    ]);
    host.calls.reset();
    failing();
    tick(host, wednesday(9));
    expect(mailed(host)).toHaveLength(2);
    host.calls.reset();
    tick(host, wednesday(10));
    tick(host, wednesday(11));
    expect(mailed(host)).toEqual(["ben@example.com", "cem@example.com", "ann@example.com"]);
  });

  test("give a mail up that failed three times", () => {
    const { host } = reminding([["Ann", "ann@example.com"]]);
    for (const hour of [8, 9, 10, 11]) {
      host.calls.reset();
      host.calls.failOn("MailApp.sendEmail", 1, "Service error: Mail");
      tick(host, wednesday(hour));
      expect(host.calls.count("MailApp.sendEmail")).toBe(hour < 11 ? 1 : 0);
    }
  });

  test("never go out twice where Google cut a run off, whether the mail had left or not", () => {
    for (const hadLeft of [true, false]) {
      const { host } = reminding();
      host.calls.reset();
      host.calls.failOn("MailApp.sendEmail", 2, googleSays.tooLong, hadLeft);
      expect(() => tick(host, wednesday(8))).toThrow(googleSays.tooLong);
      host.calls.reset();
      for (const hour of [9, 10]) tick(host, wednesday(hour));
      expect(mailed(host)).toEqual(["ann@example.com", ...(hadLeft ? ["ben@example.com"] : []), "cem@example.com"]);
    }
  });

  test("are sent at once at the user's word, if they are the ones that were looked at", () => {
    const host = planOf(owners, { now: tuesday(6) });
    const agreed = ask(host, "previewReminders", {});
    expect(() => ask(host, "sendReminders", { agreed: { ...agreed, mails: [] } })).toThrow("Nothing was sent");
    expect(ask(host, "sendReminders", { agreed })).toBe("3 mails were sent, 2 people could not be reached by mail.");
    expect(mailed(host)).toEqual(["ann@example.com", "ben@example.com", "cem@example.com"]);
  });
});

describe("a mail", () => {
  const chased = (person: string, email: string, message = "Dear you") => ({
    statusDate: "2026-11-24",
    people: [{ person, email, mostDaysLate: 3, items: [], message }],
  });
  const plan = { name: "Plan", address: "https://docs.google.com/spreadsheets/d/1/edit", moved: [] };
  test.each([
    "a@example.com\nBcc: all@example.com",
    "a@example.com\r\nBcc: all@example.com",
    "a@example.com,b@example.com",
    "A <a@example.com>",
    "a@example",
    "a example.com",
    "a@b@example.com",
    "a@.com",
    "@example.com",
    "a@example.com;b@example.com",
  ])("never goes to %j", (email) => {
    expect(reminderMails(chased("Ann", email), plan).mails).toEqual([]);
  });

  test("has a subject of one line, whatever the spreadsheet is called", () => {
    const [mail] = reminderMails(chased("Ann", "a@example.com"), { ...plan, name: "Plan\r\nBcc: all@example.com\u202e" }).mails;
    expect(mail?.subject).toBe("Plan Bcc: all@example.com : 0 things to enter");
  });

  test("shows words of the plan as words in HTML, and links to the plan alone", () => {
    const text = `Dear <script>alert(1)</script> & "you" 'there'\n\n${plan.address}`;
    expect(mailHtml(text, plan.address)).toBe(
      `<div style="font-family:Arial,sans-serif;font-size:14px;line-height:1.5">Dear &#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;you&#34; &#39;there&#39;<br>\n<br>\n<a href="${plan.address}">Open the plan</a></div>`,
    );
  });
});
