import { say } from "#core";
import { addressFrom1 } from "../scan/address";
import { damaged } from "../package/errors";
import type { WorkbookPackage } from "../package/package";
import { freePartName, partTypes } from "../package/part-names";
import { isOfType } from "../package/relationships";
import { notesParts, noteXml, type Note } from "../write/notes";
import { attribute, children, elementLike, elements, parseXml, rootOf, serializeXml } from "../package/xml-part";
import type { Document, Element } from "../package/xml-part";
import { frameElement, withElement } from "./frame-elements";
import { addShapes, createShapes } from "./note-shapes";
import type { SheetFrame } from "./sheet-frame";

/** Who writes the product's notes. */
export const noteAuthor = "Benefits realization plan";

/** The sheet with these notes on its cells. A note that somebody else wrote on one of the cells stays as it is. */
export function withNotes(file: WorkbookPackage, part: string, frame: SheetFrame, notes: readonly Note[]): SheetFrame {
  if (notes.length === 0) return frame;
  const relationships = file.relationships(part);
  const isThere = (target: string | undefined): target is string => target !== undefined && file.read(target) !== undefined;
  const listed = relationships.find((relationship) => isOfType(relationship, "comments"));
  const comments = isThere(listed?.target) ? listed.target : undefined;
  if (listed !== undefined && comments === undefined) file.removeRelationship(part, listed.id);
  const legacy = frameElement(frame, "legacyDrawing")?.xml;
  const legacyId = legacy && /(?:\w+:)?id\s*=\s*["']([^"']+)/.exec(legacy)?.[1];
  const vml = relationships.find((relationship) => relationship.id === legacyId)?.target;
  const added = comments === undefined ? notes : mergeComments(file, comments, notes);
  if (comments === undefined) createComments(file, part, notes);
  if (added.length === 0) return frame;
  if (isThere(vml)) {
    addShapes(file, vml, added);
    return frame;
  }
  return withElement(frame, "legacyDrawing", legacyXml(createShapes(file, part, added)));
}

const legacyXml = (id: string): string => `<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;

function createComments(file: WorkbookPackage, part: string, notes: readonly Note[]): void {
  const name = freePartName(file, "xl/comments", ".xml");
  file.write(name, notesParts(notes, [noteAuthor]).commentsXml);
  file.addContentType(name, partTypes.comments);
  file.addRelationship(part, "comments", name);
}

/** Puts the notes among the sheet's own and gives those that were not there and need a shape. */
function mergeComments(file: WorkbookPackage, name: string, notes: readonly Note[]): readonly Note[] {
  const text = file.text(name);
  if (text === undefined) throw damaged(say`${name} is missing`);
  const document = parseXml(text, name);
  const [list] = elements(document, "commentList");
  if (list === undefined) throw damaged(say`${name} holds no list of notes`);
  const byAddress = new Map(children(list).map((comment) => [attribute(comment, "ref"), comment]));
  const authors = elements(document, "author").map((element) => element.textContent);
  const added: Note[] = [];
  let changed = false;
  for (const note of notes) {
    const existing = byAddress.get(addressFrom1(note.row, note.column));
    if (existing !== undefined && authors[Number(attribute(existing, "authorId"))] !== noteAuthor) continue;
    if (existing !== undefined && textOf(existing) === note.text) continue;
    const comment = commentElement(list, note, authorOfOurs(document, authors));
    if (existing === undefined) added.push(note);
    if (existing === undefined) list.appendChild(comment);
    else list.replaceChild(comment, existing);
    changed = true;
  }
  if (changed) file.write(name, serializeXml(document));
  return added;
}

const textOf = (comment: Element): string =>
  elements(comment, "t")
    .map((element) => element.textContent ?? "")
    .join("");

/** The position of our name among the authors, added when it is not there. */
function authorOfOurs(document: Document, authors: (string | null)[]): number {
  const known = authors.indexOf(noteAuthor);
  if (known >= 0) return known;
  const [list] = elements(document, "authors");
  if (list === undefined) throw damaged("the notes of a sheet have no list of authors");
  const element = elementLike(list, "author", {});
  element.appendChild(document.createTextNode(noteAuthor));
  list.appendChild(element);
  return authors.push(noteAuthor) - 1;
}

/** Our note in the name space of the list that it goes into. */
function commentElement(list: Element, note: Note, authorId: number): Element {
  const main = `xmlns="${list.namespaceURI ?? ""}"`;
  const tree = parseXml(noteXml(note, authorId).replace("<comment ", `<comment ${main} `), "a note");
  const imported = list.ownerDocument?.importNode(rootOf(tree), true);
  if (imported === undefined) throw damaged("the notes of a sheet stand outside their part");
  return imported;
}
