import { SHARE_ENV, Worker } from "node:worker_threads";
import type { ZipEntry } from "./zip-directory";

/*
 * A large part is inflated by a thread of its own while this one reads what is there already, piece by piece: none of them needs the whole
 * of it in memory. This thread waits for the next piece where it must, so that reading stays one call.
 */

const pieceBytes = 2 ** 20;
const pieceCount = 4;
/** Where in their shared numbers both threads look: what changes with all that the other one does, how many pieces were written and taken, how it ended, what came of it, and how long each piece is. */
const [progressAt, writtenAt, takenAt, endAt, sizeAt, checksumAt, lengthsAt] = [0, 1, 2, 3, 4, 5, 6];
const [isWhole, isBroken] = [1, 2];
/** Milliseconds without any progress after which a thread counts as gone. */
const patience = 20_000;

/** What the thread runs. It ends by itself, broken off too: a piece that nobody takes is then let go. */
const inflating = `
const { workerData } = require("node:worker_threads");
const { createInflateRaw, crc32 } = require("node:zlib");
const { packed, size, numbers, pieces } = workerData;
const tell = () => { Atomics.add(numbers, ${progressAt}, 1); Atomics.notify(numbers, ${progressAt}); };
(async () => {
  let [sum, length, written] = [0, 0, 0];
  const stream = createInflateRaw({ chunkSize: ${pieceBytes} });
  stream.end(packed);
  for await (const piece of stream) {
    length += piece.length;
    if (length > size) throw new Error("longer than it says");
    sum = crc32(piece, sum);
    for (let taken; (taken = Atomics.load(numbers, ${takenAt})) >= 0 && written - taken === ${pieceCount};) Atomics.wait(numbers, ${takenAt}, taken);
    if (Atomics.load(numbers, ${takenAt}) < 0) throw new Error("broken off");
    const slot = written % ${pieceCount};
    pieces.set(piece, slot * ${pieceBytes});
    numbers[${lengthsAt} + slot] = piece.length;
    Atomics.store(numbers, ${writtenAt}, ++written);
    tell();
  }
  numbers[${sizeAt}] = length;
  numbers[${checksumAt}] = sum;
  return ${isWhole};
})().catch(() => ${isBroken}).then((end) => { Atomics.store(numbers, ${endAt}, end); tell(); });
`;

/**
 * Hands out what an entry inflates to, piece by piece, each to be copied at once. Gives whether all of it was there and is what its checksum says;
 * where no thread can be had, or it fails, not, and the entry is to be inflated in another way. What `use` throws breaks it off.
 */
export function inflateByPieces({ packed, size, crc32 }: ZipEntry, use: (piece: Uint8Array) => void): boolean {
  const numbers = new Int32Array(new SharedArrayBuffer(4 * (lengthsAt + pieceCount)));
  const pieces = new Uint8Array(new SharedArrayBuffer(pieceCount * pieceBytes));
  if (!startThread({ packed: new Uint8Array(packed), size, numbers, pieces })) return false;
  let taken = 0;
  try {
    for (;;) {
      const progress = Atomics.load(numbers, progressAt);
      const end = Atomics.load(numbers, endAt);
      if (Atomics.load(numbers, writtenAt) > taken) {
        const slot = taken % pieceCount;
        use(pieces.subarray(slot * pieceBytes, slot * pieceBytes + (numbers[lengthsAt + slot] as number)));
        Atomics.store(numbers, takenAt, ++taken);
        Atomics.notify(numbers, takenAt);
      } else if (end !== 0) return end === isWhole && numbers[sizeAt] === size && (numbers[checksumAt] as number) >>> 0 === crc32;
      else if (Atomics.wait(numbers, progressAt, progress, patience) === "timed-out") return false;
    }
  } finally {
    Atomics.store(numbers, takenAt, -1);
    Atomics.notify(numbers, takenAt);
  }
}

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
