import { counted, plural, say, shownSeal, verifyRecord, type VerifiedRecord } from "#core";
import { sha256 } from "./sha256";
import { jsonText, plain, tell, type Terminal } from "./output";
import { readPlanFile } from "./read-plan-file";
import { nextStep } from "./words";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";

/** `benefits verify FILE [CODE]`: since which review the record holds, where it breaks, and which review a printed seal is of. */
export async function verifyCommand(terminal: Terminal, path: string, code: string | undefined, json: boolean): Promise<ExitCode> {
  if (code !== undefined && !/^\s*[0-9a-f]{12,64}\s*$/i.test(code))
    throw new CommandTrouble(exitCodes.usage, say`"${plain(code)}" is no seal: type the 12 characters of it that stand on the board pack or the report.`);
  const { snapshot } = await readPlanFile(path);
  const verified = verifyRecord(snapshot, code, sha256);
  if (verified === undefined)
    throw new CommandTrouble(exitCodes.nothingToReview, nextStep(say`There is no record in ${path}. A review leaves one:`, "review", path));
  if (json) terminal.out(jsonText(verified));
  else tell(terminal, showVerified(verified, code));
  const isWhole = verified.reviews.every(({ trouble }) => trouble === null) && verified.unreadableRows === 0 && verified.missing === null;
  return isWhole && (code === undefined || verified.codeOf !== null) ? exitCodes.fine : exitCodes.notAsSealed;
}

function showVerified({ reviews, holdsSince, unreadableRows, missing, codeOf }: VerifiedRecord, code: string | undefined): string {
  const [first, last] = [reviews[0], reviews[reviews.length - 1]];
  const broken = [...new Set(reviews.flatMap(({ trouble }) => (trouble === null ? [] : [`${trouble}.`])))];
  const holds =
    holdsSince === null
      ? say`Its last review does not agree with its seal.`
      : broken.length === 0 && unreadableRows === 0
        ? reviews.length === 1
          ? say`It agrees with its seal.`
          : say`All agree with their seals.`
        : say`It holds since the review of ${holdsSince}.`;
  const seal = last === undefined ? [] : [say`The last seal is ${shownSeal(last.seal)}.`];
  const rows = unreadableRows === 0 ? [] : [say`${plural(unreadableRows, "# row has", "# rows have")} no status date any more and cannot be read.`];
  const cutOff = missing === null ? [] : [say`It went up to the review of ${missing}, and that is no longer in the workbook as it was sealed.`];
  const words =
    code === undefined
      ? []
      : codeOf === null
        ? [say`No review of the record has the seal ${plain(code.trim())}: the page is of another workbook, or the record was changed since.`]
        : [say`${plain(code.trim())} is the seal of the review of ${codeOf}.`];
  const span =
    first === undefined || last === undefined
      ? say`The record holds no review.`
      : reviews.length === 1
        ? say`The record holds 1 review, of ${first.statusDate}.`
        : say`The record holds ${counted(reviews.length, "review")} from ${first.statusDate} to ${last.statusDate}.`;
  return [first === undefined && unreadableRows === 0 ? say`The record is gone.` : `${span} ${holds}`, ...broken, ...rows, ...cutOff, ...seal, ...words].join(
    "\n",
  );
}
