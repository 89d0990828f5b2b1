import { escapeAttribute, escapePlain } from "../xml";

/** The theme's font for text, which only Office finds: a chart whose workbook has a normal font is given that one by name. */
const themeFont = '<a:latin typeface="+mn-lt"/>';
export const inFont = (xml: string, font: string): string => xml.replaceAll(themeFont, () => `<a:latin typeface="${escapeAttribute(font)}"/>`);

/** How letters of a chart look; points and `#RRGGBB`. */
export interface Letters {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  /** A quarter turn against the clock, for the title of an upright axis. */
  readonly upright?: boolean;
}

/** The quiet grey of everything in a chart that is not its message. */
export const quietLetters: Letters = { size: 9, color: "#595959" };
export const titleLetters: Letters = { size: 12, color: "#262626", bold: true };

/** `c:txPr`: the look of texts that the viewer makes itself, such as labels and legends. */
export function textLookXml(letters: Letters): string {
  const end = '<a:endParaRPr lang="en-US"/>';
  return `<c:txPr>${bodyXml(letters)}<a:lstStyle/><a:p>${paragraphLookXml(letters)}${end}</a:p></c:txPr>`;
}

/** `c:title` with its own room, so that it covers no part of the plot. */
export const titleXml = (text: string, letters: Letters): string => `<c:title><c:tx>${richXml(text, letters)}</c:tx><c:overlay val="0"/></c:title>`;

/** `c:rich`: texts of ours, a paragraph a line. */
export function richXml(text: string, letters: Letters): string {
  const paragraphs = text.split(/\r\n?|\n/).map((line) => {
    const run = `<a:r><a:rPr lang="en-US"${lettersXml(letters)}</a:rPr><a:t>${escapePlain(line)}</a:t></a:r>`;
    return `<a:p>${paragraphLookXml(letters)}${run}</a:p>`;
  });
  return `<c:rich>${bodyXml(letters)}<a:lstStyle/>${paragraphs.join("")}</c:rich>`;
}

/** `<a:solidFill>` of a `#RRGGBB` colour. Throws a RangeError for anything else. */
export function solidXml(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new RangeError(`"${color}" is no colour of the form #RRGGBB.`);
  return `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
}

function bodyXml({ upright }: Letters): string {
  return `<a:bodyPr rot="${upright ? -5400000 : 0}" vert="horz"/>`;
}

function paragraphLookXml(letters: Letters): string {
  return `<a:pPr><a:defRPr${lettersXml(letters)}</a:defRPr></a:pPr>`;
}

/** Attributes and content of run properties, without the tags around them. */
function lettersXml({ size, color, bold }: Letters): string {
  return ` sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${solidXml(color)}${themeFont}`;
}
