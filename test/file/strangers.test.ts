import { describe, expect, test } from "@jest/globals";
import { DOMParser } from "@xmldom/xmldom";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { applied, asTable, benefits, inline, main, only, plain, rows, status } from "../support/xlsx-review-fixture";
import { workbook, workbookParts, zipOf, type FixtureWorkbook } from "../support/xlsx-fixture";

/** What other programs write that Excel would not, and Excel opens all the same. */
const packages = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const reviewed = benefits(status("Status", ["Green", "Red"], { note: "Where it stands.", format: "0.000" }));

async function changed(book: FixtureWorkbook, change: (parts: Record<string, string | Uint8Array>) => void): Promise<Uint8Array> {
  const parts = workbookParts(book);
  change(parts);
  return zipOf(parts);
}

test("lists of relationships that are new are declared where the others were declared one by one", async () => {
  const bytes = await changed(plain, (parts) => {
    const single = ["_rels/.rels", "xl/_rels/workbook.xml.rels"].map(
      (name) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    );
    parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(/<Default Extension="rels"[^>]*>/, single.join(""));
  });
  const { parts } = await applied(bytes, reviewed);
  expect(parts.contentType("xl/worksheets/_rels/sheet1.xml.rels")).toBe("application/vnd.openxmlformats-package.relationships+xml");
  expect(parts.text("[Content_Types].xml")?.match(/Extension="rels"/g)).toHaveLength(1);
});

