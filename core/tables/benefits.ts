import { frequencies } from "../domain/frequency";
import { categories, natures } from "../domain/kind";
import type { OwnStatus } from "../domain/own-status";
import { profiles } from "../domain/ramp";
import { amberTolerance, attribution, direction, kind, tolerance, toleranceBasis } from "./benefit-words";
import { choice, chooseWord, date, number, readNumber, share, text, Understood, Unreadable, type Column, type Remark } from "./column";
import { endDate } from "./end-date";
import { declareTable } from "./table";
import { weight } from "./weight";
import { ownStatusOf } from "../parsing/parse-own-status";
import { parseFrequency } from "../parsing/parse-frequency";
import { tidy } from "../parsing/text";
import { say } from "../words/say";

/** A frequency in words or as a number of days; the value is days. */
const frequency: Column<number> = {
  header: "Frequency",
  aliases: ["Measurement frequency", "Reporting frequency", "Measured every", "Review frequency"],
  help: "How often it is measured: Weekly, Monthly, Quarterly, Half-yearly, Yearly, or a number of days.",
  required: false,
  width: 12,
  choices: Object.keys(frequencies),
  parse: (cell, rules) => {
    const named = typeof cell === "string" ? parseFrequency(cell) : undefined;
    if (named?.isUnclear === true) return new Understood(named.days, unclearFrequency(String(cell), named.days));
    const days = named?.days ?? readNumber(cell, rules);
    if (days === undefined || (typeof days === "number" && days > 0)) return days;
    return new Unreadable(
      "unknown-word",
      say`Frequency "${String(cell)}" is neither a known word nor a number of days`,
      say`${chooseWord(String(cell), Object.keys(frequencies))}, or enter a number of days above 0`,
    );
  },
};

const unclearFrequency = (cell: string, days: number): Remark => ({
  rule: "frequency-unclear",
  severity: "Advice",
  what: say`Frequency "${tidy(cell)}" is read as every ${days} days, though some mean twice in that time`,
  mend: say`Enter the number of days that may pass between two measurements`,
});

/** The register's own word for how a benefit stands; words that say nothing of that are no mistake. */
const ownStatus: Column<OwnStatus> = {
  header: "Own status",
  aliases: ["RAG", "RAG status", "RAG rating", "Overall RAG", "Benefit RAG", "BRAG", "BRAG status", "BRAG rating", "Your status"],
  help: "What you call it yourself: Red, Amber, Green. The review says where its figures say otherwise.",
  required: false,
  width: 12,
  onlyWhereItStands: true,
  parse: (cell) => (typeof cell === "string" ? ownStatusOf(cell) : undefined),
};

