import { attainmentRatio } from "../domain/attainment-ratio";
import { isKnown, unknown } from "../domain/figure";
import { InvalidInput } from "../domain/invalid-input";
import { fewestReadings, latestVerdict } from "../domain/signal";
import { heldShare, lostAt, promiseToHold } from "../domain/sustained";
import { erosionPerYear, persistence as persistenceOf, sustainmentOf } from "../domain/sustainment";
import { aDate, aNumber, may, mayBeBlank, needs, series, usually } from "./argument";
import { datedReadings } from "./dated-readings";
import { declareFormula } from "./declaration";
import { plannedChangeOf, planWords } from "./plan-arguments";

export const sustainment = declareFormula({
  name: "BENEFIT_SUSTAINMENT",
  arguments: {
    baseline: mayBeBlank(aNumber, { help: "The reading before the change, blank for a level to keep." }),
    target: needs(aNumber, { help: "The reading to be kept." }),
    dates: series(aDate, { help: "The days of the readings since due or handover, in any order." }),
    readings: series(aNumber, { help: "The readings." }),
    statusDate: needs(aDate, { help: "The day that is looked at.", common: true }),
    frequencyDays: usually(aNumber, 92, { help: "Within how many days it is to be read again. 92 when left out." }),
    tolerance: usually(aNumber, 0, { help: "How far short of the target a reading may fall and still count, in the KPI's unit. 0 when left out." }),
    direction: planWords.direction,
  },
  answer: ({ baseline, target, dates, readings, statusDate, frequencyDays, tolerance, direction }) => {
    if (target === baseline && direction === undefined) return unknown("target equals baseline, so there is no benefit to sustain");
    if (frequencyDays <= 0) throw new InvalidInput("number", "The frequency must be above 0 days");
    if (tolerance < 0) throw new InvalidInput("number", "The tolerance must not be below 0");
    const change = plannedChangeOf({ baseline, target, start: 0, due: 1, profile: "Linear", kind: "Level", direction });
    const promise = promiseToHold(change);
    const { days, values } = datedReadings(dates, readings, "reading");
    const count = days.filter((day) => day <= statusDate).length;
    const verdict = count < fewestReadings ? undefined : latestVerdict(values, 0, count, change.direction);
    return sustainmentOf({
      attainments: values.slice(0, count).map((reading) => heldShare(change, reading, promise)),
      tolerance: tolerance / promise,
      lostAt: lostAt(change),
      daysSinceReading: count === 0 ? Infinity : statusDate - (days[count - 1] as number),
      frequency: frequencyDays,
      verdict: typeof verdict === "string" ? verdict : undefined,
    });
  },
  help: {
    group: "Signals",
    summary: "Whether a benefit lives on after due or handover: Sustained, Eroding, Lost or Unverified.",
    result: "a word",
    example: { formula: '=BENEFIT_SUSTAINMENT(12, 8, {"2026-01-31";"2026-02-28";"2026-03-31"}, {8;7.5;8}, "2026-04-15", 31)', gives: "Sustained" },
    moreExamples: [
      {
        formula: '=BENEFIT_SUSTAINMENT(12, 8, {"2026-01-31","2026-02-28","2026-03-31"}, {8,7.5,8.4;8,7.5,12;8,7.5,8}, "2026-04-15", {31;31;7})',
        gives: [["Eroding"], ["Lost"], ["Unverified"]],
      },
      { formula: '=BENEFIT_SUSTAINMENT(12, 8, {"2026-01-31";"2026-02-28";"2026-03-31"}, {8;7.5;8.4}, "2026-04-15", 31, 0.5)', gives: "Sustained" },
      {
        formula: '=BENEFIT_SUSTAINMENT({95;""}, 90, {"2026-01-31";"2026-02-28";"2026-03-31"}, {97;96;97}, "2026-04-15", 31, 0, {"Increase";"At most"})',
        gives: [["Sustained"], ["Eroding"]],
      },
    ],
    edges: [
      {
        formula: '=BENEFIT_SUSTAINMENT("", 0, {"2026-01-31","2026-02-28","2026-03-31"}, {0,0,0;0,0,1;0,2,0}, "2026-04-15", 31, 0, "At most")',
        gives: [["Sustained"], ["Eroding"], ["Unverified"]],
      },
      { formula: '=BENEFIT_SUSTAINMENT("", 0, {"2026-01-31";"2026-02-28";"2026-03-31"}, {0;1;-1}, "2026-04-15", 31, 1, "Maintain")', gives: "Sustained" },
      { formula: '=BENEFIT_SUSTAINMENT(12, 8, {"2026-01-31";"2026-02-28"}, {8;8}, "2026-03-01", 31)', gives: "Unverified" },
      { formula: '=BENEFIT_SUSTAINMENT(8, 8, "2026-01-31", 8, "2026-02-01")', refuses: "Target equals baseline" },
      { formula: '=BENEFIT_SUSTAINMENT(12, 0, {"2026-01-31";"2026-02-28";"2026-03-31"}, {0;0;0}, "2026-04-15")', gives: "Sustained" },
      { formula: '=BENEFIT_SUSTAINMENT(12, 8, {"2026-03-31";"2026-02-28";"2026-01-31"}, {8;7.5;8}, "2026-01-31", 31)', gives: "Unverified" },
    ],
    notes:
      "Sustained: the last three readings reach target − tolerance. Eroding: the latest does not, or BENEFIT_SIGNAL would give a Concern. Lost: it is back at baseline or worse. Unverified: no reading within the frequency, or not yet three that hold. Readings after the status date do not count. A level to keep (At least, At most, Maintain, or a target that does not lie beyond its baseline in Direction) is held to the target itself.",
    source: "The last readings against target − tolerance, and the rules of BENEFIT_SIGNAL.",
  },
});

