/** An element with its attributes and what stands in it; children that are undefined are left out. */
export interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string | number>>;
    readonly children: readonly Element[] | string;
}
export declare const element: (name: string, attributes?: Element["attributes"], children?: readonly (Element | undefined)[] | string) => Element;
/** The text of an element, two spaces a level. */
export declare function xmlText({ name, attributes, children }: Element, indent?: string): string;
