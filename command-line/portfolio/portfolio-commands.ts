import type { Command } from "../command";
import { addCommand, reviewPortfolioCommand } from "./look-commands";
import { boardCommand } from "./board-command";
import { exportCommand } from "./export-command";
import { forgetCommand, listCommand } from "./list-commands";

/** The commands over many plans, in the order in which a portfolio meets them. */
export const portfolioCommands: readonly Command[] = [
  {
    name: "portfolio add",
    operands: ["FOLDER"],
    repeats: true,
    takes: ["as-of", "store", "organisation", "mapping", "threads", "language", "json", "quiet"],
    summary: "takes a folder of plans into a portfolio",
    more: "Finds every workbook in the folder and below, reads the plans in them and keeps them in one DuckDB file. No workbook is ever written to. What cannot be read is told, and the others are done all the same. With --as-of all plans are looked at right away. With --mapping registers of one shape count too (docs/adopt.md).",
    example: "benefits portfolio add plans --as-of 2026-10-31",
    run: (terminal, folders, given) => addCommand(terminal, folders, given),
  },
  {
    name: "portfolio review",
    operands: [],
    takes: ["as-of", "store", "prefer", "threads", "language", "json", "quiet"],
    needs: ["as-of"],
    summary: "looks at all plans at one date",
    more: "Reads the workbooks that changed, and looks at every plan at the date from what was read of it last: a plan that nobody touched moves with time too. What a date has told stays as it was told. Ctrl-C keeps what is done; the same command goes on from there.",
    example: "benefits portfolio review --as-of 2026-10-31",
    run: (terminal, _, given) => reviewPortfolioCommand(terminal, given),
  },
  {
    name: "portfolio board",
    operands: [],
    takes: ["as-of", "since", "by", "out", "force", "store", "language", "json"],
    summary: "tells how all plans stand together",
    more: "Of the last review, or of that of --as-of, beside the one before. How many plans are counted of those that are registered comes first. With --out board.html it is one page with every plan and benefit to open, which prints on four sheets; with --out board.xlsx a workbook with charts.",
    example: "benefits portfolio board --out board.html",
    run: (terminal, _, given, version) => boardCommand(terminal, given, version),
  },
  {
    name: "portfolio list",
    operands: [],
    takes: ["store", "language", "json"],
    summary: "lists the plans and what is not counted",
    more: "Every registered plan with its file and state, and every file that is not counted with the reason.",
    example: "benefits portfolio list --store portfolio.duckdb",
    run: (terminal, _, given) => listCommand(terminal, given),
  },
  {
    name: "portfolio forget",
    operands: ["PLAN"],
    repeats: true,
    takes: ["store", "language"],
    summary: "takes a plan out of the portfolio",
    more: "PLAN is a Plan ID or a file. What past review dates told of it stays; later ones no longer name it. A file that is still there is passed over until it is added by its name.",
    example: "benefits portfolio forget CRM-2026",
    run: (terminal, plans, given) => forgetCommand(terminal, plans, given),
  },
  {
    name: "portfolio export",
    operands: ["FOLDER"],
    takes: ["to", "as-of", "store", "force", "language"],
    needs: ["to"],
    summary: "writes what another engine needs",
    more: "The rows, the tables, the commands that load them, and the same SQL that the board asks, of the last review date or that of --as-of. For many writers, rights and feeds; a desk needs none of it (docs/portfolio.md).",
    example: "benefits portfolio export warehouse --to postgres",
    run: (terminal, [folder = ""], given) => exportCommand(terminal, folder, given),
  },
];
