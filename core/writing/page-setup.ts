/** How a sheet of the product's own is printed, beside its orientation and its pages: on A4, centred, in inches from the edges. */
export const pageSetup = {
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
  /** In the codes of Excel's footers: the sheet's name and the page, in 8-point grey. */
  footer: { left: "&8&K7F7F7F&A", right: "&8&K7F7F7F&P / &N" },
} as const;

/** The look of tables on sheets of the product's own, among those that Excel has built in. */
export const tableStyle = "TableStyleLight1";
