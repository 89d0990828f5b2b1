/** Has the opening of a workbook and what is asked of the open one wait for each other, so that an answer is always of the workbook that is there. */
export interface OpeningTurns {
  isOpening(): boolean;
  /** Opens workbooks in the order in which they were chosen, each once what was asked of the one before is answered. */
  open(opening: () => Promise<void>): Promise<void>;
  /** Asks the workbook that is open once none is being opened. */
  ask<Answer>(question: () => Promise<Answer>): Promise<Answer>;
}

/** `changed` is told when the opening begins, and when it is over. */
export function openingTurns(changed: (isOpening: boolean) => void): OpeningTurns {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  const asked = new Set<Promise<unknown>>();
  return {
    isOpening: () => waiting > 0,
    open(opening) {
      if (waiting++ === 0) changed(true);
      const before = last;
      last = (async () => {
        await before.catch(() => undefined);
        await Promise.allSettled(asked);
        try {
          await opening();
        } finally {
          if (--waiting === 0) changed(false);
        }
      })();
      return last;
    },
    async ask(question) {
      while (waiting > 0) await last.catch(() => undefined);
      const answer = question();
      asked.add(answer);
      try {
        return await answer;
      } finally {
        asked.delete(answer);
      }
    },
  };
}
