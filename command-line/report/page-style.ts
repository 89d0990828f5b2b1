import { printStyle } from "./print-style";
import { smallScreenStyle } from "./small-screen-style";

/** The ground of a dark page; what is drawn on it is chosen for it. */
export const darkGround = "#12161D";

/** Behind this stands what holds on a dark screen alone: paper is white, whatever the screen is. */
export const onDarkScreens = (rules: string): string => `@media screen and (prefers-color-scheme: dark) {\n${rules}\n}`;

/** The look of the pages: quiet on screen, light and dark, as cards where the screen is narrow, and made for A4 paper. No font and no image is fetched. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1f2937; --quiet: #5b6472; --line: #d5dae1; --paper: #ffffff; --card: #f3f6f9; --accent: #1f4e79; }
${onDarkScreens(`:root { --ink: #e5e9f0; --quiet: #a8b1bf; --line: #3a4352; --paper: ${darkGround}; --card: #1b212b; --accent: #8fc1ee; }`)}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1120px; font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 24px; line-height: 1.2; margin: 0 0 4px; color: var(--accent); overflow-wrap: anywhere; }
h2 { font-size: 16px; margin: 0 0 8px; padding-bottom: 4px; color: var(--accent); border-bottom: 1px solid var(--line); }
.lead { font-size: 16px; font-weight: 600; margin: 4px 0; }
.quiet { color: var(--quiet); margin: 0 0 16px; }
section { margin: 24px 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr)); gap: 24px 28px; align-items: start; margin: 24px 0; }
/* A chart that is alone in its line is as large as its sisters. */
.pair:has(.chart) { grid-template-columns: repeat(auto-fill, minmax(min(100%, 460px), 1fr)); }
.pair > section { margin: 0; min-width: 0; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 0; }
.figures > div { background: var(--card); border-radius: 6px; padding: 10px 14px; }
.figures dt { color: var(--quiet); font-size: 13px; }
.figures dd { margin: 0; }
.figures strong { display: block; font-size: 24px; line-height: 1.25; }
.figures small { color: var(--quiet); font-size: 12px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
caption { text-align: left; color: var(--quiet); font-size: 12px; padding-bottom: 4px; caption-side: top; }
th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--quiet); font-weight: 600; font-size: 12px; vertical-align: bottom; }
.pair thead th { font-size: 11px; }
/* Cards have no columns to keep apart. */
@media (min-width: 600px), print {
  .pair th, .pair td { padding-right: 6px; }
  th:last-child, td:last-child { padding-right: 0; }
  td.number + td:not(.number), th.number + th:not(.number) { padding-left: 8px; }
}
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number, td.whole, .day { white-space: nowrap; }
.status span { display: inline-block; padding: 0 8px; border-radius: 10px; white-space: nowrap; }
.chart { width: 100%; max-width: 760px; height: auto; display: block; }
.narrow, .low { display: none; }
@media (forced-colors: active) { .chart { forced-color-adjust: none; } .chart text { fill: CanvasText; } }
.key { display: flex; flex-wrap: wrap; gap: 4px; list-style: none; margin: 0 0 8px; padding: 0; font-size: 12px; }
.key li { padding: 2px 12px; border: 1px solid var(--line); border-radius: 4px; }
.heat th, .heat td { vertical-align: middle; padding: 5px 8px; }
.heat thead th { vertical-align: bottom; }
.heat thead th small { display: block; font-weight: 400; }
.heat .score { text-align: center; min-width: 64px; font-variant-numeric: tabular-nums; }
.heat thead th:not(:first-child):not(.number) { text-align: center; max-width: 150px; }
.heat tr > th:first-child { position: sticky; left: 0; min-width: min(200px, 34vw); padding-left: 0; background: var(--paper); }
.heat tfoot th { font-weight: 600; }
@media screen and (min-width: 900px) { .long-list tbody th { min-width: 230px; } .long-list td:last-child { min-width: 170px; } }
summary { cursor: pointer; padding: 6px 2px; font-weight: 600; }
summary:focus-visible, .scroll:focus-visible, .switch input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.switch { margin: 0 0 8px; }
.switch input { margin: 0 6px 0 0; width: 16px; height: 16px; vertical-align: -3px; accent-color: var(--accent); }
details { border-bottom: 1px solid var(--line); }
details dl { columns: 320px auto; column-gap: 28px; margin: 4px 0 16px; font-size: 13px; }
details dl > div { break-inside: avoid; padding: 4px 0 8px; overflow-wrap: anywhere; }
details dd { margin: 0; }
details dt + dd { font-style: italic; }
details dd + dd { padding-left: 12px; color: var(--quiet); font-size: 12px; }
footer { margin-top: 24px; color: var(--quiet); font-size: 12px; }
${smallScreenStyle}
${printStyle}
`;
