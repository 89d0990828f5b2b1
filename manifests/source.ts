import { ribbonButtons } from "./ribbon";

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
export const source = {
  /** The add-in only manifest (XML), which installs everywhere. Never change it: Excel knows the add-in by it. */
  addInOnlyId: "7a4349c4-60d3-4043-845e-c41a5d691bee",
  /** The unified manifest (JSON), another app to Microsoft 365. Never change it either. */
  unifiedId: "0e2e0ec1-5015-4b3c-b9e4-1053a6ebc6fb",

  name: "Benefits Realization Plan",
  /** At most 30 characters, and another name than the first, so that an administrator can tell the two apart. */
  unifiedName: "Benefits Realization Plan 365",
  /** Who publishes it; a shop wants the publisher's registered name. At most 32 characters. */
  provider: "Benefits Realization Plan",
  summary: "Shows whether the benefits that a project promised are coming.",
  description:
    "Reads a benefits realization plan in the workbook, writes beside it what was promised, what has come, what is late and what nobody knows, and gives formulas for the same figures. Nothing leaves the workbook.",
  start: {
    title: "Benefits Realization Plan is ready",
    description: "Choose Review on the Home tab to set up a plan, or to review the one in this workbook.",
  },

  group: { id: "benefitsPlan", label: "Benefits plan" },
  buttons: ribbonButtons,

  /** The lowest that the add-in runs on; whatever is newer is asked for at run time. */
  requirementSets: [
    { name: "ExcelApi", minVersion: "1.9" },
    { name: "SharedRuntime", minVersion: "1.1" },
  ],
  /** Excel's own API asks for this one even to read. */
  permission: { addInOnly: "ReadWriteDocument", unified: "Document.ReadWrite.User" },
  accentColor: "#0B6E5F",

  /** Files of the static folder. The task pane's page is also the page of the formulas and of the buttons. */
  files: {
    taskPane: "taskpane.html",
    functionsScript: "functions.js",
    functionsMetadata: "functions.json",
    functionsHelp: "functions.html",
    support: "install-excel.html",
    privacy: "privacy.html",
    terms: "privacy.html#terms",
  },
} as const;

/** The sizes in which Office asks for the icon of a group or a button, in pixels. */
export const ribbonIconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** An icon of the static folder: what it shows, and its edge in pixels. */
export const iconFile = (name: string, size: number): string => `icons/${name}-${size}.png`;

/** What is drawn in manifests/icons, and in which sizes it is needed. */
export const drawings: readonly { readonly name: string; readonly sizes: readonly number[] }[] = [
  { name: "mark", sizes: [...ribbonIconSizes, 128, 192] },
  { name: "mark-365", sizes: [32, 64, 192] },
  { name: "mark-outline", sizes: [32] },
  ...ribbonButtons.map(({ id }) => ({ name: id, sizes: ribbonIconSizes })),
];
