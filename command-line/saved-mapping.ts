import { headingsFit, say, type MappingLine, type SheetLook } from "#core";
import { nextStep } from "./words";
import { CommandTrouble, exitCodes } from "./trouble";

/** A mapping as a file, for the next workbooks of the same shape. */
export const savedMapping = (lines: readonly MappingLine[]): string => `${JSON.stringify({ mapping: 1, lines }, null, 2)}\n`;

/** The lines of a saved mapping for the sheet of this workbook whose headings fit best; the sheet may have another name here. */
export function readSavedMapping(path: string, text: string, looks: readonly SheetLook[], sheet: string | undefined): readonly MappingLine[] {
  const lines = linesOf(text);
  if (lines === undefined)
    throw new CommandTrouble(exitCodes.usage, nextStep(say`${path} is no mapping. Make one with:`, "adopt", "FILE", "--save-mapping", path));
  if (isOfSeveral(lines)) return ofSeveral(path, lines, looks);
  const [best] = looks
    .filter((look) => sheet === undefined || look.sheet === sheet)
    .map((look) => ({ look, fit: headingsFit(look, lines) }))
    .sort((a, b) => b.fit.share - a.fit.share);
  if (best === undefined || best.fit.share < 0.5)
    throw new CommandTrouble(
      exitCodes.nothingToReview,
      nextStep(say`No sheet of this workbook has half of the headings of the mapping ${path}. Show what it holds with:`, "adopt", "FILE"),
    );
  return lines.map((line) => ({ ...line, sheet: best.look.sheet, headerRow: best.fit.headerRow }));
}

/** The same for whatever sheet of a workbook fits. */
export const readRegisterMapping = (path: string, text: string, looks: readonly SheetLook[]): readonly MappingLine[] =>
  readSavedMapping(path, text, looks, undefined);

/** A mapping of several lists, or of forms: what each of them is called tells them apart. */
const isOfSeveral = (lines: readonly MappingLine[]): boolean =>
  lines.some(({ layout }) => layout === "Form") || new Set(lines.map(({ sheet, headerRow }) => `${sheet}|${headerRow}`)).size > 1;

function ofSeveral(path: string, lines: readonly MappingLine[], looks: readonly SheetLook[]): readonly MappingLine[] {
  const sheets = new Set(looks.map(({ sheet }) => sheet.toLowerCase()));
  const gone = lines.find(({ sheet, layout }) => layout !== "Form" && !sheets.has(sheet.toLowerCase()));
  if (gone === undefined) return lines;
  throw new CommandTrouble(
    exitCodes.nothingToReview,
    say`The mapping ${path} is of a register in several lists, one of them on a sheet "${gone.sheet}", which this workbook has not. Give the sheet that name, or make a mapping of its own.`,
  );
}

function linesOf(text: string): readonly MappingLine[] | undefined {
  try {
    const read = JSON.parse(text) as { readonly mapping?: unknown; readonly lines?: unknown } | null;
    return read?.mapping === 1 && Array.isArray(read.lines) && read.lines.length > 0 && read.lines.every(isLine) ? read.lines : undefined;
  } catch {
    return undefined;
  }
}

function isLine(value: unknown): value is MappingLine {
  if (typeof value !== "object" || value === null) return false;
  const line = value as Readonly<Record<string, unknown>>;
  const texts = ["sheet", "layout", "table", "heading", "field", "word", "means", "why"].every((key) => typeof line[key] === "string");
  return texts && ["headerRow", "headingLines", "occurrence", "scale"].every((key) => typeof line[key] === "number");
}
