import { adoptCommand } from "./adopt-command";
import { baselinesCommand, freezeCommand } from "./baseline-commands";
import { chaseCommand } from "./chase-command";
import type { Command } from "./command";
import { checkCommand, explainCommand, reviewCommand } from "./commands";
import { doneCommand } from "./done-command";
import { formulaCommand } from "./formula-command";
import { mergeCommand } from "./merge-command";
import { newCommand, setUpCommand } from "./new-commands";
import { portfolioCommands } from "./portfolio/portfolio-commands";
import { compareCommand } from "./compare-command";
import { verifyCommand } from "./verify-command";

/** Every command, in the order in which a plan meets them. */
export const commands: readonly Command[] = [
  {
    name: "new",
    operands: ["FILE"],
    takes: ["example", "language", "force"],
    summary: "makes a plan to fill in, or a full example",
    more: "The workbook has the plan's tables, each on a sheet of its own, and a sheet that explains them. A file that is there already is left alone.",
    example: "benefits new plan.xlsx --example crm",
    run: (terminal, [file = ""], { example, force }) => newCommand(terminal, file, { example, force }),
  },
  {
    name: "set-up",
    operands: ["FILE"],
    takes: ["out", "force", "void-signature", "language"],
    summary: "adds the missing plan tables to a workbook",
    more: "Each table that the workbook has none of is added on a sheet of its own, to fill in. What stands in the workbook stays as it is.",
    example: "benefits set-up register.xlsx",
    run: (terminal, [file = ""], { out, force, "void-signature": voidSignature }) => setUpCommand(terminal, file, { out, force, voidSignature }),
  },
  {
    name: "adopt",
    operands: ["FILE"],
    takes: [
      "yes",
      "dry-run",
      "undo",
      "sheet",
      "columns",
      "start",
      "due",
      "read-on",
      "year",
      "mapping",
      "save-mapping",
      "out",
      "force",
      "void-signature",
      "language",
      "json",
    ],
    summary: "takes a register of your own as a plan",
    more: "Shows which sheet is the register, what each heading stands for and how surely, what is assumed and what must be said. With --yes that is written down on a sheet Register mapping, which every review reads first. The register itself stays as it is. FILE may be a .csv file: the workbook made of it goes to --out.",
    example: "benefits adopt register.xlsx --due 2027-03-31 --yes",
    run: (terminal, [file = ""], { "dry-run": dryRun, "save-mapping": saveMapping, "read-on": readOn, "void-signature": voidSignature, ...given }) =>
      adoptCommand(terminal, file, { ...given, dryRun, saveMapping, readOn, voidSignature }),
  },
  {
    name: "review",
    operands: ["FILE"],
    takes: ["as-of", "since", "out", "force", "void-signature", "language", "json", "quiet"],
    summary: "reviews the plan, writes what comes of it",
    more: "Writes the status columns beside your own, and the review's own sheets: Dashboard, Board pack, Findings and more. Nothing of yours is changed.",
    example: "benefits review plan.xlsx --as-of 2026-10-31",
    run: (terminal, [file = ""], { "as-of": asOf, since, out, force, "void-signature": voidSignature, json, quiet }) =>
      reviewCommand(terminal, file, { asOf, since, out, force, voidSignature, json, quiet }),
  },
  {
    name: "check",
    operands: ["FILE"],
    takes: ["as-of", "language", "json"],
    summary: "lists what is wrong in it; writes nothing",
    more: "Ends with the code 1 where a finding stops a row, so that a script can tell.",
    example: "benefits check plan.xlsx",
    run: (terminal, [file = ""], { "as-of": asOf, json }) => checkCommand(terminal, file, asOf, json),
  },
  {
    name: "verify",
    operands: ["FILE"],
    mayFollow: "CODE",
    takes: ["language", "json"],
    summary: "says whether the record is as it was sealed",
    more: "Since which review the record of the reviews holds, and where it breaks. CODE is the seal on a printed board pack or report: says of which review it is. Ends with the code 1 where something does not agree. A seal shows that something changed, not who changed it (docs/record.md).",
    example: "benefits verify plan.xlsx 4f0c1a92be77",
    run: (terminal, [file = "", code], { json }) => verifyCommand(terminal, file, code, json),
  },
  {
    name: "explain",
    operands: ["FILE", "BENEFIT-ID"],
    takes: ["figure", "as-of", "language", "json"],
    summary: "shows the arithmetic of one benefit",
    more: "Rule by rule: each figure with what went into it and where that stands.",
    example: 'benefits explain plan.xlsx B-02 --figure "Variance %"',
    run: (terminal, [file = "", id = ""], { "as-of": asOf, figure, json }) => explainCommand(terminal, file, id, { asOf, figure, json }),
  },
  {
    name: "freeze",
    operands: ["FILE"],
    takes: ["name", "approved-by", "reason", "as-of", "out", "force", "void-signature", "language"],
    needs: ["name", "approved-by"],
    summary: "freezes the plan as a baseline",
    more: "Adds what is approved to the table Baselines. Where nothing has changed since the last baseline, nothing is added.",
    example: "benefits freeze plan.xlsx --name Approved --approved-by Board",
    run: (terminal, [file = ""], { name, "approved-by": approvedBy, reason, "as-of": asOf, out, force, "void-signature": voidSignature }) =>
      freezeCommand(terminal, file, { name, approvedBy, reason, asOf, out, force, voidSignature }),
  },
  {
    name: "done",
    operands: ["FILE", "REVIEW"],
    takes: ["held-by", "outcome", "as-of", "out", "force", "void-signature", "language"],
    needs: ["held-by"],
    summary: "marks a review of the calendar as done",
    more: "Fills Done on and Outcome of the review in the table Reviews: when it was held, by whom, and the seal of the record that lay before them, which the board pack says. Cells that say something already are left alone.",
    example: 'benefits done plan.xlsx "Post-completion review" --held-by Board',
    run: (terminal, [file = "", review = ""], { "held-by": by, outcome, "as-of": asOf, out, force, "void-signature": voidSignature }) =>
      doneCommand(terminal, [file, review], { by, outcome, asOf, out, force, voidSignature }),
  },
  {
    name: "baselines",
    operands: ["FILE"],
    takes: ["against", "as-of", "language", "json"],
    summary: "lists baselines and what is left of one",
    more: "Says for each benefit what it promises now beside what was approved.",
    example: "benefits baselines plan.xlsx --against latest",
    run: (terminal, [file = ""], { against, "as-of": asOf, json }) => baselinesCommand(terminal, file, { against, asOf, json }),
  },
  {
    name: "chase",
    operands: ["FILE"],
    takes: ["person", "as-of", "language", "json"],
    summary: "lists who owes what, and since when",
    more: "Measurements, validations and activities that are overdue, by the person who answers for them.",
    example: 'benefits chase plan.xlsx --person "Head of Finance"',
    run: (terminal, [file = ""], { person, "as-of": asOf, json }) => chaseCommand(terminal, file, { person, asOf, json }),
  },
  {
    name: "report",
    operands: ["FILE"],
    takes: ["as-of", "out", "language", "force"],
    summary: "writes the review as one HTML page",
    more: "The page is for screen, paper and screen readers, and needs nothing else. It is named as the workbook, with .html; --out names another. The workbook stays as it is.",
    example: "benefits report plan.xlsx --out report.html",
    run: async (terminal, [file = ""], { "as-of": asOf, out, force }, version) =>
      // What draws its charts is a third of the program, and stands in a file of its own.
      (await import(/* webpackChunkName: "report" */ "./report-command")).reportCommand(terminal, file, { asOf, out, force, version }),
  },
  {
    name: "compare",
    operands: ["A", "B"],
    takes: ["as-of", "out", "language", "force", "json"],
    summary: "shows how two copies of a plan differ",
    more: "Rows are known by their IDs and names, wherever they stand; how they are sorted, typed and formatted makes no difference. A is the older copy. With --out the differences are one HTML page. Both copies stay as they are.",
    example: "benefits compare june.xlsx july.xlsx --out changes.html",
    run: (terminal, [a = "", b = ""], { "as-of": asOf, out, force, json }, version) => compareCommand(terminal, [a, b], { asOf, out, force, json, version }),
  },
  {
    name: "merge",
    operands: ["BASE", "A", "B"],
    takes: ["out", "language", "force", "void-signature"],
    needs: ["out"],
    summary: "brings two copies of a plan together",
    more: "BASE is the plan that both copies were made of. The new file is A's with what B changed; what both changed otherwise stays as in A and is listed on a sheet Merge conflicts, and the exit code is 8. None of the three files is changed.",
    example: "benefits merge plan.xlsx a.xlsx b.xlsx --out merged.xlsx",
    run: (terminal, [base = "", a = "", b = ""], { out, force, "void-signature": voidSignature }) =>
      mergeCommand(terminal, [base, a, b], { out, force, voidSignature }),
  },
  ...portfolioCommands,
  {
    name: "formula",
    operands: ["FORMULA"],
    takes: ["language"],
    summary: "answers one formula (docs/functions.md)",
    more: "Put it in single quotes, so that the shell leaves it alone. Arguments are parted by commas, or by semicolons as where decimals have a comma.",
    example: "benefits formula '=BENEFIT_VARIANCE(10, 9, \"Decrease\")'",
    run: (terminal, [formula = ""]) => formulaCommand(terminal, formula),
  },
];
