/**
 * The buttons of the ribbon, in their order. Each calls the function that the task pane's page registers under its id
 * (the page is the shared runtime, so that the function, the pane and the formulas are one program).
 */
export declare const ribbonButtons: readonly [{
    readonly id: "review";
    readonly label: "Review";
    readonly tip: "Reads the plan, writes what stands where beside your own columns, and lists what is wrong and how to mend it. Your cells stay as they are.";
}, {
    readonly id: "dashboard";
    readonly label: "Dashboard";
    readonly tip: "Shows the plan's figures, the largest gaps and the charts of the last review.";
}, {
    readonly id: "help";
    readonly label: "Help";
    readonly tip: "Opens the help: how to set up a plan, what each column says, and the formulas that you can use in any cell.";
}];
/** What a button is called by in the manifests and by Office.actions.associate. */
export type CommandId = (typeof ribbonButtons)[number]["id"];
