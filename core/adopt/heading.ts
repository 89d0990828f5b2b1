import { headerKey } from "../parsing/text";
import { isLoneM, scaleOfText, speaksOfMoney, withoutScaledMoney } from "./heading-scale";

/** A heading taken apart: its words, what its brackets say of unit, scale and form, and the year that it names. */
export interface Heading {
  readonly text: string;
  /** Lower case, without brackets, years and marks. */
  readonly words: string;
  /** What stands in brackets, in lower case: it tells which, as in "Actual (previous)". */
  readonly aside: string;
  readonly scale: number;
  /** "Target (m)": millions where the column is of money, which the heading does not say; else metres. */
  readonly isMillionsOrMetres: boolean;
  readonly unit: string | undefined;
  readonly year: string | undefined;
}

const yearPart =
  /\b(?:(?:fy|ay|academic year|school year|schuljahr|studienjahr|schooljaar|studiejaar)\s?)?(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?\b|\b(?:fy|ay)\s?\d{2}(?:\s?[/-]\s?\d{2})?\b|\b\d{2}\/\d{2}\b/iu;

/** Takes a heading apart. A two-line heading counts by both its lines. */
export function readHeading(text: string): Heading {
  const brackets = [...text.matchAll(/[([]([^)\]]*)[)\]]/gu)].map(([, inside = ""]) => inside.trim());
  const year = yearPart.exec(text)?.[0];
  const outside = text.replace(/[([][^)\]]*[)\]]/gu, " ");
  const stated = [outside, ...brackets].map(scaleOfText).find((factor) => factor !== 1);
  const hasLoneM = stated === undefined && [outside, ...brackets].some(isLoneM);
  const scale = stated ?? (hasLoneM && speaksOfMoney(text) ? 1e6 : 1);
  const isMillionsOrMetres = hasLoneM && scale === 1;
  const unit =
    brackets.find((inside) => /^(?:%|[£$€].{0,6}|days?|hours?|fte|wte|number|no\.?|tonnes|tco2e?)$/iu.test(inside)) ??
    (/%/.test(outside) ? "%" : /[£$€]/u.exec(outside)?.[0]);
  const words = spelledOut(
    snake(withoutScaledMoney(outside))
      .replace(/(?<=\p{L}) ?#\s*$/u, " no") // "Project #", but not "# of visits"
      .replace(yearPart, " ")
      .replace(/[£$€%'"“”&]/gu, " ")
      .replace(/\b0{3}s?\b/g, " "),
  );
  const aside = spelledOut(brackets.join(" "));
  if (words === "" && /^\s*(?:#|№|n[°º])\s*$/iu.test(text)) return { text, words: "no", aside, scale: 1, isMillionsOrMetres, unit: undefined, year };
  return { text, words: words === "" ? aside : words, aside, scale, isMillionsOrMetres, unit, year };
}

/** kpi_name, kpiName and benefitID read as their words; UoM is one. */
const snake = (text: string): string => text.replace(/_/g, " ").replace(/(?<=\p{Ll}{2})(?=\p{Lu})|(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, " ");

/** Short forms that exports and narrow columns use, as the words that they stand for. */
const shortForms: ReadonlyMap<string, string> = new Map([
  ["dt", "date"],
  ["val", "value"],
  ["desc", "description"],
  ["cat", "category"],
  ["freq", "frequency"],
  ["resp", "responsible"],
  ["tgt", "target"],
  ["act", "actual"],
  ["prev", "previous"],
  ["realization", "realisation"],
  ["realized", "realised"],
]);

const spelledOut = (text: string): string =>
  headerKey(text)
    .split(" ")
    .map((word) => shortForms.get(word) ?? word)
    .join(" ");
