import { expect, test } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { readTables } from "../../core/reading/read-tables";
import { dayOf } from "../../core/domain/day";
import { speaking } from "../../core/words/speaking";
import type { Language } from "../../core/words/words";
import { wordsIn } from "../../languages/words-in";
import { reviewVerb } from "../../session/verbs";
import type { StatusChange } from "../../session/session";
import { memoryWorkbook } from "../port/memory-workbook";

/** What the second of two reviews says of the statuses, both told in a language. */
async function changesIn(language: Language): Promise<readonly StatusChange[] | undefined> {
  const words = await wordsIn(language);
  const workbook = memoryWorkbook([]);
  return speaking(words, () => {
    workbook.apply(newPlan("crm"));
    workbook.apply(reviewPlan(workbook.read(readTables), dayOf(2026, 3, 31)).update);
    return reviewVerb(workbook.read(readTables), "2026-10-31").reviewed.changes;
  });
}

test.each(["de", "fr", "es", "nl"] as const)("a benefit whose status is the same is not told as changed in %s", async (language) => {
  const changes = await changesIn("en");
  // Three benefits changed their status from March to October, as the record tells too.
  expect(changes).toHaveLength(3);
  expect(await changesIn(language)).toEqual(changes);
});
