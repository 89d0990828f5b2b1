import type { Check, Place } from "./check";
import { placeOf } from "./place";
import { oddReferences } from "./references";
import { moreRows } from "../wording/counts";
import { say } from "../words/say";

export const referenceSpelling: Check = {
  rule: "reference-spelling",
  severity: "Advice",
  help: "An ID is written with another case or with extra spaces. It is understood here, but not by filters and formulas.",
  mend: "Write the ID the same way everywhere",
  run(plan, report) {
    const spellings = new Map<string, { readonly place: Omit<Place, "what">; readonly what: string; readonly mend: string; count: number }>();
    for (const { table, column, row, subject, written, meant } of oddReferences(plan)) {
      if (meant === undefined) continue;
      const key = [table, column, written].join("\n");
      const known = spellings.get(key);
      if (known !== undefined) {
        known.count++;
        continue;
      }
      spellings.set(key, {
        place: placeOf(plan, table, row, subject ?? meant.id, column),
        what: say`"${written}" is read as ${meant.id}, from which it differs by case or spaces`,
        mend: say`Write ${meant.id} everywhere`,
        count: 1,
      });
    }
    for (const { place, what, mend, count } of spellings.values()) report({ ...place, what: what + moreRows(count), mend });
  },
};
