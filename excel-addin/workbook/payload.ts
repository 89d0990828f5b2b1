/*
 * Excel on the web takes and gives 5 MB per request. Requests are kept well below by the length of their JSON, with room for
 * what the client adds to a large range, which it cuts into pieces.
 */

/** Bytes of values that one request carries at most. */
export const mostBytes = 3_000_000;

/** Bytes that are asked for at once; an answer that turns out too large is asked for in smaller parts. */
export const mostAnswered = 4_000_000;

/** Bytes of a command to one range, with the way to it: a link, cells that are joined, a look on a list of ranges. */
export const bytesOfCommand = 800;

/** Bytes of a grid as JSON, told from its first rows. */
export function bytesOf(grid: readonly (readonly unknown[])[]): number {
  if (grid.length === 0) return 0;
  const sample = grid.length <= 2000 ? grid : grid.filter((_, index) => index % Math.ceil(grid.length / 1000) === 0);
  return utf8Length(JSON.stringify(sample)) * (grid.length / sample.length);
}

/** Letters beyond ASCII take two to four bytes. */
function utf8Length(text: string): number {
  let beyond = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) beyond++;
  return text.length + 2 * beyond;
}

export interface RequestBudget {
  /** How many times as much as an answer is thought to weigh is reckoned with. */
  readonly caution: number;
  /** Makes room for so many bytes: what is queued goes first where both together are too much. */
  spend(bytes: number): Promise<void>;
  /** Takes room for so many bytes where there is enough left of it; tells whether there was. */
  reserve(bytes: number): boolean;
}

export function requestBudget(context: { sync(): Promise<void> }, most = mostBytes, caution = 1): RequestBudget {
  let spent = 0;
  return {
    caution,
    async spend(bytes) {
      if (spent > 0 && spent + bytes > most) {
        await context.sync();
        spent = 0;
      }
      spent += bytes;
    },
    reserve(bytes) {
      const fits = spent + bytes <= most;
      if (fits) spent += bytes;
      return fits;
    },
  };
}