export const persistence = declareFormula({
  name: "BENEFIT_PERSISTENCE",
  arguments: {
    baseline: needs(aNumber, { help: "The reading before the change." }),
    atHandover: needs(aNumber, { help: "The reading at due or handover." }),
    now: needs(aNumber, { help: "The reading now." }),
    years: may(aNumber, { help: "Years since handover; the loss per year asks for them, half a year at least." }),
  },
  figures: ["Persistence", "Erosion per year"],
  usualFigures: ["Persistence"],
  answer: ({ baseline, atHandover, now, years }) => {
    const kept =
      atHandover === baseline
        ? unknown("nothing was attained at handover that could persist")
        : persistenceOf(1, attainmentRatio(atHandover, now, "Increase", baseline) as number);
    if (!isKnown(kept)) return [kept, kept];
    return [kept, years === undefined ? unknown("the years since handover are not given") : erosionPerYear(kept, years)];
  },
  help: {
    group: "Signals",
    summary: "The share of a benefit that is still there since handover, and the share that is lost in each year.",
    result: "a share; format it as a percentage",
    example: { formula: "=BENEFIT_PERSISTENCE(12, 8, 9)", gives: 0.75 },
    moreExamples: [
      {
        formula: '=BENEFIT_PERSISTENCE(60, 80, {80;71.25}, 2, "All")',
        gives: [
          [1, 0],
          [0.5625, 0.25],
        ],
      },
    ],
    edges: [
      { formula: "=BENEFIT_PERSISTENCE(12, 12, 9)", refuses: "Nothing was attained at handover" },
      { formula: '=BENEFIT_PERSISTENCE(12, 8, 12, 2, "Erosion per year")', gives: 1 },
      { formula: '=BENEFIT_PERSISTENCE(12, 8, 9, , "Erosion per year")', refuses: "The years since handover are not given" },
      { formula: '=BENEFIT_PERSISTENCE(12, 8, 9, 0, "Erosion per year")', refuses: "Less than half a year has passed since handover" },
      { formula: '=BENEFIT_PERSISTENCE(12, 8, 9, 0.5, "Erosion per year")', gives: 0.4375 },
      { formula: "=BENEFIT_PERSISTENCE(0, 8, 0)", gives: 0 },
    ],
    notes: "The target cancels out, so it is not asked for: attainment now by attainment at handover is (now − baseline)/(at handover − baseline).",
    source: "Attainment now/attainment at handover; 1 − persistence^(1/years).",
  },
});
