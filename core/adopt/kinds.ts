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
const decreaseWords = wholeWords(
  "reduc(?:e|ed|es|ing|tion|tions)|decreas(?:e|ed|ing)|lower(?:ed|ing)?|fewer|less|cut(?:s|ting)?|minimi[sz]e|shorten(?:ed)?|waiting|wait time|backlog|complaints?|errors?|incidents?|absence|sickness|turnover|vacanc(?:y|ies)|overdue|delays?|emissions?|crime|cost(?:s)? (?:of|per)|cycle time|lead time|time to|days to|reduzier(?:t|en|ung)|senk(?:en|ung)|verringer(?:n|ung)|weniger|rédui(?:re|t)|réduction|diminu(?:er|tion)|baisse|reduc(?:ir|ción)|disminu(?:ir|ción)|vermin(?:der|dering|deren)|verlag(?:en|ing)|minder|afname",
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
  return decreaseWords.test(nameKey) && !/\bsav(?:ings?|ed)\b|\bavoid/u.test(nameKey)
    ? { word: "Decrease", why: say`the name speaks of less` }
    : { word: "Increase", why: say`nothing in the name speaks of less` };
}
