import { formulaNames } from "./formula-names";
import { asWritten, localNames, marked } from "./local-names";

/**
 * Functions that came after the file format: a file holds them behind `_xlfn.`, some behind `_xlfn._xlws.`, without which Excel
 * knows them by no name (Microsoft: "Issue: An _xlfn. prefix is displayed in front of a formula").
 */
const worksheetOnly = new Set(["FILTER", "SORT"]);
const future = new Set(
  (
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW " +
    "CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P " +
    "COVARIANCE.S CSC CSCH DAYS DECIMAL DETECTLANGUAGE DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE " +
    "FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IMAGE " +
    "IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL " +
    "MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY " +
    "POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT " +
    "T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP " +
    "XMATCH XOR Z.TEST"
  ).split(" "),
);

/**
 * The plan's own formulas: Excel keeps a function of an add-in behind this prefix, the add-in's namespace before its name where it has one,
 * and knows it by no other spelling (office-js issues 5611 and 2568).
 */
const addIn = "_xldudf_";
const ownNames: ReadonlySet<string> = new Set(formulaNames);
const storedOwn = new RegExp(`${addIn}(?:([A-Za-z][A-Za-z0-9]*)_)?(${formulaNames.join("|")})(?=\\()`, "gi");
const dotted = /^(?:([A-Z][A-Z0-9]*)\.)?(BENEFIT_[A-Z_]+)$/;

/** A formula of a file as people write it. */
export const shownFormula = (formula: string): string =>
  outsideTexts(formula, (piece) =>
    piece
      .replace(/_xl(?:fn|ws|pm)\./g, "")
      .replace(storedOwn, (_, namespace: string | undefined, name: string) => (namespace === undefined ? name : `${namespace}.${name}`)),
  );

/** The namespaces before the plan's own formulas in a formula of a file, given as the file has it and as people write it. */
export const namespacesIn = (stored: string, shown: string): readonly string[] =>
  stored.includes(addIn) ? Array.from(shown.matchAll(/([A-Za-z][A-Za-z0-9]*)\.BENEFIT_/g), ([, namespace = ""]) => namespace) : [];

/** A formula as a file holds it; without its equals sign, as it comes. */
export const storedFormula = (formula: string): string =>
  outsideTexts(marked(formula, localNames(formula)), (piece) =>
    asWritten(piece).replace(/(^|[^A-Za-z0-9_.])([A-Za-z][A-Za-z0-9._]*)(?=\()/g, (whole, before: string, name: string) => {
      const known = name.toUpperCase();
      const [, namespace, formulaOfOurs = ""] = dotted.exec(known) ?? [];
      if (ownNames.has(formulaOfOurs)) return `${before}${addIn}${namespace === undefined ? "" : `${namespace}_`}${formulaOfOurs}`;
      if (worksheetOnly.has(known)) return `${before}_xlfn._xlws.${known}`;
      return future.has(known) ? `${before}_xlfn.${known}` : whole;
    }),
  );

/** What stands between quotes, texts and names of sheets alike, is left as it is. */
const outsideTexts = (formula: string, change: (piece: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
