import { expect, test } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { soundPlan, tableOf, type NamedCells } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { benefits } from "../support/benefits-command";
import { testFolder } from "../support/test-folder";

const folder = testFolder("record-of-copies");

interface Told {
  readonly record: { readonly reviews: number; readonly seal: string };
  readonly since: { readonly previous: string } | null;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly what: string }[];
}

const june: readonly NamedCells[] = [
  { "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10 },
  { "Benefit ID": "B-02", Date: "2026-06-30", Actual: 95 },
];
const write = async (path: string, rows: readonly NamedCells[]): Promise<void> =>
  writeFileSync(path, await planFile(soundPlan({ Measurements: tableOf(...rows) })));
const reviewed = async (path: string, date: string): Promise<Told> => JSON.parse((await benefits(["review", path, "--as-of", date, "--json"])).out) as Told;
const ofRecord = ({ findings }: Told): readonly string[] =>
  findings.flatMap(({ rule, severity, what }) => (/^(reading-|validated-reading|record-)/.test(rule) ? [`${rule} (${severity}): ${what}`] : []));

test("two copies that were each reviewed on one date go on with the record of A; what B's readings add is told as entered late", async () => {
  const [base, north, south, merged] = ["base", "north", "south", "merged"].map((name) => join(folder.path, `${name}.xlsx`)) as [
    string,
    string,
    string,
    string,
  ];
  await write(base, june);
  await benefits(["review", base, "--as-of", "2026-06-30", "--quiet"]);
  for (const copy of [north, south]) writeFileSync(copy, readFileSync(base));
  // Each side enters a reading into its copy, which the file of a plan without a record stands for, and reviews on the same date.
  const sides = [
    [north, { "Benefit ID": "B-01", Date: "2026-07-31", Actual: 9 }],
    [south, { "Benefit ID": "B-02", Date: "2026-07-31", Actual: 97 }],
  ] as const;
  for (const [copy, entered] of sides) {
    const with_ = join(folder.path, "entered.xlsx");
    await write(with_, [...june, entered]);
    const bare = join(folder.path, "bare.xlsx");
    await write(bare, june);
    const out = join(folder.path, `with-${entered["Benefit ID"]}.xlsx`);
    expect(await benefits(["merge", bare, copy, with_, "--out", out])).toMatchObject({ code: 0 });
    writeFileSync(copy, readFileSync(out));
  }
  const [ofNorth, ofSouth] = [await reviewed(north, "2026-07-31"), await reviewed(south, "2026-07-31")];
  expect(ofNorth.record.seal).not.toBe(ofSouth.record.seal);
  expect((await benefits(["merge", base, north, south, "--out", merged])).out).toContain("Nothing is in conflict.");
  const next = await reviewed(merged, "2026-08-31");
  expect([next.since?.previous, next.record.reviews]).toEqual(["2026-07-31", 3]);
  expect(ofRecord(next)).toEqual([
    "reading-entered-late (Advice): A reading of B-02 for 2026-07 was entered after the review of that month: then none, now 97 hours",
  ]);
  const verified = await benefits(["verify", merged, ofNorth.record.seal.slice(0, 12)]);
  expect(verified.out).toContain("The record holds 3 reviews from 2026-06-30 to 2026-08-31. All agree with their seals.");
  expect(verified.out).toContain("is the seal of the review of 2026-07-31.");
  // The page that south printed is not of this record.
  expect(await benefits(["verify", merged, ofSouth.record.seal.slice(0, 12)])).toMatchObject({
    code: 1,
    out: expect.stringContaining("No review of the record has the seal"),
  });
}, 60_000);
