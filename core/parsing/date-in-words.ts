import { englishMonth, monthOfName } from "./month-names";
import { parseDate, type DateOrder, type DateReading } from "./parse-date";
import { tidy } from "./text";

/*
 * Dates with the names of months in five languages. Apart from parseDate, which the formulas read dates with: they know those of English alone, and the lists of the
 * others stay out of their bundle.
 */

/** What stands ahead of a day: bis, am, le, d'ici le, el, antes del, uiterlijk, Montag, lundi. */
const ahead =
  /^(?:(?:bis|ab|am|den|zum|vom|per|seit|spätestens|fällig|le|au|du|dès|avant|d[’']ici|jusqu[’']au|el|al|hasta|desde|antes|del|op|tot|vanaf|voor|vóór|uiterlijk)\s+)*(?:(?:mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mié|jue|vie|sáb|dom|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ma|wo|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\.?,?\s+(?=\d))?/iu;

/** "Ende", "fin de", "finales de", "eind": the last day of the month. */
const end = /^(?:ende|fin(?:ales)?|eind(?:e)?)\s+(?:(?:de|du|van)\s+)?/iu;

const named =
  /^(?:(?<day>\d{1,2})(?:\.|er|re|º|°|e|ste|de)?[\s-]*(?:de\s+)?)?(?<month>\p{L}{3,10})\.?[\s,-]*(?:del?\s+)?['’]?(?<year>\d{4}|\d{2})(?<time>[T\s].*)?$/iu;

/** Two figures of a year, and a word that may be a month: most texts have not both. */
const mayName = /\p{L}[\p{L}\p{M}]{2}.*\d\d/u;

/** A date or a period as English writes it: "3. März 2026" is "3 Mar 2026", "fin mars 2026" is "end of Mar 2026". The text itself where it names no month. */
export function inEnglishMonths(text: string): string {
  if (!mayName.test(text)) return text;
  const plain = tidy(text.normalize("NFC")).replace(ahead, "");
  const rest = plain.replace(end, "");
  const groups = named.exec(rest)?.groups;
  const month = groups === undefined ? undefined : monthOfName(groups["month"] as string);
  if (groups === undefined || month === undefined) return text;
  const day = groups["day"] === undefined ? "" : `${groups["day"]} `;
  return `${rest === plain ? "" : "end of "}${day}${englishMonth(month)} ${groups["year"] as string}${groups["time"] ?? ""}`;
}

/** As {@link parseDate}, also with the name of a month in another language: 3. März 2026, 12 mars 2026, 12 de marzo de 2026, 3 maart 2026. */
export function parseDateInWords(text: string, order: DateOrder): DateReading {
  const reading = parseDate(text, order);
  return "problem" in reading && reading.problem === "not-a-date" ? parseDate(inEnglishMonths(text), order) : reading;
}
