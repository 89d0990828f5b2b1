import { isoDate } from "../domain/day";
import { tidy } from "../parsing/text";
import { phrase, say, told } from "../words/say";
import type { Notice, Remark } from "./understood";

/* In words, what there is to tell of cells that took understanding. */

export function remarkOf(remark: Remark | Notice): Remark {
  if ("what" in remark) return remark;
  const [what, mend] = tellings[remark.rule](remark);
  return { rule: remark.rule, severity: remark.rule === "time-dropped" ? "Needs attention" : "Advice", what, mend };
}

const shownOf = ({ cell }: Notice): string => tidy(String(cell));

const tellings: Readonly<Record<Notice["rule"], (notice: Notice) => readonly [string, string]>> = {
  "unit-in-cell": (notice) => [
    say`${told(notice.header)} "${shownOf(notice)}" is read as its number`,
    say`Keep the number alone in the cell, and what it counts in the column Unit`,
  ],
  "about-in-cell": (notice) => [
    say`${told(notice.header)} "${shownOf(notice)}" is read as its number, as if it were exact`,
    say`Keep the number alone in the cell, and how sure it is in Note or Notes`,
  ],
  "bound-in-cell": (notice) => [
    say`${told(notice.header)} "${shownOf(notice)}" is read as its number; whether it is a floor or a ceiling is for Direction to say`,
    say`Keep the number alone in the cell; a floor or a ceiling is the Direction At least or At most`,
  ],
  "reason-not-figure": (notice) => {
    const name = told(notice.header);
    const what =
      notice.as === "date"
        ? say`${name} says "${shownOf(notice)}" instead of a date, so it counts as blank`
        : say`${name} says "${shownOf(notice)}" instead of a number, so it counts as blank`;
    return [what, say`Enter the ${name} once it is known`];
  },
  "duration-in-text": (notice) => {
    const read = notice.as === "hours and minutes" ? told("hours and minutes") : told("hours, minutes and seconds");
    return [say`${told(notice.header)} "${shownOf(notice)}" is read as ${read}`, say`Enter it as a number in the row's Unit`];
  },
  "period-as-date": (notice) => [
    say`${told(notice.header)} "${shownOf(notice)}" is read as ${isoDate(notice.day ?? 0)}`,
    say`Enter the day itself where another one is meant`,
  ],
  "time-dropped": ({ cell, day = 0, as }) => {
    const shown = typeof cell === "number" ? `${isoDate(day)} ${clock(cell - day)}` : tidy(cell);
    const why = told(as === "midnight" ? droppedTimes.midnight : droppedTimes.zone);
    return [say`The time "${shown}" ${why}; the time was dropped and ${isoDate(day)} taken`, say`Enter the day alone, the one that is meant`];
  },
};

const droppedTimes = phrase({
  midnight: "stands just before midnight",
  zone: "names a time zone",
} as const);

/** A share of a day as hours, minutes and seconds. */
function clock(share: number): string {
  const seconds = Math.min(86399, Math.round(share * 86400));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
