/** Words that are truth values in some language of a spreadsheet's. */
const truths = new Set(
  "true false wahr falsch vrai faux verdadero falso verdadeiro vero waar onwaar sant falskt sand falsk sann usann tosi epätosi prawda fałsz истина ложь doğru yanliş igaz hamis pravda nepravda adevărat fals".split(
    " ",
  ),
);

/**
 * Whether a text stays one when a spreadsheet reads it as if it were typed, in any language of the user's. Of "=1+1", "42",
 * "1/2", "3 May" and "TRUE" none does; those that may not need a guard (an apostrophe in front, which no cell shows).
 */
export function staysAsTyped(text: string): boolean {
  if (!/^\p{L}/u.test(text) || /^\s|\s$/.test(text)) return false;
  if (!/\p{N}/u.test(text)) return !truths.has(text.toLowerCase());
  // A date or a time in words is never this long.
  return text.length > 60 && text.split(" ").length > 8;
}
