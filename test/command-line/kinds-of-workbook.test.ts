import { expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openPackage } from "../../xlsx-file/package/package";
import { benefits } from "../support/benefits-command";
import { soundPlan } from "../support/plan-builder";
import { planFile } from "../support/plan-file";
import { testFolder } from "../support/test-folder";

const folder = testFolder("kinds-of-workbook");

/** A sound plan in a workbook whose main part is of another type, for instance with macros. */
async function planOf(type: string): Promise<Uint8Array> {
  const file = await openPackage(await planFile(soundPlan({})));
  file.addContentType("xl/workbook.xml", type);
  return file.toBytes();
}
const macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const template = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml";

test.each([
  { what: "a workbook with macros", file: "plan.xlsm", type: macros, out: "reviewed.xlsx", ending: ".xlsm" },
  { what: "a template", file: "plan.xltx", type: template, out: "reviewed.XLSX", ending: ".xltx" },
])("$what is not written under the name of another kind, and the right ending is named", async ({ file, type, out, ending }) => {
  const path = folder.write(file, await planOf(type));
  const refused = await benefits(["review", path, "--as-of", "2026-06-30", "--out", join(folder.path, out)]);
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining(`Name a file that ends in ${ending}.`) });
  expect(readdirSync(folder.path)).toEqual([file]);
  expect(await benefits(["review", path, "--as-of", "2026-06-30", "--out", join(folder.path, `reviewed${ending}`)])).toMatchObject({ code: 0 });
});

test("a signed workbook is written to only where that is said", async () => {
  const file = await openPackage(await planOf(macros));
  file.write("_xmlsignatures/origin.sigs", " ");
  file.addRelationship("", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs");
  const review = ["review", folder.write("signed.xlsm", await file.toBytes()), "--as-of", "2026-06-30"];
  expect(await benefits(review)).toMatchObject({ code: 7, err: expect.stringContaining("signed digitally") });
  expect(await benefits([...review, "--void-signature"])).toMatchObject({ code: 0 });
});
