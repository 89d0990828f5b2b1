import type { Cell } from "../../core/port/workbook";

/** What careless and hostile people write over a column. */
export const hostileHeadings: readonly string[] = [
  '<img src=x onerror="window.broken = 1">',
  "<script>window.broken = 1</script>",
  '=HYPERLINK("https://evil.example", "x")',
  "javascript:window.broken=1",
  "\u202egnp.exe",
  `whole ${"very ".repeat(300)}long`,
  "x".repeat(2000),
  "שם התועלת לציבור",
  "اسم الفائدة",
  "bell \u0007, escape \u001b[31m, a\nsecond line and\ta tab",
  "__proto__",
  "constructor",
  '"><b onclick="window.broken = 1">quoted</b>',
  "&lt;b&gt; &amp;",
];

const plain: readonly (readonly Cell[])[] = [
  ["#", "Benefit", "Who is responsible?", "Unit", "Baseline (as is)", "Target (to be)", "Actual to date", "When will it be realised?"],
  ["B1", "Fewer repeat calls", "Contact manager", "Number", 3400, 2000, 2600, 46387],
  ["B2", "Shorter waits", "Clinic lead", "Days", 28, 20, 25, 46387],
  ["B3", "Complaints upheld", "Quality lead", "Number", 41, 30, 37, 46387],
];

/** A register that can be judged, with hostile headings and cells beside its own, and more up to 200 columns in all. */
export const hostileRegister: readonly (readonly Cell[])[] = plain.map((row, index) => [
  ...row,
  ...hostileHeadings.map((heading, place): Cell => (index === 0 ? heading : (hostileHeadings[(place + index) % hostileHeadings.length] ?? null))),
  ...Array.from({ length: 200 - row.length - hostileHeadings.length }, (_, place): Cell => (index === 0 ? `Remark ${place + 1}` : "n/a")),
]);
