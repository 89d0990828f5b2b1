/** What the help of several formulas says of cash flows; in a file of their own, so that bundles without help go without it. */
export const flowsHelp =
  "One amount a period, the first today: spent is negative, earned positive. A row or a column is one series; of a block each row is one.";
export const blankFlows =
  "Blank cells are passed over, as the spreadsheets' own functions do, and what follows them moves up a period: enter 0 for a period without money.";
