import { expect, test } from "@jest/globals";
import { registerCommands } from "../../excel-addin/pane/commands";
import { ribbonButtons } from "../../manifests/ribbon";

type Registered = (event: { completed(): void }) => Promise<void>;

/** The one function of Office that is needed, as a list of what was registered. */
function registered(run: (id: string) => Promise<void>): ReadonlyMap<string, Registered> {
  const functions = new Map<string, Registered>();
  Object.assign(globalThis, { Office: { actions: { associate: (id: string, registered: Registered) => functions.set(id, registered) } } });
  registerCommands({ review: () => run("review"), dashboard: () => run("dashboard"), help: () => run("help") });
  return functions;
}

test("each button of the manifests has its function, and Excel hears when it is done", async () => {
  const messages: string[] = [];
  const functions = registered(async (id) => void messages.push(id));
  expect([...functions.keys()]).toEqual(ribbonButtons.map(({ action }) => action));
  for (const registered of functions.values()) await registered({ completed: () => void messages.push("completed") });
  expect(messages).toEqual(["review", "completed", "dashboard", "completed", "help", "completed"]);
});

test("a button that ran into trouble does not stay busy, and the trouble flies on", async () => {
  const messages: string[] = [];
  const review = registered(async () => {
    throw new Error("trouble");
  }).get("benefitsReview");
  await expect(review?.({ completed: () => void messages.push("completed") })).rejects.toThrow("trouble");
  expect(messages).toEqual(["completed"]);
});
