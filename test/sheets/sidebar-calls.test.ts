import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { SessionTrouble } from "../../session/session";
import { serverCall, type ScriptRunner } from "../../sheets-addon/sidebar/server-call";
import { sidebarSpeech } from "../../sheets-addon/sidebar/sidebar-speech";
import { sidebarSession } from "../../sheets-addon/sidebar/sidebar-session";

/* The sidebar's side of google.script.run: what it asks, what it makes of answers, of Google's failures and of silence. */

interface Asked {
  readonly verb: string;
  readonly request: unknown;
}

/** A google.script.run that writes down what it is asked, and answers by `reply`; an Error fails, undefined stays silent. */
function scriptRun(reply: (verb: string) => unknown): { readonly runner: () => ScriptRunner; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const runner = (done: (reply: unknown) => void = () => undefined, failed: (error: Error) => void = () => undefined): ScriptRunner => ({
    withSuccessHandler: (handler) => runner(handler, failed),
    withFailureHandler: (handler) => runner(done, handler),
    callPlan(verb, request) {
      asked.push({ verb, request });
      const answer = reply(verb);
      if (answer instanceof Error) failed(answer);
      else if (answer !== undefined) done(answer);
    },
  });
  return { runner: () => runner(), asked };
}

const english = sidebarSpeech(() => undefined);

const troubleFrom = async (promise: Promise<unknown>): Promise<SessionTrouble> =>
  promise.then(
    () => Promise.reject(new Error("There was no trouble.")),
    (error: unknown) => (error instanceof SessionTrouble ? error : Promise.reject(error)),
  );

describe("a call of the server", () => {
  test("gives the answer in the reply", async () => {
    const { runner } = scriptRun(() => ({ answer: "Frozen." }));
    expect(await serverCall(runner, english)("freeze", { name: "a", day: null, approvedBy: "", reason: "" })).toBe("Frozen.");
  });

  test("throws the server's trouble in its own words", async () => {
    const { runner } = scriptRun(() => ({ trouble: { kind: "protected", message: "The sheet Benefits is protected.", details: "d" } }));
    expect(await troubleFrom(serverCall(runner, english)("summary", {}))).toMatchObject({
      kind: "protected",
      message: "The sheet Benefits is protected.",
      details: "d",
    });
  });

  test.each([{ reply: null }, { reply: "text" }, { reply: {} }])("calls $reply no answer", async ({ reply }) => {
    const { runner } = scriptRun(() => reply);
    expect(await troubleFrom(serverCall(runner, english)("summary", {}))).toMatchObject({ kind: "ours", message: "The server gave no answer." });
  });

  // Google's words: Apps Script guides, "Troubleshooting" and "Quotas for Google services".
  test.each([
    { says: "NetworkError: Connection failure due to HTTP 0", kind: "offline" },
    { says: "Authorization is required to perform that action.", kind: "protected" },
    { says: "You do not have permission to call MailApp.sendEmail", kind: "protected" },
    { says: "Exceeded maximum execution time", kind: "busy" },
    { says: "Service Spreadsheets timed out while accessing document with id 1.", kind: "busy" },
    { says: "There are too many scripts running simultaneously for this Google user account.", kind: "busy" },
    { says: "TypeError: Cannot read properties of null", kind: "ours" },
  ])("takes “$says” for $kind", async ({ says, kind }) => {
    const { runner } = scriptRun(() => new Error(says));
    expect((await troubleFrom(serverCall(runner, english)("summary", {}))).kind).toBe(kind);
  });

  describe("without an answer", () => {
    beforeEach(() => void jest.useFakeTimers());
    afterEach(() => void jest.useRealTimers());

    test.each([
      { verb: "summary" as const, seconds: 120, warns: false },
      { verb: "setUp" as const, seconds: 390, warns: true },
    ])("$verb ends after $seconds seconds, and says whether it may have been done", async ({ verb, seconds, warns }) => {
      const { runner } = scriptRun(() => undefined);
      const outcome = jest.fn<(trouble: SessionTrouble) => void>();
      void troubleFrom(verb === "summary" ? serverCall(runner, english)("summary", {}) : serverCall(runner, english)("setUp", { kind: "blank" })).then(outcome);
      await jest.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect(outcome).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(1);
      expect(outcome).toHaveBeenCalledTimes(1);
      expect(outcome.mock.calls[0]?.[0].kind).toBe("busy");
      expect(outcome.mock.calls[0]?.[0].message.includes("may have been done")).toBe(warns);
    });
  });
});

describe("the sidebar's session", () => {
  const running = (): { readonly aborted: boolean } => ({ aborted: false });
  const silent = (): undefined => undefined;

  test("keeps the day of a review and what takes it back, since the server keeps nothing", async () => {
    const undo = [{ table: "Benefits" }];
    const { runner, asked } = scriptRun((verb) => ({ answer: verb === "review" ? { reviewed: { result: {} }, undo } : null }));
    const session = sidebarSession(serverCall(runner, english), [], "7.8.9");
    await session.review("2026-10-31", silent, running());
    await session.benefit("B-01");
    await session.undoReview();
    await session.benefit("B-01");
    expect(asked).toEqual([
      { verb: "review", request: { day: "2026-10-31" } },
      { verb: "benefit", request: { id: "B-01", day: "2026-10-31" } },
      { verb: "undoReview", request: { undo } },
      { verb: "benefit", request: { id: "B-01", day: null } },
    ]);
  });

  test("takes no review back that there was not, without asking the server", async () => {
    const { runner, asked } = scriptRun(() => ({ answer: null }));
    expect((await troubleFrom(sidebarSession(serverCall(runner, english), [], "7.8.9").undoReview())).message).toBe("There is no review to take back.");
    expect(asked).toEqual([]);
  });

  test("asks nothing for a review that was cancelled before it began", async () => {
    const { runner, asked } = scriptRun(() => ({ answer: null }));
    expect((await troubleFrom(sidebarSession(serverCall(runner, english), [], "7.8.9").review("", silent, { aborted: true }))).kind).toBe("cancelled");
    expect(asked).toEqual([]);
  });

  test("asks with plain JSON only: a blank day is null", async () => {
    const { runner, asked } = scriptRun(() => ({ answer: { people: [] } }));
    await sidebarSession(serverCall(runner, english), [], "7.8.9").chase("");
    expect(asked).toEqual([{ verb: "chase", request: { day: null } }]);
  });
});
