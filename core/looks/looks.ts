import type { CellStyle, Highlight } from "../port/workbook";
import type { Status } from "../domain/status";

/** How the product's own cells look, in one place, so that every host draws the same. Contrast is 4.5:1 or better. */
export const ink = "#1F2937";
export const quiet = "#5B6472";
export const rule = "#D5DAE1";
export const accent = "#1F4E79";
export const paper = "#F3F6F9";

/** Colours of series that stay apart for colour-blind eyes and in grey print (after Okabe and Ito). */
export const seriesColors = { plan: "#8A94A3", delivered: "#0072B2", validated: "#009E73", warning: "#D55E00", gentle: "#E69F00", frozen: "#CC79A7" } as const;

/** The colours of a status: text, ground, and the fill of charts. The word always stands beside them. */
export const statusColors: Readonly<Record<Status, { readonly color: string; readonly fill: string; readonly chart: string }>> = {
  Realized: { color: "#0B3C6F", fill: "#D6E6F7", chart: "#2B6CB0" },
  Green: { color: "#14532D", fill: "#D9F0DF", chart: "#3A8F5B" },
  Amber: { color: "#6B3F00", fill: "#FDEBC8", chart: "#E0A100" },
  Red: { color: "#7F1D1D", fill: "#F9D9D6", chart: "#C0392B" },
  "Not measured": { color: "#3F4652", fill: "#E5E7EB", chart: "#8B93A0" },
  "Not due": { color: "#5B6472", fill: "#F1F3F5", chart: "#C9CED6" },
  Undefined: { color: "#3F4652", fill: "#DADDE3", chart: "#6B7280" },
};

export const statusHighlights: readonly Highlight[] = Object.entries(statusColors).map(([word, { color, fill }]) => ({
  when: { textIs: word },
  color,
  fill,
  bold: word === "Red",
}));

/** Numbers below 0 in red ink; the minus sign stays. */
export const negativeHighlights: readonly Highlight[] = [{ when: { below: 0 }, color: "#9B1C1C" }];

/** Words that ask for a look, and words that say that all is well. */
export const wordHighlights = (bad: readonly string[], poor: readonly string[], good: readonly string[]): readonly Highlight[] => [
  ...bad.map((word) => ({ when: { textIs: word }, color: statusColors.Red.color, fill: statusColors.Red.fill })),
  ...poor.map((word) => ({ when: { textIs: word }, color: statusColors.Amber.color, fill: statusColors.Amber.fill })),
  ...good.map((word) => ({ when: { textIs: word }, color: statusColors.Green.color, fill: statusColors.Green.fill })),
];

export const looks = {
  title: { bold: true, size: 18, color: accent, vertical: "middle" },
  headline: { bold: true, size: 12, color: ink, vertical: "middle" },
  subtitle: { size: 10, color: quiet, vertical: "middle" },
  heading: { bold: true, size: 12, color: accent, lineBelow: rule, vertical: "bottom" },
  tableHead: { bold: true, size: 9, color: quiet, fill: paper, lineBelow: rule, wrap: true, vertical: "middle" },
  tableHeadRight: { bold: true, size: 9, color: quiet, fill: paper, lineBelow: rule, wrap: true, vertical: "middle", align: "right" },
  text: { size: 10, color: ink, vertical: "middle" },
  link: { size: 10, color: accent, vertical: "middle" },
  wrapped: { size: 10, color: ink, wrap: true, vertical: "middle" },
  quiet: { size: 9, color: quiet, vertical: "middle", wrap: true },
  figureLabel: { size: 9, color: quiet, vertical: "bottom", align: "left", fill: paper, indent: 1 },
  figure: { size: 20, bold: true, color: ink, vertical: "middle", align: "left", fill: paper, indent: 1 },
  figureNote: { size: 9, color: quiet, vertical: "top", align: "left", fill: paper, indent: 1, wrap: true },
  number: { size: 10, color: ink, align: "right", vertical: "middle", format: "#,##0.##;-#,##0.##;0" },
  percent: { size: 10, color: ink, align: "right", vertical: "middle", format: "0%" },
  date: { size: 10, color: ink, align: "center", vertical: "middle", format: "yyyy-mm-dd" },
  word: { size: 10, color: ink, align: "center", vertical: "middle" },
} as const satisfies Record<string, CellStyle>;
