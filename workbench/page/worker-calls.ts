import { SessionTrouble, type PlanSession, type ReviewProgress, type TroubleKind } from "../../session/session";
import type { Calls, FromWorker, ToWorker } from "../worker/protocol";

export type PageEvent = Exclude<FromWorker, { readonly id: number }>;

/** The worker as the page asks it. Trouble comes as a SessionTrouble, which the pane tells. */
export interface WorkerCalls {
  call<Name extends keyof Calls>(name: Name, ...args: Parameters<Calls[Name]>): Promise<Awaited<ReturnType<Calls[Name]>>>;
  /** The verbs of the pane's session, each asked when it is its turn. */
  sessionOf(verbs: readonly string[], inTurn: (ask: () => Promise<unknown>) => Promise<unknown>): Omit<PlanSession, "host">;
}

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
  readonly progress?: ((progress: ReviewProgress) => void) | undefined;
}

export function workerCalls(worker: Worker, heard: (event: PageEvent) => void): WorkerCalls {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = (message: ToWorker, transfer: Transferable[] = []): void => worker.postMessage(message, transfer);

  worker.onmessage = ({ data }: MessageEvent<FromWorker>): void => {
    if (!("id" in data)) {
      heard(data);
      return;
    }
    const question = waiting.get(data.id);
    if (question === undefined) return;
    if ("progress" in data) {
      question.progress?.(data.progress as ReviewProgress);
      return;
    }
    waiting.delete(data.id);
    if ("value" in data) question.done(data.value);
    else question.failed(new SessionTrouble(data.trouble.kind as TroubleKind, data.trouble.message, data.trouble.details));
  };
  worker.onerror = ({ message }) => {
    for (const { failed } of waiting.values()) failed(new SessionTrouble("ours", message, message));
    waiting.clear();
  };

  const ask = (call: keyof Calls, args: readonly unknown[], progress?: Waiting["progress"], signal?: AbortSignal): Promise<unknown> =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, { done, failed, progress });
      signal?.addEventListener("abort", () => post({ abort: id }), { once: true });
      post({ id, call, args });
    });

  return {
    call: (name, ...args) => ask(name, args) as never,
    sessionOf(verbs, inTurn) {
      const session: Record<string, unknown> = {};
      for (const verb of verbs) {
        const [name = "", group] = verb.split(".").reverse();
        const home = group === undefined ? session : ((session[group] ??= {}) as Record<string, unknown>);
        home[name] = (...args: readonly unknown[]) => {
          const onProgress = args.find((arg): arg is (progress: ReviewProgress) => void => typeof arg === "function");
          const signal = args.find((arg): arg is AbortSignal => arg instanceof AbortSignal);
          const plain = args.map((arg) =>
            arg === onProgress && onProgress !== undefined ? "progress" : arg === signal && signal !== undefined ? "signal" : arg,
          );
          return inTurn(() => ask("session", [verb, plain], onProgress, signal));
        };
      }
      return session as unknown as Omit<PlanSession, "host">;
    },
  };
}
