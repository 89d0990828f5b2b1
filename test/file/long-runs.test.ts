import "../support/short-runs-stand-alone";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { anyLetter } from "../support/any-letter";
import { inflateRawSync } from "node:zlib";
import { isUnread, WorkbookTrouble, type Cell, type OwnedSheet, type PlanSnapshot } from "#core";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { readWorkbookParts } from "../../xlsx-file/package/workbook-parts";
import { writeZip } from "../../xlsx-file/package/write-zip";
import { readZipDirectory, type ZipEntry } from "../../xlsx-file/package/zip-directory";
import { openToRead } from "../../xlsx-file/scan/open-sheet";
import { openWorkbook } from "../../xlsx-file/scan/open-workbook";
import { smallSheet } from "../../xlsx-file/scan/small-sheet";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";

/* A record whose rows have long runs of long texts: they are packed by themselves, read where they are asked for, and carried over as they are. */

const headers = ["Status date", "Seal", "Benefits 1", "Benefits 2", "Benefits 3", "Changes 1"];
const line = (text: string, letters = 1500): string => `Benefit ID;Status\n${text.repeat(Math.ceil(letters / text.length))}`;
const rowOf = (place: number): readonly Cell[] => [46_000 + 30 * place, `seal ${place}`, line(`B-${place};Green;`), line("R&D <é> _x0041_;"), null, "Rule;x"];
const rows = [0, 1, 2].map(rowOf);

const sheetOf = (cells: readonly (readonly Cell[])[]): OwnedSheet => ({
  name: "Review record",
  widths: [12, 40, 40, 40, 40, 40],
  blocks: [{ row: 4, column: 1, cells: [headers, ...cells], styles: headers.map(() => ({})), table: "ReviewRecord", height: 15 }],
  charts: [],
  gridlines: true,
  landscape: true,
  place: "last",
});
async function written(cells: readonly (readonly Cell[])[], onto?: Uint8Array): Promise<Uint8Array> {
  const workbook = await openXlsx(onto ?? (await emptyWorkbook()));
  workbook.apply({ newTables: [], tables: [], sheets: [sheetOf(cells)] });
  return workbook.toBytes();
}

const recordEntry = (bytes: Uint8Array): ZipEntry => readZipDirectory(bytes).find(({ size, kept }) => size > 3000 && kept.extra.length > 0) as ZipEntry;
const contentOf = (bytes: Uint8Array): string =>
  readZipDirectory(bytes)
    .filter(({ name }) => name.includes("worksheets/"))
    .map(({ packed, method }) => Buffer.from(method === 0 ? packed : inflateRawSync(packed)).toString())
    .join("\n");
/** The same file with another entry for the record's sheet. */
const withEntry = (bytes: Uint8Array, change: (entry: ZipEntry) => Partial<ZipEntry>): Uint8Array => {
  const record = recordEntry(bytes);
  return writeZip(readZipDirectory(bytes).map((entry) => (entry.name === record.name ? { ...entry, ...change(entry) } : entry)));
};
/** As another program leaves it that packs it anew, or keeps nothing that it does not know. */
const withoutIndex = (bytes: Uint8Array): Uint8Array => withEntry(bytes, (entry) => ({ kept: { ...entry.kept, extra: new Uint8Array() } }));
const withIndex = (bytes: Uint8Array, change: (view: DataView) => void): Uint8Array =>
  withEntry(bytes, (entry) => {
    const extra = Uint8Array.from(entry.kept.extra);
    change(new DataView(extra.buffer));
    return { kept: { ...entry.kept, extra } };
  });

const read = async (bytes: Uint8Array): Promise<PlanSnapshot> => (await openXlsx(bytes)).read(["ReviewRecord"]);
const cellsOf = ({ tables: [table] }: PlanSnapshot): readonly (readonly Cell[])[] =>
  Array.from({ length: table?.columns[0]?.cells.length ?? 0 }, (_, row) => (table?.columns ?? []).map(({ cells }) => cells[row] ?? null));
