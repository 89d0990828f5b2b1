import { once } from "../domain/once";
import { headerKey, tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { namesOf } from "../words/known-names";

/** Words for a harm that nothing else can be meant by, in five languages, besides the product's own. */
const surelyHarms =
  /^(?:dis[ -]?benefits?|negative benefits?|counter[ -]?benefits?|disnutzen|fehlnutzen|negativer nutzen|d[eé]s?[ -]?b[eé]n[eé]fices?|contre[ -]?b[eé]n[eé]fices?|b[eé]n[eé]fices? n[eé]gatifs?|effets? n[eé]gatifs?|contra[ -]?beneficios?|des[ -]?beneficios?|disbeneficios?|beneficios? negativos?|dis[ -]?ba(?:at|ten)|negatieve ba(?:at|ten))$/u;
/** Words that name a harm where they stand beside a word for a benefit. */
const harms =
  /^(?:harms?|disadvantages?|detriments?|negativ(?:e|er|es)? (?:impacts?|effects?|outcomes?|wirkung(?:en)?)|adverse (?:effects?|impacts?)|schaden|schäden|nachteile?|préjudices?|désavantages?|inconvénients?|dommages?|perjuicios?|desventajas?|daños?|nade(?:el|len)|schade)$/u;
const goods =
  /^(?:benefits?|positive benefits?|advantages?|gains?|nutzen|positiver nutzen|vorteile?|bénéfices?|bénéfices? positifs?|avantages?|beneficios?|beneficios? positivos?|ventajas?|ba(?:at|ten)|positieve ba(?:at|ten)|voorde(?:el|len))$/u;

const own = once(() => ({ harm: new Set(namesOf("Dis-benefit").map(headerKey)), good: new Set(namesOf("Benefit").map(headerKey)) }));

/** Whether a word of a register names a harm, wherever it stands. */
export const isSurelyHarm = (word: string): boolean => own().harm.has(headerKey(word)) || surelyHarms.test(lower(word));

/** What a word beside others of its like says of the nature of a benefit. */
export function natureOf(word: string): "Benefit" | "Dis-benefit" | undefined {
  if (isSurelyHarm(word) || harms.test(lower(word))) return "Dis-benefit";
  return own().good.has(headerKey(word)) || goods.test(lower(word)) ? "Benefit" : undefined;
}

/** Whether a column says of each benefit whether it is one or a harm, in words for nothing else. */
export function tellNatures(values: readonly Cell[]): boolean {
  const natures = values.map((value) => (typeof value === "string" ? natureOf(value) : undefined));
  return natures.includes("Dis-benefit") && natures.every((nature) => nature !== undefined);
}

const lower = (word: string): string =>
  tidy(word)
    .toLowerCase()
    .replace(/[‐‑–—]/gu, "-");
