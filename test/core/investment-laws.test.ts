import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import { delayCost } from "../../core/domain/investment/delay-cost";
import { equivalentAnnual } from "../../core/domain/investment/equivalent-annual";
import { internalRate, internalRates } from "../../core/domain/investment/irr";
import { netPresentValue } from "../../core/domain/investment/npv";
import { payback } from "../../core/domain/investment/payback";
import { ratesOfReturn } from "../../core/domain/investment/rates-of-return";
import { datedInternalRate, datedRatesOfReturn } from "../../core/domain/investment/xirr";
import { datedNetPresentValue } from "../../core/domain/investment/xnpv";

// What holds for the investment figures whatever the flows.
const first = dayOf(2010, 1, 1);
const amount = fc.integer({ min: 1, max: 1e7 });
const income = fc.array(amount, { minLength: 1, maxLength: 40 });
const anyFlow = fc.integer({ min: -1000, max: 1000 });
const rate = fc.double({ min: -0.9, max: 3, noNaN: true });
/** How large the discounted flows are, without their signs: what a present value near zero must be small beside. */
const sizeOf = (at: number, flows: readonly number[]) => netPresentValue(at, flows.map(Math.abs)) as number;

test("an outlay that is paid back in any way has one rate, and is worth nothing at it", () => {
  fc.assert(
    fc.property(amount, income, (outlay, back) => {
      const flows = [-outlay, ...back];
      const rates = internalRates(flows);
      expect(rates).toHaveLength(1);
      expect(Math.abs(netPresentValue(rates[0]!, flows) as number)).toBeLessThan(1e-9 * sizeOf(rates[0]!, flows));
    }),
  );
});

test("whatever the flows, they are worth nothing at each of their rates", () => {
  fc.assert(
    fc.property(fc.array(anyFlow, { maxLength: 14 }), (flows) => {
      for (const found of internalRates(flows)) {
        if (found > -0.999 && found < 1e6) {
          expect(Math.abs(netPresentValue(found, flows) as number)).toBeLessThan(1e-9 * sizeOf(found, flows));
        }
      }
    }),
  );
});

test("no rate is missed: between two rates where the values have opposite signs lies one that is found", () => {
  fc.assert(
    fc.property(fc.array(anyFlow, { minLength: 2, maxLength: 14 }), rate, rate, (flows, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const values = [netPresentValue(low, flows) as number, netPresentValue(high, flows) as number];
      if (Math.sign(values[0]!) * Math.sign(values[1]!) === -1) {
        expect(internalRates(flows).some((found) => found >= low - 1e-9 && found <= high + 1e-9)).toBe(true);
      }
    }),
  );
});

test("every rate that a series is made of is found", () => {
  const growths = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(growths, (tenths) => {
      const made = tenths.map((tenth) => tenth / 10 - 0.5).sort((a, b) => a - b);
      // Π (1 + r − q): each factor is an outlay that grows at one of the rates.
      const flows = made.reduce<number[]>((product, r) => [...product, 0].map((flow, i) => -flow + (i > 0 ? (1 + r) * product[i - 1]! : 0)), [1]);
      const found = internalRates(flows);
      expect(found).toHaveLength(made.length);
      found.forEach((r, i) => expect(r).toBeCloseTo(made[i]!, 4));
    }),
  );
});

test("a rate at which the value only touches zero is found, once", () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 300 }), (outlay, hundredths) => {
      const growth = hundredths / 100;
      const rates = internalRates([-outlay * growth * growth, 2 * outlay * growth, -outlay]);
      expect(rates).toHaveLength(1);
      expect(rates[0]).toBeCloseTo(1 / growth - 1, 6);
    }),
  );
});

test("a rate does not change with the currency", () => {
  fc.assert(
    fc.property(amount, income, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (outlay, back, exchange) => {
      const flows = [-outlay, ...back];
      const other = internalRate(flows.map((flow) => flow * exchange)) as number;
      expect((1 + other) / (1 + (internalRate(flows) as number))).toBeCloseTo(1, 9);
    }),
  );
});

test("dates 365 days apart have the rates of periods, in any order", () => {
  fc.assert(
    fc.property(fc.array(anyFlow, { minLength: 1, maxLength: 12 }), (flows) => {
      const dates = flows.map((_, year) => first + 365 * year);
      expect(datedRatesOfReturn(flows, dates).rates).toEqual(internalRates(flows));
      const turned = datedInternalRate([...flows].reverse(), [...dates].reverse());
      expect(turned).toEqual(datedInternalRate(flows, dates));
    }),
  );
});

test("dates 365 days apart have the value of periods", () => {
  fc.assert(
    fc.property(fc.array(anyFlow, { minLength: 1, maxLength: 12 }), rate, (flows, at) => {
      const dates = flows.map((_, year) => first + 365 * year);
      const gap = (datedNetPresentValue(at, flows, dates) as number) - (netPresentValue(at, flows) as number);
      expect(Math.abs(gap)).toBeLessThanOrEqual(1e-11 * sizeOf(at, flows));
    }),
  );
});

test("flows of one day count as one", () => {
  expect(ratesOfReturn([0, 1], [-100, 110]).rates).toEqual(internalRates([-100, 110]));
  expect(datedRatesOfReturn([-60, 70, -40, 40], [first, first + 365, first, first + 365]).rates).toEqual(internalRates([-100, 110]));
});

test("a plan that starts a period later is paid back a period later", () => {
  fc.assert(
    fc.property(amount, income, (outlay, back) => {
      const onTime = payback([-outlay, ...back]);
      const late = payback([0, -outlay, ...back]);
      if (typeof onTime === "number") expect(late).toBeCloseTo(onTime + 1, 9);
      else expect(late).toEqual(onTime);
    }),
  );
});

test("the equivalent annual amounts are worth the value they come from", () => {
  fc.assert(
    fc.property(amount, rate, fc.integer({ min: 1, max: 20 }), (value, at, periods) => {
      const annual = equivalentAnnual(at, value, periods) as number;
      const worth = netPresentValue(at, [0, ...Array<number>(periods).fill(annual)]) as number;
      expect(worth / value).toBeCloseTo(1, 9);
    }),
  );
});

test("a delay of whole periods costs what moving the benefits costs", () => {
  fc.assert(
    fc.property(income, rate, fc.integer({ min: 0, max: 8 }), (benefits, at, late) => {
      const moved = netPresentValue(at, [...Array<number>(late).fill(0), ...benefits]) as number;
      const onTime = netPresentValue(at, benefits) as number;
      const gap = (delayCost(at, benefits, late) as number) - (onTime - moved);
      expect(Math.abs(gap)).toBeLessThanOrEqual(1e-9 * Math.max(onTime, moved));
    }),
  );
});
