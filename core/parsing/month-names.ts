/** The months by their names and short forms in five languages, from 1. */
const months: ReadonlyMap<string, number> = new Map(
  [
    "jan january januar janvier enero januari ene janv jänner jän",
    "feb february februar février febrero februari févr fév feber fevrier",
    "mar march märz mars marzo maart mrt mrz mär maerz",
    "apr april avril abril avr abr",
    "may mai mayo mei",
    "jun june juni juin junio",
    "jul july juli juillet julio juil",
    "aug august août agosto augustus ago aout",
    "sep sept september septembre septiembre setiembre",
    "oct october oktober octobre octubre okt",
    "nov november novembre noviembre",
    "dec december dezember décembre diciembre dez déc dic decembre",
  ].flatMap((names, month) => names.split(" ").map((name): [string, number] => [name, month + 1])),
);

/** Which month a word names, in whatever language, from 1. */
export const monthOfName = (word: string): number | undefined => months.get(word.toLowerCase());

/** The word that begins with the same three letters in English, by the month from 1. */
export const englishMonth = (month: number): string =>
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1] as string;
