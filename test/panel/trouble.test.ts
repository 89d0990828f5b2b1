import { expect, test } from "@jest/globals";
import { explainTrouble, exitCodes } from "../../command-line/trouble";
import { WorkbookTrouble, workbookTroubleKinds } from "../../core/port/trouble";
import { inWords as inExcelsWords } from "../../excel-addin/workbook/trouble";
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

test("a workbook's trouble says where it happened in its details", () => {
  expect(troubleOf(new WorkbookTrouble("protected", message, { place: { sheet: "Benefits", address: "K3" } })).details).toMatch(/^At: Benefits!K3$/m);
});

// As Office's older calls, another window and Apps Script throw them: with a message, and no Error of this window.
test.each([
  [
    "an Excel code that is not known",
    Object.assign(new Error("Etwas"), { code: "NewCode", debugInfo: { errorLocation: "Range.values" } }),
    "Etwas",
    "NewCode",
    "Range.values",
  ],
  ["an object with a message and a code", { name: "DataWriteError", message: "It did not go.", code: 2003 }, "It did not go.", "2003", undefined],
  ["an object with nothing known in it", { reason: "x" }, "reason: x", undefined, undefined],
  ["a text", "It did not go.", "It did not go.", undefined, undefined],
])("%s is told as itself, in Excel and where a host adds nothing", (_, error, words, code, at) => {
  for (const inWords of [inExcelsWords, (given: unknown) => given]) {
    const trouble = troubleOf(inWords(error));
    expect(trouble).toMatchObject({ kind: "ours", message: words });
    expect(/^Code: (.*)$/m.exec(trouble.details)?.[1]).toBe(code);
    expect(/^At: (.*)$/m.exec(trouble.details)?.[1]).toBe(at);
  }
});
