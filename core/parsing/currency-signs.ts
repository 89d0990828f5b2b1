/** The codes of currencies in use, and of some that were until lately. Source: ISO 4217. */
export const codes =
  "AED|AFN|ALL|AMD|ANG|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BGN|BHD|BIF|BMD|BND|BOB|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHF|CLP|CNY|COP|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HRK|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|UYU|UZS|VED|VES|VND|VUV|WST|XAF|XCD|XCG|XOF|XPF|YER|ZAR|ZMW|ZWG";

const signs = String.raw`[£$€¥₹₺₩₽¢]|${codes}|kr\.?|Fr\.?|zł|Kč`;
const words = "euros?|dollars?|dólar(?:es)?|pounds?(?:sterling)?|pfund|pond(?:en)?|franken|francs?|yen";

/** A currency before a figure, with what may be the letters of a size (T€ 800), and one behind it. Any three letters are none: the Mio in "5 Mio" are millions. */
export const currencyBefore = new RegExp(String.raw`^(\p{L}{1,12}\.?)??(${signs}|[A-Z]{1,2}\$|R)(?=[\d(.,+\-−])`, "iu");
export const currencyBehind = new RegExp(String.raw`(?<=[\p{L}\d).,'’-])(?:${signs}|${words})$`, "iu");
