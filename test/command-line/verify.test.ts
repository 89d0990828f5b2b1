import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTables, reviewPlan } from "#core";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { benefits } from "../support/benefits-command";
import { testFolder } from "../support/test-folder";

const folder = testFolder("verify");

describe("benefits verify", () => {
  test("the record of a file, month by month, with the seal that a page bears; what moved is said by the review", async () => {
    const path = join(folder.path, "crm.xlsx");
    await benefits(["new", path, "--example", "crm"]);
    expect(await benefits(["verify", path])).toMatchObject({ code: 6, err: expect.stringContaining("There is no record in") });
    const first = await benefits(["review", path, "--as-of", "2026-09-30"]);
    const seal = /Record of 1 review, sealed ([0-9a-f]{12})\./.exec(first.out)?.[1] ?? "none";
    expect((await benefits(["verify", path])).out).toContain("The record holds 1 review, of 2026-09-30. It agrees with its seal.");
    const second = await benefits(["review", path, "--as-of", "2026-10-31"]);
    expect(second.out).toMatch(/\nSince 30 September 2026: .*\nRecord of 2 reviews, sealed [0-9a-f]{12}\./);
    const whole = await benefits(["verify", path, seal]);
    expect([whole.code, whole.out.split("\n")[0]]).toEqual([0, "The record holds 2 reviews from 2026-09-30 to 2026-10-31. All agree with their seals."]);
    expect(whole.out).toContain(`${seal} is the seal of the review of 2026-09-30.`);
    expect(await benefits(["verify", path, "000000000000"])).toMatchObject({
      code: 1,
      out: expect.stringContaining("No review of the record has the seal 000000000000"),
    });
    const page = join(folder.path, "report.html");
    await benefits(["report", path, "--as-of", "2026-09-30", "--out", page]);
    expect(readFileSync(page, "utf8")).not.toContain("Record sealed");
    await benefits(["report", path, "--as-of", "2026-10-31", "--out", page, "--force"]);
    const printed = /Record sealed ([0-9a-f]{12})\./.exec(readFileSync(page, "utf8"))?.[1] ?? "none";
    expect((await benefits(["verify", path, printed])).out).toContain(`${printed} is the seal of the review of 2026-10-31.`);
    expect((await benefits(["verify", path, "board"])).code).toBe(2);
    expect(JSON.parse((await benefits(["verify", path, "--json"])).out)).toMatchObject({ holdsSince: "2026-09-30", codeOf: null });
  });

  test("--since compares with the last review up to a day, and what is frozen names the seal", async () => {
    const path = join(folder.path, "since.xlsx");
    await benefits(["new", path, "--example", "crm"]);
    for (const date of ["2026-08-31", "2026-09-30"]) await benefits(["review", path, "--as-of", date, "--quiet"]);
    const { out } = await benefits(["review", path, "--as-of", "2026-10-31", "--since", "2026-09-01", "--json"]);
    const result = JSON.parse(out) as { readonly since: { readonly previous: string }; readonly record: { readonly seal: string } };
    expect(result.since.previous).toBe("2026-08-31");
    await benefits(["freeze", path, "--name", "Re-plan", "--approved-by", "Board", "--reason", "Scope", "--as-of", "2026-11-15"]);
    expect((await benefits(["baselines", path, "--as-of", "2026-11-15"])).out).toContain(`Scope. Record sealed ${result.record.seal.slice(0, 12)}.`);
  });

  test("a review that is marked done says who held it and the seal that lay before them; the board pack says both", async () => {
    const path = join(folder.path, "done.xlsx");
    await benefits(["new", path, "--example", "crm"]);
    const { out } = await benefits(["review", path, "--as-of", "2026-10-31", "--json"]);
    const seal = (JSON.parse(out) as { readonly record: { readonly seal: string } }).record.seal.slice(0, 12);
    const done = (review: string, ...more: readonly string[]) => benefits(["done", path, review, "--as-of", "2026-11-20", ...more]);
    expect(await done("end of  Tranche 2: service", "--held-by", "Investment board")).toMatchObject({ code: 0 });
    const workbook = await openXlsx(readFileSync(path));
    const [reviews] = workbook.read(["Reviews"]).tables;
    const row = reviews?.columns[0]?.cells.indexOf("End of tranche 2: service") ?? -1;
    const cell = (header: string) => reviews?.columns.find((column) => column.header === header)?.cells[row];
    // 2026-11-20 is day 46346.
    expect([cell("Done on"), cell("Outcome")]).toEqual([46346, `Done by Investment board. Record sealed ${seal}.`]);
    const texts = reviewPlan(workbook.read(readTables), 46356)
      .update.sheets.find(({ name }) => name === "Board pack")
      ?.blocks.flatMap(({ cells }) => cells.flat());
    expect(texts?.filter((text) => typeof text === "string" && text.includes("tranche 2"))).toEqual([
      expect.stringContaining(`"End of tranche 2: service" done on 2026-11-20 by Investment board, sealed ${seal}.`),
    ]);
    expect(await done("End of tranche 2: service", "--held-by", "B")).toMatchObject({
      code: 6,
      err: expect.stringContaining("was done on 2026-11-20 already"),
    });
    expect(await done("End of tranche 3", "--held-by", "B")).toMatchObject({
      code: 6,
      err: expect.stringContaining('Reviews has none called "End of tranche 3"'),
    });
    expect(await done("Post-completion review")).toMatchObject({ code: 2, err: expect.stringContaining("--held-by") });
  });
});
