import { say } from "#core";
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from "@xmldom/xmldom";
import { damaged } from "./errors";

export type { Document, Element } from "@xmldom/xmldom";

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The text of a part: UTF-8 with or without a byte order mark, or UTF-16 with one. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return utf8.decode(bytes);
}

const utf8 = new TextDecoder("utf-8");

/** Line breaks as XML 1.0 reads them (2.11). The parser's own way is that of XML 1.1, which takes U+0085 and U+2028 for breaks too. */
export const normalizeLineEndings = (text: string): string => text.replace(/\r\n?/g, "\n");

/** A small part as a document. Large parts (sheets, shared strings) are scanned instead. */
export function parseXml(text: string, partName: string): Document {
  // A document type is never part of a workbook and is how entity bombs come in.
  if (text.includes("<!DOCTYPE")) throw damaged(say`${partName} declares a document type`);
  try {
    const failed = (level: "warning" | "error" | "fatalError", message: string): void => {
      if (level !== "warning") throw new Error(message);
    };
    return new DOMParser({ onError: failed, normalizeLineEndings }).parseFromString(text, "text/xml");
  } catch {
    throw damaged(say`${partName} is not well-formed XML`);
  }
}

/** A document as the text of a part, always with the declaration that Excel writes. */
export const serializeXml = (document: Document): string => declaration + new XMLSerializer().serializeToString(rootOf(document));

export function rootOf(document: Document): Element {
  if (document.documentElement === null) throw damaged("a part has no root element");
  return document.documentElement;
}

/** All elements of this name below an element, whatever their namespace prefix. */
export function elements(parent: Document | Element, name: string): readonly Element[] {
  // The library's own list is live, which makes each question of it a walk through the document.
  const found: Element[] = [];
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (!isElement(child)) continue;
      if (child.localName === name) found.push(child);
      visit(child);
    }
  };
  visit(parent);
  return found;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The direct children, elements only. */
export const children = (parent: Element): readonly Element[] => Array.from(parent.childNodes).filter(isElement);

/** An attribute by its local name, whatever its prefix (`r:id` as `id`). */
export function attribute(element: Element, name: string): string | undefined {
  const plain = element.getAttribute(name);
  if (plain !== null) return plain;
  return Array.from(element.attributes).find((candidate) => candidate.localName === name)?.value;
}

/** Whether an attribute says yes, in either of the two spellings of a truth value. */
export const isOn = (element: Element, name: string): boolean => ["1", "true"].includes(attribute(element, name) ?? "");

/** A new element in the namespace and with the prefix of the element that it will stand beside. */
export function elementLike(model: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const document = model.ownerDocument;
  if (document === null) throw damaged("an element stands outside its part");
  const qualified = model.prefix ? `${model.prefix}:${name}` : name;
  const element = document.createElementNS(model.namespaceURI, qualified);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
