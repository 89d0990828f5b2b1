import { isoDate, type Day } from "../domain/day";
import { parseDateInWords } from "../parsing/date-in-words";
import { rowFields } from "../register/fields";
import { columnOf, dayFields, mappingLine, type Draft } from "./draft";
import { say, told } from "../words/say";

/** What a person says of every row goes before what was guessed of it, and answers the question for it; a column that says it goes before both. */
export function assume(draft: Draft): void {
  for (const [field, value] of Object.entries(draft.choices.assumed ?? {})) {
    const column = columnOf(draft, field);
    if (field === rowFields.readingDate && columnOf(draft, rowFields.reading) === undefined) continue;
    const day = dayFields.includes(field) ? dayOf(value) : undefined;
    take(
      draft.lines,
      (line) => line.field === field && (line.heading === "" || (column !== undefined && line.heading !== column.heading) || column === undefined),
    );
    take(draft.questions, ({ key }) => key === field);
    take(draft.assumptions, (assumption) => assumption.field === field);
    draft.lines.push(
      mappingLine(
        draft,
        undefined,
        field,
        day !== undefined ? { periodEnd: day, why: say`said for all rows` } : { means: String(value), why: say`said for all rows` },
      ),
    );
    draft.assumptions.push({
      field,
      says: day !== undefined ? say`${isoDate(day)} for all rows` : told(String(value)),
      why: column === undefined ? say`you said so` : say`you said so, where its column is blank`,
    });
  }
}

/** A day by its number, or written so that it can be read one way only. */
function dayOf(value: string | number): Day | undefined {
  if (typeof value === "number") return value;
  const read = parseDateInWords(value, undefined);
  return "day" in read ? read.day : undefined;
}

function take<Item>(items: Item[], isOne: (item: Item) => boolean): void {
  for (let place = items.length - 1; place >= 0; place--) if (isOne(items[place] as Item)) items.splice(place, 1);
}
