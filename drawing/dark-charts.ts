import { color as tones } from "echarts/core";
import { chartNeutrals } from "./chart-neutrals";

/** The least contrast of what is drawn with a dark ground: what WCAG 2 asks of letters, and more than it asks of bars and lines. */
const leastContrast = 4.5;

/**
 * The style by which drawn charts turn dark, for a page that is dark itself: each colour in them, paired with one of the same hue that is
 * light enough. A style beats the colours in a drawing, so one drawing serves both.
 */
export function darkChartStyle(charts: string, ground: string): string {
  const drawn = [...new Set(Array.from(charts.matchAll(/ (?:fill|stroke)="(#[0-9a-f]{6})"/gi), ([, hex]) => (hex as string).toUpperCase()))];
  return drawn.map((hex) => both(hex, neutralOf.get(hex) ?? lightened(hex, ground))).join("\n");
}

const neutralOf: ReadonlyMap<string, string> = new Map(Object.values(chartNeutrals).map(({ light, dark }) => [light, dark]));

const both = (hex: string, dark: string): string => `.chart [fill="${hex}" i] { fill: ${dark}; } .chart [stroke="${hex}" i] { stroke: ${dark}; }`;

/** The same hue and strength, no lighter than it must be. */
export function lightened(hex: string, ground: string): string {
  for (let lightness = lightnessOf(hex); lightness < 0.95; lightness += 0.02) {
    const lighter = tones.modifyHSL(hex, undefined, undefined, lightness);
    if (lighter !== undefined && contrast(lighter, ground) >= leastContrast) return lighter;
  }
  return chartNeutrals.ink.dark;
}

const channels = (color: string): readonly number[] => (tones.parse(color) ?? [0, 0, 0]).slice(0, 3).map((channel) => channel / 255);
const lightnessOf = (color: string): number => (Math.max(...channels(color)) + Math.min(...channels(color))) / 2;

/** Of two colours, from 1 to 21 (WCAG 2.2, contrast ratio and relative luminance). */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
