import { escapePlain } from "../write/xml";
import { attribute, children, declaration, elementLike, parseXml, rootOf, serializeXml } from "./xml-part";
import type { Element } from "./xml-part";
import { readXml } from "./xml-tree";

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
  const { ofParts, ofExtensions } = declared(bytes);
  return ofParts.get(`/${part}`.toLowerCase()) ?? ofExtensions.get(part.slice(part.lastIndexOf(".") + 1).toLowerCase());
}

/** The content types by part name and by extension, both in lower case; the first that is declared counts. */
interface Declared {
  readonly ofParts: ReadonlyMap<string, string>;
  readonly ofExtensions: ReadonlyMap<string, string>;
}

const kept = new WeakMap<Uint8Array, Declared>();

function declared(bytes: Uint8Array): Declared {
  const standing = kept.get(bytes) ?? readDeclared(bytes);
  kept.set(bytes, standing);
  return standing;
}

function readDeclared(bytes: Uint8Array): Declared {
  const ofParts = new Map<string, string>();
  const ofExtensions = new Map<string, string>();
  for (const { name, attributes } of readXml(bytes, partName).children) {
    const [types, key] = name === "Override" ? [ofParts, attributes["PartName"]] : [ofExtensions, attributes["Extension"]];
    const isDeclared = name === "Override" || name === "Default";
    if (isDeclared && key !== undefined && !types.has(key.toLowerCase())) types.set(key.toLowerCase(), attributes["ContentType"] ?? "");
  }
  return { ofParts, ofExtensions };
}

/** Declares the content type of a part, or of an extension when given as `*.vml`. */
export function addContentType(parts: Texts, part: string, type: string): void {
  if (isDeclared(parts, part, type) || appended(parts, part, type)) return;
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
  const { ofParts, ofExtensions } = declared(bytes);
  return part.startsWith("*.") ? ofExtensions.has(part.slice(2).toLowerCase()) : ofParts.get(`/${part}`.toLowerCase()) === type;
}

/** Puts the type of a new part behind the others as they stand, where their list ends as nearly all writers end it; gives whether it did. */
function appended(parts: Texts, part: string, type: string): boolean {
  const bytes = parts.read(partName);
  const text = parts.text(partName)?.trimEnd();
  const end = "</Types>";
  if (bytes === undefined || text?.endsWith(end) !== true || part.startsWith("*.")) return false;
  const { ofParts, ofExtensions } = declared(bytes);
  const key = `/${part}`.toLowerCase();
  if (ofParts.has(key) || bytes[0] === 0xff || bytes[0] === 0xfe) return false;
  const entry = `<Override PartName="/${escapePlain(part)}" ContentType="${escapePlain(type)}"/>`;
  parts.write(partName, `${text.slice(0, -end.length)}${entry}${end}`);
  const written = parts.read(partName);
  if (written !== undefined) kept.set(written, { ofParts: new Map(ofParts).set(key, type), ofExtensions });
  return true;
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
