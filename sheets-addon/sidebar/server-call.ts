import type { Language } from "#core";
import { phrase, say, told } from "../../session/wording";
import { SessionTrouble, type TroubleKind } from "../../session/session";
import type { SidebarSpeech } from "./sidebar-speech";
import { answerIn, type AnswerOf, type PlanVerb, type RequestOf } from "../rpc";

/** What of google.script.run the sidebar uses: the runner is made anew for each call. */
export interface ScriptRunner {
  withSuccessHandler(handler: (reply: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
  callPlan(verb: PlanVerb, request: object, spoken: Language | null): void;
}

export type ServerCall = <Verb extends PlanVerb>(verb: Verb, request: RequestOf<Verb>) => Promise<AnswerOf<Verb>>;

const second = 1000;
/** Google ends a script after six minutes, so an answer that takes longer does not come any more. */
const writingLimit = 390 * second;
const readingLimit = 120 * second;
const writes: ReadonlySet<PlanVerb> = new Set<PlanVerb>([
  "setUp",
  "review",
  "undoReview",
  "adoptRegister",
  "undoRegister",
  "freeze",
  "markDone",
  "sendReminders",
  "saveSetting",
  "saveTimetable",
]);

/**
 * Calls the server by a verb of the map. Every failure is a SessionTrouble: what the server says in its own words, what Google
 * says in ours, and an answer that does not come within the time, which may have been carried out all the same. What is told with
 * an answer in another language puts that in force before the answer is handed over.
 */
export const serverCall =
  (runner: () => ScriptRunner, speech: SidebarSpeech): ServerCall =>
  (verb, request) =>
    new Promise((resolve, reject) => {
      const limit = writes.has(verb) ? writingLimit : readingLimit;
      const clock = setTimeout(
        () =>
          reject(
            new SessionTrouble(
              "busy",
              writes.has(verb)
                ? say`Google has not answered for ${limit / second} seconds. Look at the spreadsheet before you try again: it may have been done.`
                : say`Google has not answered for ${limit / second} seconds. Try again.`,
            ),
          ),
        limit,
      );
      const settle = (end: () => void) => {
        clearTimeout(clock);
        end();
      };
      runner()
        .withSuccessHandler((reply) =>
          settle(() => {
            try {
              speech.hear(reply);
              resolve(answerIn(reply));
            } catch (error) {
              reject(error);
            }
          }),
        )
        .withFailureHandler((error) => settle(() => reject(googlesTrouble(error))))
        .callPlan(verb, request, speech.spoken());
    });

/** What Google's own failures mean, by the words in them: the first that fits. */
const meanings: readonly { readonly says: RegExp; readonly kind: TroubleKind; readonly message: string }[] = [
  {
    says: /network|connection|HTTP 0|offline/i,
    kind: "offline",
    message: phrase("There is no connection to Google. Nothing was written. Check the connection, then try again."),
  },
  {
    says: /authoriz|permission|scope|PERMISSION_DENIED/i,
    kind: "protected",
    message: phrase("Google did not let the add-on do this. Choose Review in the menu Benefits plan and allow what it asks for, then try again."),
  },
  {
    says: /execution time|timed out|timeout/i,
    kind: "busy",
    message: phrase("Google stopped the script because it took too long. Nothing of yours was changed. Try again."),
  },
  {
    says: /too many|simultaneous|quota|rate limit/i,
    kind: "busy",
    message: phrase("Google is too busy for this at the moment. Wait a minute, then try again."),
  },
];

function googlesTrouble(error: Error): SessionTrouble {
  const serverMessage = String(error.message);
  const meant = meanings.find(({ says }) => says.test(serverMessage));
  return meant === undefined
    ? new SessionTrouble("ours", serverMessage, `${error.name}: ${serverMessage}`)
    : new SessionTrouble(meant.kind, told(meant.message), serverMessage);
}
