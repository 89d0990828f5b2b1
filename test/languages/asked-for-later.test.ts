import { expect, test } from "@jest/globals";
import { assess, type Assessed } from "../../core/assessment/assess";
import { leafAt } from "../../core/standing/standing";
import { speaking } from "../../core/words/speaking";
import { wordsOf } from "../../languages/words-of";
import { catalogueOf } from "../../scripts/language-files";
import { snapshotOf, soundBenefit, soundPlan, tableOf } from "../support/plan-builder";

test("where a benefit stands is told in the language in which the plan was read, whoever asks for it later", () => {
  const snapshot = snapshotOf(soundPlan({ Benefits: tableOf(soundBenefit({ Trigger: "A-99" })) }));
  const read = (): Assessed => assess(snapshot, 46_203);
  const dutch = speaking(wordsOf("nl", catalogueOf("nl")), read);
  // The one alone before all of them.
  const waits = (assessed: Assessed): readonly unknown[] => [leafAt(assessed.leaves, 0).trigger, ...assessed.standings.map(({ trigger }) => trigger)];
  expect(waits(read())).toEqual(Array(2).fill({ because: "there is no activity A-99 to wait for" }));
  expect(waits(dutch)).toEqual(Array(2).fill({ because: catalogueOf("nl")["there is no activity {0} to wait for"]?.replace("{0}", "A-99") }));
});
