import { describe, expect, test } from "@jest/globals";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { isoDate, realDay } from "../../core/domain/day";
import { ownedSheetNames } from "../../core/reading/locate";
import type { ReviewResult } from "../../core/review/review-result";
import type { Finding } from "../../core/port/workbook";
import { openWorkbook } from "../../xlsx-file/scan/open-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { benefits } from "../support/benefits-command";
import { soundBenefit, soundPlan, tableOf } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { testFolder } from "../support/test-folder";

const folder = testFolder("command-line");
const { write, leftovers } = folder;
const dated = {
  Settings: [
    ["Setting", "Value"],
    ["Status date", "2026-06-30"],
  ],
};

describe("benefits new", () => {
  test.each(["blank", "crm", "hospital", "renewable"])("makes a %s plan that is read again", async (example) => {
    const path = join(folder.path, "plan.xlsx");
    expect(await benefits(["new", path, "--example", example])).toMatchObject({ code: 0, err: "", out: expect.stringContaining(`benefits review ${path}`) });
    expect((await openXlsx(readFileSync(path))).read(["Benefits"]).tables).toHaveLength(1);
    expect(leftovers()).toEqual([]);
  });

  test("leaves a file alone that is there already, and says how its tables are added to it, not how it is replaced", async () => {
    const path = write("plan.xlsx", "mine");
    const { code, err } = await benefits(["new", path]);
    expect([code, err]).toEqual([
      7,
      expect.stringContaining(
        `there already and is left alone. Choose another name for a new plan, or add the plan's tables to it with:\n  benefits set-up ${path}\n`,
      ),
    ]);
    expect(err).not.toContain("--force");
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect(await benefits(["new", path, "--force"])).toMatchObject({ code: 0 });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
  });

  test("wants a name that ends in .xlsx and an example that there is", async () => {
    expect(await benefits(["new", join(folder.path, "plan.xls")])).toMatchObject({ code: 2, err: expect.stringContaining("does not end in .xlsx") });
    expect(await benefits(["new", join(folder.path, "plan.xlsx"), "--example", "bank"])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no example "bank".*crm, hospital, renewable/),
    });
    expect(readdirSync(folder.path)).toEqual([]);
  });
});

describe("benefits set-up", () => {
  const register = () =>
    planFile({
      Benefits: [
        ["Benefit ID", "Benefit", "Room of our own"],
        ["B-01", "Days from order to delivery", "2.14"],
      ],
      Notes: [["Hello"]],
    });

  test("adds the tables that are missing and leaves what stands there", async () => {
    const path = write("register.xlsx", await register());
    const { code, out } = await benefits(["set-up", path]);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^Added to .*register\.xlsx: the tables Measurements, .* and Settings\. Your own are used as they are: Benefits\.\n/),
    ]);
    const { tables } = (await openXlsx(readFileSync(path))).read(["Benefits", "Measurements", "Settings"]);
    expect(tables.map(({ name }) => name).sort()).toEqual(["Benefits", "Measurements", "Settings"]);
    expect(tables.find(({ name }) => name === "Benefits")?.columns.map(({ header, cells }) => [header, cells])).toEqual([
      ["Benefit ID", ["B-01"]],
      ["Benefit", ["Days from order to delivery"]],
      ["Room of our own", ["2.14"]],
    ]);
    expect(leftovers()).toEqual([]);
  });

  test("a second time it writes nothing, and with --out it writes there", async () => {
    const path = write("register.xlsx", await register());
    const other = join(folder.path, "plan.xlsx");
    const before = readFileSync(path);
    expect((await benefits(["set-up", path, "--out", other])).code).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(true);
    const once = readFileSync(other);
    expect(await benefits(["set-up", other])).toMatchObject({ code: 0, out: expect.stringContaining("has every table of a plan. Nothing was written.") });
    expect(readFileSync(other).equals(once)).toBe(true);
  });

  test("without a file it says where a new plan comes from", async () => {
    expect(await benefits(["set-up", join(folder.path, "none.xlsx")])).toMatchObject({ code: 3, err: expect.stringContaining("benefits new ") });
  });
});

