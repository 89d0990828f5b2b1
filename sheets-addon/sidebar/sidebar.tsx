import { mountPane } from "../../panel/mount";
import catalogue from "./formula-catalogue.json";
import { serverCall, type ScriptRunner } from "./server-call";
import { sidebarSession } from "./sidebar-session";

/* The sidebar's entry. The page runs in Google's own frame, whose script lends it the server's functions as google.script.run. */
declare const google: { readonly script: { readonly run: ScriptRunner } };

const element = document.getElementById("pane");
if (element !== null) mountPane(element, sidebarSession(serverCall(() => google.script.run), catalogue));
