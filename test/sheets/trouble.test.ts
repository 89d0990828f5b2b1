import { expect, test } from "@jest/globals";
import { ReviewImpossible } from "../../core";
import { troubleOf } from "../../session/trouble";
import { inWords } from "../../sheets-addon/workbook/trouble";

test("an error of the plan or of the program is not taken for Google's, whatever words it holds", () => {
  for (const error of [new ReviewImpossible("Add a Benefits table and try again."), new TypeError("connection is not a function")])
    expect(troubleOf(inWords(error)).message).toBe(error.message);
});

test("words of Google's that are not known are told as they are", () => {
  for (const error of [new Error("Etwas ging schief"), { name: "Exception", message: "Etwas ging schief" }, "Etwas ging schief"])
    expect(troubleOf(inWords(error))).toMatchObject({ kind: "ours", message: "Etwas ging schief" });
});
