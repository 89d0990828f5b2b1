const mostTexts = 2000;
const longest = 80;

/** A pure function of a text that knows again what it was asked: headings and names come back table by table and review by review. Long texts it works out anew. */
export function remembering<Made extends string | object>(of: (text: string) => Made): (text: string) => Made {
  let known = new Map<string, Made>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = of(text);
    if (text.length > longest) return made;
    if (known.size >= mostTexts) known = new Map();
    known.set(text, made);
    return made;
  };
}
