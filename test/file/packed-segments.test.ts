import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { constants, createDeflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";
import { pack } from "../../xlsx-file/package/packed-segments";

/** Text that packs to about half, as figures do; the same for the same seed. */
function figures(letters: number, seed: number): string {
  let state = seed;
  let text = "";
  while (text.length < letters) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += `${state};`;
  }
  return text;
}

const row = (place: number, letters = 400_000): string => `<row r="${place}"><c><is><t>${figures(letters, place)}</t></is></c></row>`;
const sheet = (rows: readonly string[], dimension = "A1:B9"): Uint8Array =>
  Buffer.from(`<worksheet><dimension ref="${dimension}"/><sheetData>${rows.join("")}</sheetData></worksheet>`);
const rows = [5, 6, 7, 8].map((place) => row(place));

/** How many bytes from their end on two packed parts have alike, without the last segment. */
const isWithin = (packed: Uint8Array, of: Uint8Array): boolean => Buffer.from(packed).includes(Buffer.from(of));
const segmentsOf = (packed: Uint8Array): readonly Uint8Array[] => {
  const [bytes, parts] = [Buffer.from(packed), [] as Uint8Array[]];
  let from = 0;
  for (let at = bytes.indexOf("0000ffff", 0, "hex"); at >= 0; at = bytes.indexOf("0000ffff", from, "hex")) {
    parts.push(bytes.subarray(from, at + 4));
    from = at + 4;
  }
  return parts;
};

describe("a long part", () => {
  test("is one deflated stream to every reader", async () => {
    const plain = sheet(rows);
    expect(Buffer.compare(inflateRawSync(await pack(plain)), plain)).toBe(0);
    // The head, four rows; what is left has no end of its own.
    expect(segmentsOf(await pack(plain))).toHaveLength(5);
  });

  test("takes the rows above one that was added as they were packed, though the head is another", async () => {
    const before = await pack(sheet(rows));
    const plain = sheet([...rows, row(9)], "A1:B10");
    const packed = await pack(plain, before);
    expect(Buffer.compare(inflateRawSync(packed), plain)).toBe(0);
    expect(
      segmentsOf(before)
        .slice(1)
        .map((segment) => isWithin(packed, segment)),
    ).toEqual([true, true, true, true]);
    // Packed at another level a row comes to other bytes, so that these can only have been taken over.
    const [, ...own] = rows.map((text) => deflateRawSync(Buffer.from(text), { level: 9, finishFlush: constants.Z_SYNC_FLUSH }));
    const [head = new Uint8Array(), first = new Uint8Array()] = segmentsOf(before);
    const taken = await pack(plain, Buffer.concat([head, first, ...own, deflateRawSync(Buffer.from("</sheetData></worksheet>"))]));
    expect(own.map((segment) => isWithin(taken, segment))).toEqual([true, true, true]);
    expect(Buffer.compare(inflateRawSync(taken), plain)).toBe(0);
  });

  test("is what it is, whatever it was before and whoever packed that", async () => {
    const plain = sheet(rows);
    const flushed = await oneStream(rows);
    const random = Buffer.concat([Buffer.from(figures(5000, 3)), Buffer.from("0000ffff", "hex"), Buffer.from(figures(90, 4)), Buffer.from("0000ffff", "hex")]);
    for (const before of [flushed, random, await pack(sheet([...rows].reverse())), deflateRawSync(plain), new Uint8Array()]) {
      expect(Buffer.compare(inflateRawSync(await pack(plain, before)), plain)).toBe(0);
    }
  });

  test("after any edits of its rows too", async () => {
    const edit = fc.record({ at: fc.nat(5), what: fc.constantFrom("add", "remove", "change", "head"), seed: fc.integer({ min: 1, max: 99 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        let [own, dimension] = [[...rows], "A1"];
        let packed = await pack(sheet(own, dimension));
        for (const { at, what, seed } of edits) {
          if (what === "add") own = [...own.slice(0, at), row(seed, 300_000), ...own.slice(at)];
          if (what === "remove") own = own.filter((_, place) => place !== at);
          if (what === "change") own = own.map((text, place) => (place === at ? text.replace("<t>", `<t>${seed}`) : text));
          if (what === "head") dimension = `A1:${"B".repeat(seed % 3)}${seed}`;
          const plain = sheet(own, dimension);
          packed = await pack(plain, packed);
          expect(Buffer.compare(inflateRawSync(packed), plain)).toBe(0);
        }
      }),
      { numRuns: 6 },
    );
  });
});

/** A stream that another program flushed between the rows, so that each refers to what stands before it. */
async function oneStream(texts: readonly string[]): Promise<Uint8Array> {
  const stream = createDeflateRaw({ level: 6 });
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = async (text: string): Promise<void> => new Promise((done) => stream.write(text, () => stream.flush(constants.Z_SYNC_FLUSH, done)));
  for (const text of ['<worksheet><dimension ref="A1:B9"/><sheetData>', ...texts]) await written(text);
  await new Promise<void>((done) => {
    stream.on("end", done);
    stream.end("</sheetData></worksheet>");
  });
  return Buffer.concat(chunks);
}
