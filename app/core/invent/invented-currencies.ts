/** United States dollars for 1 unit in the invented world, of about the size that they have. */
const sizes: Readonly<Record<string, string>> = pairs(
  `EUR 1.1 GBP 1.27 CHF 1.14 CAD 0.73 AUD 0.66 NZD 0.6 JPY 0.0067 CNY 0.14 KRW 0.00073 SGD 0.75 MYR 0.22 THB 0.029 IDR 0.000063
   PHP 0.0175 VND 0.00004 INR 0.012 PKR 0.0036 BDT 0.0084 LKR 0.0033 NPR 0.0075 AED 0.272 SAR 0.267 ILS 0.27 EGP 0.021 MAD 0.1
   BRL 0.18 MXN 0.055 COP 0.00024 PEN 0.27 CLP 0.0011 CRC 0.0019 GTQ 0.13 JMD 0.0064 XCD 0.37 KES 0.0077 ZAR 0.055 NGN 0.00065
   GHS 0.068 XOF 0.00168 XAF 0.00168 TZS 0.00038 UGX 0.00027 ZMW 0.039 BWP 0.074 NAD 0.055 MGA 0.00022 NOK 0.094 SEK 0.096
   DKK 0.147 PLN 0.25 CZK 0.044 HUF 0.0027 RON 0.22 TRY 0.03 FJD 0.44 PGK 0.26 CUP 0.042 LAK 0.000046`,
);

/** Nobody found a rate for these, so that what cannot be converted is seen. */
const unrated: ReadonlySet<string> = new Set(["CUP", "LAK", "SAR", "ZMW"]);

/** Rates of exchange of the invented world: United States dollars for 1 unit, as decimal strings. */
export const inventedRates: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(sizes).filter(([currency]) => !unrated.has(currency)),
);

/** The currency in which a Party keeps its books, where it is not the dollar of the United States. */
const currencyOf: Readonly<Record<string, string>> = {
  ...each("EUR", "AUT BEL CYP DEU ESP EST EUE FIN FRA GRC HRV IRL ITA LTU LUX LVA MCO MLT MNE NLD PRT SMR SVK SVN"),
  ...each("XOF", "BEN BFA CIV GNB MLI NER SEN TGO"),
  ...each("XAF", "CAF CMR COG GAB GNQ TCD"),
  ...each("XCD", "ATG DMA GRD KNA LCA VCT"),
  ...pairs(
    `GBR GBP CHE CHF LIE CHF CAN CAD AUS AUD NZL NZD JPN JPY CHN CNY KOR KRW SGP SGD MYS MYR THA THB IDN IDR PHL PHP VNM VND IND INR
     PAK PKR BGD BDT LKA LKR NPL NPR ARE AED SAU SAR ISR ILS EGY EGP MAR MAD BRA BRL MEX MXN COL COP PER PEN CHL CLP CRI CRC GTM GTQ
     JAM JMD KEN KES ZAF ZAR NGA NGN GHA GHS TZA TZS UGA UGX ZMB ZMW BWA BWP NAM NAD MDG MGA NOR NOK SWE SEK DNK DKK POL PLN CZE CZK
     HUN HUF ROU RON TUR TRY FJI FJD PNG PGK CUB CUP LAO LAK`,
  ),
};

/** The currency of a Party in the invented world. */
export function currencyOfParty(party: string): string {
  return currencyOf[party] ?? "USD";
}

/** How many units of a currency make a dollar, roughly: what an amount is multiplied by to stay as large as it was. */
export function unitsPerDollar(currency: string): number {
  const size = sizes[currency];
  return size === undefined ? 1 : 1 / Number(size);
}

function pairs(text: string): Record<string, string> {
  const words = text.trim().split(/\s+/);
  return Object.fromEntries(words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1]!]] : [])));
}

function each(value: string, keys: string): Record<string, string> {
  return Object.fromEntries(keys.split(" ").map((key) => [key, value]));
}
