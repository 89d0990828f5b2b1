import { describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BoardFigures } from "#core";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { benefits } from "../support/benefits-command";
import { planFile } from "../support/plan-file";
import { smallPlan } from "../support/portfolio-folder";
import { testFolder } from "../support/test-folder";
import { testWhere } from "../support/test-where";

const folder = testFolder("portfolio-command");
const store = (): string => join(folder.path, "portfolio.duckdb");
const at = (name: string): string => join(folder.path, "plans", name);

async function somePlans(): Promise<readonly string[]> {
  mkdirSync(join(folder.path, "plans"));
  writeFileSync(at("a.xlsx"), await smallPlan({ id: "A", name: "First plan", saved: 100 }));
  writeFileSync(at("b.xlsx"), await smallPlan({ id: "B", saved: 50, settings: [["Organisation", "North"]] }));
  return [join(folder.path, "plans"), "--store", store()];
}

describe("benefits portfolio", () => {
  test("goes from a folder to a board in two commands, and no workbook is written to", async () => {
    const [plans = "", ...to] = await somePlans();
    const before = readFileSync(at("a.xlsx"));
    expect(await benefits(["portfolio", "add", plans, ...to, "--as-of", "2026-07-31"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^2 workbooks found, 2 of them new or changed and read; 2 plans registered\.\nAt 2026-07-31: 2 of 2 registered plans counted\./,
      ),
    });
    const { code, out } = await benefits(["portfolio", "board", ...to]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^2026-07-31: 2 of 2 registered plans counted; 4 benefits\./)]);
    // 150 hours at £10.
    expect(out).toMatch(/£ +Cashable +[\d,]+ +1,500 +1,500/);
    expect(readFileSync(at("a.xlsx")).equals(before)).toBe(true);
    const board = JSON.parse((await benefits(["portfolio", "board", "--json", ...to])).out) as BoardFigures;
    expect(board).toMatchObject({ version: 1, asOf: "2026-07-31", since: null, counts: { registered: 2, counted: 2 } });
    const page = join(folder.path, "board.html");
    expect(await benefits(["portfolio", "board", "--out", page, ...to])).toMatchObject({
      code: 0,
      out: expect.stringContaining("board.html is ready: 2 of 2 registered plans counted; 4 benefits."),
    });
    expect(readFileSync(page, "utf8")).toContain("2 of 2 registered plans counted; 4 benefits.");
    expect(await benefits(["portfolio", "board", "--out", page, ...to])).toMatchObject({ code: 7, err: expect.stringContaining("is there already") });
    expect(await benefits(["portfolio", "list", ...to])).toMatchObject({
      code: 0,
      out: expect.stringContaining("2 of 2 registered plans can be read. Review dates: 2026-07-31."),
    });
    const warehouse = join(folder.path, "warehouse");
    expect(await benefits(["portfolio", "export", warehouse, "--to", "bigquery", ...to])).toMatchObject({
      code: 0,
      out: expect.stringContaining("figures.sql and board.sql ask for 2026-07-31: 2 of 2 registered plans are counted."),
    });
    expect(readFileSync(join(warehouse, "load.sh"), "utf8")).toContain("bq load --source_format=PARQUET --replace portfolio.benefits benefits.parquet");
    // An earlier export gives way, and no file that none wrote.
    expect(await benefits(["portfolio", "export", warehouse, "--to", "bigquery", ...to])).toMatchObject({ code: 0 });
    const mine = join(folder.path, "mine");
    mkdirSync(mine);
    writeFileSync(join(mine, "benefits.csv"), "somebody else's");
    expect(await benefits(["portfolio", "export", mine, "--to", "postgres", ...to])).toMatchObject({
      code: 7,
      err: expect.stringMatching(/mine holds benefits\.csv already, of no export, and is left alone\. .*--force/),
    });
    expect(readdirSync(mine).map((name) => readFileSync(join(mine, name), "utf8"))).toEqual(["somebody else's"]);
    expect(await benefits(["portfolio", "export", mine, "--to", "postgres", "--force", ...to])).toMatchObject({ code: 0 });
    expect(readFileSync(join(mine, "benefits.csv"), "utf8")).toMatch(/^plan_no,/);
    expect(JSON.parse((await benefits(["portfolio", "list", "--json", ...to])).out)).toMatchObject({ registered: 2, present: 2 });
    expect(JSON.parse((await benefits(["portfolio", "review", "--as-of", "2026-07-31", "--json", ...to])).out)).toMatchObject({
      review: { registered: 2, counted: 2 },
    });
    expect(await benefits(["portfolio", "forget", "a", ...to])).toMatchObject({ code: 0, out: expect.stringContaining("Forgotten: ") });
  });

  test("a folder without a plan is told for what it is, and leads to no empty board", async () => {
    mkdirSync(join(folder.path, "plans"));
    writeFileSync(at("plans.csv"), "Benefit;Target");
    const { code, out } = await benefits(["portfolio", "add", join(folder.path, "plans"), "--store", store(), "--as-of", "2026-07-31"]);
    expect([code, out]).toEqual([0, expect.stringContaining("Plans are workbooks that Excel opens")]);
    expect(out).not.toContain("portfolio board");
  });

  testWhere("a file system of its own")("a disk that fills up is told in words, and what was written before it stays", async () => {
    const [plans = ""] = await somePlans();
    const disk = join(folder.path, "disk");
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]);
    try {
      const to = ["--store", join(disk, "portfolio.duckdb")];
      expect((await benefits(["portfolio", "add", plans, ...to])).code).toBe(0);
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, "other"), "x".repeat(bavail * bsize));
      writeFileSync(at("c.xlsx"), await smallPlan({ id: "C" }));
      expect(await benefits(["portfolio", "review", "--as-of", "2026-07-31", ...to])).toMatchObject({
        code: 7,
        err: expect.stringContaining(`There is no room left on the disk for ${disk}`),
      });
      rmSync(join(disk, "other"));
      expect(await benefits(["portfolio", "review", "--as-of", "2026-07-31", ...to])).toMatchObject({
        code: 0,
        out: expect.stringContaining("3 of 3 registered plans counted."),
      });
    } finally {
      execFileSync("umount", [disk]);
    }
  });

  test("a file that cannot be read is told of with exit code 1, and the others are done", async () => {
    const [plans = "", ...to] = await somePlans();
    writeFileSync(at("c.xlsx"), "no workbook");
    expect(await benefits(["portfolio", "add", plans, ...to, "--as-of", "2026-07-31"])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/2 of 3 registered plans counted[^]*Not counted: 1 file that cannot be read[^]*c\.xlsx: /),
    });
  });

  test("registers of one shape count by their saved mapping, and with the mapping again once they change", async () => {
    const goals = (result: number) =>
      planFile({
        Goals: [
          ["Goal ID", "Goal Statement", "Goal Leader", "Unit", "Baseline value", "Target value", "Latest result"],
          ["G1", "Claims waiting", "Claims lead", "Number", 120000, 60000, result],
          ["G2", "Wait for an appointment", "Care lead", "Days", 28, 20, 24],
        ],
      });
    mkdirSync(join(folder.path, "plans"));
    const mapping = join(folder.path, "goals.json");
    writeFileSync(join(folder.path, "one.xlsx"), await goals(80000));
    const days = ["--start", "2024-01-01", "--due", "2025-12-31", "--read-on", "2024-12-31"];
    expect((await benefits(["adopt", join(folder.path, "one.xlsx"), ...days, "--save-mapping", mapping])).code).toBe(0);
    writeFileSync(at("north.xlsx"), await goals(80000));
    const to = ["--store", store()];
    expect(await benefits(["portfolio", "add", join(folder.path, "plans"), ...to])).toMatchObject({
      code: 0,
      out: expect.stringContaining("1 workbook without a plan"),
    });
    const mapped = await benefits(["portfolio", "add", join(folder.path, "plans"), ...to, "--mapping", mapping, "--as-of", "2025-01-15"]);
    expect(mapped).toMatchObject({ code: 0, out: expect.stringContaining("At 2025-01-15: 1 of 1 registered plan counted.") });
    // Plan at the reading of 2024-12-31, half way: 90,000 waiting. 80,000 is better than that.
    const first = JSON.parse((await benefits(["portfolio", "board", "--json", ...to])).out) as BoardFigures;
    expect(first.statusCounts).toMatchObject({ Green: 2 });
    writeFileSync(at("north.xlsx"), await goals(119000));
    expect((await benefits(["portfolio", "review", "--as-of", "2025-01-31", ...to])).code).toBe(0);
    const second = JSON.parse((await benefits(["portfolio", "board", "--json", ...to])).out) as BoardFigures;
    expect(second.statusCounts).toMatchObject({ Green: 1, Red: 1 });
    expect(second.moved?.byCause["by readings"]).toMatchObject({ worse: 1 });
  });

  test.each([
    { args: ["review"], code: 2, says: "Say the one date at which all plans are looked at" },
    { args: ["review", "--as-of", "2026-07-31"], code: 3, says: "There is no portfolio " },
    { args: ["board"], code: 3, says: "benefits portfolio add FOLDER" },
    { args: ["add", "nowhere"], code: 3, says: "There is no folder nowhere." },
    { args: ["add"], code: 2, says: "FOLDER is missing" },
    { args: ["add", ".", "--organisation", "mine"], code: 2, says: "is neither setting nor folder" },
    { args: ["export", "x", "--to", "oracle"], code: 2, says: '--to "oracle" is none that is known: say parquet, clickhouse, bigquery or postgres.' },
    { args: ["add", ".", "--threads", "0"], code: 2, says: '--threads "0" is no number from 1 to 16.' },
    { args: ["board", "--out", "board.pdf"], code: 2, says: "board.pdf ends neither in .html nor in .xlsx." },
    { args: ["board", "--by", "colour"], code: 2, says: '--by "colour" is none of organisation, objective, owner, category.' },
    { args: [], code: 2, says: "portfolio needs a word more: add, review, board, list, forget or export. See them all with:\n  benefits portfolio --help" },
    { args: ["bord"], code: 2, says: "portfolio needs a word more: add, " },
  ])("refuses in words: $args", async ({ args, code, says }) => {
    expect(await benefits(["portfolio", ...args, ...(args.length > 0 && args[0] !== "bord" ? ["--store", store()] : [])])).toMatchObject({
      code,
      err: expect.stringContaining(says),
    });
  });

  test("a board of a date that was not reviewed says which there are; a file that is no portfolio is told for what it is", async () => {
    const [plans = "", ...to] = await somePlans();
    await benefits(["portfolio", "add", plans, ...to]);
    expect(await benefits(["portfolio", "board", ...to])).toMatchObject({
      code: 6,
      err: expect.stringMatching(/Nothing was reviewed yet\.[^]*portfolio review --as-of today --store \S+$/m),
    });
    await benefits(["portfolio", "review", "--as-of", "2026-07-31", ...to]);
    expect(await benefits(["portfolio", "board", "--as-of", "2026-08-31", ...to])).toMatchObject({
      code: 6,
      err: expect.stringContaining("There is no review of 2026-08-31. There are: 2026-07-31."),
    });
    const other = folder.write("other.duckdb", "something else, which is long enough to be looked at as a file of its own kind".repeat(100));
    expect(await benefits(["portfolio", "list", "--store", other])).toMatchObject({ code: 4, err: expect.stringContaining("is no portfolio") });
    for (const [store, says] of [
      [folder.path, "is a folder. Name a file in it with --store."],
      [join(folder.path, "none", "p.duckdb"), `There is no folder ${join(folder.path, "none")} for the portfolio.`],
    ] as const)
      expect(await benefits(["portfolio", "add", plans, "--store", store])).toMatchObject({ code: 7, err: expect.stringContaining(says) });
    expect(await benefits(["portfolio", "export", other, "--to", "postgres", ...to])).toMatchObject({
      code: 7,
      err: expect.stringContaining("is a file, not a folder"),
    });
  });
});

test("set-up proposes a Plan ID that is told from every other plan of that name, and leaves one that is there", async () => {
  const planIdIn = async (path: string): Promise<unknown> => {
    const [settings] = (await openXlsx(readFileSync(path))).read(["Settings"]).tables;
    const [names, values] = settings?.columns ?? [];
    return values?.cells[names?.cells.indexOf("Plan ID") ?? -1];
  };
  const made = join(folder.path, "plan.xlsx");
  await benefits(["new", made]);
  const id = await planIdIn(made);
  expect(id).toMatch(/^PLAN-[A-Z2-9]{6}$/);
  await benefits(["set-up", made]);
  expect(await planIdIn(made)).toBe(id);
  const register = folder.write(
    "register.xlsx",
    await planFile({
      Benefits: [
        ["Benefit ID", "Benefit"],
        ["B-01", "Days"],
      ],
    }),
  );
  await benefits(["set-up", register]);
  expect(await planIdIn(register)).toMatch(/^REGISTER-[A-Z2-9]{6}$/);
});