describe("benefits review", () => {
  test("reads the example, writes the review into it and prints it", async () => {
    const path = join(folder.path, "crm.xlsx");
    await benefits(["new", path, "--example", "crm"]);
    const { code, out, err } = await benefits(["review", path]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/Realization index .* · capped .* · coverage .* · pessimistic /);
    const made = openWorkbook(await openPackage(readFileSync(path)))
      .parts.sheets.map(({ name }) => name)
      .filter((name) => ownedSheetNames.includes(name) && name !== "Review record");
    expect(
      out
        .split(`Written to ${path}: the status columns and the sheets `)[1]
        ?.trim()
        .replace(/\.$/, "")
        .split(/, | and /)
        .sort(),
    ).toEqual([...made].sort());
    const tables = (await openXlsx(readFileSync(path))).read(["Benefits", "ReviewColumns"]).tables;
    expect(tables.map(({ name }) => name)).toEqual(["Benefits", "ReviewColumns"]);
    expect(tables[0]?.columns.map(({ header }) => header)).toEqual(expect.arrayContaining(["Status", "Variance %", "Reason"]));
    const once = readFileSync(path);
    expect((await benefits(["review", path])).code).toBe(0);
    expect(readFileSync(path).equals(once)).toBe(true);
    expect(leftovers()).toEqual([]);
  }, 30000);

  test("says first how the plan stands in words, and then what the register itself says and the figures do not", async () => {
    const level = (id: string, own: string) =>
      soundBenefit({
        "Benefit ID": id,
        "Own status": own,
        Direction: "Increase",
        Kind: "Level",
        Baseline: 0,
        Target: 100,
        Start: "2026-01-01",
        Due: "2026-12-31",
      });
    const Measurements = tableOf(...["B-1", "B-2"].map((id) => ({ "Benefit ID": id, Date: "2026-12-31", Actual: id === "B-1" ? 100 : 50 })));
    const path = write("plan.xlsx", await planFile({ Benefits: tableOf(level("B-1", "Green"), level("B-2", "Green")), Measurements }));
    const { out } = await benefits(["review", path, "--as-of", "2026-12-31"]);
    expect(out.split("\n").slice(0, 3)).toEqual([
      "Benefits review, status on 2026-12-31",
      "1 of 2 benefits that are due is realized or on plan. 1 of 2 that you call Green is Red by its figures.",
      expect.stringMatching(/^Realization index /),
    ]);
    expect(out).toMatch(/^Findings: (1 needs|\d+ need) attention/m);
  });

  test("--out writes there, and the input keeps every byte and its time", async () => {
    const path = write("plan.xlsx", await planFile({ ...soundPlan(), ...dated }));
    const [bytes, { mtimeMs }] = [readFileSync(path), statSync(path)];
    const target = join(folder.path, "out.xlsx");
    expect((await benefits(["review", path, "--out", target])).code).toBe(0);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    expect(existsSync(target)).toBe(true);
  });

  test("--json prints the whole result and nothing else", async () => {
    const path = write("plan.xlsx", await planFile({ ...soundPlan(), ...dated }));
    const { code, out, err } = await benefits(["review", path, "--json"], { live: true });
    const result = JSON.parse(out) as ReviewResult;
    expect([code, err]).toEqual([0, ""]);
    expect([result.version, result.statusDate, Object.keys(result.benefits), result.findings]).toEqual([1, "2026-06-30", ["B-01", "B-02"], []]);
    expect(result.benefits["B-01"]).toMatchObject({ actualToDate: 10, deliveredToDate: 2, lastMeasured: "2026-06-30", row: 2 });
  });

  test("--quiet prints nothing, progress comes and goes on one line, and colours only beside the words", async () => {
    const path = write("plan.xlsx", await planFile({ ...soundPlan(), ...dated }));
    expect(await benefits(["review", path, "--quiet"], { live: true, colors: true })).toEqual({ code: 0, out: "", err: "" });
    const { out, err } = await benefits(["review", path], { live: true, colors: true });
    expect(err).toMatch(/Reading…/);
    expect(err.endsWith("\r\u001b[K")).toBe(true);
    const plain = (await benefits(["review", path])).out;
    expect(plain).not.toContain("\u001b");
    expect(out.replace(/\u001b\[[\d;]*m/g, "")).toBe(plain);
  });

  test("does not speak of status columns that it could not write", async () => {
    const path = write(
      "plan.xlsx",
      await planFile({
        Benefits: [
          ["Benefit", "Kind", "Target"],
          ["Fewer days", "Level", 5],
        ],
        ...dated,
      }),
    );
    const { code, out } = await benefits(["review", path]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Written to .*: the sheets Start here, Dashboard, .*\. No status columns: Benefits has no column Benefit ID, by which they find their rows\.\n$/,
    );
  });

  test("says of a new plan that it has no benefit yet to write columns for", async () => {
    const path = write("empty.xlsx", await planFile({ Benefits: [["Benefit ID", "Benefit", "Kind", "Target"]], ...dated }));
    expect((await benefits(["review", path])).out).toMatch(/No status columns: Benefits has no benefit yet\.\n$/);
  });

  test("keeps the file's mode", async () => {
    const path = write("plan.xlsx", await planFile({ ...soundPlan(), ...dated }));
    chmodSync(path, 0o640);
    expect((await benefits(["review", path])).code).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test("a link to a workbook stays a link, and the workbook is the one that is reviewed", async () => {
    const path = write("plan.xlsx", await planFile({ ...soundPlan(), ...dated }));
    const link = join(folder.path, "link.xlsx");
    symlinkSync(path, link);
    const before = readFileSync(path);
    expect((await benefits(["review", link])).code).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(false);
    expect(readFileSync(link).equals(readFileSync(path))).toBe(true);
  });
});

describe("the status date", () => {
  const bare = () => planFile({ Benefits: tableOf(soundBenefit()), Measurements: [["Benefit ID", "Date", "Actual"]] });
  const dateOf = async (path: string, ...args: readonly string[]): Promise<string> =>
    (JSON.parse((await benefits(["review", path, "--json", "--out", join(folder.path, "out.xlsx"), "--force", ...args])).out) as ReviewResult).statusDate;

  test("is that of the Settings, and --as-of beats it", async () => {
    const path = write("plan.xlsx", await planFile({ ...soundPlan(), ...dated }));
    expect(await dateOf(path)).toBe("2026-06-30");
    expect(await dateOf(path, "--as-of", "2026-03-31")).toBe("2026-03-31");
  });

  test.each([
    ["2026-10-31", "2026-10-31"],
    ["31 Oct 2026", "2026-10-31"],
    ["October 31, 2026", "2026-10-31"],
    ["31/10/2026", "2026-10-31"],
    ["10/31/2026", "2026-10-31"],
    ["05.03.2026", "2026-03-05"],
  ])("--as-of %s is %s", async (text, iso) => {
    expect(await dateOf(write("plan.xlsx", await bare()), "--as-of", text)).toBe(iso);
  });

  test("--as-of today is the day by the clock", async () => {
    const now = () => new Date();
    const today = (date: Date) => isoDate(realDay(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? 0);
    const before = today(now());
    const used = await dateOf(write("plan.xlsx", await bare()), "--as-of", "Today");
    expect([before, today(now())]).toContain(used);
  });

  test.each(["05/03/2026", "tomorrow", "2026-02-30", "", "46000"])("--as-of %j is refused", async (text) => {
    expect(await benefits(["review", write("plan.xlsx", await bare()), "--as-of", text])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("2026-10-31"),
    });
  });

  test("none at all is an error that says where to enter one, and nothing is written", async () => {
    const path = write("plan.xlsx", await bare());
    const before = readFileSync(path);
    for (const command of ["review", "check"])
      expect(await benefits([command, path])).toMatchObject({ code: 6, out: "", err: expect.stringMatching(/no status date.*Settings/) });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe("benefits check", () => {
  test("lists the findings with their place and writes nothing", async () => {
    const path = write(
      "plan.xlsx",
      await planFile({ ...soundPlan({ Benefits: tableOf(soundBenefit({ Target: "lots" }), soundBenefit({ "Benefit ID": "B-02", Owner: null })) }), ...dated }),
    );
    const before = readFileSync(path);
    const { code, out } = await benefits(["check", path]);
    expect(code).toBe(1);
    expect(out).toMatch(/Stops the row {2}Benefits, row 2, Target {2}\(not-a-number\)/);
    expect(readFileSync(path).equals(before)).toBe(true);
    const found = JSON.parse((await benefits(["check", path, "--json"])).out) as readonly Finding[];
    expect(found.map(({ rule, row }) => [rule, row])).toEqual(
      expect.arrayContaining([
        ["not-a-number", 2],
        ["no-owner", 3],
      ]),
    );
  });

  test("is content where nothing stops a row", async () => {
    expect(await benefits(["check", write("plan.xlsx", await planFile({ ...soundPlan(), ...dated }))])).toEqual({
      code: 0,
      out: "The plan check found nothing.\n",
      err: "",
    });
  });
});

describe("benefits explain", () => {
  test("shows the arithmetic of one benefit, whatever the case of its ID", async () => {
    const path = write("plan.xlsx", await planFile({ ...soundPlan(), ...dated }));
    const { code, out } = await benefits(["explain", path, "b-01"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^B-01 Days from order to delivery, status on 2026-06-30\n/);
    expect(out).toMatch(/Actual to date = 10 days\n[\s\S]*2026-06-30: 10 days \(Measurements row 2\)/);
    expect(out).toMatch(/Delivered to date = 2 days\n {2}−1 \(Decrease\) × \(Actual − Baseline\)/);
  });

  test("says so where there is no such benefit", async () => {
    expect(await benefits(["explain", write("plan.xlsx", await planFile({ ...soundPlan(), ...dated })), "B-99"])).toMatchObject({
      code: 6,
      out: "",
      err: expect.stringContaining('no benefit "B-99"'),
    });
  });
});

describe("what a cell holds never steers the terminal", () => {
  const nasty = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnp\u2066\r\u0008";
  const hostile = () =>
    planFile({
      Benefits: tableOf(
        soundBenefit({ "Benefit ID": `B${nasty}`, Benefit: `Days ${nasty}`, Owner: nasty, Objective: nasty, Target: `lots ${nasty}` }),
        soundBenefit({ Owner: `Owner ${nasty}`, Category: nasty, Kind: nasty }),
      ),
      Measurements: tableOf({ "Benefit ID": nasty, Date: nasty, Actual: nasty }),
      Settings: [
        ["Setting", "Value"],
        ["Status date", "2026-06-30"],
        ["Currency", nasty],
        [nasty, nasty],
      ],
    });

  test.each([["review"], ["check"], ["explain", `B${nasty}`], ["review", "--json"], ["check", "--json"]])("%s %s", async (command, more = "") => {
    const path = write("plan.xlsx", await hostile());
    const { code, out, err } = await benefits([command, path, ...(more === "" ? [] : [more])]);
    expect(code).toBeLessThan(2);
    expect(out.length).toBeGreaterThan(20);
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    if (more === "--json") expect(JSON.stringify(JSON.parse(out))).toContain("\u202e");
  });
});
