import { expect, test } from "@jest/globals";
import { newPlan, planKinds, reviewPlan, readTables } from "#core";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openPackage, type WorkbookPackage } from "../../xlsx-file/package/package";
import { readWorkbookParts } from "../../xlsx-file/package/workbook-parts";
import { parseRectangle } from "../../xlsx-file/scan/address";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";

/** What the plainer readers of other programs need to find in our workbooks. */
async function written(kind: (typeof planKinds)[number]): Promise<{ readonly fresh: WorkbookPackage; readonly reviewed: WorkbookPackage }> {
  const workbook = await openXlsx(await emptyWorkbook());
  workbook.apply(newPlan(kind));
  const fresh = await workbook.toBytes();
  workbook.apply(reviewPlan(workbook.read(readTables), 46326).update);
  return { fresh: await openPackage(fresh), reviewed: await openPackage(await workbook.toBytes()) };
}

test("each relationship names its target as seen from its part, and the target is there", async () => {
  const { fresh, reviewed } = await written("crm");
  for (const file of [fresh, reviewed]) {
    const holders = file.names().filter((name) => name.endsWith(".rels"));
    const targets = holders.flatMap((name) => Array.from((file.text(name) ?? "").matchAll(/ Target="([^"]*)"/g), ([, target = ""]) => target));
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => target.startsWith("/"))).toEqual([]);
    const parts = holders.map((name) => name.replace(/_rels\/(.*)\.rels$/, "$1"));
    expect(parts.flatMap((part) => file.relationships(part)).filter(({ target }) => file.read(target) === undefined)).toEqual([]);
  }
});

test.each(planKinds)("lists of choices in a new %s plan end 1,000 rows below the data", async (kind) => {
  const { fresh } = await written(kind);
  const ends = readWorkbookParts(fresh).sheets.flatMap(({ part }) => {
    const xml = fresh.text(part) ?? "";
    const data = Math.max(...Array.from(xml.matchAll(/<row r="(\d+)"/g), ([, row]) => Number(row)));
    const areas = Array.from(xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g), ([, area = ""]) => parseRectangle(area)?.lastRow ?? 0);
    return areas.map((bottom) => bottom - data);
  });
  expect(new Set(ends)).toEqual(new Set([1000]));
});

test.each(planKinds)("the sheets of a new %s plan are numbered as their tabs stand, and its first font has a colour", async (kind) => {
  const { fresh } = await written(kind);
  const parts = readWorkbookParts(fresh).sheets.map(({ part }) => part);
  expect(parts).toEqual(parts.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`));
  expect(fresh.text("xl/styles.xml")).toMatch(/<fonts[^>]*><font>(?:(?!<\/font>).)*<color /);
});
