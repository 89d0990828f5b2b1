/** The look of the report: quiet on screen, light and dark, and made for A4 paper. No font and no image is fetched. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1f2937; --quiet: #5b6472; --line: #d5dae1; --paper: #ffffff; --card: #f3f6f9; --accent: #1f4e79; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e9f0; --quiet: #a8b1bf; --line: #3a4352; --paper: #12161d; --card: #1b212b; --accent: #8fc1ee; } .chart { background: #ffffff; border-radius: 6px; padding: 8px; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1120px; font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 24px; line-height: 1.2; margin: 0 0 4px; color: var(--accent); }
h2 { font-size: 16px; margin: 0 0 8px; padding-bottom: 4px; color: var(--accent); border-bottom: 1px solid var(--line); }
.lead { font-size: 16px; font-weight: 600; margin: 4px 0; }
.quiet { color: var(--quiet); margin: 0 0 16px; }
section { margin: 20px 0; break-inside: avoid; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr)); gap: 20px 28px; align-items: start; }
.pair > section { margin: 0; min-width: 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 12px; margin: 0; }
.figures > div { background: var(--card); border-radius: 6px; padding: 10px 14px; }
.figures dt { color: var(--quiet); font-size: 13px; }
.figures dd { margin: 0; }
.figures strong { display: block; font-size: 24px; line-height: 1.25; }
.figures small { color: var(--quiet); font-size: 12px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; }
caption { text-align: left; color: var(--quiet); font-size: 12px; padding-bottom: 4px; caption-side: top; }
th, td { text-align: left; vertical-align: top; padding: 5px 8px 5px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--quiet); font-weight: 600; font-size: 12px; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.status span { display: inline-block; padding: 0 8px; border-radius: 10px; white-space: nowrap; }
.chart { width: 100%; max-width: 760px; height: auto; display: block; }
footer { margin-top: 24px; color: var(--quiet); font-size: 12px; }
@page { size: A4 landscape; margin: 12mm; }
@media print { :root { color-scheme: light; --ink: #000000; --quiet: #40464f; --line: #c4c9d1; --paper: #ffffff; --card: #f3f6f9; --accent: #1f4e79; } body { max-width: none; padding: 0; font-size: 11px; } .chart { background: none; padding: 0; } .pair { grid-template-columns: 1fr 1fr; } }
`;
