import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planWorkers } from "../../portfolio/files/plan-workers";
import { readTrouble } from "../../portfolio/files/look";
import { forgetPlans } from "../../portfolio/forget";
import { oleFile } from "../support/ole-file";
import { portfolioFolder, smallPlan } from "../support/portfolio-folder";
import { testWhere } from "../support/test-where";

/** 2026-07-31 and the month's ends behind it. */
const [july, august, september] = [46234, 46265, 46295];

let folder: ReturnType<typeof portfolioFolder>;
beforeEach(async () => {
  folder = portfolioFolder();
  await folder.add();
});
afterEach(() => folder.remove());

const states = async (): Promise<Record<string, string>> => {
  const { plans, files } = await folder.list();
  const short = (path: string): string => path.slice(folder.plans.length + 1);
  return {
    ...Object.fromEntries(plans.map(({ path, state }) => [short(path), state])),
    ...Object.fromEntries(files.map(({ path, state }) => [`file ${short(path)}`, state])),
  };
};

const claimed = async (day: number): Promise<number> => (await folder.board(day)).money.reduce((sum, line) => sum + line.claimed, 0);

/** Does something as one who has not all rights, which the administrator has. */
async function asSomebody<T>(place: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  chmodSync(place, 0o755);
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe("one bad file never stops the others, and counted stands beside registered", () => {
  test("half a file, an empty one, text, an old format, one with a password, a workbook without a plan, lock files, hidden files and links", async () => {
    const whole = await smallPlan({ id: "A" });
    folder.put("a.xlsx", whole);
    folder.put("half.xlsx", whole.subarray(0, whole.length / 2));
    folder.put("empty.xlsx", "");
    folder.put("text.xlsx", "Benefit ID;Benefit");
    folder.put("old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"));
    folder.put("~$a.xlsx", "held by Excel");
    folder.put(".hidden.xlsx", whole);
    folder.put("notes.txt", "none");
    folder.put("below/deeper/b.xlsx", await smallPlan({ id: "B" }));
    mkdirSync(join(folder.place, "elsewhere"));
    copyFileSync(folder.at("a.xlsx"), join(folder.place, "elsewhere", "linked.xlsx"));
    symlinkSync(join(folder.place, "elsewhere", "linked.xlsx"), folder.at("link to a file.xlsx"));
    symlinkSync(join(folder.place, "elsewhere"), folder.at("link"));
    symlinkSync(folder.plans, folder.at("below/round"));
    folder.put("locked.xlsx", oleFile("EncryptedPackage"));
    expect(await folder.update()).toMatchObject({ files: 7, read: 7, unreadable: 5 });
    expect(await states()).toEqual({
      "a.xlsx": "present",
      "below/deeper/b.xlsx": "present",
      "half.xlsx": "unreadable",
      "empty.xlsx": "unreadable",
      "text.xlsx": "unreadable",
      "old.xls": "unreadable",
      "locked.xlsx": "unreadable",
      "file half.xlsx": "unreadable",
      "file empty.xlsx": "unreadable",
      "file text.xlsx": "unreadable",
      "file old.xls": "unreadable",
      "file locked.xlsx": "unreadable",
    });
    const told = async (name: string) => (await folder.list()).files.find(({ path }) => path.endsWith(name))?.says;
    expect(await told("empty.xlsx")).toMatch(/^The file is empty/);
    expect(await told("locked.xlsx")).toMatch(/^The workbook is protected with a password\. /);
    await folder.review(july);
    const { counts, plans } = await folder.board();
    expect(counts).toEqual({ registered: 7, counted: 2, kept: 0, gone: 0, neverRead: 5, waiting: 0, benefits: 4 });
    expect(plans.map(({ state }) => state).sort()).toEqual(["counted", "counted", "never read", "never read", "never read", "never read", "never read"]);
  });

  testWhere("rights of files")(
    "a folder within that may not be looked into, and files in one that may not be entered, stop nothing and are not gone",
    async () => {
      for (const [name, id] of [
        ["a.xlsx", "A"],
        ["closed/b.xlsx", "B"],
        ["listed/c.xlsx", "C"],
      ] as const)
        folder.put(name, await smallPlan({ id }));
      await folder.update();
      chmodSync(folder.at("closed"), 0o000);
      chmodSync(folder.at("listed"), 0o444);
      const updated = await asSomebody(folder.place, () => folder.update());
      for (const name of ["closed", "listed"]) chmodSync(folder.at(name), 0o755);
      expect(updated).toMatchObject({ read: 1, unreadable: 1, closed: [folder.at("closed")] });
      const { plans } = await folder.list();
      expect(plans.map(({ planId, state, trouble }) => [planId, state, trouble])).toEqual([
        ["A", "present", null],
        ["B", "unreadable", "Its folder cannot be looked into."],
        ["C", "unreadable", "The file may not be read by you. Ask for the right to read it."],
      ]);
      expect(await folder.update()).toMatchObject({ unreadable: 0, closed: [] });
      expect((await folder.list()).present).toBe(3);
    },
  );

  testWhere("names of any bytes")("a file whose name is written in another code than Unicode is told of, and not passed over", async () => {
    folder.put("a.xlsx", await smallPlan({ id: "A" }));
    writeFileSync(Buffer.concat([Buffer.from(folder.at("plan ")), Buffer.from([0xe4]), Buffer.from(".xlsx")]), await smallPlan({ id: "B" }));
    expect(await folder.update()).toMatchObject({ files: 2, unreadable: 1 });
    expect((await folder.list()).files).toEqual([
      {
        path: folder.at("plan \ufffd.xlsx"),
        state: "unreadable",
        says: "Its name, or that of its folder, has letters in another code than Unicode. Rename it.",
      },
    ]);
  });

  test.each([
    { code: "EACCES", says: "The file may not be read by you. Ask for the right to read it." },
    { code: "EBUSY", says: "The file is held by another program. Close it there and look again." },
    { code: "EIO", says: "The file cannot be read (EIO)." },
  ])("what the file system refuses is told in words: $code", ({ code, says }) => {
    expect(readTrouble(Object.assign(new Error("no"), { code }))).toBe(says);
  });

  test("what cannot be read today keeps its last figures with their date, and is read again once it can", async () => {
    const whole = await smallPlan({ id: "A", saved: 100 });
    folder.put("a.xlsx", whole);
    folder.put("b.xlsx", await smallPlan({ id: "B", saved: 50 }));
    await folder.update();
    await folder.review(july);
    folder.put("a.xlsx", whole.subarray(0, 700));
    expect(await folder.update()).toMatchObject({ read: 1, unreadable: 1 });
    await folder.review(august);
    const board = await folder.board();
    expect(board.counts).toMatchObject({ registered: 2, counted: 2, kept: 1 });
    expect(board.plans.map(({ planId, state, figuresOf }) => [planId, state, figuresOf])).toEqual([
      ["A", "kept", "2026-07-31"],
      ["B", "counted", "2026-08-31"],
    ]);
    // 100 and 50 hours at £10 each.
    expect(await claimed(august)).toBe(1500);
    folder.put("a.xlsx", whole);
    await folder.update();
    await folder.review(september);
    expect((await folder.board()).counts).toMatchObject({ counted: 2, kept: 0 });
  });
});

