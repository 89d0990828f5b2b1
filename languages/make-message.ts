import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  parse,
  type MessageFormatElement,
} from "@formatjs/icu-messageformat-parser";
import type { Cases, MadeMessage, Part } from "./made-message";

/** A message of ICU's syntax in the parts that it is told by. Throws for what the catalogues do not use: ordinals, offsets, styles of numbers and dates. */
export const makeMessage = (text: string): MadeMessage => (/[{}']/.test(text) ? partsOf(parse(text, { ignoreTag: true }), undefined, text) : text);

/** `counted` is the hole whose count a "#" shows. */
function partsOf(elements: readonly MessageFormatElement[], counted: number | undefined, text: string): readonly Part[] {
  return elements.map((element): Part => {
    if (isLiteralElement(element)) return element.value;
    if (isArgumentElement(element)) return Number(element.value);
    if (isPoundElement(element) && counted !== undefined) return counted;
    if (isSelectElement(element)) return { word: Number(element.value), cases: casesOf(element.options, undefined, text) };
    if (isPluralElement(element) && element.pluralType === "cardinal" && element.offset === 0) {
      const count = Number(element.value);
      return { count, cases: casesOf(element.options, count, text) };
    }
    throw new Error(`No message of ours is made so: ${text}`);
  });
}

const casesOf = (options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>, counted: number | undefined, text: string): Cases =>
  Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, partsOf(value, counted, text)]));
