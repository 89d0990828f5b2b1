import { currencyOfUnit, unitOfMoney } from "./currencies";
import { magnitudeOfMoney, sizeOfWords } from "./magnitudes";
import { remembering } from "./remembering";
import { tidy } from "./text";

/** What a unit counts: thousands of € in "T€", millions of Stück in "Mio. Stück". */
export interface CountedIn {
  readonly size: number;
  /** The unit without the size; blank where it is a size alone. */
  readonly unit: string;
  /** The currency that it names. */
  readonly currency: string | undefined;
}

export const countedIn = remembering((text): CountedIn => {
  const words = tidy(text).replace(/[’‘´`]/g, "'");
  const [whole = "", ahead = "", currency = "", behind = ""] = unitOfMoney.exec(words) ?? [];
  const [before, after] = [sizeOf(ahead, true), sizeOf(behind, false)];
  const size = before ?? after;
  if (size !== undefined) {
    const rest = before === undefined || behind === "" ? "" : ` ${behind}`;
    return { size, unit: `${currency}${rest}${words.slice(whole.length)}`, currency };
  }
  const sized = sizeOfWords(words, "en") ?? thousandsOf(words);
  return { size: sized?.size ?? 1, unit: sized?.unit ?? words, currency: currencyOfUnit(sized?.unit ?? words) };
});

const sizeOf = (letters: string, ahead: boolean): number | undefined => (/0{3}s?$/.test(letters) ? 1e3 : magnitudeOfMoney(letters, ahead, "en"));

/** "'000 hours". */
function thousandsOf(words: string): Pick<CountedIn, "size" | "unit"> | undefined {
  const digits = /^'?000s?(?= |$)/.exec(words)?.[0];
  return digits === undefined ? undefined : { size: 1e3, unit: words.slice(digits.length).trim() };
}
