import { expect, test } from "@jest/globals";
import { labelledRegisters, looksOf, type LabelledRegister } from "../../bench/registers";
import { readSavedMapping, savedMapping } from "../../command-line/saved-mapping";
import { propose } from "../../core/adopt/propose";

const looks = looksOf(labelledRegisters().find(({ file }) => file.startsWith("57-")) as LabelledRegister);
const { lines } = propose(looks);

test("a saved mapping of two sheets is that of both, where the workbook has them, and is refused where it has not", () => {
  expect(readSavedMapping("cip.json", savedMapping(lines), looks, undefined)).toEqual(lines);
  const without = looks.filter(({ sheet }) => sheet !== "CIP Actual");
  expect(() => readSavedMapping("cip.json", savedMapping(lines), without, undefined)).toThrow(
    /one of them on a sheet "CIP Actual", which this workbook has not/,
  );
});
