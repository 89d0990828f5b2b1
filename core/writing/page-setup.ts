/** How a sheet of the product's own is printed, beside its orientation and its pages: on A4, centred, in inches from the edges. */
export const pageSetup = {
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
  /** In the codes of Excel's footers: the sheet's name and the page, in 8-point grey. */
  footer: { left: "&8&K7F7F7F&A", right: "&8&K7F7F7F&P / &N" },
} as const;

/** A footer holds 255 characters in all (ECMA-376 part 1, 18.3.1.46 and what Excel takes); the codes of both its sides take few of them. */
const mostOfName = 200;

/**
 * The left side of the footer with the plan's name behind that of the sheet. An & begins a code there unless it is doubled; what is too long
 * is cut, never within a letter.
 */
export function footerWithPlan(plan: string): string {
  let name = "";
  for (const letter of plan.replace(/\s+/g, " ").trim()) {
    const written = letter === "&" ? "&&" : letter;
    if (name.length + written.length > mostOfName) return `${pageSetup.footer.left} · ${name.trimEnd()}…`;
    name += written;
  }
  return name === "" ? pageSetup.footer.left : `${pageSetup.footer.left} · ${name}`;
}

/** The look of tables on sheets of the product's own, among those that Excel has built in. */
export const tableStyle = "TableStyleLight1";
