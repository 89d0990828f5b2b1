/** On A4 landscape: a page each for how the plan stands, what is behind, what serves what, and every benefit. The arithmetic stays on the screen unless it is asked for. */
export const printStyle = `
@page { size: A4 landscape; margin: 10mm 12mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #40464f; } }
@media print {
  :root { color-scheme: light; --ink: #000000; --quiet: #40464f; --line: #c4c9d1; --paper: #ffffff; --card: #f3f6f9; --accent: #1f4e79; }
  body { max-width: none; padding: 0; font-size: 11px; line-height: 1.35; }
  h1 { font-size: 20px; }
  h2 { font-size: 13px; margin-bottom: 4px; padding-bottom: 2px; break-after: avoid; }
  .lead { font-size: 13px; }
  .quiet { margin-bottom: 8px; }
  section, .pair { margin: 10px 0; }
  .pair { grid-template-columns: 1fr 1fr; gap: 12px 24px; }
  section { break-inside: avoid; }
  .paper + .paper { break-before: page; }
  .paper > section:first-child { margin-top: 0; }
  .figures > div { padding: 6px 12px; }
  .figures strong { font-size: 20px; line-height: 1.15; }
  .figures dt, .figures small { font-size: 10.5px; line-height: 1.25; }
  table { font-size: 10.5px; }
  caption, thead th { font-size: 10px; }
  th, td { padding: 2px 10px 2px 0; }
  tr { break-inside: avoid; }
  .long-list { break-inside: auto; }
  .long-list tbody th { min-width: 320px; }
  .long-list td:not(:last-child) { white-space: nowrap; }
  .long-list td:last-child { min-width: 0; }
  .long-list table, .long-list ul { font-size: 10px; line-height: 1.25; }
  .long-list th, .long-list td { padding: 1px 8px 1px 0; }
  .scroll { overflow: visible; }
  .chart { max-width: none; max-height: 300px; }
  .wide:has(~ .low) { display: none; }
  .low { display: block; }
  ul { margin: 4px 0; padding-left: 18px; }
  .heat th, .heat td { padding: 2px 6px; }
  .heat tr > th:first-child { position: static; min-width: 330px; padding-left: 0; }
  .heat tfoot { display: table-row-group; }
  .explained { display: none; break-before: page; break-inside: auto; }
  .explained:has(details[open]), .explained:has(.switch :checked) { display: block; }
  .explained .switch, .explained > .quiet { display: none; }
  .explained:not(:has(.switch :checked)) details:not([open]) { display: none; }
  summary { list-style: none; break-after: avoid; }
  details::details-content { content-visibility: visible; display: block; }
  details dl { columns: 4; column-gap: 18px; font-size: 10px; margin-bottom: 8px; }
  details dl > div { padding: 2px 0 5px; }
  details dd + dd { display: inline; padding: 0; font-size: 9px; }
  details dd + dd + dd::before { content: "; "; }
  footer { margin-top: 8px; font-size: 10px; }
}`;
