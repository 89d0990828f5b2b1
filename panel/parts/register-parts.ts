import { fetched } from "./fetched";

/* What is drawn of a sheet of the user's own. Most workbooks have a plan already, and never fetch it. */

export const RegisterOffer = fetched(async () => (await import(/* webpackChunkName: "register" */ "./register-offer")).RegisterOffer);
export const RegisterUsed = fetched(async () => (await import(/* webpackChunkName: "register" */ "./register-used")).RegisterUsed);
export const RegisterPage = fetched(async () => (await import(/* webpackChunkName: "register" */ "../pages/register-page")).RegisterPage);
