import { keptByBytes } from "./kept-results";
import { attribute, children, declaration, elementLike, parseXml, rootOf, serializeXml } from "./xml-part";
import { readXml } from "./xml-tree";

/** A relationship of a part to another one, or to something outside the package. */
export interface Relationship {
  readonly id: string;
  /** The whole type address; compare its end with {@link isOfType}, since the strict spelling differs. */
  readonly type: string;
  /** The part name without a leading slash, or the address as written when external. */
  readonly target: string;
  readonly external: boolean;
}

interface Texts {
  read(name: string): Uint8Array | undefined;
  text(name: string): string | undefined;
  write(name: string, content: string): unknown;
}

const packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const officeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const isOfType = (relationship: Relationship, type: string): boolean => relationship.type.slice(relationship.type.lastIndexOf("/") + 1) === type;

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is the empty name. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(parts: Texts, part: string): readonly Relationship[] {
  const bytes = parts.read(relationshipsPartOf(part));
  return bytes === undefined ? [] : listed(bytes, part);
}

const listed = keptByBytes((bytes, part): readonly Relationship[] =>
  readXml(bytes, relationshipsPartOf(part)).children.map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
    const external = TargetMode === "External";
    return { id: Id, type: Type, target: external ? Target : resolveTarget(part, Target), external };
  }),
);

/** The part names that relationships of any part point at without such a part being there. */
export function missingTargets(names: readonly string[], parts: Texts): readonly string[] {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const holders = names.flatMap((name) => /^(.*?)_rels\/([^/]*)\.rels$/.exec(name)?.slice(1).join("") ?? []);
  const targets = holders.flatMap((part) => relationshipsOf(parts, part));
  return targets.filter(({ external, target }) => !external && !known.has(target.toLowerCase())).map(({ target }) => target);
}

/** Adds a relationship, or finds the one that already says the same, and gives its id. */
export function addRelationship(parts: Texts, part: string, type: string, target: string): string {
  const known = relationshipsOf(parts, part);
  const fullType = type.includes("/") ? type : `${officeNamespace}/${type}`;
  const same = known.find((r) => r.type === fullType && r.target === target && !r.external);
  if (same) return same.id;
  const taken = new Set(known.map((relationship) => relationship.id));
  let number = known.length + 1;
  while (taken.has(`rId${number}`)) number++;
  const name = relationshipsPartOf(part);
  const document = parseXml(parts.text(name) ?? `${declaration}<Relationships xmlns="${packageNamespace}"/>`, name);
  const root = rootOf(document);
  const attributes = { Id: `rId${number}`, Type: fullType, Target: relativeTarget(part, target) };
  root.appendChild(elementLike(root, "Relationship", attributes));
  parts.write(name, serializeXml(document));
  return `rId${number}`;
}

export function removeRelationship(parts: Texts, part: string, id: string): void {
  const name = relationshipsPartOf(part);
  const text = parts.text(name);
  if (text === undefined) return;
  const document = parseXml(text, name);
  const gone = children(rootOf(document)).filter((element) => attribute(element, "Id") === id);
  for (const element of gone) rootOf(document).removeChild(element);
  parts.write(name, serializeXml(document));
}

/**
 * A part name as it is seen from another part: `../drawings/drawing1.xml`. An absolute one means the same, yet exceljs, Perl's
 * and Octave's readers do not find it.
 */
export function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** A target as written, relative to the part that holds it, as a part name. */
function resolveTarget(part: string, target: string): string {
  const written = target.replaceAll("\\", "/");
  const path = written.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
