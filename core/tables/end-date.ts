import { tidy } from "../parsing/text";
import { date, type Column } from "./column";

/** How people say that a benefit goes on: no End, as a blank one. */
const goesOn =
  /^(?:on-?going|open(?:[- ]ended)?|permanent(?:e|ly)?|indefinite(?:ly)?|continu(?:es|ing|ous)|perpetual|in perpetuity|for ?ever|never|unlimited|no end(?: date)?|offen|unbefristet|unbegrenzt|(?:fort)?laufend|dauerhaft|kein ende|en cours|illimité|indéterminé|indéfini|sans fin|en curso|ilimitado|indefinido|sin fin|doorlopend|lopend|onbepaald|onbeperkt|geen einde)\.?$/i;

/** The day on which something stops, where it does. */
export const endDate = (header: string, options: Parameters<typeof date>[1]): Column<number> => {
  const column = date(header, options);
  return { ...column, parse: (cell, rules) => (typeof cell === "string" && goesOn.test(tidy(cell)) ? undefined : column.parse(cell, rules)) };
};
