import type { Kind } from "../domain/kind";
import { tidy } from "../parsing/text";
import { wholeWords } from "./whole-words";
import { say } from "../words/say";

/** A kind or a direction that is proposed for a row, and the reason, to be shown and confirmed. */
export interface Proposed<W> {
  readonly word: W;
  readonly why: string;
}

const level =
  /^(?:%|percent(?:age)?|per cent|prozent|porcentaje|procent|pourcent(?:age)?|rate|ratio|index|score|days?|tage|jours|días|dagen|minutes?|points?|nps|per .*|.* per .*|.*\/.*)$/u;
const scale = /^(?:1 ?[-–] ?[57]|scale.*|likert.*|rating|maturity.*)$/u;
const milestone = /^(?:yes ?\/ ?no|y ?\/ ?n|milestone|done|binary|ja ?\/ ?nein|oui ?\/ ?non|sí ?\/ ?no|ja ?\/ ?nee)$/u;
const money = /^[£$€]|^(?:gbp|eur|usd|chf|[km][£$€])\b|[£$€]/u;
const flowWords = wholeWords(
  "sav(?:e|es|ed|ing|ings)|income|revenue|cash|avoid(?:ed|ance)?|freed|released?|generated|efficienc(?:y|ies)|einsparung(?:en)?|économies?|gains?|ahorros?|besparing(?:en)?|trees|number of .* (?:trained|delivered|created|completed|built)",
);
/** What speaks of less, in five languages. */
const lessWords = wholeWords(
  [
    "reduc(?:e|ed|es|ing|tion|tions)|decreas(?:e|es|ed|ing)|lower(?:ed|ing|s)?|fewer|less|smaller|cuts?|cutting|minimi[sz](?:e|ed|ing)|shorten(?:ed|ing|s)?|shorter|declin(?:e|es|ed|ing)",
    "fall(?:s|ing|en)?(?![ -](?:prevention|risk|detection|arrest))|drop(?:s|ped|ping)?(?![ -]?(?:in|off|box|out))|down|halv(?:e|es|ed|ing)|eliminat(?:e|ed|ing|ion)",
    "reduzier(?:t|en|ung)|gesenkt|senk(?:en|ung|t)|verringer(?:n|ung|t)|weniger|kürzere?[rsn]?|niedrigere?[rsn]?|geringere?[rsn]?|sink(?:t|en|ende)|gesunken|fällt|fallend(?:e|er|es)?|halbier(?:t|en|ung)|rückgang|abnahme|abbau",
    "rédui(?:re|ts?|tes?)|réductions?|diminu(?:er|tion|e|ent|ée?s?)|baiss(?:e|er|ent|ée?s?)|recul|chute|moins|abaiss(?:er|ement)|raccourci(?:r|es?|s)?|plus courte?s?",
    "reduc(?:ir|ción|ciones)|reducid[oa]s?|disminu(?:ir|ción|ye|yen)|baja(?:da|r|n)?|cae|caen|caída|descen(?:so|der)|menos|menor(?:es)?|acortar|a la mitad",
    "vermin(?:der|dering|deren|derd)|verlaag|verlag(?:en|ing)|verlaagd|minder|lagere?|kortere?|afname|daling|dalen|daalt|gedaald|halver(?:en|ing)|gehalveerd",
  ].join("|"),
);
/** What nobody wants more of. */
const burdenWords = wholeWords(
  [
    "waiting|wait times?|waits|backlogs?|complaints?|errors?|incidents?|absences?|absenteeism|sickness|turnover|churn|attrition|vacanc(?:y|ies)|overdue|delays?|emissions?|crimes?|cost(?:s)? (?:of|per)|cycle time|lead time|time to|days to",
    "accidents?|injur(?:y|ies)|deaths?|fatalit(?:y|ies)|downtime|outages?|failures?|faults?|defects?|rework|scrap|breaches|arrears|bad debt|readmissions?|cancellations?|dropouts?|drop[ -]outs?|days lost|lost (?:time|days)|near misses|infections?",
    "(?:arbeits)?unfälle|ausfall(?:zeit|zeiten|tage)?|ausfälle|fehler(?:quote|rate|zahl)?|fehlzeiten|beschwerden|reklamationen|wartezeit(?:en)?|krankenstand|krankheitstage|fluktuation|rückstände?|störungen|verspätungen|emissionen|durchlaufzeit(?:en)?|ausschuss|nacharbeit",
    "accidents du travail|pannes?|erreurs?|réclamations?|plaintes?|absentéisme|délais?|retards?|temps d['’]attente|émissions|défauts?|rebuts",
    "accidentes?|averías?|errores|quejas|reclamaciones|absentismo|retrasos?|tiempos? de espera|emisiones|rotación|defectos|incidencias",
    "ongevallen|ongelukken|storingen|fouten|klachten|(?:ziekte)?verzuim|wachttijd(?:en)?|uitval|uitgevallen|vertragingen|uitstoot|verloop|achterstand(?:en)?|doorlooptijd(?:en)?",
  ].join("|"),
);
/** What makes good of what nobody wants: complaints that are answered, errors that are found. */
const remedyWords = wholeWords(
  "resolved|answered|closed|handled|processed|prevented|detected|fixed|recycled|recovered|within|on time|gelöst|beantwortet|verhindert|résolue?s|traitée?s|évitée?s|resuelt[oa]s|atendid[oa]s|evitad[oa]s|opgelost|afgehandeld|voorkomen",
);
const keepWords = wholeWords("maintain(?:ed)?|keep|sustain(?:ed)?|no (?:worse|deterioration)|halten|maintenir|mantener|behouden|handhaven");

/** What kind of measure a unit, a name and figures speak of (method §1). */
export function kindOf(unit: string, name: string): Proposed<Kind> | undefined {
  const unitKey = tidy(unit).toLowerCase();
  const nameKey = tidy(name).toLowerCase();
  if (milestone.test(unitKey)) return { word: "Milestone", why: say`the unit "${tidy(unit)}" is reached or not` };
  if (scale.test(unitKey)) return { word: "Scale", why: say`the unit "${tidy(unit)}" is a score` };
  if (level.test(unitKey)) return { word: "Level", why: say`"${tidy(unit)}" is read, not added up` };
  if (money.test(unitKey) || flowWords.test(nameKey))
    return { word: "Flow", why: money.test(unitKey) ? say`money adds up` : say`the name speaks of what adds up` };
  if (unitKey !== "") return { word: "Level", why: say`nothing says that "${tidy(unit)}" adds up` };
  return undefined;
}

/** Whether a heading speaks of what adds up: "Saving", "Income achieved". */
export const isFlowHeading = (heading: string): boolean => flowWords.test(tidy(heading).toLowerCase());

/** Which way a benefit's name says that it should move. */
export function directionOf(name: string): Proposed<"Increase" | "Decrease" | "Maintain"> {
  const nameKey = tidy(name).toLowerCase();
  if (keepWords.test(nameKey)) return { word: "Maintain", why: say`the name says that it is to be kept` };
  const speaksOfLess = lessWords.test(nameKey) || (burdenWords.test(nameKey) && !remedyWords.test(nameKey));
  return speaksOfLess && !/\bsav(?:ings?|ed)\b|\bavoid/u.test(nameKey)
    ? { word: "Decrease", why: say`the name speaks of less` }
    : { word: "Increase", why: say`nothing in the name speaks of less` };
}
