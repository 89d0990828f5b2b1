import type { OwnedSheet } from "#core";

/** How a sheet is printed: fit to so many pages, where 0 tall means as many as it takes. */
export function pageSetup({ pageLayout }: Excel.Worksheet, { landscape, fit }: Pick<OwnedSheet, "landscape" | "fit">): void {
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  if (fit !== undefined) pageLayout.zoom = { horizontalFitToPages: fit.wide, ...(fit.tall === 0 ? {} : { verticalFitToPages: fit.tall }) };
  pageLayout.setPrintMargins("Inches", { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 });
  pageLayout.centerHorizontally = true;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = "&8&K7F7F7F&A";
  pageLayout.headersFooters.defaultForAllPages.rightFooter = "&8&K7F7F7FPage &P of &N";
}