describe("a plan is known by its Plan ID, then by its bytes, then by its path", () => {
  test("nothing changed: nothing is read; touched: nothing is read either", async () => {
    folder.put("a.xlsx", await smallPlan({ id: "A" }));
    folder.put("b.xlsx", await smallPlan());
    expect(await folder.update()).toMatchObject({ read: 2 });
    expect(await folder.update()).toMatchObject({ read: 0 });
    folder.touch("b.xlsx");
    expect(await folder.update()).toMatchObject({ read: 0, files: 2 });
    expect(await states()).toEqual({ "a.xlsx": "present", "b.xlsx": "present" });
  });

  test("moved: its history follows, without being read", async () => {
    folder.put("a.xlsx", await smallPlan());
    await folder.update();
    await folder.review(july);
    mkdirSync(folder.at("archive"));
    renameSync(folder.at("a.xlsx"), folder.at("archive/renamed.xlsx"));
    expect(await folder.update()).toMatchObject({ read: 0 });
    expect(await states()).toEqual({ "archive/renamed.xlsx": "present" });
    await folder.review(august);
    expect((await folder.board()).moved).toMatchObject({ plansAdded: 0, plansGone: 0 });
  });

  test("moved and changed: by its Plan ID", async () => {
    folder.put("a.xlsx", await smallPlan({ id: "A", saved: 10 }));
    await folder.update();
    await folder.review(july);
    rmSync(folder.at("a.xlsx"));
    folder.put("new name.xlsx", await smallPlan({ id: " a ", saved: 20 }));
    expect(await folder.update()).toMatchObject({ read: 1 });
    expect(await states()).toEqual({ "new name.xlsx": "present" });
    await folder.review(august);
    expect(await claimed(august)).toBe(200);
  });

  test("a copy is counted once: the known path wins, else the older file; once that is gone the copy stands for it", async () => {
    const bytes = await smallPlan({ id: "A", saved: 10 });
    folder.put("b original.xlsx", bytes);
    await folder.update();
    folder.put("a copy.xlsx", bytes, 0);
    expect(await folder.update()).toMatchObject({ read: 0 });
    expect(await states()).toEqual({ "b original.xlsx": "present", "file a copy.xlsx": "copy" });
    await folder.review(july);
    expect(await claimed(july)).toBe(100);
    rmSync(folder.at("b original.xlsx"));
    expect(await folder.update()).toMatchObject({ read: 0 });
    expect(await states()).toEqual({ "a copy.xlsx": "present" });
  });

  test("two versions of one Plan ID: the later one counts and both are listed, unless the other is preferred", async () => {
    folder.put("old.xlsx", await smallPlan({ id: "A", saved: 10 }));
    folder.put("new.xlsx", await smallPlan({ id: "A", saved: 20 }));
    folder.put("z other.xlsx", await smallPlan({ id: "B", saved: 1 }));
    await folder.update();
    expect(await states()).toEqual({ "new.xlsx": "present", "z other.xlsx": "present", "file old.xlsx": "other version" });
    await folder.review(july);
    expect(await claimed(july)).toBe(210);
    await folder.update({ prefer: [folder.at("old.xlsx")] });
    expect(await states()).toEqual({ "old.xlsx": "present", "z other.xlsx": "present", "file new.xlsx": "other version" });
    // What is preferred stays so.
    expect(await folder.update()).toMatchObject({ read: 0 });
    await folder.review(august);
    expect(await claimed(august)).toBe(110);
    rmSync(folder.at("old.xlsx"));
    await folder.update();
    expect(await states()).toEqual({ "new.xlsx": "present", "z other.xlsx": "present" });
  });

  test("a copy kept from before a change is another version, and not a copy", async () => {
    folder.put("a.xlsx", await smallPlan({ id: "A", saved: 10 }));
    await folder.update();
    copyFileSync(folder.at("a.xlsx"), folder.at("a before.xlsx"));
    folder.put("a before.xlsx", await smallPlan({ id: "A", saved: 10 }), 1);
    folder.put("a.xlsx", await smallPlan({ id: "A", saved: 30 }), 90);
    await folder.update();
    expect(await states()).toEqual({ "a.xlsx": "present", "file a before.xlsx": "other version" });
    await folder.review(july);
    expect(await claimed(july)).toBe(300);
  });

  test("a file that becomes another plan: the first one is gone, and not written over", async () => {
    folder.put("a.xlsx", await smallPlan({ id: "A", name: "First", saved: 10 }));
    await folder.update();
    await folder.review(july);
    folder.put("a.xlsx", await smallPlan({ id: "B", name: "Second", saved: 20 }));
    await folder.update();
    await folder.review(august);
    const board = await folder.board();
    expect(board.plans.map(({ name, state, figuresOf }) => [name, state, figuresOf])).toEqual([
      ["First", "gone", "2026-07-31"],
      ["Second", "counted", "2026-08-31"],
    ]);
  });
});

