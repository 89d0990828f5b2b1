import { iconFile, type Release, ribbonIconSizes, source } from "./source";
import { element, type Element, xmlText } from "./xml";

/**
 * The add-in only manifest. Source of the order of its elements: Microsoft's "How to find the proper order of manifest
 * elements"; of the shared runtime: "Configure your Office Add-in to use a shared runtime".
 */
export function addInOnlyManifest({ version, baseUrl, namespace }: Release): string {
  const { files, start } = source;
  const at = (file: string): string => `${baseUrl}${file}`;
  const shown = (text: string): Element["attributes"] => ({ DefaultValue: text });
  const root = element("OfficeApp", { ...namespaces, "xsi:type": "TaskPaneApp" }, [
    element("Id", {}, source.addInOnlyId),
    element("Version", {}, version),
    element("ProviderName", {}, source.provider),
    element("DefaultLocale", {}, "en-US"),
    element("DisplayName", shown(source.name)),
    element("Description", shown(source.description)),
    element("IconUrl", shown(at(iconFile("mark", 32)))),
    element("HighResolutionIconUrl", shown(at(iconFile("mark", 64)))),
    element("SupportUrl", shown(at(files.support))),
    element("Hosts", {}, [element("Host", { Name: "Workbook" })]),
    element("Requirements", {}, [
      element(
        "Sets",
        { DefaultMinVersion: "1.1" },
        source.requirementSets.map(({ name, minVersion }) => element("Set", { Name: name, MinVersion: minVersion })),
      ),
    ]),
    element("DefaultSettings", {}, [element("SourceLocation", shown(at(files.taskPane)))]),
    element("Permissions", {}, source.permission.addInOnly),
    element("VersionOverrides", { xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides", "xsi:type": "VersionOverridesV1_0" }, [
      element("Hosts", {}, [
        element("Host", { "xsi:type": "Workbook" }, [
          element("Runtimes", {}, [element("Runtime", { resid: page, lifetime: "long" })]),
          element("AllFormFactors", {}, [formulas(namespace)]),
          element("DesktopFormFactor", {}, [
            element("GetStarted", {}, [refer("Title", "Start.Title"), refer("Description", "Start.Description"), refer("LearnMoreUrl", "Start.More.Url")]),
            refer("FunctionFile", page),
            element("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, [element("OfficeTab", { id: "TabHome" }, [group])]),
          ]),
        ]),
      ]),
      element("Resources", {}, [
        element(
          "bt:Images",
          {},
          ["mark", ...source.buttons.map(({ id }) => id)].flatMap((name) =>
            ribbonIconSizes.map((size) => resource("Image", `${name}.${size}`, at(iconFile(name, size)))),
          ),
        ),
        element("bt:Urls", {}, [
          resource("Url", page, at(files.taskPane)),
          resource("Url", "Functions.Script.Url", at(files.functionsScript)),
          resource("Url", "Functions.Metadata.Url", at(files.functionsMetadata)),
          resource("Url", "Start.More.Url", at(files.support)),
        ]),
        element("bt:ShortStrings", {}, [
          resource("String", "Start.Title", start.title),
          resource("String", "Group.Label", source.group.label),
          ...source.buttons.map(({ id, label }) => resource("String", `${id}.Label`, label)),
          namespace === undefined ? undefined : resource("String", "Functions.Namespace", namespace),
        ]),
        element("bt:LongStrings", {}, [
          resource("String", "Start.Description", start.description),
          ...source.buttons.map(({ id, tip }) => resource("String", `${id}.Tip`, tip)),
        ]),
      ]),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Written by npm run generate from manifests/source.ts. Edit that. -->\n${xmlText(root)}\n`;
}

const namespaces = {
  xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};

/** The page of everything; were the runtime's, the formulas' and the buttons' not one and the same, cells would stay at #BUSY!. */
const page = "TaskPane.Url";

const refer = (name: string, resid: string): Element => element(name, { resid });
const resource = (kind: "Image" | "Url" | "String", id: string, text: string): Element => element(`bt:${kind}`, { id, DefaultValue: text });
const icon = (name: string): Element =>
  element(
    "Icon",
    {},
    ribbonIconSizes.map((size) => element("bt:Image", { size, resid: `${name}.${size}` })),
  );

const formulas = (namespace: string | undefined): Element =>
  element("ExtensionPoint", { "xsi:type": "CustomFunctions" }, [
    element("Script", {}, [refer("SourceLocation", "Functions.Script.Url")]),
    element("Page", {}, [refer("SourceLocation", page)]),
    element("Metadata", {}, [refer("SourceLocation", "Functions.Metadata.Url")]),
    namespace === undefined ? undefined : refer("Namespace", "Functions.Namespace"),
  ]);

const group = element("Group", { id: source.group.id }, [
  refer("Label", "Group.Label"),
  icon("mark"),
  ...source.buttons.map(({ id, action }) =>
    element("Control", { "xsi:type": "Button", id: `${id}Button` }, [
      refer("Label", `${id}.Label`),
      element("Supertip", {}, [refer("Title", `${id}.Label`), refer("Description", `${id}.Tip`)]),
      icon(id),
      element("Action", { "xsi:type": "ExecuteFunction" }, [element("FunctionName", {}, action)]),
    ]),
  ),
]);