const texts = (snapshot: PlanSnapshot): readonly (readonly Cell[])[] => cellsOf(snapshot).map((row) => row.map((cell) => (isUnread(cell) ? cell.text : cell)));
const unreadCount = (snapshot: PlanSnapshot): number => cellsOf(snapshot).flat().filter(isUnread).length;

describe("runs of long texts", () => {
  test("are read as they are where they are asked for, and as any other cells without their list", async () => {
    const bytes = await written(rows);
    expect(unreadCount(await read(bytes))).toBe(6);
    expect(texts(await read(bytes))).toEqual(rows);
    expect(unreadCount(await read(withoutIndex(bytes)))).toBe(0);
    expect(cellsOf(await read(withoutIndex(bytes)))).toEqual(rows);
  });

  test("stand in a small sheet, which is read once, where little stands beside them", async () => {
    const file = await openPackage(await written(rows));
    const { readCell } = openWorkbook(file);
    const sheets = readWorkbookParts(file).sheets.map(({ part }) => openToRead(file, part));
    expect(sheets.filter(({ unread }) => unread !== undefined).map((sheet) => smallSheet(sheet, readCell)?.isWhole)).toEqual([true]);
  });

  test("survive as texts what makes plain data of them", async () => {
    const copy = JSON.parse(JSON.stringify(await read(await written(rows)))) as PlanSnapshot;
    expect(texts(copy)).toEqual(rows);
    expect(texts(structuredClone(await read(await written(rows))))).toEqual(rows);
  });

  test("that are not asked for are carried over as they were packed, below others and beside new ones", async () => {
    const before = await written(rows);
    const snapshot = await read(before);
    const after = await written([...cellsOf(snapshot), rowOf(3)], before);
    expect(contentOf(after)).toBe(contentOf(await written([...rows, rowOf(3)])));
    expect(texts(await read(after))).toEqual([...rows, rowOf(3)]);
    const [old, now] = [recordEntry(before).packed, recordEntry(after).packed];
    expect(Buffer.from(now).includes(runsOf(old, recordEntry(before))[0] ?? "none")).toBe(true);
  });

  test("are written anew in another place, in another look and in another file", async () => {
    const before = await written(rows);
    const [first, second, third] = cellsOf(await read(before));
    const turned = [third, first, second].map((row) => row ?? []);
    const expected = contentOf(await written(turned.map((row) => row.map((cell) => (isUnread(cell) ? cell.text : cell)))));
    expect(contentOf(await written(turned, before))).toBe(expected);
    expect(contentOf(await written(turned))).toBe(expected);
    const swapped = [first, second].map((row = []) => [row[0] ?? null, row[1] ?? null, row[3] ?? null, row[2] ?? null]);
    expect(contentOf(await written(swapped, before))).toBe(
      contentOf(await written(swapped.map((row) => row.map((cell) => (isUnread(cell) ? cell.text : cell))))),
    );
  });

  test("that stay with all else leave the very bytes of the file", async () => {
    const before = await written(rows);
    expect(Buffer.compare(await written(cellsOf(await read(before)), before), before)).toBe(0);
    expect(Buffer.compare(await written(rows, before), before)).toBe(0);
  });
});

/** The packed runs of an entry, by its own list. */
function runsOf(packed: Uint8Array, { kept: { extra } }: ZipEntry): readonly Buffer[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const runs: Buffer[] = [];
  let from = 0;
  for (let at = 8; at < extra.length; at += 24) {
    const end = from + view.getUint32(at, true);
    if (view.getUint16(at + 18, true) > 0) runs.push(Buffer.from(packed.subarray(from, end)));
    from = end;
  }
  return runs;
}

