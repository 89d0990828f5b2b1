import { addressFrom1 } from "../scan/address";
import { textXml } from "./cells";
import { escapeText } from "./xml";

/** A note of a cell, the kind that shows when the pointer rests on it. Rows and columns count from 1. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The two parts of a sheet's notes: the texts, and the old drawing (VML) without which Excel shows none of them. The
 * sheet needs `<legacyDrawing r:id="…"/>` on the VML part. A cell takes one note: with two, Excel repairs the file.
 * All notes go to the first author. Shape ids start at 1024 times `idBlock`; each sheet has a number of its own, from 1.
 */
export function notesParts(
  notes: readonly Note[],
  authors: readonly [string, ...string[]],
  idBlock = 1,
): { readonly commentsXml: string; readonly vmlXml: string } {
  const firstId = 1024 * idBlock + 1;
  const shapes = notes.map((note, index) => noteShapeXml(note, firstId + index));
  const blocks = new Set(notes.map((_, index) => Math.floor((firstId + index) / 1024)));
  return {
    commentsXml:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>' +
      authors.map((author) => `<author>${escapeText(author)}</author>`).join("") +
      `</authors><commentList>${notes.map((note) => noteXml(note, 0)).join("")}</commentList></comments>`,
    vmlXml:
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
      ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${[...blocks].join(",") || "1"}"/></o:shapelayout>` +
      `${noteShapeTypeXml}${shapes.join("")}</xml>`,
  };
}

/** One `<comment>`, to go into a sheet's existing notes under the author at that position from 0. */
export function noteXml({ row, column, text }: Note, author: number): string {
  const font = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>';
  const run = `<r>${font}${textXml(text)}</r>`;
  return `<comment ref="${addressFrom1(row, column)}" authorId="${author}"><text>${run}</text></comment>`;
}

/** The shape type that note shapes refer to; a VML part that holds one needs no second. */
export const noteShapeTypeXml =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** One note's box: right of its cell, hidden until pointed at, as large as its text. The id must be new. */
export function noteShapeXml(note: Note, id: number): string {
  const { width, height } = noteSize(note.text);
  const left = spot(note.column + 1, 12, 64);
  const right = spot(note.column + 1, 12 + width, 64);
  const top = spot(Math.max(1, note.row - 1), 8, 20);
  const bottom = spot(Math.max(1, note.row - 1), 8 + height, 20);
  const anchor = [...left, ...top, ...right, ...bottom].join(", ");
  const style = `position:absolute;margin-left:60pt;margin-top:1.5pt;width:${width * 0.75}pt;height:${height * 0.75}pt;` + "z-index:1;visibility:hidden";
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column>` +
    "</x:ClientData></v:shape>"
  );
}

/** Pixels that a note's text takes in 9-point Tahoma, with some air: up to 44 characters a line, 15 pixels a line. */
function noteSize(text: string): { readonly width: number; readonly height: number } {
  const paragraphs = text.split(/\r\n?|\n/);
  const longest = Math.max(...paragraphs.map((paragraph) => paragraph.length));
  const lines = paragraphs.reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / 40)), 0);
  return { width: Math.min(44, Math.max(16, longest + 2)) * 6, height: Math.min(40, lines) * 15 + 14 };
}

/** A place as VML anchors give it: cells of this size before it, counted from 0, and the pixels into the cell that it falls in. */
const spot = (first: number, pixels: number, size: number): readonly [number, number] => [first - 1 + Math.floor(pixels / size), pixels % size];
