import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benefits } from "../support/benefits-command";
import { soundPlan } from "../support/plan-builder";
import { oleFile } from "../support/ole-file";
import { planFile } from "../support/plan-file";
import { testFolder } from "../support/test-folder";
import { testWhere } from "../support/test-where";
import { zipOf } from "../support/xlsx-fixture";

const folder = testFolder("command-line-trouble");
const { write, leftovers } = folder;
const dated = {
  Settings: [
    ["Setting", "Value"],
    ["Status date", "2026-06-30"],
  ],
};

/** A path as a shell of Unix takes it: with an apostrophe in it, that ends the quotes and begins them anew. */
const pasted = (path: string): string => `'${path.replace("'", String.raw`'\''`)}'`;

describe("what cannot be read is told in words, with a code of its own", () => {
  test("a list in a text file is adopted, which is what the line to paste does", async () => {
    const path = write("list.csv", Buffer.from("Benefit;Target\nFewer calls;12\n"));
    expect(await benefits(["review", path, "--as-of", "2026-06-30"])).toMatchObject({
      code: 4,
      out: "",
      err: expect.stringContaining(`\n  benefits adopt ${path}`),
    });
  });

  test.each(["review", "check"])("%s: no such file, and a folder", async (command) => {
    expect(await benefits([command, join(folder.path, "none.xlsx")])).toMatchObject({
      code: 3,
      out: "",
      err: expect.stringMatching(/There is no file .*none\.xlsx[^]*\n {2}benefits new/),
    });
    expect(await benefits([command, folder.path])).toMatchObject({ code: 3, err: expect.stringContaining("is a folder") });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test.each([
    ["a text", async () => Buffer.from("Benefit ID,Benefit\n"), 4, /not an \.xlsx workbook/],
    ["an empty file", async () => Buffer.alloc(0), 4, /The file is empty/],
    ["an old .xls", async () => oleFile("Workbook"), 4, /old \.xls/],
    ["a password-protected workbook", async () => oleFile("EncryptedPackage"), 5, /password/],
    ["a zip without a workbook", () => zipOf({ "readme.txt": "hello" }), 4, /holds no workbook/],
    ["an OpenDocument file", () => zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }), 4, /OpenDocument/],
    ["half a workbook", async () => (await planFile(soundPlan())).slice(0, 900), 4, /damaged|not an \.xlsx|cut/],
    [
      "a workbook with a Dashboard of the user's",
      () => planFile({ ...soundPlan(), Dashboard: [["Mine"]] }),
      7,
      /^benefits: The workbook has a sheet "Dashboard" of its own.* Rename that sheet and review again\.\n$/,
    ],
    ["a workbook without Benefits", () => planFile({ Notes: [["Hello"]], ...dated }), 6, /no Benefits table/],
  ] as const)("%s", async (_what, bytes, code, says) => {
    const path = write("file.xlsx", await bytes());
    const before = readFileSync(path);
    expect(await benefits(["review", path, "--as-of", "2026-06-30"])).toMatchObject({ code, out: "", err: expect.stringMatching(says) });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder.path)).toEqual(["file.xlsx"]);
  });

  test.each([["review"], ["check"], ["explain", "B-1"], ["freeze", "--name", "First", "--approved-by", "Board"], ["baselines"], ["chase"], ["report"]])(
    "%s: a workbook with nothing that is a plan leads on to a sheet of its own, in a command to be pasted",
    async (verb, ...rest) => {
      const path = write(
        "o'my register.xlsx",
        await planFile({
          "Our goals": [
            ["Goal", "Target"],
            ["Fewer calls", 10],
          ],
        }),
      );
      for (const day of [[], ["--as-of", "2026-06-30"]]) {
        const { code, out, err } = await benefits([verb, path, ...rest, ...day]);
        const [said, ...next] = err.split("\n");
        expect([code, out, said]).toEqual([6, "", `benefits: ${path}: There is no Benefits table.`]);
        expect(next).toContain(`  benefits adopt ${pasted(path)}`);
        expect(next).toContain(`  benefits set-up ${pasted(path)}`);
      }
    },
  );

  test.each([
    [[]],
    [["bake", "x.xlsx"]],
    [["review"]],
    [["explain", "x.xlsx"]],
    [["review", "a.xlsx", "b.xlsx"]],
    [["review", "a.xlsx", "--loud"]],
    [["review", "a.xlsx", "--as-of"]],
  ])("a command line that is not understood: %j", async (args) => {
    expect((await benefits(args)).code).toBe(2);
  });

  test("a path that no file can have is told in words, and steers no terminal", async () => {
    for (const path of [join(folder.path, "x".repeat(300)), "a\u0000b.xlsx", join(write("plan.txt", ""), "plan.xlsx")]) {
      const { code, err } = await benefits(["check", path]);
      expect(code).toBe(3);
      expect(err).not.toMatch(/ENOTDIR|ENAMETOOLONG|The argument 'path'|\u0000|\n.*at /);
    }
  });
});

