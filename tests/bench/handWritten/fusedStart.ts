import type { YearFactors } from './fusedYear';
import type { Inputs } from './inputs';
import type { Size } from './size';
import { ratio } from './time';
import type { Variables } from './variables';

/** What no year changes: equations 1 to 3, 45, and parts of 8 and 13; `stays` of the factors. */
export function fusedStart(
  { G, Z, R }: Size,
  inputs: Inputs,
  variables: Variables,
  factors: YearFactors,
): () => void {
  const { kinderen_basis, kosten_basis, volume_index_basis, prijs_index_basis } = inputs;
  const { kostprijs_aanname, uren_per_kind, jeugdigen, jeugdigen_schaal } = inputs;
  const { aandeel_route, invloed, gemiddelde_duur, aandeel_mbo, aandeel_wo } = inputs;
  const { kosten_fte_mbo, kosten_fte_hbo, kosten_fte_wo, productieve_uren } = inputs;
  const { kinderen_start, kostprijs_start, kostprijs_gemiddeld, uren_markt } = variables;
  const { verdeelsleutel, schaal, bereik_beschikken, kosten_fte, tarief_lokaal } = variables;
  const { stays, staysMean } = factors;

  return () => {
    for (let z = 0; z < Z; z++) {
      let costs = 0;
      let children = 0;
      for (let gz = z; gz < G * Z; gz += Z) {
        const counted = kinderen_basis[gz];
        const known = counted > 0 && kosten_basis[gz] > 0;
        const price = known
          ? (kosten_basis[gz] / counted) * prijs_index_basis[z]
          : kostprijs_aanname[z];
        const scaled = counted * volume_index_basis[z];
        kinderen_start[gz] = scaled;
        kostprijs_start[gz] = price;
        costs += scaled * price;
        if (price > 0) children += scaled;
      }
      const mean = ratio(costs, children);
      const hours = uren_per_kind[z] * prijs_index_basis[z];
      kostprijs_gemiddeld[z] = mean;
      for (let gz = z; gz < G * Z; gz += Z)
        uren_markt[gz] = ratio(hours * kostprijs_start[gz], mean);
      let reach = 0;
      for (let r = 0; r < R; r++) reach += aandeel_route[z * R + r] * invloed[r];
      bereik_beschikken[z] = reach;
      const post =
        aandeel_mbo[z] * kosten_fte_mbo[0] +
        aandeel_wo[z] * kosten_fte_wo[0] +
        (1 - aandeel_mbo[z] - aandeel_wo[z]) * kosten_fte_hbo[0];
      kosten_fte[z] = post;
      tarief_lokaal[z] = post / productieve_uren[0];
      const d = gemiddelde_duur[z];
      const left = Math.exp(-1 / d);
      stays[z] = left;
      staysMean[z] = d * (1 - left);
    }
    let young = 0;
    for (let g = 0; g < G; g++) young += jeugdigen[g];
    for (let g = 0; g < G; g++) verdeelsleutel[g] = ratio(jeugdigen[g], young);
    schaal[0] = young / jeugdigen_schaal[0];
  };
}
