/** What a board's page adds to the look of the report: four sheets of paper, folded lists, plans to open. */
export const boardStyle = `
h3 { font-size: 13px; margin: 0 0 8px; color: var(--quiet); font-weight: 600; }
.pair:has(> .weighting) { margin: 0; }
.weighting .figures { grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); }
.lead, .quiet, summary, td, th { overflow-wrap: break-word; }
.plans summary, .paper p, h2 { overflow-wrap: anywhere; }
.more, .plan { border-bottom: none; }
.more > summary { color: var(--accent); font-weight: 400; font-size: 13px; }
.organisation { padding-bottom: 4px; }
.plan { margin-left: 16px; border-top: 1px solid var(--line); }
.plan > summary { font-weight: 400; }
.plan > .quiet, .plan > .scroll { margin: 4px 0 12px 14px; overflow-wrap: anywhere; }
summary .quiet { font-weight: 400; font-size: 13px; }
.organisation > button { margin: 8px 0 8px 16px; padding: 6px 14px; font: inherit; color: var(--accent); background: var(--card); border: 1px solid var(--line); border-radius: 6px; cursor: pointer; }
.organisation > button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media screen and (min-width: 600px) {
  tbody th { min-width: 130px; }
  [aria-labelledby="same-source"] td:last-child { min-width: 220px; }
  [aria-labelledby="files"] tbody th { overflow-wrap: anywhere; min-width: 200px; }
}
@media screen and (max-width: 599px) {
  td, tbody th, caption { overflow-wrap: anywhere; }
  td::before { overflow-wrap: normal; }
  .plan { margin-left: 4px; }
}
@media print {
  .paper section, .paper .pair { margin: 8px 0; }
  .weighting .figures > div { padding: 4px 10px; }
  .weighting .figures strong { font-size: 18px; }
  .weighting .figures dt, .weighting .figures small { font-size: 10px; line-height: 1.25; }
  .paper h2 { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .paper table { font-size: 10px; }
  .paper caption, .paper thead th { font-size: 9px; }
  .paper th, .paper td { padding: 2px 8px 2px 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 250px; }
  .paper .pair th, .paper .pair td { max-width: 165px; }
  .paper .scroll { overflow: hidden; }
  .paper .chart { height: 200px; width: auto; max-width: 100%; }
  .paper:first-child .chart { height: 270px; }
  .paper:first-child:has(.pair + .pair) .chart { height: 185px; }
  .more > summary { font-size: 10px; padding: 2px 0; }
  .more:not([open])::details-content { display: none; }
  .plans { break-before: page; break-inside: auto; }
  .plans:not(:has(details[open])), .plans details:not([open]), .plans button, .plans > .quiet { display: none; }
}
`;
