import { expect, test } from "@jest/globals";
import { explainTrouble, exitCodes } from "../../command-line/trouble";
import { WorkbookTrouble, workbookTroubleKinds } from "../../core/port/trouble";
import { troubleOf } from "../../session/trouble";

const message = "Something is so. Mend it and try again.";

test.each(workbookTroubleKinds)("a workbook's trouble of the kind %s is told in its own words, and never as our fault", (kind) => {
  const trouble = new WorkbookTrouble(kind, message, { place: { sheet: "Benefits", address: "K3" }, code: "E 42" });
  expect(troubleOf(trouble)).toMatchObject({ message, details: expect.stringMatching(/Code: E 42/) });
  expect(troubleOf(trouble).kind).not.toBe("ours");
  expect(explainTrouble(trouble).message).toBe(message);
  expect(explainTrouble(trouble).code).not.toBe(exitCodes.internal);
});

test("what stands in the way is not told as a protection", () => {
  expect(troubleOf(new WorkbookTrouble("cannot write", message)).kind).toBe("in the way");
});

test("any other error is ours", () => {
  expect(troubleOf(new TypeError("x is undefined")).kind).toBe("ours");
  expect(explainTrouble(new TypeError("x is undefined")).code).toBe(exitCodes.internal);
});
