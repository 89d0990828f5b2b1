import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { attribute, children, decodeXml, parseXml, rootOf, type Element } from "../../xlsx-file/package/xml-part";
import { elementsIn, readXml, type XmlElement } from "../../xlsx-file/package/xml-tree";

const read = (xml: string): XmlElement => readXml(Buffer.from(xml), "xl/part.xml");

/** The same as the library for XML sees it. */
const byLibrary = (element: Element): object => ({
  name: element.localName,
  attributes: Object.fromEntries(Array.from(element.attributes, ({ localName }) => [localName, attribute(element, localName ?? "")])),
  children: children(element).map(byLibrary),
  text: element.textContent,
});
const plain = ({ name, attributes, children, text }: XmlElement): object => ({ name, attributes: { ...attributes }, children: children.map(plain), text });

const name = fc.constantFrom("sheet", "x:sheet", "definedName", "a.b-c_d");
const value = fc.string({
  unit: fc.constantFrom("a", "é", " ", "'", ">", "[1]", "&amp;", "&lt;", "&quot;", "&#65;", "&#x20AC;", "\n", "\t", "\r\n"),
  maxLength: 6,
});
const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom("name", "id", "r:id", "x:name"), value, fc.constantFrom(" ", "\n  ")), { maxLength: 3, selector: ([key]) => key })
  .map((all) => all.map(([key, written, gap]) => `${gap}${key}="${written}"`).join(""));
const aside = fc.constantFrom("<!-- <sheet> -->", "<![CDATA[<a>]]>", "<?do it?>");
const { element } = fc.letrec<{ element: string; inner: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, fc.array(tie("inner"), { maxLength: 3 }))
    .map(([tag, written, inner]) => (inner.length === 0 ? `<${tag}${written} />` : `<${tag}${written}>${inner.join("")}</${tag}>`)),
  inner: fc.oneof({ maxDepth: 3 }, value, aside, tie("element")),
}));
const part = fc
  .tuple(fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', "\uFEFF<?xml version='1.0'?>"), fc.array(element, { maxLength: 3 }))
  .map(([start, all]) => `${start}<root xmlns="m" xmlns:x="n" xmlns:r="o">${all.join("")}</root>`);

test("a small part is read as the library for XML reads it, however it is written", () => {
  fc.assert(fc.property(part, (xml) => expect(plain(read(xml))).toEqual(byLibrary(rootOf(parseXml(decodeXml(Buffer.from(xml)), "xl/part.xml"))))));
});

test.each([
  { what: "a tag that is not closed", xml: "<a><b></a>" },
  { what: "a second root", xml: "<a/><b/>" },
  { what: "an entity that nobody declared", xml: '<a b="&c;"/>' },
  { what: "an attribute that stands twice", xml: '<a b="1" b="2"/>' },
  { what: "a document type", xml: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
  { what: "nothing", xml: "" },
])("$what is damage", ({ xml }) => {
  expect(() => read(xml)).toThrow("xl/part.xml");
});

test("of two attributes that differ by their prefix the one without counts, and elements are found at any depth", () => {
  const root = read('<a xmlns:x="n"><b x:id="1" id="2"><c/></b><c/></a>');
  expect(root.children[0]?.attributes["id"]).toBe("2");
  expect(elementsIn(root, "c")).toHaveLength(2);
});