test("what is gone leaves the totals, is named with its last figures until it is forgotten, and past dates keep it", async () => {
  folder.put("a.xlsx", await smallPlan({ id: "A", saved: 10 }));
  folder.put("b.xlsx", await smallPlan({ id: "B", saved: 20 }));
  await folder.update();
  await folder.review(july);
  rmSync(folder.at("a.xlsx"));
  await folder.update();
  await folder.review(august);
  const board = await folder.board();
  expect(board.counts).toMatchObject({ registered: 2, counted: 1, gone: 1 });
  expect(board.plans.find(({ planId }) => planId === "A")).toMatchObject({ state: "gone", figuresOf: "2026-07-31", benefits: 2 });
  expect(await claimed(august)).toBe(200);
  expect(board.moved).toMatchObject({ plansGone: 1 });
  await folder.withStore((store) => forgetPlans(store, ["a"]));
  await folder.review(september);
  expect((await folder.board()).counts).toMatchObject({ registered: 1, counted: 1, gone: 0 });
  expect((await folder.board(july)).counts).toMatchObject({ registered: 2, counted: 2 });
  expect(await claimed(july)).toBe(300);
});

test("money stays in its currency and in the prices of its day; no plan's figures are in two lines", async () => {
  folder.put("a.xlsx", await smallPlan({ id: "A", saved: 10 }));
  folder.put("b.xlsx", await smallPlan({ id: "B", saved: 20, currency: "EUR" }));
  folder.put("c.xlsx", await smallPlan({ id: "C", saved: 40, settings: [["Price date", "2025-04-01"]] }));
  await folder.update();
  await folder.review(july);
  const { money } = await folder.board();
  expect(money.filter(({ valued }) => valued > 0).map(({ currency, priceDate, claimed: amount }) => [currency, priceDate, amount])).toEqual([
    ["EUR", null, 200],
    ["£", "2025-04-01", 400],
    ["£", null, 100],
  ]);
});

