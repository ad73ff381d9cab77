import type { Language } from "../language.ts";

const french = new Set(
  "BDI BEL BEN BFA CAF CIV CMR COD COG COM DJI DZA FRA GAB GIN GNQ KHM LUX MAR MCO MDG MLI MRT NER RWA SEN TCD TGO TUN VUT".split(
    " ",
  ),
);
const spanish = new Set("ARG BOL CHL COL CRI CUB DOM ECU ESP GTM HND MEX NIC PAN PER PRY SLV URY VEN".split(" "));

/** The language in which the invented people of a Party write. */
export function languageOfParty(party: string): Language {
  if (french.has(party)) return "fr";
  return spanish.has(party) ? "es" : "en";
}
