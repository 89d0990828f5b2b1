import type { MeasurementEntry } from "../entries";
import { monthly, quarterly } from "../series";

/** Made where it is asked for, since most who start the program ask for no example. */
export const measurements = (): readonly MeasurementEntry[] => [
  ...monthly("B-02", "2025-05", [1100, 1060, 1270, 1220, 880, 630, 370, 310, 410, 550, 730, 1890, 2120, 1930, 2350, 2290, 1770, 1160], {
    source: "Inverter portal, feed-in meters",
    enteredBy: "Energy Data Analyst",
    validatedBy: "Head of Controlling",
    validatedThrough: "2026-09",
  }),
  ...monthly("B-03", "2026-02", [5610, 5880, 4730, 4290, 3720, 3580, 3840, 4650, 5470], {
    source: "Transfer meter, wind park",
    enteredBy: "Energy Data Analyst",
    validatedBy: "Head of Controlling",
    validatedThrough: "2026-09",
    notes: { "2026-02": "First power on 3 February" },
  }),
  ...monthly("B-04", "2025-05", [0.294, 0.315, 0.312, 0.313, 0.313, 0.329, 0.327, 0.336, 0.347, 0.361, 0.37, 0.386, 0.401, 0.395, 0.409, 0.42, 0.43, 0.441], {
    source: "Balancing group account",
    enteredBy: "Energy Data Analyst",
    validatedBy: "Energy Auditor",
    validatedThrough: "2026-06",
  }),
  ...monthly("B-05", "2025-05", [20, 160, 240, 390, 520, 550, 680, 790, 850, 840, 1060, 1120, 1280, 1300, 1450, 1570, 1570, 1740], {
    source: "Emissions account of the city",
    enteredBy: "Energy Data Analyst",
    validatedBy: "Energy Auditor",
    validatedThrough: "2026-06",
  }),
  ...monthly(
    "B-06",
    "2025-05",
    [49800, 46900, 48100, 48400, 45100, 45900, 45000, 45700, 45500, 42200, 44700, 44300, 44800, 42400, 42300, 43600, 40700, 40100],
    {
      source: "Fuel cards",
      enteredBy: "Controlling Analyst",
      notes: { "2026-01": "Cold January, heaters on" },
    },
  ),
  ...monthly("B-07", "2025-05", [14.6, 15.3, 14.9, 16.7, 13.9, 15.4, 15.5, 12.7, 16.5, 15.9, 16.5, 15.2, 15.3, 13.7, 14.1, 15, 13.2, 13.5], {
    source: "Grid control room, outage log",
    enteredBy: "Energy Data Analyst",
    validatedBy: "Energy Auditor",
    validatedThrough: "2026-08",
    notes: { "2025-08": "Cable fault in the old town" },
  }),
  ...monthly(
    "B-08",
    "2025-05",
    [0.0536, 0.054, 0.0539, 0.0541, 0.0534, 0.0537, 0.0535, 0.0526, 0.0512, 0.0509, 0.0504, 0.05, 0.0492, 0.049, 0.0477, 0.047, 0.0458, 0.0454],
    {
      source: "Grid balance, bought and billed energy",
      enteredBy: "Energy Data Analyst",
      validatedBy: "Head of Controlling",
      validatedThrough: "2026-09",
    },
  ),
  ...monthly("B-10", "2025-05", [1196, 1201, 1207, 1226, 1235, 1260, 1284, 1322, 1354, 1399, 1437, 1498, 1540, 1598, 1664, 1737, 1802, 1886], {
    source: "Customer register, heat contracts",
    enteredBy: "Controlling Analyst",
    validatedBy: "Head of Controlling",
    validatedThrough: "2026-09",
  }),
  ...monthly("B-11", "2025-05", [101.5, 100.9, 101.4, 101.8, 100.7, 102, 101.7, 101.7, 101.7, 100.5, 101.8, 102.5, 101.4, 102.8, 100.8, 101.4, 101, 100.5], {
    source: "Tariff sheet against the national mean",
    enteredBy: "Controlling Analyst",
    validatedBy: "Head of Controlling",
    validatedThrough: "2026-09",
  }),
  ...quarterly("B-12", "2025-06", [3.1, 3.1, 3.2, 3.3, 3.4], {
    source: "Residents' survey, trust in the utility",
    enteredBy: "Controlling Analyst",
    validatedBy: "Energy Auditor",
    validatedThrough: "2026-06",
  }),
  { benefitId: "B-13", date: "2025-12-31", actual: 0, source: "Certifier's report", enteredBy: "Benefits Manager" },
  { benefitId: "B-13", date: "2026-03-31", actual: 0, source: "Certifier's report", enteredBy: "Benefits Manager" },
  {
    benefitId: "B-13",
    date: "2026-06-12",
    actual: 1,
    source: "Certifier's report",
    enteredBy: "Benefits Manager",
    validatedBy: "Energy Auditor",
    validatedOn: "2026-06-29",
    note: "Certificate valid for two years",
  },
  ...monthly("B-14", "2025-05", [160, 660, 1010, 1410, 1980, 2190, 2900, 3220, 3660, 3890, 4600, 5040, 5490, 5830, 6380, 6930, 7160], {
    source: "Metering contractor's invoices",
    enteredBy: "Controlling Analyst",
    validatedBy: "Head of Controlling",
    validatedThrough: "2026-09",
  }),
  ...monthly(
    "B-16",
    "2025-05",
    [36000, 36200, 37200, 37100, 37400, 36800, 37700, 38000, 37400, 33000, 39100, 36200, 38300, 36600, 38600, 39400, 36100, 39100],
    {
      source: "Ledger, maintenance contracts",
      enteredBy: "Controlling Analyst",
      validatedBy: "Head of Controlling",
      validatedThrough: "2026-09",
    },
  ),
  ...monthly("B-17", "2025-07", [830, 860, 850, 940, 850, 910, 910, 860, 1000, 990, 1050, 1010, 1030, 1060, 1080, 1130], {
    source: "Work orders, travel and switching",
    enteredBy: "Energy Data Analyst",
    validatedBy: "Head of Controlling",
    validatedThrough: "2026-08",
  }),
];
