/** What `benefits --help` prints. */
export const usage = `benefits: reviews a benefits realization plan in an .xlsx workbook

  benefits new FILE [--example crm|hospital|renewable|blank] [--force]
      Makes a plan to fill in, or a full example.
  benefits review FILE [--as-of DATE] [--out FILE] [--json] [--quiet]
      Reads the plan, writes its status columns, Dashboard, Findings and Review
      data, and prints the outcome. Nothing of yours in the workbook is changed.
  benefits check FILE [--as-of DATE] [--json]
      Lists what is wrong in the plan. Writes nothing.
  benefits explain FILE BENEFIT-ID [--figure NAME] [--as-of DATE] [--json]
      Shows the arithmetic of one benefit, rule by rule; with a figure (its
      header or its key), that one alone.
  benefits freeze FILE --name NAME --approved-by WHO [--reason TEXT]
          [--as-of DATE] [--out FILE]
      Freezes the plan as a baseline: adds what is approved to Baselines.
  benefits baselines FILE [--against NAME|first|latest] [--as-of DATE] [--json]
      Lists the frozen baselines and what the plan has left of one since.
  benefits chase FILE [--person NAME] [--as-of DATE] [--json]
      Lists who owes what to the plan; with a person, the message to them.
  benefits report FILE [--as-of DATE] [--out FILE.html] [--force]
      Writes the review as one HTML page for screen and paper.
  benefits formula '=BENEFIT_VARIANCE(10, 9, "Decrease")'
      Answers one formula of the catalogue (docs/functions.md).

  --as-of DATE   the status date, as 2026-10-31 or today; else the one on the
                 Settings sheet
  --out FILE     write there and leave FILE as it is
  --void-signature  write although it removes the workbook's digital signature
  --json         print the whole result for machines (docs/json.md)

Exit codes: 0 fine, 1 a finding stops a row (check), 2 not understood, 3 no such
file, 4 not a workbook, 5 password-protected, 6 nothing to review, 7 cannot write.`;
