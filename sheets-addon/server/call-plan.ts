import { troubleOf } from "../../session/trouble";
import type { AnswerOf, Outcome, PlanVerb, Reply, RequestOf, Spoken } from "../rpc";
import type { Google } from "./google";
import { inWords } from "../workbook/trouble";
import { answers } from "./answers";
import { requests } from "./requests";
import { userLanguage } from "./user-language";
import { sidebarMessages, speak } from "./words";
import { offered, say, spokenLanguage, type Language } from "#core";

/**
 * The one function that the sidebar calls. It answers with plain JSON whatever happens: google.script.run hands over no Date, and
 * turns an error into words with a stack. It begins in the language that the sidebar speaks, or else in the user's, goes on in that of the
 * plan once it is read, and hands the sidebar the words where it does not have them.
 */
export function callPlan(google: Google, verb: unknown, request: unknown, spoken: unknown): Reply<unknown> {
  const ofSidebar = offered.find((language) => language === spoken);
  speak(google, ofSidebar ?? userLanguage(google));
  const outcome = outcomeOf(google, verb, request);
  return plain({ ...outcome, ...spokenNow(google, ofSidebar ?? "en") });
}

function outcomeOf(google: Google, verb: unknown, request: unknown): Outcome<unknown> {
  try {
    if (!isVerb(verb)) return refusal(say`The add-on has no "${String(verb).slice(0, 40)}".`);
    const isAsked = requests[verb] as (value: unknown) => boolean;
    if (!isAsked(request)) return refusal(say`"${verb}" was asked in a way that the add-on does not know. Reload the spreadsheet and open the sidebar again.`);
    return { answer: answer(google, verb, request as RequestOf<PlanVerb>) ?? null };
  } catch (error) {
    const { kind, message, details } = troubleOf(inWords(error));
    return { trouble: { kind, message, details } };
  }
}

function spokenNow(google: Google, ofSidebar: Language): Spoken {
  const language = spokenLanguage();
  const messages = language === ofSidebar ? undefined : sidebarMessages(google, language);
  return messages === undefined ? { language } : { language, messages };
}

const isVerb = (verb: unknown): verb is PlanVerb => typeof verb === "string" && Object.prototype.hasOwnProperty.call(requests, verb);

const answer = <Verb extends PlanVerb>(google: Google, verb: Verb, request: RequestOf<Verb>): AnswerOf<Verb> =>
  (answers[verb] as (google: Google, request: RequestOf<Verb>) => AnswerOf<Verb>)(google, request);

const refusal = (message: string): Outcome<never> => ({ trouble: { kind: "ours", message, details: message } });

const plain = (reply: Reply<unknown>): Reply<unknown> => JSON.parse(JSON.stringify(reply)) as Reply<unknown>;
