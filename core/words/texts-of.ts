import { words } from "./speaking";

/** The texts of a page, made when one of them is first read, in the language that is in force then, and made anew in another. */
export function textsOf<T extends object>(make: () => T): T {
  let made: { readonly language: ReturnType<typeof words>; readonly texts: T } | undefined;
  return new Proxy({} as T, {
    get: (_, key): unknown => {
      const language = words();
      if (made === undefined || made.language !== language) made = { language, texts: make() };
      return Reflect.get(made.texts, key);
    },
  });
}
