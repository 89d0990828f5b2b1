import { say } from "#core";
import { damaged } from "../package/errors";
import type { WorkbookPackage } from "../package/package";
import { freePartName, partTypes } from "../package/part-names";
import { noteShapeTypeXml, noteShapeXml, notesParts, type Note } from "../write/notes";

/** A sheet's first drawing of notes, without which Excel shows none of them; gives the relationship's id. */
export function createShapes(file: WorkbookPackage, part: string, notes: readonly Note[]): string {
  const name = freePartName(file, "xl/drawings/vmlDrawing", ".vml");
  file.write(name, notesParts(notes, [""], freeIdBlock(file)).vmlXml);
  file.addContentType("*.vml", partTypes.vmlDrawing);
  return file.addRelationship(part, "vmlDrawing", name);
}

/** Shapes are spliced in as text: what else the old drawing holds (buttons, others' notes) keeps its spelling. */
export function addShapes(file: WorkbookPackage, name: string, notes: readonly Note[]): void {
  const vml = file.text(name) ?? "";
  const ids = Array.from(vml.matchAll(/_x0000_s(\d+)/g), ([, id]) => Number(id));
  const firstId = Math.max(1024 * firstBlock(vml), ...ids) + 1;
  const type = /_x0000_t202["']/.test(vml) ? "" : noteShapeTypeXml;
  const shapes = type + notes.map((note, index) => noteShapeXml(note, firstId + index)).join("");
  const root = /<([^\s<>/?!]+)(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(vml);
  if (root === null) throw damaged(say`${name} is not a drawing`);
  const [tag, rootName = ""] = root;
  const added = declaring(shapes, tag);
  if (tag.endsWith("/>")) {
    file.write(
      name,
      vml.replace(tag, () => `${tag.slice(0, -2)}>${added}</${rootName}>`),
    );
    return;
  }
  const end = vml.lastIndexOf("</");
  if (end < 0) throw damaged(say`${name} is not a drawing`);
  file.write(name, vml.slice(0, end) + added + vml.slice(end));
}

const nameSpaces: Readonly<Record<string, string>> = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
};

/** Shapes that say themselves what their prefixes stand for, where the drawing's root says it not or otherwise. */
function declaring(shapes: string, root: string): string {
  const missing = Object.entries(nameSpaces).filter(([prefix, address]) => !new RegExp(`\\sxmlns:${prefix}\\s*=\\s*["']${address}["']`).test(root));
  const declared = missing.map(([prefix, address]) => ` xmlns:${prefix}="${address}"`).join("");
  return shapes.replace(/<v:shape(?:type)?(?=\s)/g, (start) => start + declared);
}

const firstBlock = (vml: string): number => Number(/<o:idmap\b[^>]*\bdata\s*=\s*["'](\d+)/.exec(vml)?.[1] ?? "1");

/** Shape ids come in blocks of 1024, each of which belongs to one sheet's drawing. */
function freeIdBlock(file: WorkbookPackage): number {
  const drawings = file.names().filter((name) => name.toLowerCase().endsWith(".vml"));
  const blocks = drawings.flatMap((name) =>
    Array.from((file.text(name) ?? "").matchAll(/<o:idmap\b[^>]*\bdata\s*=\s*["']([\d,]+)/g), ([, data = ""]) => data.split(",").map(Number)).flat(),
  );
  return Math.max(0, ...blocks) + 1;
}
