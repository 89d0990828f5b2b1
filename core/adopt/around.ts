import type { Day } from "../domain/day";
import type { Cell } from "../port/workbook";
import { textOf } from "../register/grid";
import type { Draft } from "./draft";
import { periodOf } from "./periods";

/** The year that a person said, else one in the rows over the headings, or in the sheet's name. */
export function yearAround(draft: Draft): number | undefined {
  if (draft.choices.year !== undefined) return draft.choices.year;
  const year = /\b(20\d\d)(?:\s?[/-]\s?\d{2,4})?\b/.exec(textsAround(draft).join(" "));
  return year === null ? undefined : Number(year[1]);
}

/** The day that stands beside "Updated" over the headings, else the end of the period that a title or the sheet's name tells. */
export function dateAround(draft: Draft): Day | undefined {
  for (const row of draft.sheet.rows.slice(0, draft.sheet.head.row)) {
    const day = row.find((cell, place): cell is number => isDay(cell) && updated.test(textOf(row[place - 1])));
    if (day !== undefined) return day;
  }
  for (const text of textsAround(draft)) {
    const found = /\b(?:\p{L}{3,9}\s+20\d\d|q[1-4]\s+20\d\d(?:[/-]\d{2})?|20\d\d-\d\d)\b/iu.exec(text);
    const day = found === null ? undefined : periodOf(found[0], draft.fiscalStart)?.end;
    if (day !== undefined) return day;
  }
  return undefined;
}

/** What stands before the day on which a register was last brought up to date. */
const updated =
  /^(?:last )?(?:updated?|as (?:at|of)|date|status date|position at|stand|stichtag|mise à jour|date de mise à jour|actualizado|fecha|bijgewerkt|peildatum)(?: on)?\s*:?$/iu;
const isDay = (cell: Cell): boolean => typeof cell === "number" && Number.isInteger(cell) && cell > 36526 && cell < 73415;

function textsAround(draft: Draft): readonly string[] {
  return [...draft.sheet.rows.slice(0, draft.sheet.head.row).flatMap((row) => row.map(textOf)), draft.sheet.look.sheet].filter((text) => text !== "");
}
