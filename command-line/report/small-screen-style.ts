/** Below 600 pixels a table is a card a row, each figure beside the heading that it stands under, and charts are those drawn for so narrow a page. */
export const smallScreenStyle = `
@media screen and (max-width: 599px) {
  body { padding: 16px; hyphens: auto; }
  .figures { grid-template-columns: 1fr 1fr; }
  .wide { display: none; }
  .narrow { display: block; }
  .scroll { overflow: visible; }
  table, caption, tbody, tfoot, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr, tfoot tr { background: var(--card); border-radius: 6px; padding: 10px 14px; margin: 0 0 10px; }
  tbody th, tfoot th, .heat tr > th:first-child { position: static; min-width: 0; padding: 0 0 4px; border: 0; font-weight: 600; background: none; }
  td, .heat td, .heat .score { display: flex; justify-content: space-between; gap: 16px; padding: 2px 0; border: 0; min-width: 0; text-align: right; }
  td::before { content: attr(data-label); color: var(--quiet); text-align: left; flex: 0 1 45%; }
  td.number { white-space: normal; }
  td:empty, .heat td:empty { display: none; }
  .heat td.score { padding: 2px 8px; margin: 0 -8px; }
  .heat td.score::before { flex-basis: 80%; }
  .heat td[class*="score-"]::before { color: inherit; }
}`;
