import { SHARE_ENV, Worker } from "node:worker_threads";
import { largeFrom } from "./large-from";
import type { ZipEntry } from "./zip-directory";

/*
 * A large part is inflated by a thread of its own while this one reads what is there already, piece by piece. This thread waits for the next
 * piece where it must, so that reading stays one call. Both work in the same memory: a piece is read where it was inflated to. Either the whole
 * is kept there, each piece right behind the one before; or none of them needs the whole of it in memory: then a few pieces take turns, each
 * with room before it for what was left of the one before.
 */

const pieceBytes = 2 ** 18;
/** How many pieces take turns. */
const turns = 12;
/** So much may be left over from the piece before; memory that is never touched costs nothing. */
const mostLeft = 3 * 2 ** 20;
/** Where in their shared numbers both threads look: what changes with all that the other one does, how many pieces were written and taken, how it ended, what came of it, and how long each piece is. */
const [progressAt, writtenAt, takenAt, endAt, sizeAt, checksumAt, lengthsAt] = [0, 1, 2, 3, 4, 5, 6];
const [isWhole, isBroken] = [1, 2];
/** Milliseconds without any progress after which a thread counts as gone, and after which one that nobody reads from ends. */
const patience = 20_000;

/**
 * What the thread runs. It ends by itself, broken off too: a piece that nobody takes is then let go. It calls what Node's own streams call, as many
 * libraries do, since what Node describes makes a new buffer for each piece and takes a turn of the event loop: that is two times the computing.
 */
const inflating = `
const { workerData } = require("node:worker_threads");
const { createInflateRaw, crc32 } = require("node:zlib");
const { packed, size, numbers, pieces, count, step, room } = workerData;
const tell = () => { Atomics.add(numbers, ${progressAt}, 1); Atomics.notify(numbers, ${progressAt}); };
const inflate = () => {
  let [sum, length, written, at] = [0, 0, 0, 0];
  const stream = createInflateRaw().on("error", () => undefined);
  const { _handle: handle, _writeState: left } = stream;
  for (let free = 0; free === 0;) {
    for (let taken; (taken = Atomics.load(numbers, ${takenAt})) >= 0 && written - taken === count;)
      if (Atomics.wait(numbers, ${takenAt}, taken, ${patience}) === "timed-out") throw new Error("not read");
    if (Atomics.load(numbers, ${takenAt}) < 0) throw new Error("broken off");
    const start = (written % count) * step + room;
    handle.writeSync(0, packed, at, packed.length - at, pieces, start, ${pieceBytes});
    if (stream.destroyed) throw new Error("not sound");
    at = packed.length - left[1];
    free = left[0];
    const piece = pieces.subarray(start, start + ${pieceBytes} - free);
    length += piece.length;
    if (length > size) throw new Error("longer than it says");
    sum = crc32(piece, sum);
    numbers[${lengthsAt} + (written % count)] = piece.length;
    Atomics.store(numbers, ${writtenAt}, ++written);
    tell();
  }
  numbers[${sizeAt}] = length;
  numbers[${checksumAt}] = sum;
};
let end = ${isBroken};
try {
  inflate();
  end = ${isWhole};
} catch {}
Atomics.store(numbers, ${endAt}, end);
tell();
`;

/** Reads on from a position; gives the one up to which it read. */
export type ReadOn = (bytes: Buffer, from: number) => number;

/** What was not read, to the end of some bytes: of all of them, where the whole is kept. */
export interface Unread {
  readonly bytes: Buffer;
  readonly from: number;
}

/** An entry that a thread is inflating. */
interface Inflating {
  /**
   * Hands out all of it, with each piece again what was not read of those before. Undefined where the entry is not what its checksum says, or the thread
   * fails, and the entry is to be inflated in another way. What the reader throws breaks it off.
   */
  readAll(read: ReadOn): Unread | undefined;
  breakOff(): void;
}

