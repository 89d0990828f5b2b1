import { parseDateInWords } from "../parsing/date-in-words";
import { parseDate } from "../parsing/parse-date";
import { parseNumber } from "../parsing/parse-number";
import { isTidyBlankWord, tidy } from "../parsing/text";
import { isMonthText } from "./periods";

/** What the text of a cell says by itself. */
export interface TextLook {
  readonly lower: string;
  /** "none": a word that people type where there is nothing. */
  readonly kind: "none" | "date" | "year" | "share" | "figure" | "text";
  /** In characters, and in words. */
  readonly length: number;
  readonly words: number;
  /** Red, amber, green and their like. */
  readonly isColour: boolean;
  /** One of these, or how far something is. */
  readonly isStatus: boolean;
  readonly isUnit: boolean;
}

export function lookAtText(text: string): TextLook {
  const plain = tidy(text);
  const key = plain.toLowerCase();
  const isColour = colourWord.test(key);
  return {
    lower: text.toLowerCase(),
    kind: isTidyBlankWord(plain) ? "none" : kindOf(plain),
    length: plain.length,
    words: plain.split(" ").length,
    isColour,
    isStatus: isColour || statusWord.test(key),
    isUnit: unitWord.test(key),
  };
}

const colourWord =
  /^(?:(?:dark |light )?(?:red|amber|green|blue|grey|gray|yellow|r|a|g|b|ag|ar|rot|gelb|grün|rouge|vert|jaune|orange|rojo|verde|amarillo|rood|oranje|groen)(?:[ /-](?:red|amber|green))?)$/u;
const statusWord =
  /^(?:on track|off track|at risk|delayed|on target|below target|above target|met|not met|achieved|not achieved|exceeded|behind|ahead|complete|completed|in progress|not started|delivered|ongoing|slipped|im plan|verzögert|en cours|en retard|atteint|cumplido|en curso|op schema|achter|behaald)$/u;
const unitWord =
  /^(?:%|[£$€]|£?[km]|£[km]n?|€[km]|\$[km]|[£$€]?0{2,3}s?|gbp|eur|usd|number|no\.?|nr|count|days?|hours?|minutes?|weeks?|months?|years?|fte|wte|percent(?:age)?|per cent|rate|score|index|ratio|tonnes?|tco2e?|kg|kwh|mwh|km|miles?|points?|people|patients|households|currency|anzahl|tage|stunden|prozent|nombre|jours|heures|días|horas|porcentaje|número|aantal|dagen|uren|procent|punten)$/u;
const magnitude = /^\(?-?\s*[£$€]?\s*[\d.,]+\s*(?:k|m|mn|bn|million|thousand)?\)?$/i;

const kindOf = (text: string): TextLook["kind"] =>
  isPlainlyWords(text)
    ? "text"
    : isDateText(text)
      ? "date"
      : /^(19|20)\d\d([/-]\d{2,4})?$/.test(text)
        ? "year"
        : !isFigureText(text)
          ? "text"
          : text.endsWith("%")
            ? "share"
            : "figure";

/** Texts without a digit or a mark of one, and such with more letters than any date or figure has: so are most, and a look tells it soonest. */
function isPlainlyWords(text: string): boolean {
  let [letters, digits] = [0, 0];
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if ((code >= 48 && code <= 57) || code === 46 || code === 44) digits++;
    else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) letters++;
  }
  return digits === 0 || letters > mostLetters;
}

/** "30th September 2026 12:00 am GMT". */
const mostLetters = 24;

const isDateText = (text: string): boolean =>
  /\d/.test(text) &&
  ("day" in parseDate(text, "Day first") ||
    "day" in parseDateInWords(text, "Month first") ||
    /^q[1-4][ /-]*(?:fy)?\d{2,4}(?:[/-]\d{2,4})?$/iu.test(text) ||
    isMonthText(text.replace(/^end (?:of )?/i, "")));

const isFigureText = (text: string): boolean =>
  parseNumber(text, ".") !== undefined || magnitude.test(text) || /^[<>≤≥~]?\s*[£$€]?\s*\d[\d.,]*\s*(?:%|[-–]\s*\d[\d.,]*\s*%?|\p{L}{1,10})$/u.test(text);
