/** "a, b and c". */
export const listed = (names: readonly string[]): string => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`);

/** A word as a shell takes it, so that a command can be pasted. */
export function shellWord(word: string, platform: string = process.platform): string {
  const isPlain = platform === "win32" ? /^[\w.,:=@+\\/-]+$/ : /^[\w.,:=@+/-]+$/;
  if (isPlain.test(word)) return word;
  return platform === "win32" ? `"${word}"` : `'${word.replace(/'/g, "'\\''")}'`;
}
