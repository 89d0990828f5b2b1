import { type Release } from "./source";
/**
 * The add-in only manifest. Source of the order of its elements: Microsoft's "How to find the proper order of manifest
 * elements"; of the shared runtime: "Configure your Office Add-in to use a shared runtime".
 */
export declare function addInOnlyManifest({ version, baseUrl, namespace }: Release): string;