/** A file system of its own, where the test may mount one; undefined where it may not. */
function mounted(name: string, options: string): string | undefined {
  const path = mkdtempSync(join(tmpdir(), `command-line-${name}-`));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", path], { stdio: "ignore" });
    return path;
  } catch {
    return undefined;
  }
}

describe("what cannot be written leaves everything as it was", () => {
  let path = "";
  let before = Buffer.alloc(0);
  beforeEach(async () => {
    path = write("plan.xlsx", await planFile({ ...soundPlan(), ...dated }));
    before = readFileSync(path);
  });

  async function refused(args: readonly string[], says: RegExp): Promise<void> {
    expect(await benefits(["review", path, ...args])).toMatchObject({ code: 7, out: "", err: expect.stringMatching(says) });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(leftovers()).toEqual([]);
  }

  test.each([
    ["Excel", "~$plan.xlsx"],
    ["LibreOffice", ".~lock.plan.xlsx#"],
  ])("open in %s", async (program, lock) => {
    write(lock, "");
    await refused([], new RegExp(`is open in ${program}`));
    expect((await benefits(["review", path, "--out", join(folder.path, "elsewhere.xlsx")])).code).toBe(0);
  });

  test("a folder that is not there, a file where a folder should be, and a folder where the file should be", async () => {
    await refused(["--out", join(folder.path, "none", "out.xlsx")], /There is no folder .*none\b/);
    await refused(["--out", join(path, "out.xlsx")], /There is no folder/);
    await refused(["--out", folder.path], /is a folder/);
  });

  test("a file that is set read-only, also where --out names it", async () => {
    const kept = write("kept.xlsx", "mine");
    for (const file of [kept, path]) chmodSync(file, 0o444);
    await refused([], /plan\.xlsx is set read-only\. Take that off it, or write elsewhere with --out\./);
    await refused(["--out", kept, "--force"], /kept\.xlsx is set read-only/);
    expect(readFileSync(kept, "utf8")).toBe("mine");
  });

  testWhere("pipes in folders")("a pipe or a device stays what it is", async () => {
    const pipe = join(folder.path, "pipe.xlsx");
    execFileSync("mkfifo", [pipe]);
    await refused(["--out", pipe], /pipe\.xlsx is a device or a pipe, not a file\. Name a file in a folder\./);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  test("whatever is written: a mapping, an export, a page", async () => {
    const [file, into] = [write("a file", "mine"), join(folder.path, "none", "mapping.json")];
    const told = async (...args: readonly string[]): Promise<string> => {
      const { code, err } = await benefits(args);
      expect([code, err]).toEqual([7, expect.not.stringMatching(/fault of the program|\bE[A-Z]{4,}\b|\n +at /)]);
      return err;
    };
    expect(await told("adopt", path, "--sheet", "Benefits", "--save-mapping", into)).toContain(
      `There is no folder ${join(folder.path, "none")}. Make it first, or name another.`,
    );
    expect(await told("adopt", path, "--sheet", "Benefits", "--save-mapping", folder.path)).toContain("is a folder. Name a file in it.");
    expect(await told("report", path, "--out", join(file, "page.html"))).toContain("a part of that path is a file");
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect(leftovers()).toEqual([]);
  });

  describe("on a file system of its own", () => {
    let full: string | undefined;
    let readOnly: string | undefined;
    beforeAll(() => {
      full = mounted("full", "size=8k");
      readOnly = mounted("read-only", "ro,size=64k");
    });
    afterAll(() => {
      for (const path of [full, readOnly]) {
        if (path === undefined) continue;
        execFileSync("umount", [path]);
        rmSync(path, { recursive: true });
      }
    });

    testWhere("a file system of its own")("that is full", async () => {
      if (full === undefined) throw new Error("The small file system could not be mounted.");
      await refused(["--out", join(full, "out.xlsx")], /no room left on the disk/);
      expect(readdirSync(full)).toEqual([]);
    });

    testWhere("a file system of its own")("that may not be written to", async () => {
      if (readOnly === undefined) throw new Error("The file system could not be mounted.");
      await refused(["--out", join(readOnly, "out.xlsx")], /may not be written/);
    });
  });
});

describe("--out replaces no file that is there already, unless it is told to", () => {
  test.each([
    ["review", ["--as-of", "2026-06-30"]],
    ["freeze", ["--name", "First", "--approved-by", "Board", "--as-of", "2026-06-30"]],
    ["done", ["Gate", "--held-by", "Board", "--as-of", "2026-06-30"]],
    ["set-up", []],
    ["adopt", ["--yes", "--sheet", "Benefits"]],
  ])("%s", async (command, more) => {
    const plan = {
      ...soundPlan(),
      Reviews: [
        ["Review", "Date", "Done on", "Outcome"],
        ["Gate", "2026-06-30", null, null],
      ],
    };
    const { Baselines: _, ...unfrozen } = { Baselines: null, ...plan };
    const path = write("plan.xlsx", await planFile(unfrozen));
    const other = write("X.xlsx", Buffer.from("somebody else's"));
    const line = [command, path, ...more, "--out", other];
    expect(await benefits(line)).toMatchObject({ code: 7, out: "", err: expect.stringMatching(/X\.xlsx is there already and is left alone\..*--force/) });
    expect(readFileSync(other, "utf8")).toBe("somebody else's");
    expect(await benefits([...line, "--force"])).toMatchObject({ code: 0 });
    expect(readFileSync(other).subarray(0, 2).toString()).toBe("PK");
  });

  test("nor does --save-mapping, which never replaces the workbook", async () => {
    const path = write("register.xlsx", await planFile(soundPlan()));
    const other = write("mine.json", Buffer.from("somebody else's"));
    const line = ["adopt", path, "--sheet", "Benefits"];
    const before = readFileSync(path);
    expect(await benefits([...line, "--yes", "--save-mapping", other])).toMatchObject({
      code: 7,
      out: "",
      err: expect.stringMatching(/mine\.json is there already and is left alone\. Choose another name with --save-mapping, or say --force to replace it\./),
    });
    expect(readFileSync(other, "utf8")).toBe("somebody else's");
    // Nothing is written of what came with it either.
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await benefits([...line, "--dry-run", "--save-mapping", other])).toMatchObject({ code: 0 });
    expect(await benefits([...line, "--save-mapping", other, "--force"])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(other, "utf8"))).toBeTruthy();
    for (const named of [path, join(folder.path, ".", "register.xlsx")])
      expect(await benefits([...line, "--save-mapping", named, "--force"])).toMatchObject({ code: 2, err: expect.stringContaining("is the workbook itself") });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("the plan's own file named as --out is the plan's own file", async () => {
    const path = write("plan.xlsx", await planFile(soundPlan()));
    expect(await benefits(["review", path, "--as-of", "2026-06-30", "--out", path])).toMatchObject({ code: 0 });
  });
});
