import { SHARE_ENV, Worker } from "node:worker_threads";
import type { ZipEntry } from "./zip-directory";

/*
 * A large part is inflated by a thread of its own while this one reads what is there already, piece by piece: none of them needs the whole
 * of it in memory. This thread waits for the next piece where it must, so that reading stays one call. Both work in the same memory: a piece
 * is read where it was inflated to, behind what was left of the one before.
 */

const pieceBytes = 2 ** 18;
const pieceCount = 12;
/** So much may be left over from the piece before; memory that is never touched costs nothing. */
const mostLeft = 3 * 2 ** 20;
const slotBytes = mostLeft + pieceBytes;
/** Where in their shared numbers both threads look: what changes with all that the other one does, how many pieces were written and taken, how it ended, what came of it, and how long each piece is. */
const [progressAt, writtenAt, takenAt, endAt, sizeAt, checksumAt, lengthsAt] = [0, 1, 2, 3, 4, 5, 6];
const [isWhole, isBroken] = [1, 2];
/** Milliseconds without any progress after which a thread counts as gone. */
const patience = 20_000;

/**
 * What the thread runs. It ends by itself, broken off too: a piece that nobody takes is then let go. It calls what Node's own streams call, as many
 * libraries do, since what Node describes makes a new buffer for each piece and takes a turn of the event loop: that is two times the computing.
 */
const inflating = `
const { workerData } = require("node:worker_threads");
const { createInflateRaw, crc32 } = require("node:zlib");
const { packed, size, numbers, pieces } = workerData;
const tell = () => { Atomics.add(numbers, ${progressAt}, 1); Atomics.notify(numbers, ${progressAt}); };
const inflate = () => {
  let [sum, length, written, at] = [0, 0, 0, 0];
  const stream = createInflateRaw().on("error", () => undefined);
  const { _handle: handle, _writeState: left } = stream;
  for (let room = 0; room === 0;) {
    for (let taken; (taken = Atomics.load(numbers, ${takenAt})) >= 0 && written - taken === ${pieceCount};) Atomics.wait(numbers, ${takenAt}, taken);
    if (Atomics.load(numbers, ${takenAt}) < 0) throw new Error("broken off");
    const slot = written % ${pieceCount};
    const start = slot * ${slotBytes} + ${mostLeft};
    handle.writeSync(0, packed, at, packed.length - at, pieces, start, ${pieceBytes});
    if (stream.destroyed) throw new Error("not sound");
    at = packed.length - left[1];
    room = left[0];
    const piece = pieces.subarray(start, start + ${pieceBytes} - room);
    length += piece.length;
    if (length > size) throw new Error("longer than it says");
    sum = crc32(piece, sum);
    numbers[${lengthsAt} + slot] = piece.length;
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

/**
 * Hands out what an entry inflates to, piece by piece, to a reader that gives how much of it needs not be handed out again with the next piece before it.
 * Gives what is left in the end; undefined where the entry is not what its checksum says, where no thread can be had, or it fails, and the entry is to
 * be inflated in another way. What the reader throws breaks it off.
 */
export function inflateByPieces({ packed, size, crc32 }: ZipEntry, read: (bytes: Buffer) => number): Buffer | undefined {
  const numbers = new Int32Array(new SharedArrayBuffer(4 * (lengthsAt + pieceCount)));
  const pieces = Buffer.from(new SharedArrayBuffer(pieceCount * slotBytes));
  if (!startThread({ packed: new Uint8Array(packed), size, numbers, pieces })) return undefined;
  let [taken, left] = [0, 0];
  try {
    for (;;) {
      const progress = Atomics.load(numbers, progressAt);
      const end = Atomics.load(numbers, endAt);
      const start = startOf(taken);
      if (Atomics.load(numbers, writtenAt) > taken) {
        const bytes = pieces.subarray(start - left, start + (numbers[lengthsAt + (taken % pieceCount)] as number));
        const rest = bytes.subarray(read(bytes));
        left = rest.length;
        if (left > mostLeft) return undefined;
        pieces.set(rest, startOf(++taken) - left);
        Atomics.store(numbers, takenAt, taken);
        Atomics.notify(numbers, takenAt);
      } else if (end !== 0) return isSound(numbers, { size, crc32 }) ? pieces.subarray(start - left, start) : undefined;
      else if (Atomics.wait(numbers, progressAt, progress, patience) === "timed-out") return undefined;
    }
  } finally {
    Atomics.store(numbers, takenAt, -1);
    Atomics.notify(numbers, takenAt);
  }
}

/** Where a piece starts in the shared memory, behind the room for what is left over. */
const startOf = (piece: number): number => (piece % pieceCount) * slotBytes + mostLeft;

const isSound = (numbers: Int32Array, { size, crc32 }: Pick<ZipEntry, "size" | "crc32">): boolean =>
  numbers[endAt] === isWhole && numbers[sizeAt] === size && (numbers[checksumAt] as number) >>> 0 === crc32;

interface Task {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly numbers: Int32Array;
  readonly pieces: Uint8Array;
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