describe("an old drawing of notes", () => {
  const comments = `<comments xmlns="${main}"><authors><author>Ann</author></authors><commentList><comment ref="A1" authorId="0"><text><t>mine</t></text></comment></commentList></comments>`;
  const withDrawing = (vml: string): FixtureWorkbook => ({
    sheets: [
      {
        name: "Benefits",
        rows,
        after: '<legacyDrawing r:id="rIdV"/>',
        relationships:
          `<Relationship Id="rIdC" Type="${office}/comments" Target="../comments1.xml"/>` +
          `<Relationship Id="rIdV" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
      },
    ],
    more: { "xl/comments1.xml": comments, "xl/drawings/vmlDrawing1.vml": vml },
    moreTypes: '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  });
  const v = 'xmlns:v="urn:schemas-microsoft-com:vml"';
  const shape = `<v:shape ${v} id="_x0000_s1" type="#_x0000_t202"/>`;

  test.each([
    { what: "declares no prefixes at its root", vml: `<xml>${shape}</xml>`, keeps: shape },
    { what: "binds one of the prefixes to something else", vml: `<xml ${v} xmlns:x="urn:other"><x:mine/>${shape}</xml>`, keeps: "<x:mine/>" },
    { what: "is empty and closes itself", vml: `<xml ${v} title="a>b"/>`, keeps: 'title="a>b">' },
    {
      what: "has a prolog and single quotes",
      vml: `<?xml version='1.0'?><!-- <xml> --><xml xmlns:v='urn:schemas-microsoft-com:vml'>${shape}</xml>`,
      keeps: shape,
    },
  ])("that $what takes our shapes and stays well-formed", async ({ vml, keeps }) => {
    const { parts } = await applied(await workbook(withDrawing(vml)), reviewed);
    const written = parts.text("xl/drawings/vmlDrawing1.vml") ?? "";
    const tree = new DOMParser({
      onError: (_, message) => {
        throw new Error(message);
      },
    }).parseFromString(written, "text/xml");
    const shapes = Array.from(tree.getElementsByTagNameNS("urn:schemas-microsoft-com:vml", "shape"));
    const notes = Array.from(tree.getElementsByTagNameNS("urn:schemas-microsoft-com:office:excel", "ClientData"));
    expect(written).toContain(keeps);
    expect(notes.map((note) => note.parentNode)).toEqual([shapes.at(-1)]);
  });

  test("that is not there, nor the notes that the sheet names, is made anew", async () => {
    const book = withDrawing("");
    const { parts, xml } = await applied(await workbook({ sheets: book.sheets }), reviewed);
    const [, id] = /<legacyDrawing[^>]*r:id="([^"]+)"/.exec(xml) ?? [];
    const drawing = parts.relationships("xl/worksheets/sheet1.xml").find((relationship) => relationship.id === id);
    expect(parts.text(drawing?.target ?? "")).toContain("<x:Row>0</x:Row>");
    expect(parts.relationships("xl/worksheets/sheet1.xml").filter(({ type }) => type.endsWith("/comments"))).toHaveLength(1);
  });
});

test("a new part never takes a name that a relationship of the user's points at in vain", async () => {
  const dangling = `<Relationship Id="rIdD" Type="${office}/drawing" Target="../drawings/drawing1.xml"/>`;
  const other = { name: "Other", rows: "", relationships: dangling };
  const chart = {
    key: "k",
    title: "t",
    kind: "line",
    description: "d",
    legend: false,
    at: { row: 3, column: 1, rows: 5, columns: 4 },
    categories: { sheet: "Mine", column: 1, firstRow: 1, lastRow: 2 },
    series: [{ name: "s", color: "#112233", values: { sheet: "Mine", column: 2, firstRow: 1, lastRow: 2 } }],
  } as const;
  const block = {
    row: 1,
    column: 1,
    cells: [
      [1, 2],
      [3, 4],
    ],
    styles: [],
  };
  const sheet = { name: "Mine", place: "last", gridlines: true, landscape: false, widths: [], blocks: [block], charts: [chart] } as const;
  const { parts } = await applied(await workbook({ sheets: [...plain.sheets.slice(0, 1), other] }), { ...only([]), sheets: [sheet] });
  expect(parts.names()).not.toContain("xl/drawings/drawing1.xml");
  expect(parts.names()).toContain("xl/drawings/drawing2.xml");
});

describe("styles", () => {
  test.each([
    { what: "a cell that names one that is not there", book: { sheets: [{ name: "Benefits", rows: rows.replace('r="B1"', 'r="B1" s="99"') }] } },
    {
      what: "a status cell that names one that is not there",
      book: {
        sheets: [
          { name: "Benefits", rows: rows.replace("</row>", `${inline("C1", "Status")}</row>`).replace("<v>1</v></c>", '<v>1</v></c><c r="C2" s="77"/>') },
        ],
      },
    },
  ])("$what is shown plain", async ({ book }) => {
    const { snapshot, xml } = await applied(await workbook(book), reviewed);
    expect(snapshot.tables[0]?.columns.at(-1)?.cells).toEqual(["Green", "Red"]);
    expect(/<c r="C2" s="(\d+)"/.exec(xml)?.[1]).not.toBe("77");
  });

  test.each([
    { what: "no part for them", from: "xl/styles.xml", to: undefined },
    { what: "a relationship to a part that is not there", from: "styles.xml", to: "looks.xml" },
  ])("a workbook with $what gets one", async ({ to }) => {
    const bytes = await changed(plain, (parts) => {
      delete parts["xl/styles.xml"];
      const list = String(parts["xl/_rels/workbook.xml.rels"]);
      parts["xl/_rels/workbook.xml.rels"] = to === undefined ? list.replace(/<Relationship Id="rId90"[^>]*>/, "") : list.replace("styles.xml", to);
    });
    const { parts } = await applied(bytes, reviewed);
    const [styles, ...more] = parts.relationships("xl/workbook.xml").filter(({ type }) => type.endsWith("/styles"));
    expect(more).toEqual([]);
    expect(parts.text(styles?.target ?? "")).toContain('formatCode="0.000"');
  });

  test("a number format has a free number also where the highest number is taken", async () => {
    const bytes = await changed(plain, (parts) => {
      const taken = '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="4294967295" formatCode="0.0000"/></numFmts>';
      parts["xl/styles.xml"] = String(parts["xl/styles.xml"]).replace("<fonts", `${taken}<fonts`);
    });
    expect((await applied(bytes, reviewed)).parts.text("xl/styles.xml")).toContain('<numFmt numFmtId="165" formatCode="0.000"/>');
  });
});

test.each([
  { what: "rows out of order", own: `<row r="2">${inline("A2", "B1")}</row><row r="1">${inline("A1", "ID")}</row>` },
  { what: "a row twice", own: `<row r="1">${inline("A1", "ID")}</row><row r="1">${inline("A1", "Name")}</row>` },
])("a sheet with $what is refused on reading, before a figure comes of it", async ({ own: part }) => {
  const file = await openXlsx(await workbook({ sheets: [{ name: "Benefits", rows: part }] }));
  expect(() => file.read(["Benefits"])).toThrow(/damaged: the rows of a sheet are out of order at row 1/);
});

test("a status column that goes into hidden columns is shown, and the rest of them stays hidden", async () => {
  const before = '<cols><col min="1" max="2" width="12" customWidth="1"/><col min="3" max="16384" width="9" hidden="1" outlineLevel="1" collapsed="1"/></cols>';
  const { xml } = await applied(await workbook({ sheets: [{ name: "Benefits", rows, before }] }), reviewed);
  expect(xml).toMatch(/<col min="3" max="3" width="14[^>]*customWidth="1"\/><col min="4" max="16384" width="9" hidden="1"/);
  expect(xml).not.toMatch(/<col min="3"[^>]*(?:hidden|outlineLevel|collapsed)/);
});

describe("a workbook that is signed", () => {
  const origin = "_xmlsignatures/origin.sigs";
  const signed = (): Promise<Uint8Array> =>
    changed(asTable, (parts) => {
      const type = `${packages}/relationships/digital-signature`;
      parts["_rels/.rels"] = String(parts["_rels/.rels"]).replace("</Rel", `<Relationship Id="rIdS" Type="${type}/origin" Target="${origin}"/></Rel`);
      parts[origin] = "";
      parts["_xmlsignatures/sig1.xml"] = "<Signature/>";
      parts["_xmlsignatures/_rels/origin.sigs.rels"] =
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${type}/signature" Target="sig1.xml"/></Relationships>`;
    });

  test("is read, and refused to write to with the way out", async () => {
    const bytes = await signed();
    const file = await openXlsx(bytes);
    expect(file.read(["Benefits"]).tables).toHaveLength(1);
    expect(() => file.apply(reviewed)).toThrow(/signed digitally.*--void-signature/);
    expect(await file.toBytes()).toBe(bytes);
  });

  test("loses the signature where that is allowed", async () => {
    const file = await openXlsx(await signed(), { voidSignature: true });
    file.apply(reviewed);
    const written = await openPackage(await file.toBytes());
    expect(written.names().filter((name) => name.startsWith("_xmlsignatures"))).toEqual([]);
    expect(written.text("_rels/.rels")).not.toContain("digital-signature");
  });
});

test.each([
  { kind: "sheet.main", ending: ".xlsx" },
  { kind: "template.main", ending: ".xltx" },
])("a $kind workbook ends in $ending", async ({ kind, ending }) => {
  const bytes = await changed(plain, (parts) => {
    parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace("sheet.main", kind);
  });
  expect((await openXlsx(bytes)).ending).toBe(ending);
});

test("a workbook with macros ends in .xlsm, a new one in .xlsx", async () => {
  const bytes = await changed(plain, (parts) => {
    const types = String(parts["[Content_Types].xml"]);
    parts["[Content_Types].xml"] = types.replace(/application\/[^"]*sheet\.main\+xml/, "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
  });
  expect((await openXlsx(bytes)).ending).toBe(".xlsm");
  expect((await openXlsx(await emptyWorkbook())).ending).toBe(".xlsx");
});
