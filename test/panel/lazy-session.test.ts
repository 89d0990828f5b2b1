import { expect, test } from "@jest/globals";
import { lazySession } from "../../session/lazy-session";
import type { HostAbout, PlanSession, PlanSummary } from "../../session/session";

/* The session that the pane is drawn with before the one that carries out its verbs is there. */

const host: HostAbout = { name: "somewhere", version: "", productVersion: "", canGoTo: true, canInsert: true, canEnter: true };
const found: PlanSummary = { state: "plan", lack: null, register: null, openReviews: [], statusDate: "2026-10-31", tables: [] };
const real = { summary: async () => found, formulas: () => [] } as unknown as PlanSession;

test("it is fetched once, at once, and every verb waits for it", async () => {
  const fetched: string[] = [];
  const session = lazySession(host, async () => (fetched.push("fetched"), real));
  expect(fetched).toHaveLength(1);
  expect(await session.summary()).toBe(found);
  expect(await session.formulas()).toEqual([]);
  expect(fetched).toHaveLength(1);
});

test("where it cannot be fetched the next verb says so, and the one after it fetches again", async () => {
  const outcomes = [
    async () => Promise.reject(new Error("Loading chunk failed")),
    async () => Promise.reject(new Error("Loading chunk failed")),
    async () => real,
  ];
  const session = lazySession(host, () => (outcomes.shift() ?? (async () => real))());
  await Promise.resolve();
  await expect(session.summary()).rejects.toMatchObject({ kind: "offline", details: expect.stringContaining("Loading chunk failed") });
  await expect(session.summary()).rejects.toMatchObject({ kind: "offline" });
  expect(await session.summary()).toBe(found);
});

test("what stopped the fetching is told as itself, whatever was thrown", async () => {
  const session = lazySession(host, () => Promise.reject({ message: "It did not go.", code: 2003 }));
  await expect(session.summary()).rejects.toMatchObject({ details: expect.stringMatching(/^It did not go\.\nCode: 2003/) });
});

test("what a verb itself is refused comes through as it is", async () => {
  const refused = new Error("refused");
  const session = lazySession(host, async () => ({ ...real, summary: () => Promise.reject(refused) }));
  await expect(session.summary()).rejects.toBe(refused);
});
