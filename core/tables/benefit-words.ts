import { directions } from "../domain/direction";
import { kinds } from "../domain/kind";
import { toleranceBases } from "../domain/status";
import { choice, number, share, Unreadable, type Column } from "./column";
import { figureText } from "../wording/figures";
import { say, told } from "../words/say";

/* Columns of Benefits that formulas read too; a bundle of formulas then holds these and not the whole table. */

/** A share of the plan, or an amount in the KPI's unit: what of the two, says Tolerance basis. */
export const tolerance = (header: string, options: Parameters<typeof number>[1]): Column<number> =>
  notNegative(
    number(header, { ...options, format: "0%" }),
    (value) =>
      new Unreadable(
        "tolerance-negative",
        say`${told(header)} is ${figureText(value)}, below 0`,
        say`Enter how far behind plan it may fall, as a share or in the KPI's unit`,
      ),
  );

/** A column of numbers of which those below 0 are no values; `why` says what is wrong with one. */
export const notNegative = (column: Column<number>, why: (value: number) => Unreadable): Column<number> => ({
  ...column,
  parse: (cell, rules) => {
    const value = column.parse(cell, rules);
    return typeof value === "number" && value < 0 ? why(value) : value;
  },
});

export const kind = choice("Kind", kinds, {
  required: true,
  width: 11,
  synonyms: {
    Amount: "Flow",
    Cumulative: "Flow",
    Sum: "Flow",
    Rate: "Level",
    Reading: "Level",
    Index: "Level",
    "Point in time": "Level",
    Snapshot: "Level",
    Average: "Level",
    Ratio: "Level",
    Percentage: "Level",
    "Yes/no": "Milestone",
    Binary: "Milestone",
    Event: "Milestone",
    Score: "Scale",
    Rating: "Scale",
    Qualitative: "Scale",
  },
  aliases: ["Measure kind", "KPI type", "Measurement type", "Measure type"],
  help: "Flow adds up (£ saved, hours freed). Level is a reading (%, days). Milestone is reached or not. Scale is an agreed score.",
});

export const direction = choice("Direction", directions, {
  required: true,
  width: 11,
  synonyms: {
    Up: "Increase",
    Higher: "Increase",
    "Higher is better": "Increase",
    Down: "Decrease",
    Lower: "Decrease",
    "Lower is better": "Decrease",
    Reduce: "Decrease",
    Rise: "Increase",
    More: "Increase",
    "More is better": "Increase",
    Upward: "Increase",
    Upwards: "Increase",
    Fall: "Decrease",
    Drop: "Decrease",
    Cut: "Decrease",
    Less: "Decrease",
    "Less is better": "Decrease",
    Fewer: "Decrease",
    "Fewer is better": "Decrease",
    Downward: "Decrease",
    Downwards: "Decrease",
    Keep: "Maintain",
    Hold: "Maintain",
    Stable: "Maintain",
    "Measurable increase": "Increase",
    "Measurable decrease": "Decrease",
    Grow: "Increase",
    Raise: "Increase",
    Maximise: "Increase",
    Maximize: "Increase",
    Max: "Increase",
    "↑": "Increase",
    Minimise: "Decrease",
    Minimize: "Decrease",
    Min: "Decrease",
    Reduction: "Decrease",
    "↓": "Decrease",
    Minimum: "At least",
    Floor: "At least",
    "No less than": "At least",
    "No fewer than": "At least",
    "Not less than": "At least",
    "Not below": "At least",
    ">=": "At least",
    "≥": "At least",
    Maximum: "At most",
    Ceiling: "At most",
    "No more than": "At most",
    "Not more than": "At most",
    "Not above": "At most",
    "<=": "At most",
    "≤": "At most",
  },
  aliases: ["Desired direction", "Polarity", "Better is", "Good is"],
  help: "Which way the KPI should move; At least and At most for a level to keep. For a dis-benefit: which way the harm moves it.",
});

export const attribution = share("Attribution", {
  most: 10,
  aliases: ["Attribution %", "Share attributed", "Contribution"],
  help: "The share of the change that this project brings. Over all benefits on one KPI at most 100%.",
});

export const amberTolerance = tolerance("Amber tolerance", {
  width: 11,
  aliases: ["Amber", "Amber threshold"],
  help: "Up to this far behind plan is Green; beats the Settings.",
});

export const toleranceBasis = choice("Tolerance basis", toleranceBases, {
  width: 11,
  synonyms: { Percent: "Share", "%": "Share", Relative: "Share", Unit: "Units", Absolute: "Units", "KPI unit": "Units" },
  aliases: ["Tolerance in", "Tolerances in", "Tolerance type"],
  help: "What the row's own tolerances count in: Share of the plan, or Units of the KPI. Blank means Share.",
});
