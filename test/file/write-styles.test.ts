import { expect, test } from "@jest/globals";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { openStyles } from "../../xlsx-file/write/styles";

/** As Excel writes them, with a user's own style at 1, an unknown attribute and an extension. */
const excelStyles =
  "<?xml version='1.0' encoding='UTF-8'?>\r\n" +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac"' +
  ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">' +
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>' +
  '<fonts count="2" x14ac:knownFonts="1">' +
  '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>' +
  '<font><u/><sz val="8"/><name val="Verdana"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf xfId="0" numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="14" fontId="1" fillId="1" borderId="0" xfId="0" applyProtection="1">' +
  '<alignment textRotation="45"/><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"/></extLst></styleSheet>';

/** As the Open XML SDK writes them: every element with a prefix; its borders as the strict schema names the sides. */
const prefixedStyles =
  '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<x:fonts count="1"><x:font><x:sz val="10"/></x:font></x:fonts>' +
  '<x:fills count="2"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill' +
  ' patternType="solid"><x:fgColor rgb="FFABCDEF"/><x:bgColor indexed="64"/></x:patternFill></x:fill></x:fills>' +
  '<x:borders count="1"><x:border><x:start/><x:end/></x:border></x:borders>' +
  '<x:cellXfs count="1"><x:xf borderId="0" fillId="0" fontId="0" numFmtId="0"/></x:cellXfs></x:styleSheet>';

const parse = (xml: string): Element => new DOMParser().parseFromString(xml, "text/xml").documentElement as Element;
const list = (root: Element, name: string): Element => root.getElementsByTagNameNS("*", name)[0] as Element;
const items = (root: Element, name: string): readonly Element[] =>
  Array.from(list(root, name).childNodes).filter((node): node is Element => node.nodeType === 1);

test("styles to which nothing was added are the very text that was opened", () => {
  const styles = openStyles(excelStyles);
  expect(styles.cellStyle({})).toBe(0);
  expect(styles.toXml()).toBe(excelStyles);
});

test("a look is added once, after the existing ones, and its format number is the workbook's own", () => {
  const styles = openStyles(excelStyles);
  const first = styles.cellStyle({ bold: true, format: "0.0%" });
  expect(first).toBe(2);
  expect(styles.cellStyle({ format: "0.0%", bold: true })).toBe(2);
  expect(styles.cellStyle({ bold: true })).toBe(3);
  const root = parse(styles.toXml());
  expect(items(root, "cellXfs")[2]?.getAttribute("numFmtId")).toBe("170");
  expect(items(root, "fonts")).toHaveLength(3);
  expect(["cellXfs", "fonts"].map((name) => list(root, name).getAttribute("count"))).toEqual(["4", "3"]);
});

test("existing styles, unknown attributes and extensions stay as they are", () => {
  const styles = openStyles(excelStyles);
  styles.cellStyle({
    bold: true,
    italic: true,
    size: 14,
    color: "#102030",
    fill: "#ffee00",
    lineBelow: "#112233",
    lineAbove: "#112233",
    align: "right",
    vertical: "middle",
    wrap: true,
    format: "yyyy-mm-dd",
  });
  styles.highlightStyle({ when: { below: 0 }, color: "#FF0000", fill: "#FFFFFF", bold: true });
  const [before, after] = [parse(excelStyles), parse(styles.toXml())];
  for (const name of ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"]) {
    const kept = items(after, name).slice(0, items(before, name).length);
    expect(kept.map(String)).toEqual(items(before, name).map(String));
  }
  expect(list(after, "fonts").getAttribute("x14ac:knownFonts")).toBe("1");
  expect(after.getElementsByTagNameNS("*", "ext")).toHaveLength(1);
  expect(items(after, "cellXfs")[2]?.getAttribute("numFmtId")).toBe("171");
  const order = Array.from(after.childNodes, (node) => node.nodeName);
  expect(order.join(" ")).toBe("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs extLst");
});

