import { boardBook, boardWords, say, statusColors, type BoardBenefits, type BoardFigures } from "#core";
import { sheetsWorkbook } from "../../xlsx-file/write/sheets-workbook";
import { refuseToReplace, writeWorkbookFile } from "../files";
import { CommandTrouble, exitCodes } from "../trouble";

/** Writes a board as a page or as a workbook, by how the name of the file ends; gives the sentence that says so. */
export async function writeBoard(out: string, figures: BoardFigures, benefits: BoardBenefits, version: string): Promise<string> {
  const isWorkbook = /\.xlsx$/i.test(out);
  await writeWorkbookFile(out, isWorkbook ? await sheetsWorkbook(boardBook(figures, benefits)) : await boardPage(figures, benefits, version));
  const about = isWorkbook
    ? say`Its charts are the spreadsheet's own.`
    : say`It is one page that needs nothing else, and prints on four sheets of A4 landscape.`;
  return say`${out} is ready: ${boardWords(figures).lead} ${about}`;
}

/** Before anything is read. */
export function refuseTarget(out: string, force: boolean): void {
  if (!/\.(html?|xlsx)$/i.test(out))
    throw new CommandTrouble(exitCodes.usage, say`${out} ends neither in .html nor in .xlsx. Name the file to make, for instance --out board.html.`);
  refuseToReplace(out, force);
}

async function boardPage(figures: BoardFigures, benefits: BoardBenefits, version: string): Promise<Uint8Array> {
  // What draws charts is large: it is loaded once it is needed.
  const { boardHtml } = await import(/* webpackChunkName: "report" */ "../report/board/board-html");
  return new TextEncoder().encode(boardHtml({ figures, benefits, statusColors, version }));
}
