/** Copies text; false where the host does not let the page do it. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyBySelection(words);
  }
}

/** The older way, which also works in a frame without the permission. */
function copyBySelection(words: string): boolean {
  const field = document.createElement("textarea");
  field.value = words;
  field.className = "copied";
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