test("a look over an existing style keeps what it does not speak of", () => {
  const styles = openStyles(excelStyles);
  const index = styles.cellStyle({ bold: true, align: "center" }, 1);
  const root = parse(styles.toXml());
  const format = items(root, "cellXfs")[index];
  expect(format?.getAttribute("numFmtId")).toBe("14");
  expect(format?.getAttribute("fillId")).toBe("1");
  expect(Array.from(format?.childNodes ?? [], String).map((xml) => xml.replace(/ xmlns="[^"]*"/, ""))).toEqual([
    '<alignment textRotation="45" horizontal="center"/>',
    '<protection locked="0"/>',
  ]);
  const font = items(root, "fonts")[Number(format?.getAttribute("fontId"))];
  expect(Array.from(font?.childNodes ?? [], (node) => node.nodeName)).toEqual(["b", "u", "sz", "name"]);
});

test.each([
  { format: "General", number: "0" },
  { format: "0%", number: "9" },
  { format: "#,##0.00", number: "4" },
  { format: "@", number: "49" },
  { format: "toString", number: "171" },
])("$format is number format $number", ({ format, number }) => {
  const styles = openStyles(excelStyles);
  const index = styles.cellStyle({ format, bold: true });
  expect(items(parse(styles.toXml()), "cellXfs")[index]?.getAttribute("numFmtId")).toBe(number);
});

test("what the workbook has already is not added again, whatever the order of its attributes", () => {
  const styles = openStyles(prefixedStyles);
  expect(styles.cellStyle({ format: "0", fill: "#abcdef" })).toBe(1);
  expect(items(parse(styles.toXml()), "fills")).toHaveLength(2);
  const reordered = '<xf applyNumberFormat="1" xfId="0" borderId="0" fillId="0" fontId="0" numFmtId="9"/>';
  const withPercent = excelStyles.replace("</cellXfs>", `${reordered}</cellXfs>`);
  expect(openStyles(withPercent).cellStyle({ format: "0%" })).toBe(2);
});

test("middle is the file's center, and a highlight's fill is a background", () => {
  const styles = openStyles(excelStyles);
  const index = styles.cellStyle({ vertical: "middle", indent: 1 });
  styles.highlightStyle({ when: { below: 0 }, color: "#AA0000", fill: "#FFEEEE" });
  const root = parse(styles.toXml());
  const alignment = items(root, "cellXfs")[index]?.getElementsByTagName("alignment")[0];
  const said = ["horizontal", "vertical", "indent"].map((name) => alignment?.getAttribute(name));
  expect(said).toEqual(["left", "center", "1"]);
  expect(list(list(root, "dxfs"), "bgColor").getAttribute("rgb")).toBe("FFFFEEEE");
});

test("conditional looks are shared by rules that look alike", () => {
  const styles = openStyles(excelStyles);
  expect(styles.highlightStyle({ when: { textIs: "Red" }, color: "#AA0000" })).toBe(0);
  expect(styles.highlightStyle({ when: { below: 0 }, color: "#AA0000" })).toBe(0);
  expect(styles.highlightStyle({ when: { below: 0 }, color: "#AA0000", fill: "#FFEEEE" })).toBe(1);
});

test("styles with a namespace prefix keep it", () => {
  const styles = openStyles(prefixedStyles);
  expect(styles.cellStyle({ bold: true, lineBelow: "#000000", format: "0.0" })).toBe(1);
  const xml = styles.toXml();
  expect(xml).toContain('<x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="0.0"/></x:numFmts><x:fonts');
  expect(xml).not.toMatch(/<(?:font|numFmt|xf|border|bottom)\b/);
  const sides = Array.from(items(parse(xml), "borders")[1]?.childNodes ?? [], (node) => node.localName);
  expect(sides).toEqual(["start", "end", "top", "bottom", "diagonal"]);
});

test("a base that does not exist is taken for the plain one", () => {
  const styles = openStyles(excelStyles);
  expect(styles.cellStyle({ bold: true }, 9)).toBe(styles.cellStyle({ bold: true }));
});

test("a wrong colour and broken XML are refused", () => {
  expect(() => openStyles(excelStyles).cellStyle({ color: "red" })).toThrow(RangeError);
  expect(() => openStyles("<styleSheet><fonts>")).toThrow("styles.xml");
});