/** Planned benefits, one row each; a benefit with several KPIs is a parent row with one child row per KPI (method §1). */
export const benefits = declareTable({
  name: "Benefits",
  aliases: ["Benefit", "Benefits register", "Benefit register", "Benefits realisation plan", "Benefits realization plan", "Benefit profiles"],
  help: "Planned benefits, one row each. A benefit with several KPIs is a parent row with one child row per KPI.",
  subject: "id",
  columns: {
    id: text("Benefit ID", {
      required: true,
      width: 11,
      aliases: ["ID", "Ref", "KPI ID", "Benefit ref", "Benefit reference", "Benefit no", "Benefit number", "Reference"],
      help: "A short name that never changes, for instance B-01. Every row has its own.",
    }),
    name: text("Benefit", {
      required: true,
      width: 36,
      wrap: true,
      aliases: [
        "Benefit name",
        "Benefit title",
        "Benefit description",
        "Title",
        "Name",
        "KPI",
        "KPI name",
        "Measure name",
        "Indicator",
        "Indicator name",
        "Description",
      ],
      help: "What gets better, by what measure: a change that can be seen, not a wish.",
    }),
    parent: text("Parent", {
      width: 10,
      aliases: ["Parent ID", "Parent benefit", "Part of"],
      help: "The Benefit ID of the benefit that this KPI belongs to. Parents take their figures from their children.",
    }),
    nature: choice("Nature", natures, {
      width: 12,
      synonyms: { Disbenefit: "Dis-benefit", "Dis benefit": "Dis-benefit", Negative: "Dis-benefit", Positive: "Benefit" },
      aliases: ["Benefit or dis-benefit", "Benefit/dis-benefit"],
      help: "Benefit, or Dis-benefit for an expected harm that counts against the plan. Blank means Benefit.",
    }),
    category: choice("Category", categories, {
      width: 15,
      synonyms: {
        Cash: "Cashable",
        "Cash releasing": "Cashable",
        Financial: "Cashable",
        "Cost avoided": "Cost avoidance",
        "Non cash releasing": "Non-cashable",
        Efficiency: "Non-cashable",
        Qualitative: "Non-financial",
        Quality: "Non-financial",
        Intangible: "Non-financial",
      },
      aliases: ["Benefit category", "Benefit type", "Benefit class", "Classification"],
      help: "What becomes of the money. The four categories are never added up.",
    }),
    objective: text("Objective", {
      width: 12,
      aliases: ["Objective ID", "Strategic objective", "Strategic goal"],
      help: "The Objective ID that it serves first. Degrees of service stand in Alignment.",
    }),
    owner: text("Owner", {
      width: 22,
      aliases: ["Benefit owner", "Benefits owner", "Responsible", "Responsible person"],
      help: "The person or role who answers for the benefit being realized.",
    }),
    accountable: text("Accountable", {
      width: 22,
      aliases: ["Accountable person", "Accountable executive", "SRO", "Senior responsible owner"],
      help: "The person or role who is accountable for it to the board.",
    }),
    validator: text("Validator", {
      width: 20,
      aliases: ["Validated by", "Finance validator", "Verifier"],
      help: "Who confirms the measurements; for cashable benefits usually finance.",
    }),
    kind,
    direction,
    unit: text("Unit", {
      width: 12,
      aliases: ["Units", "Unit of measure", "Measure unit", "UoM"],
      help: "What the figures count: £, hours, %, days, patients, tonnes; h:mm where the cells show hours and minutes (0:45), which a blank one stands for too.",
    }),
    baseline: number("Baseline", {
      required: true,
      inUnit: true,
      aliases: ["KPI baseline", "Baseline value", "Start value", "Starting value", "As is"],
      help: "Level, Scale: the reading before the change; blank for a level to keep. Flow: the total that would have come anyway from Start to Due (blank is 0).",
    }),
    baselineDate: date("Baseline date", { aliases: ["Baseline taken", "Baseline as at", "Baselined on"], help: "When the baseline was read." }),
    target: number("Target", {
      required: true,
      inUnit: true,
      mayBeBound: true,
      aliases: ["Target value", "KPI target", "Goal", "To be", "Planned value"],
      help: "Level, Scale: the reading at Due. Flow: the total from Start to Due, not a yearly figure.",
    }),
    start: date("Start", {
      required: true,
      periodStart: true,
      aliases: ["Start date", "Planned start", "Benefit start", "Go-live", "Go live", "Go-live date", "Realization start", "Realisation start"],
      help: "From when the benefit is expected to come.",
    }),
    due: date("Due", {
      required: true,
      aliases: ["Due date", "Target date", "Planned date", "Realization date", "Realisation date", "Full benefit date", "Finish"],
      help: "When the target is to be reached.",
    }),
    end: endDate("End", {
      aliases: ["End date", "Benefit end", "Ends"],
      help: "When the benefit stops, where it does: no reading after it counts, and what the benefit is on that day it stays.",
    }),
    profile: choice("Profile", profiles, {
      width: 13,
      synonyms: {
        "Straight line": "Linear",
        "S curve": "S-curve",
        Scurve: "S-curve",
        "Front loaded": "Front-loaded",
        "Back loaded": "Back-loaded",
        "One off": "Step",
        Manual: "Table",
      },
      aliases: ["Ramp", "Ramp-up", "Realization profile", "Realisation profile", "Phasing"],
      help: "How it grows from Start to Due. Table reads the Profile sheet. Blank means Linear.",
    }),
    unitValue: number("Unit value", {
      inMoney: true,
      aliases: ["Value per unit", "Unit price", "Money per unit"],
      help: "Money per unit: of a Flow delivered (1 when the unit is the currency), of a Level's improvement per year.",
    }),
    deadweight: share("Deadweight", {
      aliases: ["Deadweight %", "Would have happened anyway"],
      help: "The share that would have happened without the project.",
    }),
    attribution,
    optimismBias: share("Optimism bias", {
      width: 13,
      aliases: ["Optimism", "Optimism bias %", "Optimism adjustment"],
      help: "The share taken off plans and forecasts for optimism; never off measured actuals.",
    }),
    confidence: share("Confidence", {
      aliases: ["Confidence %", "Likelihood", "Probability"],
      help: "How sure the plan is; multiplies plans and forecasts, never measured actuals.",
    }),
    weight: weight({
      aliases: ["Weighting", "Benefit weight", "Importance"],
      help: "How much it counts in the index; 0 takes it out. All blank count alike; a blank one among others counts as their mean.",
    }),
    amberTolerance,
    redTolerance: tolerance("Red tolerance", {
      width: 10,
      aliases: ["Red", "Red threshold"],
      help: "Up to this far behind plan is Amber, beyond it Red; beats the Settings.",
    }),
    toleranceBasis,
    limitsFrom: date("Limits from", {
      aliases: ["Recalculate limits from", "Step change on", "Process changed on", "Limits since"],
      help: "Only readings from this day on make the natural limits and runs: the day from which the process is another.",
    }),
    frequency,
    dataSource: text("Data source", {
      width: 22,
      aliases: ["Source", "Source of data", "Evidence source", "Measure source", "How measured"],
      help: "Where the measurements come from.",
    }),
    trigger: text("Trigger", {
      width: 10,
      aliases: ["Trigger activity", "Enabled by", "Depends on activity"],
      help: "The Activity ID whose finish starts the benefit.",
    }),
    triggerLag: number("Trigger lag (days)", {
      width: 11,
      format: "0",
      aliases: ["Trigger lag", "Lag", "Lag days"],
      help: "Days from the trigger's finish to the benefit's start.",
    }),
    ownStatus,
    notes: text("Notes", { width: 34, wrap: true, aliases: ["Note", "Comments", "Comment", "Remarks"], help: "Anything a reader should know." }),
  },
});
