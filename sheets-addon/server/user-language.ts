import { offered, type Language } from "#core";

/** What Google says of the user before anything is allowed, in every AuthMode. */
export type UserSession = Pick<GoogleAppsScript.Base.Session, "getActiveUserLocale">;

/** The language in which Google shows itself to the user, where it is one of ours: for the menu, and for what is told before a plan names one. */
export function userLanguage({ session }: { readonly session: UserSession }): Language {
  try {
    const code = session.getActiveUserLocale().slice(0, 2).toLowerCase();
    return offered.find((language) => language === code) ?? "en";
  } catch {
    // Without it there is a menu all the same.
    return "en";
  }
}
