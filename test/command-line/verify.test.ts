import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
});
