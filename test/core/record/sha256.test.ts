import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { anyLetter } from "../../support/any-letter";
import { sha256 as ofNode } from "../../../command-line/sha256";
import { sha256 } from "../../../core/record/sha256";

// NIST, "Cryptographic Standards and Guidelines: Examples with Intermediate Values", SHA-256 (FIPS 180-4), and the empty message of its test vectors.
test.each([
  { of: "", gives: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
  { of: "abc", gives: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
  { of: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", gives: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
  { of: "a".repeat(1_000_000), gives: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0" },
])("the vectors of FIPS 180-4", ({ of, gives }) => {
  expect(sha256([of])).toBe(gives);
});

test("any texts give what Node's own digest gives", () => {
  const other = fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ unit: anyLetter, maxLength: 200 }));
  // Plain letters first, of which four at a time are taken as long as there are no others.
  const text = fc.tuple(fc.string({ unit: "binary-ascii", maxLength: 130 }), other).map((parts) => parts.join(""));
  const texts = fc.tuple(fc.array(text, { minLength: 1, maxLength: 4 }), fc.constantFrom(0, 0, 4090, 4200)).map(([all, more]) => ["é".repeat(more), ...all]);
  fc.assert(
    fc.property(texts, (of) => {
      const wanted = createHash("sha256").update(of.join("\n"), "utf8").digest("hex");
      expect(sha256(of)).toBe(wanted);
      expect(ofNode(of)).toBe(wanted);
    }),
  );
});
