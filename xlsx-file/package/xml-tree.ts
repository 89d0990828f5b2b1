import { attribute, children, decodeXml, parseXml, rootOf, type Element } from "./xml-part";

/** An element of a small part that is only read. Names are local ones, without a prefix. */
export interface XmlElement {
  readonly name: string;
  /** By local name; where two differ by their prefix alone, the one without counts. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlElement[];
  /** The text in it, that of its children too. */
  readonly text: string;
}

/**
 * A small part to be read and not written: read in one pass as nearly all programs write such parts, in a tenth of the time that a document
 * takes. Whatever else may stand in XML, and all that is not well-formed, is for the library to read or to refuse.
 */
export function readXml(bytes: Uint8Array, partName: string): XmlElement {
  const text = decodeXml(bytes);
  return usualElement(text) ?? fromDocument(rootOf(parseXml(text, partName)));
}

/** All elements of this name below an element. */
export function elementsIn({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsIn(child, name)]);
}

/** Whether an attribute says yes, in either of the two spellings of a truth value. */
export const saysYes = ({ attributes }: XmlElement, name: string): boolean => ["1", "true"].includes(attributes[name] ?? "");

const declaration = /^<\?xml\s[^?<>]*\?>\s*/;
/** A start or end tag with its attributes in double quotes, and the text behind it. */
const tagAndText = /<(\/?)((?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)((?:\s+[A-Za-z_][\w.:-]*="[^"<\r\n\t]*")*)\s*(\/?)>([^<\r]*)/y;
const attributePattern = /([A-Za-z_][\w.:-]*)="([^"]*)"/g;

interface OpenElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: XmlElement[];
  text: string;
}

/** Undefined for what is written in any other way. */
function usualElement(text: string): XmlElement | undefined {
  if (text.includes("]]>")) return undefined;
  tagAndText.lastIndex = declaration.exec(text)?.[0].length ?? 0;
  const open: OpenElement[] = [];
  while (tagAndText.lastIndex < text.length) {
    const parts = tagAndText.exec(text);
    if (parts === null) return undefined;
    const closes = parts[1];
    const tag = parts[2] as string;
    const written = parts[3] as string;
    const isEmpty = parts[4];
    const behind = parts[5] as string;
    if (!closes) {
      const attributes = usualAttributes(written);
      if (attributes === undefined) return undefined;
      open.push({ tag, attributes, children: [], text: "" });
    } else if (written !== "" || isEmpty || open[open.length - 1]?.tag !== tag) return undefined;
    if (closes || isEmpty) {
      const { attributes, children, text: textWithin } = open.pop() as OpenElement;
      const element = { name: localOf(tag), attributes, children, text: textWithin };
      const parent = open[open.length - 1];
      if (parent === undefined) return behind.trim() === "" && tagAndText.lastIndex === text.length ? element : undefined;
      parent.children.push(element);
      parent.text += textWithin;
    }
    const decoded = usualText(behind);
    if (decoded === undefined) return undefined;
    (open[open.length - 1] as OpenElement).text += decoded;
  }
  return undefined;
}

const localOf = (name: string): string => name.slice(name.indexOf(":") + 1);

function usualAttributes(written: string): Readonly<Record<string, string | undefined>> | undefined {
  const found = Object.create(null) as Record<string, string | undefined>;
  const prefixed: [string, string][] = [];
  attributePattern.lastIndex = 0;
  // Part by part, as taking a list apart costs code that has not run before more than the search.
  for (let parts = attributePattern.exec(written); parts !== null; parts = attributePattern.exec(written)) {
    const name = parts[1] as string;
    const decoded = usualText(parts[2] as string);
    if (decoded === undefined || name in found || prefixed.some(([other]) => other === name)) return undefined;
    if (name.includes(":")) prefixed.push([name, decoded]);
    else found[name] = decoded;
  }
  for (const [name, value] of prefixed) found[localOf(name)] ??= value;
  return found;
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

/** Undefined where it holds anything but the five entities that XML names itself. */
function usualText(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let isUsual = true;
  const decoded = text.replace(/&[^&;]*;?/g, (entity) => {
    const stands = entities[entity];
    if (stands === undefined) isUsual = false;
    return stands ?? "";
  });
  return isUsual ? decoded : undefined;
}

/** An element of a document as one that is only read. */
const fromDocument = (element: Element): XmlElement => ({
  name: element.localName ?? "",
  attributes: Object.fromEntries(
    Array.from(element.attributes, ({ localName }): [string, string | undefined] => [localName ?? "", attribute(element, localName ?? "")]),
  ),
  children: children(element).map(fromDocument),
  text: element.textContent ?? "",
});
