import menuWords from "./menu-words.json";
import { userLanguage, type UserSession } from "./user-language";

/** What the menu says, in the language of the user: the menu stands among Google's own, and is made before the plan may be read. */
export function menuText(session: UserSession): (text: string) => string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = menuWords;
  const ofUser = words[userLanguage({ session })];
  return (text) => ofUser?.[text] ?? text;
}
