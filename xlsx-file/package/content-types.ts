import { attribute, children, declaration, elementLike, parseXml, rootOf, serializeXml } from "./xml-part";
import type { Element } from "./xml-part";

const partName = "[Content_Types].xml";
const empty = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;

interface Texts {
  text(name: string): string | undefined;
  write(name: string, content: string): unknown;
}

const names = (element: Element, part: string): boolean =>
  element.localName === "Override" && attribute(element, "PartName")?.toLowerCase() === `/${part}`.toLowerCase();

/** The content type of a part: its own, else the one of its extension. */
export function contentTypeOf(parts: Texts, part: string): string | undefined {
  const all = children(rootOf(parseXml(parts.text(partName) ?? empty, partName)));
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const found =
    all.find((element) => names(element, part)) ?? all.find((e) => e.localName === "Default" && attribute(e, "Extension")?.toLowerCase() === extension);
  return found && attribute(found, "ContentType");
}

/** Declares the content type of a part, or of an extension when given as `*.vml`. */
export function addContentType(parts: Texts, part: string, type: string): void {
  const document = parseXml(parts.text(partName) ?? empty, partName);
  const root = rootOf(document);
  if (part.startsWith("*.")) {
    const extension = part.slice(2);
    const known = children(root).some((e) => e.localName === "Default" && attribute(e, "Extension")?.toLowerCase() === extension.toLowerCase());
    if (known) return;
    const declared = elementLike(root, "Default", { Extension: extension, ContentType: type });
    root.insertBefore(declared, root.firstChild);
  } else {
    const existing = children(root).find((element) => names(element, part));
    if (existing && attribute(existing, "ContentType") === type) return;
    if (existing) existing.setAttribute("ContentType", type);
    else root.appendChild(elementLike(root, "Override", { PartName: `/${part}`, ContentType: type }));
  }
  parts.write(partName, serializeXml(document));
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
