import { editDistance, headerKey } from "../core/parsing/text";
import { fieldsOf, registerTables, rowFields } from "../core/register/fields";
import type { Column } from "../core/tables/column";
import type { Matcher } from "./heading-proposal";
import { fuzzySearch } from "./rivals/fuzzy-search.mjs";
import { labelled, type Taken } from "./registers";

/** What the plan's fields are called: header and aliases, and of a row's own fields their names. */
const names: readonly { readonly field: string; readonly name: string }[] = [
  ...Object.values(registerTables.Benefits.columns as Readonly<Record<string, Column<unknown>>>).flatMap(({ header, aliases }) =>
    [header, ...aliases].map((name) => ({ field: header, name })),
  ),
  ...["Actual", "Current value", "Actual to date", rowFields.reading].map((name) => ({ field: rowFields.reading, name })),
  ...["Actual date", "Date measured", rowFields.readingDate].map((name) => ({ field: rowFields.readingDate, name })),
  ...["RAG", "RAG status", "Status", rowFields.ownStatus].map((name) => ({ field: rowFields.ownStatus, name })),
];

/** The nearest name by single-letter edits, at most two, as open importers match columns. */
export const byEditDistance: Matcher = {
  name: "edit distance of headings, at most 2",
  takes: byHeading((heading) => names.map(({ field, name }) => ({ field, distance: editDistance(headerKey(heading), headerKey(name)) / 2 }))),
};

const nearest = fuzzySearch(names);

/** The nearest name as the most used fuzzy search of the registry finds it, with its own settings. */
export const byFuzzySearch: Matcher = {
  name: "Fuse.js over the same names",
  takes: byHeading((heading) => nearest(heading).map(({ item, score }) => ({ field: item.field, distance: score }))),
};

type Near = readonly { readonly field: string; readonly distance: number }[];

/** Each field once, the nearest first. It is told the sheet and the row of the headings, which an importer asks for, and of what is no register nothing. */
function byHeading(near: (heading: string) => Near): Matcher["takes"] {
  const known = new Set(fieldsOf("Benefits"));
  return (register) => {
    const pairs = labelled(register)
      .flatMap((line) => near(line.heading).map((found) => ({ ...line, ...found })))
      .filter(({ field, distance }) => distance <= 1 && known.has(field))
      .sort((a, b) => a.distance - b.distance);
    const [fields, headings] = [new Set<string>(), new Set<string>()];
    const taken: Taken[] = [];
    for (const { sheet, heading, occurrence, field } of pairs) {
      const key = `${sheet}|${heading}|${occurrence}`;
      if (sheet === null || fields.has(field) || headings.has(key)) continue;
      fields.add(field);
      headings.add(key);
      taken.push({ sheet, heading, occurrence, field });
    }
    return { taken, questions: 0 };
  };
}
