import { chartDrawing, type ChartSpec } from "#core";
import { escapePlain } from "../xml";

/**
 * The drawing part that lays charts over a sheet. The chart at position i, from 0, is the relationship `rId{i + 1}` of
 * this part. Shapes bear names by which a later review knows them.
 */
export function drawingXml(charts: readonly ChartSpec[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `${charts.map((chart, index) => chartAnchorXml(chart, index + 2, `rId${index + 1}`)).join("")}</xdr:wsDr>`
  );
}

/** One chart's frame, to go into an existing drawing; the shape id must be free in it. */
export function chartAnchorXml(chart: ChartSpec, shapeId: number, relationship: string): string {
  const { name, area } = chartDrawing(chart);
  return (
    '<xdr:twoCellAnchor editAs="oneCell">' +
    `<xdr:from>${cornerXml(area.top, area.left)}</xdr:from><xdr:to>${cornerXml(area.bottom + 1, area.right + 1)}</xdr:to>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${shapeId}" name="${escapePlain(name)}" descr="${escapePlain(chart.description)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    "<xdr:clientData/></xdr:twoCellAnchor>"
  );
}

/** The top left of a cell, counted from 0. */
const cornerXml = (row: number, column: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
