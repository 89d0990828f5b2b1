import { say } from "#core";
import { constants, crc32, inflateRawSync } from "node:zlib";
import { damaged } from "./errors";
import { joinedCrc32 } from "./joined-crc32";
import { extraFields, type ZipEntry } from "./zip-directory";

/*
 * A part with runs of long texts, as the record of the reviews, is packed in segments of its own for each run, and the directory of the zip tells
 * where they are: so a run is unpacked only where somebody reads it, and one that stays is carried over as the packed bytes that it was. Each
 * segment has its checksum, and together they are that of the part: what is not as it was never comes to a sum that is right.
 */

/** Cells with long texts side by side in one row, of one style. Rows and columns count from 1. */
export interface CellRun {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly style: number;
}

/** Bytes of a part that are packed by themselves: as they are, or packed as they came. */
export interface Stretch {
  readonly size: number;
  readonly crc32: number;
  /** Left out: other bytes than those of a run. */
  readonly run?: CellRun;
  readonly plain?: Uint8Array;
  readonly packed?: Uint8Array;
}

/** Of the texts that stand in runs. */
const shortestText = 1024;
const [mostRows, mostColumns] = [2 ** 20, 2 ** 14];

/** How a segment ends at a byte, so that another can stand behind it; undefined where the host's packer knows no such end, as in a browser. */
export const openEnd = (): number | undefined => constants.Z_SYNC_FLUSH;

export const plainStretch = (plain: Uint8Array, run?: CellRun): Stretch => ({
  size: plain.length,
  crc32: crc32(plain),
  plain,
  ...(run === undefined ? {} : { run }),
});

/** The bytes of a stretch. Throws where they are not those that were told. */
export function plainOf({ plain, packed = none, size, crc32: sum }: Stretch, part: string): Uint8Array {
  if (plain !== undefined) return plain;
  const found = inflated(packed, size);
  if (found?.length !== size || crc32(found) !== sum) throw damaged(say`${part} is not what its checksum says`);
  return found;
}

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size), finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
}

const none = new Uint8Array();

/** What all of them come to. */
export const sumOf = (stretches: readonly Stretch[]): Pick<Stretch, "size" | "crc32"> =>
  stretches.reduce((sum, { size, crc32: next }) => ({ size: sum.size + size, crc32: joinedCrc32(sum.crc32, next, size) }), { size: 0, crc32: 0 });

/** The field of an entry that tells its segments: an id that nobody else uses, the version, and of each what follows. */
const [fieldId, version] = [0x7262, 1];
/** Packed length, size, checksum, and of a run its row, column, count and style; zeros where it is none. */
const bytesOfEach = 24;
const mostOfField = 0xffff;

/** What the directory says of segments packed so; nothing where they are too many for it. */
export function toldStretches(stretches: readonly Stretch[], packed: readonly Uint8Array[]): Uint8Array {
  const length = 4 + stretches.length * bytesOfEach;
  if (length + 4 > mostOfField) return none;
  const view = new DataView(new ArrayBuffer(4 + length));
  view.setUint16(0, fieldId, true);
  view.setUint16(2, length, true);
  view.setUint32(4, version, true);
  stretches.forEach(({ size, crc32: sum, run }, place) => {
    const at = 8 + place * bytesOfEach;
    [packed[place]?.length ?? 0, size, sum, run?.row ?? 0].forEach((value, field) => view.setUint32(at + field * 4, value, true));
    view.setUint16(at + 16, run?.column ?? 0, true);
    view.setUint16(at + 18, run?.count ?? 0, true);
    view.setUint32(at + 20, run?.style ?? 0, true);
  });
  return new Uint8Array(view.buffer);
}

/** The stretches that an entry is packed in, where the directory tells them and all agrees; undefined for any other. The very same for the same entry. */
export function stretchesOf(entry: ZipEntry): readonly Stretch[] | undefined {
  const known = kept.get(entry);
  if (known !== undefined) return known ?? undefined;
  const found = stretchesTold(entry);
  kept.set(entry, found ?? null);
  return found;
}

const kept = new WeakMap<ZipEntry, readonly Stretch[] | null>();

function stretchesTold({ packed, size, crc32: sum, kept: { extra } }: ZipEntry): readonly Stretch[] | undefined {
  const content = extraFields(extra).find(({ id }) => id === fieldId)?.content;
  if (content === undefined || openEnd() === undefined || (content.length - 4) % bytesOfEach !== 0) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (view.getUint32(0, true) !== version) return undefined;
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 4; at < content.length; at += bytesOfEach) {
    const end = from + view.getUint32(at, true);
    const run = {
      row: view.getUint32(at + 12, true),
      column: view.getUint16(at + 16, true),
      count: view.getUint16(at + 18, true),
      style: view.getUint32(at + 20, true),
    };
    const own = { size: view.getUint32(at + 4, true), crc32: view.getUint32(at + 8, true), packed: packed.subarray(from, end) };
    if (run.count > 0 && !canBe(run, own.size)) return undefined;
    stretches.push(run.count > 0 ? { ...own, run } : own);
    from = end;
  }
  const all = sumOf(stretches);
  return from === packed.length && all.size === size && all.crc32 === sum ? stretches : undefined;
}

/** Whether a run lies on a sheet, and its bytes are enough for its texts. */
const canBe = ({ row, column, count }: CellRun, size: number): boolean =>
  row >= 1 && row <= mostRows && column >= 1 && column + count - 1 <= mostColumns && size >= count * shortestText;
