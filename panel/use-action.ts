import { useCallback, useState } from "react";
import type { SessionTrouble } from "../session/session";
import { errorAsTrouble } from "../session/error-as-trouble";

/** What a button does: whether it is at it, and what came in its way. */
export interface Action {
  readonly busy: boolean;
  readonly trouble: SessionTrouble | undefined;
  /** Runs it; undefined where it failed. */
  run<T>(work: () => Promise<T>): Promise<T | undefined>;
  clear(): void;
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<SessionTrouble>();
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      return await work();
    } catch (error) {
      setTrouble(errorAsTrouble(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, trouble, run, clear: useCallback(() => setTrouble(undefined), []) };
}
