/** Where the add-in is served when nothing else is said; a name that never resolves. */
export const defaultBaseUrl = "https://benefits.example/";

/** Reads the address of the static folder, such as https://apps.example.com/benefits, and ends it with a slash. Throws where Excel would refuse it. */
export function readBaseUrl(text: string): string {
  const refuse = (why: string): never => {
    throw new Error(`ADDIN_BASE_URL ${why}, for example https://apps.example.com/benefits; it is "${text}".`);
  };
  if (!/^https:\/\//i.test(text)) return refuse("must begin with https://, as Excel loads add-ins from no other address");
  if (!URL.canParse(text)) return refuse("must be a whole address");
  const { href, search, hash, username } = new URL(text);
  if (search !== "" || hash !== "") return refuse("must be a folder, without ? or #");
  if (username !== "") return refuse("must have no user name in it");
  return href.endsWith("/") ? href : `${href}/`;
}

/** Reads the namespace of the formulas: blank for none. Throws where Excel would refuse it. */
export function readNamespace(text: string): string | undefined {
  if (text === "") return undefined;
  if (!/^[A-Za-z][A-Za-z0-9._]{0,31}$/.test(text))
    throw new Error(`FORMULA_NAMESPACE must be a letter and then at most 31 letters, digits, dots or underscores; it is "${text}".`);
  return text;
}
