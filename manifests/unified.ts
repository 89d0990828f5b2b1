import { iconFile, type Release, ribbonIconSizes, source } from "./source";

/**
 * The unified manifest for Microsoft 365, version 1.30. `functions` is the list of functions.json. They stand here and at
 * metadataUrl: only the file there can say that a formula wants to see error cells (allowErrorForDataTypeAny).
 */
export function unifiedManifest({ version, baseUrl, namespace }: Release, functions: readonly unknown[]): string {
  const { files, start } = source;
  const at = (file: string): string => `${baseUrl}${file}`;
  const icons = (name: string) => ribbonIconSizes.map((size) => ({ size, url: at(iconFile(name, size)) }));
  const capabilities = source.requirementSets.map(({ name, minVersion }) => ({ name, minVersion }));
  const manifest = {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json",
    manifestVersion: "1.30",
    id: source.unifiedId,
    version,
    name: { short: source.unifiedName, full: source.unifiedName },
    description: { short: source.summary, full: source.description },
    developer: { name: source.provider, websiteUrl: at(files.support), privacyUrl: at(files.privacy), termsOfUseUrl: at(files.terms) },
    icons: { color: iconFile("mark-365", 192), outline: iconFile("mark-outline", 32) },
    accentColor: source.accentColor,
    localizationInfo: { defaultLanguageTag: "en-us", additionalLanguages: [] },
    authorization: { permissions: { resourceSpecific: [{ name: source.permission.unified, type: "Delegated" }] } },
    validDomains: [new URL(baseUrl).host],
    extensions: [
      {
        requirements: { scopes: ["workbook"], capabilities },
        runtimes: [
          {
            id: "SharedRuntime",
            type: "general",
            code: { page: at(files.taskPane), script: at(files.functionsScript) },
            lifetime: "long",
            actions: source.buttons.map(({ action, label }) => ({ id: action, type: "executeFunction", displayName: label })),
            customFunctions: {
              ...(namespace === undefined ? {} : { namespace: { id: namespace, name: namespace } }),
              allowCustomDataForDataTypeAny: false,
              functions,
              metadataUrl: at(files.functionsMetadata),
            },
          },
        ],
        ribbons: [
          {
            requirements: { scopes: ["workbook"], capabilities: [{ name: "AddinCommands", minVersion: "1.1" }] },
            contexts: ["default"],
            tabs: [
              {
                builtInTabId: "TabHome",
                groups: [
                  {
                    id: source.group.id,
                    label: source.group.label,
                    icons: icons("mark"),
                    controls: source.buttons.map(({ id, action, label, tip }) => ({
                      id: `${id}Button`,
                      type: "button",
                      label,
                      icons: icons(id),
                      supertip: { title: label, description: tip },
                      actionId: action,
                      enabled: true,
                    })),
                  },
                ],
              },
            ],
          },
        ],
        alternates: [
          {
            hide: { customOfficeAddin: { officeAddinId: source.addInOnlyId } },
            alternateIcons: { icon: { size: 32, url: at(iconFile("mark-365", 32)) }, highResolutionIcon: { size: 64, url: at(iconFile("mark-365", 64)) } },
          },
        ],
        getStartedMessages: [{ title: start.title, description: start.description, learnMoreUrl: at(files.support) }],
      },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
