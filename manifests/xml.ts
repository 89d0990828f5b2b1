/** An element with its attributes and what stands in it; children that are undefined are left out. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly Element[] | string;
}

export const element = (name: string, attributes: Element["attributes"] = {}, children: readonly (Element | undefined)[] | string = []): Element => ({
  name,
  attributes,
  children: typeof children === "string" ? children : children.filter((child) => child !== undefined),
});

/** The text of an element, two spaces a level. */
export function xmlText({ name, attributes, children }: Element, indent = ""): string {
  const start = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("")}`;
  if (children.length === 0) return `${start} />`;
  if (typeof children === "string") return `${start}>${escaped(children)}</${name}>`;
  return `${start}>\n${children.map((child) => xmlText(child, `${indent}  `)).join("\n")}\n${indent}</${name}>`;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
