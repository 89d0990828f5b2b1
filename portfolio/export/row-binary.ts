import type { StoreValue } from "../store/store";
import type { StoreType } from "../store/tables";

/**
 * Rows as ClickHouse's RowBinary, each column nullable: a byte that says whether it is blank, then the number in its own bytes or the text with
 * its length before it. Numbers arrive as they are, in every version.
 */
export function rowBinary(types: readonly StoreType[], rows: readonly (readonly StoreValue[])[]): Uint8Array {
  const parts: Buffer[] = [];
  for (const row of rows) {
    types.forEach((type, place) => {
      const value = row[place] ?? null;
      parts.push(value === null ? blank : Buffer.concat([present, bytesOf(type, value)]));
    });
  }
  return Buffer.concat(parts);
}

const blank = Buffer.from([1]);
const present = Buffer.from([0]);

function bytesOf(type: StoreType, value: string | number | Uint8Array): Buffer {
  if (typeof value === "string") return withLength(Buffer.from(value, "utf8"));
  if (typeof value !== "number") return withLength(Buffer.from(value));
  if (type === "number") {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    return bytes;
  }
  if (type === "units") {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    return bytes;
  }
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** The length in groups of seven bits, the lowest first. */
function withLength(bytes: Buffer): Buffer {
  const length: number[] = [];
  let left = bytes.length;
  do {
    const group = left & 0x7f;
    left >>>= 7;
    length.push(left > 0 ? group | 0x80 : group);
  } while (left > 0);
  return Buffer.concat([Buffer.from(length), bytes]);
}
