/**
 * What desktop Excel puts into a page: `window.external`, through which Office.js speaks to it. Runs in the page before any other script,
 * so that it is written as text. It calls `excelAnswers(body, flags)`, which gives the number of an error or the text of a
 * response, and `excelHears(what)`; the host raises an event by `window.excelRaises(number, entries)`.
 */
export const desktopPage = (api: string): string => `(() => {
  const array = (items) => ({ toArray: () => items, dimensions: () => 1 });
  const nested = (items) => array(items.map((item) => (Array.isArray(item) ? nested(item) : item)));
  const handlers = new Map();
  const known = {
    GetAppType: () => 1, GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetAppUILocale: () => 1033, GetAppDataLocale: () => 1033,
    GetDocUrl: () => "C:\\\\plan.xlsx", GetAppCapabilities: () => 1, GetActivationMode: () => 0, GetControlIntegrationLevel: () => 1,
    GetSolutionRef: () => "test", GetInstanceId: () => "test", GetHostFullVersion: () => "16.0.15407.20000", GetLoggingAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: ${JSON.stringify(api)}, SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", RibbonApi: "1.1" }),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined, RefreshAsync: () => undefined }),
  };
  const context = new Proxy(known, { get: (own, name) => own[name] ?? (() => "") });
  Object.defineProperty(window, "external", { value: {
    GetHostInfo: () => "Excel$Win32$16.01$en-US$test$$disableLogging$3",
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(method, given, done) {
      if (method !== 93) return void window.excelHears({ method, given: JSON.stringify(given) }).then(() => done?.(0));
      const [request] = given;
      window.excelAnswers(request[4], request[6] ?? 0).then((answer) => done(typeof answer === "number" ? answer : array([0, 200, array([]), answer])));
    },
    RegisterEvent(number, target, handler, done) { handlers.set(number, handler); done?.(0); },
    UnregisterEvent(number, target, done) { handlers.delete(number); done?.(0); },
  } });
  window.excelRaises = (number, entries) => {
    if (!handlers.has(number)) throw new Error("Nobody listens to the event " + number);
    handlers.get(number)(number, nested(entries));
  };
})();`;
