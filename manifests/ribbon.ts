/**
 * The buttons of the ribbon, in their order. Each calls the function that the task pane's page registers as its action
 * (the page is the shared runtime, so that the function, the pane and the formulas are one program). Office.js looks for an
 * action among the page's globals first, where an element of that id would be taken for it; hence the longer names.
 */
export const ribbonButtons = [
  {
    id: "review",
    action: "benefitsReview",
    label: "Review",
    tip: "Reads the plan, writes what stands where beside your own columns, and lists what is wrong and how to mend it. Your cells stay as they are.",
  },
  { id: "dashboard", action: "benefitsDashboard", label: "Dashboard", tip: "Shows the plan's figures, the largest gaps and the charts of the last review." },
  {
    id: "help",
    action: "benefitsHelp",
    label: "Help",
    tip: "Opens the help: how to set up a plan, what each column says, and the formulas that you can use in any cell.",
  },
] as const;

/** What a button is called by in the product; its icons and its texts have their names from it. */
export type CommandId = (typeof ribbonButtons)[number]["id"];
