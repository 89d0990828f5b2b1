import { ThemeSwitcherService } from "@univerjs/ui";

interface Nested {
  readonly [name: string]: string | Nested;
}

/** Gives the page the colours of the grid by a style sheet made here: a style element would need to be let in by the page's policy. */
export class AdoptedTheme extends ThemeSwitcherService {
  readonly #sheet = new CSSStyleSheet();

  override injectThemeToHead(theme: object): void {
    this.#sheet.replaceSync(`:root { ${variables(theme as Nested, "--univer").join(" ")} }`);
    if (!document.adoptedStyleSheets.includes(this.#sheet)) document.adoptedStyleSheets.push(this.#sheet);
  }
}

const variables = (values: Nested, prefix: string): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => (typeof value === "string" ? [`${prefix}-${name}: ${value};`] : variables(value, `${prefix}-${name}`)));
