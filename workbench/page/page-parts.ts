/** A part of the page by its id. */
export function part<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no part "${id}".`);
  return element as Kind;
}
