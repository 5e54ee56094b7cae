import type { Inputs } from './inputs';
import type { Size } from './size';
import { ratio } from './time';
import type { Variables } from './variables';

/** Equations 1 to 9: the base, and what grows by itself. */
export function plainBase(size: Size, inputs: Inputs, variables: Variables): () => void {
  const { T, G, Z } = size;
  const { kinderen_basis, kosten_basis, volume_index_basis, prijs_index_basis } = inputs;
  const { kostprijs_aanname, uren_per_kind, loonprijsontwikkeling, prijspeil } = inputs;
  const { intensiteitsgroei, volumegroei, groei_jeugdigen, jeugdigen, jeugdigen_schaal } = inputs;
  const { groei_overig, kosten_overig_per_jeugdige, overig_index_basis } = inputs;
  const { kinderen_start, kostprijs_start, kostprijs_gemiddeld, uren_markt } = variables;
  const { prijsindex, intensiteit, vraag_autonoom, kosten_markt_autonoom } = variables;
  const { jeugdigen_jaar, verdeelsleutel, schaal, volume_overig, kosten_overig } = variables;

  return () => {
    // 1
    for (let g = 0; g < G; g++) {
      for (let z = 0; z < Z; z++) {
        kinderen_start[g * Z + z] = kinderen_basis[g * Z + z] * volume_index_basis[z];
      }
    }
    // 2
    for (let g = 0; g < G; g++) {
      for (let z = 0; z < Z; z++) {
        const kinderen = kinderen_basis[g * Z + z];
        const kosten = kosten_basis[g * Z + z];
        kostprijs_start[g * Z + z] =
          kinderen > 0 && kosten > 0
            ? (kosten / kinderen) * prijs_index_basis[z]
            : kostprijs_aanname[z];
      }
    }
    // 3
    for (let z = 0; z < Z; z++) {
      let kosten = 0;
      let kinderen = 0;
      for (let g = 0; g < G; g++) {
        const gz = g * Z + z;
        kosten += kinderen_start[gz] * kostprijs_start[gz];
        kinderen += kostprijs_start[gz] > 0 ? kinderen_start[gz] : 0;
      }
      kostprijs_gemiddeld[z] = ratio(kosten, kinderen);
    }
    for (let g = 0; g < G; g++) {
      for (let z = 0; z < Z; z++) {
        uren_markt[g * Z + z] = ratio(
          uren_per_kind[z] * prijs_index_basis[z] * kostprijs_start[g * Z + z],
          kostprijs_gemiddeld[z],
        );
      }
    }
    // 4
    for (let t = 0; t < T; t++) {
      prijsindex[t] = t === 0 ? prijspeil[0] : prijsindex[t - 1] * (1 + loonprijsontwikkeling[t]);
    }
    // 5
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        intensiteit[t * Z + z] =
          t === 0 ? 1 : intensiteit[(t - 1) * Z + z] * (1 + intensiteitsgroei[z]);
      }
    }
    // 6
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          vraag_autonoom[(t * G + g) * Z + z] =
            t === 0
              ? kinderen_start[g * Z + z]
              : vraag_autonoom[((t - 1) * G + g) * Z + z] * (1 + volumegroei[z]);
        }
      }
    }
    // 7
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          kosten_markt_autonoom[tgz] =
            vraag_autonoom[tgz] *
            kostprijs_start[g * Z + z] *
            prijsindex[t] *
            intensiteit[t * Z + z];
        }
      }
    }
    // 8
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        jeugdigen_jaar[t * G + g] =
          t === 0 ? jeugdigen[g] : jeugdigen_jaar[(t - 1) * G + g] * (1 + groei_jeugdigen[t]);
      }
    }
    let alle_jeugdigen = 0;
    for (let g = 0; g < G; g++) alle_jeugdigen += jeugdigen[g];
    for (let g = 0; g < G; g++) verdeelsleutel[g] = ratio(jeugdigen[g], alle_jeugdigen);
    schaal[0] = alle_jeugdigen / jeugdigen_schaal[0];
    // 9
    for (let t = 0; t < T; t++) {
      volume_overig[t] = t === 0 ? 1 : volume_overig[t - 1] * (1 + groei_overig[0]);
    }
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        kosten_overig[t * G + g] =
          jeugdigen[g] *
          kosten_overig_per_jeugdige[0] *
          overig_index_basis[0] *
          prijsindex[t] *
          volume_overig[t];
      }
    }
  };
}
