import type { Language, Shape } from "#core";

/* Spaces that no line breaks at: the narrow one in French between digits, the wide one before what belongs to a figure. */
const narrow = "\u202f";
const wide = "\u00a0";

const german: Shape = {
  decimal: ",",
  group: ".",
  groupFrom: 4,
  percent: `${wide}%`,
  sign: { isBefore: false, gap: wide },
  amounts: { thousand: `${wide}Tsd.`, million: `${wide}Mio.`, billion: `${wide}Mrd.` },
  months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  longDate: "{day}. {month} {year}",
  and: " und ",
  or: " oder ",
};

const french: Shape = {
  decimal: ",",
  group: narrow,
  groupFrom: 4,
  percent: `${narrow}%`,
  sign: { isBefore: false, gap: wide },
  amounts: { thousand: `${wide}k`, million: `${wide}M`, billion: `${wide}Md` },
  months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  longDate: "{day} {month} {year}",
  firstDay: "1er",
  and: " et ",
  or: " ou ",
};

const spanish: Shape = {
  decimal: ",",
  group: ".",
  groupFrom: 5,
  percent: `${wide}%`,
  sign: { isBefore: false, gap: wide },
  amounts: { thousand: `${wide}mil`, million: `${wide}M`, billion: `${wide}mil${wide}M` },
  months: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
  longDate: "{day} de {month} de {year}",
  and: " y ",
  or: " o ",
};

const dutch: Shape = {
  decimal: ",",
  group: ".",
  groupFrom: 4,
  percent: "%",
  sign: { isBefore: true, gap: wide },
  amounts: { thousand: `${wide}dzd.`, million: `${wide}mln.`, billion: `${wide}mld.` },
  months: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
  longDate: "{day} {month} {year}",
  and: " en ",
  or: " of ",
};

/** How each language but English writes figures, days, money and lists (Unicode CLDR); as data, since not every host has the same of it. */
export const shapes: Readonly<Record<Exclude<Language, "en">, Shape>> = { de: german, fr: french, es: spanish, nl: dutch };