describe("what is not as it was", () => {
  /** The file with a bit of its second run turned over. */
  const damagedAt = (bytes: Uint8Array, offset = 40): Uint8Array =>
    withEntry(bytes, (entry) => {
      const packed = Buffer.from(entry.packed);
      const [, second = Buffer.alloc(0)] = runsOf(packed, entry);
      const at = packed.indexOf(second) + offset;
      packed[at] = (packed[at] ?? 0) ^ 4;
      return { packed };
    });

  test("in a run is told where it is read, and never comes to a sum that is right", async () => {
    const damaged = damagedAt(await written(rows));
    const snapshot = await read(damaged);
    expect(texts({ tables: snapshot.tables.map((table) => ({ ...table, columns: table.columns.slice(0, 2) })) })).toEqual(rows.map((row) => row.slice(0, 2)));
    expect(() => texts(snapshot)).toThrow(WorkbookTrouble);
    const after = await written([...cellsOf(snapshot), rowOf(3)], damaged);
    const again = await read(after);
    expect(() => texts(again)).toThrow(WorkbookTrouble);
    await expect(read(withoutIndex(after))).rejects.toThrow(WorkbookTrouble);
  });

  test("in the list of them is a trouble or changes nothing", async () => {
    const bytes = await written(rows);
    const length = recordEntry(bytes).kept.extra.length;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }), async (changes) => {
        await troubleOrSame(withIndex(bytes, (view) => changes.forEach(([at, value]) => view.setUint8(at, value))));
      }),
      { numRuns: 80 },
    );
  });

  async function troubleOrSame(lying: Uint8Array): Promise<string> {
    let found: unknown;
    try {
      found = texts(await read(lying));
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookTrouble);
      return "trouble";
    }
    expect(found).toEqual(rows);
    return "same";
  }

  test.each<{ what: string; lie: (view: DataView, first: number) => void; outcome: string }>([
    { what: "another row", lie: (view, first) => view.setUint32(first + 12, 6, true), outcome: "same" },
    { what: "another column, where another cell stands", lie: (view, first) => view.setUint16(first + 16, 5, true), outcome: "same" },
    { what: "fewer cells", lie: (view, first) => view.setUint16(first + 18, 1, true), outcome: "trouble" },
    { what: "more cells than its bytes are enough for", lie: (view, first) => view.setUint16(first + 18, 9999, true), outcome: "same" },
    { what: "another look", lie: (view, first) => view.setUint32(first + 20, 9, true), outcome: "trouble" },
  ])("in the list that agrees with its sums, $what of a run: $outcome", async ({ lie, outcome }) => {
    const bytes = await written(rows);
    expect(await troubleOrSame(withIndex(bytes, (view) => lie(view, 8 + 24)))).toBe(outcome);
  });
});

test("a random record is the same bytes by its runs as without them, review after review", async () => {
  const long = fc.tuple(fc.string({ unit: anyLetter }), fc.integer({ min: 1000, max: 4000 })).map(([text, letters]) => line(`${text};`, letters));
  const cell = fc.oneof({ weight: 3, arbitrary: long }, fc.constantFrom<Cell>(null, 7, "short"));
  const row = fc.tuple(fc.constantFrom<Cell>(46_000, 46_031), fc.constant<Cell>("seal"), cell, cell, cell, cell);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 5 }), fc.nat(9), async (all, kept) => {
      let file = await written(all.slice(0, 1));
      for (let count = 2; count <= all.length; count++) {
        const before = count % 10 === kept ? withoutIndexIfAny(file) : file;
        file = await written([...cellsOf(await read(before)).slice(0, count - 1), ...all.slice(count - 1, count)], before);
        const expected = await written(texts(await read(file)));
        expect(contentOf(file)).toBe(contentOf(expected));
      }
      expect(contentOf(file)).toBe(contentOf(await written(texts(await read(withoutIndexIfAny(file))))));
    }),
    { numRuns: 5 },
  );
});

const withoutIndexIfAny = (bytes: Uint8Array): Uint8Array => (readZipDirectory(bytes).some(({ kept }) => kept.extra.length > 0) ? withoutIndex(bytes) : bytes);
