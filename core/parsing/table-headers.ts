/** Headers as a spreadsheet table demands them: none blank, no two alike whatever their case, 255 characters, breaks as \n. */
export function tableHeaders(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((given, index) => {
    const cleaned = given.replace(/\r\n?/g, "\n").slice(0, 255);
    const base = cleaned.trim() === "" ? `Column${index + 1}` : cleaned;
    let header = base;
    for (let number = 2; taken.has(header.toLowerCase()); number += 1) header = base.slice(0, 250) + number;
    taken.add(header.toLowerCase());
    return header;
  });
}
