import type { WorkbookPackage } from "../package/package";
import { isOfType } from "../package/relationships";
import { attribute, children, elements, parseXml, serializeXml } from "../package/xml-part";
import { parseRectangle, type Rectangle } from "../scan/address";
import { frameElement } from "./frame-elements";
import { noteAuthor } from "./notes";
import type { SheetFrame } from "./sheet-frame";

/** The sheet without the notes that are the product's own in an area; the parts that hold notes go with the last of them. */
export function withoutNotes(file: WorkbookPackage, part: string, frame: SheetFrame, area: Rectangle): SheetFrame {
  const listed = file.relationships(part).find((relationship) => isOfType(relationship, "comments"));
  const text = listed === undefined ? undefined : file.text(listed.target);
  if (listed === undefined || text === undefined) return frame;
  const document = parseXml(text, listed.target);
  const [list] = elements(document, "commentList");
  const authors = elements(document, "author").map((element) => element.textContent);
  const isOurs = (author: string | undefined): boolean => authors[Number(author)] === noteAuthor;
  const notes = list === undefined ? [] : children(list);
  const gone = notes.flatMap((note) => {
    const cell = parseRectangle(attribute(note, "ref") ?? "");
    return cell !== undefined && isInside(cell, area) && isOurs(attribute(note, "authorId")) ? [{ note, cell }] : [];
  });
  if (gone.length === 0) return frame;
  for (const { note } of gone) list?.removeChild(note);
  if (gone.length < notes.length) file.write(listed.target, serializeXml(document));
  else {
    file.removeRelationship(part, listed.id);
    file.remove(listed.target);
  }
  return withoutShapes(
    file,
    part,
    frame,
    gone.map(({ cell }) => cell),
  );
}

const isInside = (cell: Rectangle, area: Rectangle): boolean =>
  cell.firstColumn >= area.firstColumn && cell.lastColumn <= area.lastColumn && cell.firstRow >= area.firstRow && cell.lastRow <= area.lastRow;

/** The boxes of the notes on these cells, out of the old drawing; a drawing without another shape goes whole. */
function withoutShapes(file: WorkbookPackage, part: string, frame: SheetFrame, cells: readonly Rectangle[]): SheetFrame {
  const [, id] = /(?:\w+:)?id\s*=\s*["']([^"']+)/.exec(frameElement(frame, "legacyDrawing")?.xml ?? "") ?? [];
  const target = file.relationships(part).find((relationship) => relationship.id === id)?.target;
  const vml = target === undefined ? undefined : file.text(target);
  if (id === undefined || target === undefined || vml === undefined) return frame;
  const places = new Set(cells.map(({ firstRow: top, firstColumn: left }) => `${top - 1},${left - 1}`));
  const shape = /<v:shape\s[^>]*>[\s\S]*?<\/v:shape>/g;
  const placeOf = (xml: string): string => [/<x:Row>(\d+)</, /<x:Column>(\d+)</].map((at) => at.exec(xml)?.[1] ?? "").join(",");
  const kept = vml.replace(shape, (xml) => (places.has(placeOf(xml)) ? "" : xml));
  if (/<v:(?!shapetype)\w/.test(kept.replace(/<v:shapetype[\s\S]*?<\/v:shapetype>/g, ""))) {
    file.write(target, kept);
    return frame;
  }
  file.removeRelationship(part, id);
  file.remove(target);
  return { ...frame, after: frame.after.filter(({ name }) => name !== "legacyDrawing") };
}
