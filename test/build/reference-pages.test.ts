import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { referencePages } from "../../scripts/reference-pages";

test.each([...referencePages()])("%s is what the declarations say (else run npm run generate)", (file, text) => {
  expect(readFileSync(file, "utf8")).toBe(text);
});
