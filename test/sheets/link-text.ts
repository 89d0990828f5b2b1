/** Where a link of Sheets leads, which names a sheet by its number: `#gid=7&range=K5` as `'Benefits'!K5`. */
export function linkText(url: string, nameOf: (id: number) => string | undefined): string {
  const [, id, cell] = /^#gid=(\d+)&range=([A-Z]+\d+)$/.exec(url) ?? [];
  return id === undefined ? url : `'${(nameOf(Number(id)) ?? "no sheet").replace(/'/g, "''")}'!${cell}`;
}
