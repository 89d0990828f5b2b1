import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { crc32 } from "node:zlib";
import { joinedCrc32 } from "../../xlsx-file/package/joined-crc32";

const bytes = fc.uint8Array({ maxLength: 5000 });

test("the checksum of pieces one behind the other follows from theirs", () => {
  fc.assert(
    fc.property(bytes, bytes, fc.nat(3), (first, second, more) => {
      // Long stretches too, whose lengths have many digits.
      const long = Buffer.concat([second, Buffer.alloc(more * 99_991, second[0] ?? 7)]);
      expect(joinedCrc32(crc32(first), crc32(long), long.length)).toBe(crc32(Buffer.concat([first, long])));
    }),
    { numRuns: 300 },
  );
});

test("a checksum that was wrong stays wrong, whatever is put behind it", () => {
  fc.assert(
    fc.property(bytes, bytes, fc.integer({ min: 1, max: 0xffffffff }), (first, second, wrong) => {
      const told = (crc32(first) ^ wrong) >>> 0;
      expect(joinedCrc32(told, crc32(second), second.length)).not.toBe(crc32(Buffer.concat([first, second])));
    }),
  );
});
