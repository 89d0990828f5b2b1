import type { ChartRange, ChartSeries, ChartSpec, OwnedSheet, PlanSnapshot } from "../port/workbook";
import { reviewedLanguage } from "../reading/plan-language";
import { nameIn } from "../words/known-names";
import { spokenLanguage } from "../words/speaking";
import type { Language } from "../words/words";

/** In which language the sheets of a review are called: that of an earlier review in this workbook, so that none stands twice; else the one in force. */
export const languageOfSheets = (snapshot: PlanSnapshot): Language => reviewedLanguage(snapshot) ?? spokenLanguage();

/** The sheets under their names in a language, with all that leads to them. */
export function namedIn(pages: readonly OwnedSheet[], language: Language): readonly OwnedSheet[] {
  if (language === "en") return pages;
  const nameOf = new Map(pages.map(({ name }) => [name, nameIn(name, language)]));
  const at = <T extends { readonly sheet: string }>(place: T): T => ({ ...place, sheet: nameOf.get(place.sheet) ?? place.sheet });
  return pages.map((page) => ({
    ...page,
    name: nameOf.get(page.name) ?? page.name,
    charts: page.charts.map((chart) => chartAt(chart, at)),
    ...(page.links === undefined ? {} : { links: page.links.map((link) => ({ ...link, to: at(link.to) })) }),
    ...(page.dropDowns === undefined
      ? {}
      : { dropDowns: page.dropDowns.map(({ list, ...down }) => ({ ...down, ...(list === undefined ? {} : { list: at(list) }) })) }),
    ...(page.sparklines === undefined
      ? {}
      : { sparklines: { ...page.sparklines, lines: page.sparklines.lines.map((line) => ({ ...line, values: at(line.values) })) } }),
  }));
}

const seriesAt = (series: ChartSeries, at: (range: ChartRange) => ChartRange): ChartSeries => ({ ...series, values: at(series.values) });

const chartAt = (chart: ChartSpec, at: (range: ChartRange) => ChartRange): ChartSpec => ({
  ...chart,
  categories: at(chart.categories),
  series: chart.series.map((series) => seriesAt(series, at)),
  ...(chart.plain === undefined ? {} : { plain: { ...chart.plain, series: (chart.plain.series ?? chart.series).map((series) => seriesAt(series, at)) } }),
});
