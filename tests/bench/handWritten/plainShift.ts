import type { Inputs } from './inputs';
import { part, type Size } from './size';
import { aanloop, begin, begint, loopt, stroomEind, stroomMean } from './time';
import type { Variables } from './variables';

/** Equations 20, 21, 23 to 26, 28 and 32: fewer placements and the shift to the front, as shares of the cases. */
export function plainShift(size: Size, inputs: Inputs, variables: Variables): () => void {
  const { T, G, Z, R, first } = size;
  const { realisatie, gemiddelde_duur, aandeel_route } = inputs;
  const { reductie_uhp_eerste_jaar, reductie_uhp_vervolg, start_uhp } = inputs;
  const { startwijze, start_naar_voren, aanloop_naar_voren, naar_voren } = inputs;
  const { medewerking, medewerking_inzet, inzet_toegang, start_toegang, aanloop_toegang } = inputs;
  const { vereist_hoofdbehandelaar, hoofdbehandelaar } = inputs;
  const { boeggolf_piek, boeggolf_halvering, rendement_start, leertijd } = inputs;
  const { reductie_uhp, instroom_vermeden, uhp_eind, reductie_uhp_effectief } = variables;
  const { tempo, bereik, naar_voren_toegelaten, voor_eind, aandeel_verplaatst } = variables;
  const { boeggolf, rendement } = variables;

  return () => {
    const inOneGo = startwijze[0] === 1;
    // 20
    for (let t = 0; t < T; t++) {
      const year = first + t;
      const before = t === 0 ? 0 : reductie_uhp[t - 1];
      reductie_uhp[t] =
        loopt(start_uhp[0], year, first) === 0
          ? 0
          : begint(start_uhp[0], year, first)
            ? reductie_uhp_eerste_jaar[0]
            : Math.max(0, Math.min(1, before + reductie_uhp_vervolg[0]));
    }
    for (let t = 0; t < T; t++) {
      instroom_vermeden[t] =
        reductie_uhp[t] * realisatie[part.uithuisplaatsing] * loopt(start_uhp[0], first + t, first);
    }
    // 21
    for (let t = 0; t < T; t++) {
      const p = reductie_uhp[t] * realisatie[part.uithuisplaatsing];
      const w = loopt(start_uhp[0], first + t, first);
      for (let z = 0; z < Z; z++) {
        const before = t === 0 ? 0 : uhp_eind[(t - 1) * Z + z];
        uhp_eind[t * Z + z] = stroomEind(before, p, w, gemiddelde_duur[z]);
        reductie_uhp_effectief[t * Z + z] = stroomMean(before, p, w, gemiddelde_duur[z]);
      }
    }
    // 23
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        const start = start_naar_voren[z];
        const inForce = loopt(start, first + t, first) > 0;
        tempo[t * Z + z] = inOneGo
          ? Number(inForce)
          : aanloop(start, aanloop_naar_voren[0], first + t, first);
      }
    }
    // 24
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        let sum = 0;
        for (let r = 0; r < R; r++) {
          const inzet =
            medewerking_inzet[r] *
            inzet_toegang[r] *
            realisatie[part.toegang] *
            aanloop(start_toegang[r], aanloop_toegang[r], first + t, first);
          sum += aandeel_route[z * R + r] * Math.min(1, medewerking[r] + inzet);
        }
        bereik[t * Z + z] = sum;
      }
    }
    // 25
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const planned = naar_voren[g * Z + z] * realisatie[part.naar_voren];
          naar_voren_toegelaten[(t * G + g) * Z + z] =
            Math.min(planned, bereik[t * Z + z]) *
            (1 - vereist_hoofdbehandelaar[z] * (1 - hoofdbehandelaar[0])) *
            tempo[t * Z + z];
        }
      }
    }
    // 26
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          const p = naar_voren_toegelaten[tgz];
          const w = loopt(start_naar_voren[z], first + t, first);
          const before = t === 0 ? 0 : voor_eind[tgz - G * Z];
          voor_eind[tgz] = inOneGo ? p : stroomEind(before, p, w, gemiddelde_duur[z]);
          aandeel_verplaatst[tgz] = inOneGo ? p * w : stroomMean(before, p, w, gemiddelde_duur[z]);
        }
      }
    }
    // 28
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        const start = start_naar_voren[z];
        const u = Math.max(0, first + t - begin(start, first));
        boeggolf[t * Z + z] =
          loopt(start, first + t, first) === 0
            ? 0
            : boeggolf_piek[0] * Math.pow(0.5, u / boeggolf_halvering[0]);
      }
    }
    // 32
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        const start = start_naar_voren[z];
        const u = Math.max(0, first + t - begin(start, first));
        rendement[t * Z + z] =
          loopt(start, first + t, first) === 0
            ? 1
            : 1 - (1 - rendement_start[0]) * Math.exp(-u / leertijd[0]);
      }
    }
  };
}