test("promises stand against the first baseline, in each currency, with how many were cut", async () => {
  folder.put("a.xlsx", await smallPlan({ id: "A", approved: 1500 }));
  folder.put("b.xlsx", await smallPlan({ id: "B", approved: 1000 }));
  folder.put("c.xlsx", await smallPlan({ id: "C", approved: 1200, currency: "EUR" }));
  await folder.update();
  await folder.review(july);
  // Each promises 1,200 hours at £10 now.
  expect((await folder.board()).promises).toEqual([
    { currency: "EUR", priceDate: null, category: "Cashable", benefits: 1, cut: 0, first: 12_000, now: 12_000 },
    { currency: "£", priceDate: null, category: "Cashable", benefits: 2, cut: 1, first: 25_000, now: 24_000 },
  ]);
});

test("silent are plans of which no due benefit has a current reading, the longest silence first", async () => {
  folder.put("a.xlsx", await smallPlan({ id: "A" }));
  folder.put("b.xlsx", await smallPlan({ id: "B", readOn: "2026-07-31" }));
  folder.put("c.xlsx", await smallPlan({ id: "C", readOn: "2026-03-31" }));
  await folder.update();
  // Monthly readings are current for 31 days: on 31 August those of 31 July are.
  await folder.review(august);
  const { silent, plans } = await folder.board();
  expect(silent.map(({ plan, lastRead, due }) => [plans.find((one) => one.plan === plan)?.planId, lastRead, due])).toEqual([
    ["C", "2026-03-31", 2],
    ["A", "2026-06-30", 2],
  ]);
});

