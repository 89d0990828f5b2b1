/** What differs from one release to the next. */
export interface Release {
    /** As in package.json, n.n.n. */
    readonly version: string;
    /** Where the static folder is served: https, with a slash at the end (base-url.ts). */
    readonly baseUrl: string;
    /** What stands before each formula and a dot; left out, a formula is called as it is in Google Sheets. */
    readonly namespace?: string;
}
/** Both manifests say what stands here, and nothing of it is written twice. */
export declare const source: {
    /** The add-in only manifest (XML), which installs everywhere. Never change it: Excel knows the add-in by it. */
    readonly addInOnlyId: "7a4349c4-60d3-4043-845e-c41a5d691bee";
    /** The unified manifest (JSON), another app to Microsoft 365. Never change it either. */
    readonly unifiedId: "0e2e0ec1-5015-4b3c-b9e4-1053a6ebc6fb";
    readonly name: "Benefits Realization Plan";
    /** At most 30 characters, and another name than the first, so that an administrator can tell the two apart. */
    readonly unifiedName: "Benefits Realization Plan 365";
    /** Who publishes it; a shop wants the publisher's registered name. At most 32 characters. */
    readonly provider: "Benefits Realization Plan";
    readonly summary: "Shows whether the benefits that a project promised are coming.";
    readonly description: "Reads a benefits realization plan in the workbook, writes beside it what was promised, what has come, what is late and what nobody knows, and gives formulas for the same figures. Nothing leaves the workbook.";
    readonly start: {
        readonly title: "Benefits Realization Plan is ready";
        readonly description: "Choose Review on the Home tab to set up a plan, or to review the one in this workbook.";
    };
    readonly group: {
        readonly id: "benefitsPlan";
        readonly label: "Benefits plan";
    };
    readonly buttons: readonly [{
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
    /** The lowest that the add-in runs on; whatever is newer is asked for at run time. */
    readonly requirementSets: readonly [{
        readonly name: "ExcelApi";
        readonly minVersion: "1.9";
    }, {
        readonly name: "SharedRuntime";
        readonly minVersion: "1.1";
    }];
    /** Excel's own API asks for this one even to read. */
    readonly permission: {
        readonly addInOnly: "ReadWriteDocument";
        readonly unified: "Document.ReadWrite.User";
    };
    readonly accentColor: "#0B6E5F";
    /** Files of the static folder. The task pane's page is also the page of the formulas and of the buttons. */
    readonly files: {
        readonly taskPane: "taskpane.html";
        readonly functionsScript: "functions.js";
        readonly functionsMetadata: "functions.json";
        readonly functionsHelp: "functions.html";
        readonly support: "install-excel.html";
        readonly privacy: "privacy.html";
        readonly terms: "privacy.html#terms";
    };
};
/** The sizes in which Office asks for the icon of a group or a button, in pixels. */
export declare const ribbonIconSizes: readonly [16, 20, 24, 32, 40, 48, 64, 80];
/** An icon of the static folder: what it shows, and its edge in pixels. */
export declare const iconFile: (name: string, size: number) => string;
/** What is drawn in manifests/icons, and in which sizes it is needed. */
export declare const drawings: readonly {
    readonly name: string;
    readonly sizes: readonly number[];
}[];
