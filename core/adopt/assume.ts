import { rowFields } from "../register/fields";
import { columnOf, mappingLine, plan, type Draft } from "./draft";

/** What a person says of every row goes before what was guessed of it, and answers the question for it; a column that says it goes before both. */
export function assume(draft: Draft): void {
  for (const [field, value] of Object.entries(draft.choices.assumed ?? {})) {
    const own = columnOf(draft, field);
    if (field === rowFields.readingDate && columnOf(draft, rowFields.reading) === undefined) continue;
    const isDay = days.includes(field) && typeof value === "number";
    take(draft.lines, (line) => line.field === field && (line.heading === "" || (own !== undefined && line.heading !== own.heading) || own === undefined));
    take(draft.questions, ({ key }) => key === field);
    take(draft.assumptions, (assumption) => assumption.field === field);
    draft.lines.push(
      mappingLine(draft, undefined, field, isDay ? { periodEnd: value, why: "said for all rows" } : { means: String(value), why: "said for all rows" }),
    );
    draft.assumptions.push({
      field,
      says: isDay ? "one day for all rows" : String(value),
      why: own === undefined ? "you said so" : "you said so, where its column is blank",
    });
  }
}

const days: readonly string[] = [plan.start, plan.due, plan.end, plan.baselineDate, rowFields.readingDate];

function take<Item>(items: Item[], isOne: (item: Item) => boolean): void {
  for (let place = items.length - 1; place >= 0; place--) if (isOne(items[place] as Item)) items.splice(place, 1);
}
