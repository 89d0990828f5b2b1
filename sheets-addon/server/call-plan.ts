import { troubleOf } from "../../session/trouble";
import type { AnswerOf, PlanVerb, Reply, RequestOf } from "../rpc";
import type { Google } from "./google";
import { inWords } from "../workbook/trouble";
import { answers } from "./answers";
import { requests } from "./requests";
import { say } from "#core";

/**
 * The one function that the sidebar calls. It answers with plain JSON whatever happens: google.script.run hands over no Date, and
 * turns an error into words with a stack.
 */
export function callPlan(google: Google, verb: unknown, request: unknown): Reply<unknown> {
  try {
    if (!isVerb(verb)) return refusal(say`The add-on has no "${String(verb).slice(0, 40)}".`);
    const isAsked = requests[verb] as (value: unknown) => boolean;
    if (!isAsked(request)) return refusal(say`"${verb}" was asked in a way that the add-on does not know. Reload the spreadsheet and open the sidebar again.`);
    return plain({ answer: answer(google, verb, request as RequestOf<PlanVerb>) ?? null });
  } catch (error) {
    const { kind, message, details } = troubleOf(inWords(error));
    return { trouble: { kind, message, details } };
  }
}

const isVerb = (verb: unknown): verb is PlanVerb => typeof verb === "string" && Object.prototype.hasOwnProperty.call(requests, verb);

const answer = <Verb extends PlanVerb>(google: Google, verb: Verb, request: RequestOf<Verb>): AnswerOf<Verb> =>
  (answers[verb] as (google: Google, request: RequestOf<Verb>) => AnswerOf<Verb>)(google, request);

const refusal = (message: string): Reply<never> => ({ trouble: { kind: "ours", message, details: message } });

const plain = (reply: Reply<unknown>): Reply<unknown> => JSON.parse(JSON.stringify(reply)) as Reply<unknown>;
