import type { RegisterVerbs } from "./register-verbs";
import { SessionTrouble, type HostAbout, type PlanSession } from "./session";
import { errorAsTrouble } from "./error-as-trouble";
import { say } from "./wording";

/**
 * A session that is there at once, so that the pane can be drawn, and whose verbs wait for the one that carries them out. That one is
 * fetched right away; where the fetching fails, the next verb fetches again.
 */
export function lazySession(host: HostAbout, fetchSession: () => Promise<PlanSession>): PlanSession {
  let coming: Promise<PlanSession> | undefined;
  const session = async (): Promise<PlanSession> => {
    coming ??= fetchSession();
    try {
      return await coming;
    } catch (error) {
      coming = undefined;
      throw new SessionTrouble("offline", say`A part of the add-in could not be loaded. Look at the connection and try again.`, errorAsTrouble(error).details);
    }
  };
  // Whoever asks first is told of the failure.
  session().catch(() => undefined);
  const verb =
    <Name extends Verb>(name: Name) =>
    async (...args: Parameters<PlanSession[Name]>): Promise<Awaited<ReturnType<PlanSession[Name]>>> => {
      const verb = (await session())[name] as (...args: Parameters<PlanSession[Name]>) => ReturnType<PlanSession[Name]>;
      return await verb(...args);
    };
  return {
    host,
    speak: async (language) => (await session()).speak?.(language),
    summary: verb("summary"),
    setUp: verb("setUp"),
    review: verb("review"),
    undoReview: verb("undoReview"),
    goTo: verb("goTo"),
    benefit: verb("benefit"),
    chase: verb("chase"),
    freeze: verb("freeze"),
    markDone: verb("markDone"),
    formulas: verb("formulas"),
    insertFormula: verb("insertFormula"),
    settings: verb("settings"),
    saveSetting: verb("saveSetting"),
    register: {
      propose: async (choices, day) => registerOf(await session()).propose(choices, day),
      adopt: async (lines) => registerOf(await session()).adopt(lines),
      undo: async () => registerOf(await session()).undo(),
    },
  };
}

type Verb = Exclude<keyof PlanSession, "host" | "speak" | "timetable" | "watch" | "register">;

function registerOf({ register }: PlanSession): RegisterVerbs {
  if (register === undefined) throw new SessionTrouble("plan", say`Here the pane cannot look at your own sheets. Call the one with your benefits Benefits.`);
  return register;
}
