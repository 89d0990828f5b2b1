import { constants, deflateRaw, deflateRawSync, inflateRaw } from "node:zlib";
import { openEnd, type Stretch } from "./stretches";

/*
 * A long part is packed in segments, each of which refers to nothing before it and ends at a byte, with an empty stored block (RFC 1951,
 * 3.2.4): one behind the other they are one deflated stream to every reader. A segment that an edit changes nothing of is carried over as
 * the packed bytes that it was, so that the record of years, to which a review adds a row, is not packed anew. To look whether it is that
 * costs a quarter of packing it. Both is done on the host's threads.
 */

const megabyte = 2 ** 20;
/** Shorter ones would pack worse. */
const shortest = megabyte / 4;
/** In a part longer than this segments are twice as long, in one longer than twice this four times, and so on: each costs a packer of its own, which weighs more than what may be taken over. */
const manySegments = 16 * megabyte;
const shortestOf = (length: number): number => shortest * 2 ** Math.max(0, Math.ceil(Math.log2(length / manySegments)));
/** Rows above one that is added, changed or taken away stay as they are; before the first stand dimensions, which do not. */
const [firstRow, rowEnd] = [Buffer.from("<row ", "latin1"), Buffer.from("</row>", "latin1")];
/** The empty stored block that ends a segment, and the empty block that ends a stream. */
const [segmentEnd, streamEnd] = [Uint8Array.of(0, 0, 0xff, 0xff), Uint8Array.of(3, 0)];

/** Packs a part. `before` is how it was packed as long as it was another: of a long one what is the same is taken from there. */
export async function pack(plain: Uint8Array, before: Uint8Array = nothing): Promise<Uint8Array> {
  const end = openEnd();
  // Level 1 for sheets of thousands of rows: a third of the time for a tenth more bytes.
  if (plain.length <= megabyte || end === undefined) return deflateRawSync(plain, { level: plain.length > megabyte ? 1 : 6 });
  const stretches = stretchesOf(plain);
  const last = stretches.length - 1;
  const takeFrom = segmentTaker(before);
  return Buffer.concat(
    await inTurns(stretches, async (stretch, place) =>
      place === last ? deflated(stretch, constants.Z_FINISH) : ((await takeFrom(stretch)) ?? deflated(stretch, end)),
    ),
  );
}

/** Packs stretches each by itself, but for those that are packed. One behind the other they are one stream. */
export function packStretches(stretches: readonly Stretch[]): Promise<readonly Uint8Array[]> {
  const last = stretches.length - 1;
  return inTurns(stretches, async ({ plain, packed = nothing }, place) =>
    plain === undefined ? packed : deflated(plain, place === last ? constants.Z_FINISH : (openEnd() ?? constants.Z_FINISH)),
  );
}

/** How many stretches are packed at once: as many as Node has threads for them, so that few of them are held in memory. */
const atOnce = 4;

/** Works on all of a list, some at once, each begun in its order. */
async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item, place: number) => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let place = next++; place < items.length; place = next++) results[place] = await work(items[place] as Item, place);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

/** More than a short stretch can come to. */
const leastChunk = 1024;

const deflated = (stretch: Uint8Array, finishFlush: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    deflateRaw(stretch, { level: 1, finishFlush, chunkSize: Math.min(shortest, stretch.length + leastChunk) }, (error, packed) =>
      error === null ? resolve(packed) : reject(error),
    );
  });

/** The stretches of a part that are packed each by itself, the last one with what stands behind all rows. */
function stretchesOf(plain: Uint8Array): readonly Uint8Array[] {
  const bytes = asBuffer(plain);
  const stretches: Uint8Array[] = [];
  let from = 0;
  const cut = (to: number): void => {
    stretches.push(plain.subarray(from, to));
    from = to;
  };
  const least = shortestOf(plain.length);
  const first = bytes.indexOf(firstRow);
  if (first > 0) cut(first);
  for (let at = bytes.indexOf(rowEnd, from + least); at >= 0; at = bytes.indexOf(rowEnd, from + least)) cut(at + rowEnd.length);
  return [...stretches, plain.subarray(from)];
}

/** So many segments that are others, one behind the other, and the part is another. */
const mostOthers = 2;

/** Gives for each stretch its segment as it was packed, where it was packed so. Asked for in order. */
function segmentTaker(packed: Uint8Array): (stretch: Uint8Array) => Promise<Uint8Array | undefined> {
  const bytes = asBuffer(packed);
  let [from, others] = [0, 0];
  return async (stretch) => {
    const end = others > mostOthers ? -1 : bytes.indexOf(segmentEnd, from);
    if (end < 0) {
      // There is no other one to look for.
      others = Infinity;
      return undefined;
    }
    const segment = packed.subarray(from, end + segmentEnd.length);
    from = end + segmentEnd.length;
    const isSame = await isPackedSo(stretch, segment);
    others = isSame ? 0 : others + 1;
    return isSame ? segment : undefined;
  };
}

/** Whether a segment is this stretch and no more, and ends where another one can begin. */
const isPackedSo = (stretch: Uint8Array, segment: Uint8Array): Promise<boolean> =>
  new Promise((resolve) => {
    const room = { chunkSize: stretch.length + 64, maxOutputLength: stretch.length };
    // An error: it is longer, or another program's stream, in which the same bytes mean something else or refer to what stands before them.
    inflateRaw(Buffer.concat([segment, streamEnd]), room, (error, plain) => resolve(error === null && Buffer.compare(plain, stretch) === 0));
  });

const nothing = new Uint8Array();
const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);