test("all plans are looked at at the one date that is asked for, whatever date their Settings name; what was read after it counts later", async () => {
  folder.put("a.xlsx", await smallPlan({ id: "A", saved: 10, settings: [["Status date", "2026-02-28"]] }));
  folder.put("b.xlsx", await smallPlan({ id: "B", saved: 20, settings: [["Status date", "2027-12-31"]] }));
  folder.put("c.xlsx", await smallPlan({ id: "C", saved: 40 }));
  await folder.update();
  // 31 May, before the reading of 30 June, and 31 July.
  await folder.review(july - 61);
  await folder.review(july);
  expect(await claimed(july - 61)).toBe(0);
  expect(await claimed(july)).toBe(700);
  const rules = async (day: number) => (await folder.board(day)).findings.map(({ rule, plans }) => [rule, plans]);
  expect(await rules(july - 61)).toContainEqual(["measurement-after-status-date", 3]);
  expect((await rules(july)).map(([rule]) => rule)).not.toContain("measurement-after-status-date");
});

test("an organisation is what the Settings say or, where plans are told apart by folders, the folder below the one that was added", async () => {
  folder.put("North/Sub/a.xlsx", await smallPlan({ id: "A", settings: [["Organisation", "Head office"]] }));
  folder.put("b.xlsx", await smallPlan({ id: "B" }));
  await folder.update();
  await folder.review(july);
  expect((await folder.board()).groups.map(({ name }) => name).sort()).toEqual(["Head office", "No organisation"]);
  await folder.add({ organisationFrom: "folder" });
  await folder.update();
  await folder.review(august);
  expect((await folder.board()).groups.map(({ name }) => name).sort()).toEqual(["North", "plans"]);
});

test("the same source, day and amount in two plans is told; in one plan it is that plan's own business", async () => {
  const flow = { "Data source": "Payroll" };
  folder.put("a.xlsx", await smallPlan({ name: "Same", saved: 123.5, flow }));
  folder.put("b.xlsx", await smallPlan({ name: "Same", saved: 123.5, currency: "EUR", flow }));
  folder.put("c.xlsx", await smallPlan({ name: "Same", saved: 124.5, flow }));
  await folder.update();
  await folder.review(july);
  const { sameSource, sameSourceCount } = await folder.board();
  expect(sameSourceCount).toBe(1);
  expect(sameSource).toEqual([
    { source: "Payroll of Same", day: "2026-06-30", amount: 123.5, claims: [expect.objectContaining({ id: "B-02" }), expect.objectContaining({ id: "B-02" })] },
  ]);
});

test("folders that cannot be looked into take nothing for gone", async () => {
  folder.put("a.xlsx", await smallPlan({ id: "A" }));
  await folder.update();
  renameSync(folder.plans, join(folder.place, "unplugged"));
  await expect(folder.update()).rejects.toMatchObject({ kind: "no folder" });
  renameSync(join(folder.place, "unplugged"), folder.plans);
  expect(await states()).toEqual({ "a.xlsx": "present" });
});

test("where a worker ends before its time, for a plan is larger than its memory, this thread reads on in its place", async () => {
  for (const id of ["A", "B", "C"]) folder.put(`${id}.xlsx`, await smallPlan({ id, saved: 10 }));
  // One ends as soon as it starts, the other at its first question.
  const ends = join(folder.place, "ends.cjs");
  writeFileSync(
    ends,
    `const { parentPort, threadId } = require("node:worker_threads");
    if (threadId % 2 === 0) throw new Error("no room");
    parentPort.on("message", () => { throw new Error("no room"); });`,
  );
  const readers = planWorkers(ends, 2, () => []);
  try {
    expect(await folder.update({ readers })).toMatchObject({ read: 3, unreadable: 0 });
  } finally {
    await readers.close();
  }
  await folder.review(july);
  expect(await claimed(july)).toBe(300);
});

test("hostile text is only ever text", async () => {
  const name = `'); drop table plans; -- "x" $day <script>`;
  folder.put("a.xlsx", await smallPlan({ id: name, name, settings: [["Organisation", name]] }));
  folder.put(`b'; drop table files; --.xlsx`, await smallPlan({ id: "B" }));
  await folder.update();
  await folder.review(july);
  const board = await folder.board();
  expect(board.plans.map(({ organisation }) => organisation)).toContain(name);
  await folder.withStore((store) => forgetPlans(store, [name]));
  expect(Object.keys(await states())).toEqual([`b'; drop table files; --.xlsx`, "file a.xlsx"]);
});
