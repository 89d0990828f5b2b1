import { keptByBytes } from "./kept-results";
import { attribute, children, declaration, decodeXml, elementLike, parseXml, rootOf, serializeXml } from "./xml-part";
import type { Element } from "./xml-part";

const partName = "[Content_Types].xml";
const empty = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;

interface Texts {
  read(name: string): Uint8Array | undefined;
  text(name: string): string | undefined;
  write(name: string, content: string): unknown;
}

const names = (element: Element, part: string): boolean =>
  element.localName === "Override" && attribute(element, "PartName")?.toLowerCase() === `/${part}`.toLowerCase();

/** The content type of a part: its own, else the one of its extension. */
export function contentTypeOf(parts: Texts, part: string): string | undefined {
  const bytes = parts.read(partName);
  if (bytes === undefined) return undefined;
  const { ofParts, ofExtensions } = declared(bytes, partName);
  return ofParts.get(`/${part}`.toLowerCase()) ?? ofExtensions.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase());
}

/** The content types by part name and by extension, both in lower case; the first that is declared counts. */
const declared = keptByBytes((bytes, name) => {
  const ofParts = new Map<string, string>();
  const ofExtensions = new Map<string, string>();
  for (const element of children(rootOf(parseXml(decodeXml(bytes), name)))) {
    const [types, key] = element.localName === "Override" ? [ofParts, attribute(element, "PartName")] : [ofExtensions, attribute(element, "Extension")];
    const isDeclared = element.localName === "Override" || element.localName === "Default";
    if (isDeclared && key !== undefined && !types.has(key.toLowerCase())) types.set(key.toLowerCase(), attribute(element, "ContentType") ?? "");
  }
  return { ofParts, ofExtensions };
});

/** Declares the content type of a part, or of an extension when given as `*.vml`. */
export function addContentType(parts: Texts, part: string, type: string): void {
  if (isDeclared(parts, part, type)) return;
  const document = parseXml(parts.text(partName) ?? empty, partName);
  const root = rootOf(document);
  if (part.startsWith("*.")) {
    const extension = part.slice(2);
    root.insertBefore(elementLike(root, "Default", { Extension: extension, ContentType: type }), root.firstChild);
  } else {
    const existing = children(root).find((element) => names(element, part));
    if (existing) existing.setAttribute("ContentType", type);
    else root.appendChild(elementLike(root, "Override", { PartName: `/${part}`, ContentType: type }));
  }
  parts.write(partName, serializeXml(document));
}

function isDeclared(parts: Texts, part: string, type: string): boolean {
  const bytes = parts.read(partName);
  if (bytes === undefined) return false;
  const { ofParts, ofExtensions } = declared(bytes, partName);
  return part.startsWith("*.") ? ofExtensions.has(part.slice(2).toLowerCase()) : ofParts.get(`/${part}`.toLowerCase()) === type;
}

export function removeContentType(parts: Texts, part: string): void {
  const text = parts.text(partName);
  if (text === undefined) return;
  const document = parseXml(text, partName);
  const gone = children(rootOf(document)).filter((element) => names(element, part));
  if (gone.length === 0) return;
  for (const element of gone) rootOf(document).removeChild(element);
  parts.write(partName, serializeXml(document));
}