/** Starts a thread that inflates an entry, and keeps the whole or not; undefined where none can be had. */
function beginInflating({ packed, size, crc32 }: ZipEntry, keepsWhole: boolean): Inflating | undefined {
  const count = keepsWhole ? Math.ceil(size / pieceBytes) + 1 : turns;
  const room = keepsWhole ? 0 : mostLeft;
  const step = room + pieceBytes;
  const numbers = new Int32Array(new SharedArrayBuffer(4 * (lengthsAt + count)));
  const pieces = Buffer.from(new SharedArrayBuffer(count * step));
  if (!startThread({ packed: new Uint8Array(packed), size, numbers, pieces, count, step, room })) return undefined;

  const startOf = (piece: number): number => (piece % count) * step + room;
  const breakOff = (): void => {
    Atomics.store(numbers, takenAt, -1);
    Atomics.notify(numbers, takenAt);
  };
  const isSound = (end: number): boolean => end === isWhole && numbers[sizeAt] === size && (numbers[checksumAt] as number) >>> 0 === crc32;
  const readPieces = (read: ReadOn): Unread | undefined => {
    for (let taken = 0, left = 0; ;) {
      const progress = Atomics.load(numbers, progressAt);
      const end = Atomics.load(numbers, endAt);
      const start = startOf(taken);
      if (Atomics.load(numbers, writtenAt) > taken) {
        const first = keepsWhole ? 0 : start - left;
        const bytes = pieces.subarray(first, start + (numbers[lengthsAt + (taken % count)] as number));
        const rest = bytes.subarray(read(bytes, start - left - first));
        left = rest.length;
        taken++;
        if (!keepsWhole && left > mostLeft) return undefined;
        if (!keepsWhole) pieces.set(rest, startOf(taken) - left);
        Atomics.store(numbers, takenAt, taken);
        Atomics.notify(numbers, takenAt);
      } else if (end === 0 && Atomics.wait(numbers, progressAt, progress, patience) === "timed-out") return undefined;
      else if (end !== 0 && !isSound(end)) return undefined;
      else if (end !== 0) return keepsWhole ? { bytes: pieces.subarray(0, size), from: size - left } : { bytes: pieces.subarray(start - left, start), from: 0 };
    }
  };
  return {
    readAll(read) {
      try {
        return readPieces(read);
      } finally {
        breakOff();
      }
    },
    breakOff,
  };
}

/** What a part stands in the zip as. */
interface EntryOfPart {
  readonly entry?: ZipEntry;
}

/** More at once would hold more in memory than is read, and have no processor of their own. */
const mostBegun = 2;

/** The parts that threads inflate before somebody reads them. */
export function partsInThreads() {
  /** Undefined for one that was read already. */
  const begun = new Map<EntryOfPart, Inflating | undefined>();
  const take = (part: EntryOfPart): Inflating | undefined => {
    const thread = begun.get(part);
    begun.set(part, undefined);
    return thread;
  };
  return {
    begin(part: EntryOfPart, entry: ZipEntry): void {
      if (!begun.has(part) && begun.size < mostBegun) begun.set(part, beginInflating(entry, entry.size < largeFrom));
    },
    readAll: (part: EntryOfPart, entry: ZipEntry, read: ReadOn): Unread | undefined =>
      (take(part) ?? beginInflating(entry, entry.size < largeFrom))?.readAll(read),
    /** The whole of a part, if a thread has it in hand that keeps it. */
    wholeOf(part: EntryOfPart): Uint8Array | undefined {
      const thread = take(part);
      if ((part.entry?.size ?? 0) < largeFrom) return thread?.readAll((bytes) => bytes.length)?.bytes;
      thread?.breakOff();
      return undefined;
    },
  };
}

interface Task {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly numbers: Int32Array;
  readonly pieces: Uint8Array;
  /** How many pieces there are, how far apart, and how much room is before each. */
  readonly count: number;
  readonly step: number;
  readonly room: number;
}

/** Gives whether it was started. It keeps no program from ending. */
function startThread(task: Task): boolean {
  try {
    const thread = new Worker(inflating, { eval: true, workerData: task, transferList: [task.packed.buffer], execArgv: [], env: SHARE_ENV });
    thread.on("error", () => undefined);
    thread.unref();
    return true;
  } catch {
    return false;
  }
}

/** Whether there are threads at all; in a browser there are none of this kind. */
export const hasThreads = (): boolean => typeof Worker === "function";
