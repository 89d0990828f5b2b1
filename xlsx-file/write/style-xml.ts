import { children, elementLike, type Element } from "../package/xml-part";

/** The child elements of one name. */
export function childrenNamed(parent: Element, name: string): readonly Element[] {
  return children(parent).filter((child) => child.localName === name);
}

/** Puts the child where the schema's order wants it, in place of the one of that name; `order` lists the names. */
export function placeChild(parent: Element, child: Element, order: readonly string[]): void {
  for (const old of childrenNamed(parent, child.localName ?? "")) parent.removeChild(old);
  const rank = order.indexOf(child.localName ?? "");
  const next = children(parent).find((other) => {
    const otherRank = order.indexOf(other.localName ?? "");
    return otherRank === -1 || otherRank > rank;
  });
  parent.insertBefore(child, next ?? null);
}

/** What an element says, the order of its attributes aside: equal signatures look the same in a workbook. */
export function signature(node: Element): string {
  const attributes = Array.from(node.attributes, ({ name, value }) => `${name}=${JSON.stringify(value)}`);
  return `${node.localName}[${attributes.sort().join(" ")}](${children(node).map(signature).join("")})`;
}

/** A counted list of the styles, such as the fonts. */
export interface StyleList {
  readonly at: (index: number) => Element | undefined;
  readonly all: () => readonly Element[];
  /** The index of an equal item, else of this one, appended. Indexes given out before stay as they are. */
  readonly indexOf: (item: Element) => number;
}

/** The list of that name; it is made, in its place, once something is appended. */
export function styleList(root: Element, name: string): StyleList {
  const list = childrenNamed(root, name)[0] ?? elementLike(root, name, {});
  const items = [...children(list)];
  const known = new Map<string, number>();
  items.forEach((item, index) => {
    const key = signature(item);
    if (!known.has(key)) known.set(key, index);
  });
  return {
    at: (index) => items[index],
    all: () => items,
    indexOf(item) {
      const key = signature(item);
      const found = known.get(key);
      if (found !== undefined) return found;
      if (list.parentNode === null) placeChild(root, list, listOrder);
      list.appendChild(item);
      known.set(key, items.push(item) - 1);
      list.setAttribute("count", String(items.length));
      return items.length - 1;
    },
  };
}

/** ECMA-376 part 1, CT_Stylesheet. */
const listOrder = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
