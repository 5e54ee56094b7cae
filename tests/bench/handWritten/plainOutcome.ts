import type { Inputs } from './inputs';
import { part, type Size } from './size';
import { aanloop, ratio } from './time';
import type { Variables } from './variables';

/** Equations 69 to 74: the other services and the indicators. */
export function plainOutcome(size: Size, inputs: Inputs, variables: Variables): () => void {
  const { T, G, Z, O, first } = size;
  const { meldingengroei, realisatie, start_diensten, aanloop_overdracht } = inputs;
  const { effect_voorkant_meldingen, inzet_overdracht, effect_overdracht, nullijn } = inputs;
  const { taakstelling_dienst, taakstelling_start, inzet_efficientie_dienst } = inputs;
  const { efficientie_dienst, soj_aandeel, aandeel_dienst, prijspeil } = inputs;
  const { uniek_aandeel, kinderen_team_basis } = inputs;
  const { meldingen, werklast, ruimte, tekort, kosten_dienst, tekort_euro } = variables;
  const { aandeel_voor, kosten_regio, prijsindex, kosten_dgj } = variables;
  const { kinderen_uniek, kinderen_markt, geholpen_voor, jeugdigen_jaar } = variables;
  const { een_op, een_op_beschikking, totaal, kosten_jeugdhulp, kosten_overig } = variables;
  const { aandeel_data, kosten_team, kosten_voor, kosten_btw } = variables;
  const { kosten_hoofdbehandelaar_jaar, aandeel_lokaal_kosten, aandeel_lokaal_kinderen } =
    variables;

  return () => {
    // 69
    for (let t = 0; t < T; t++) {
      for (let o = 0; o < O; o++) {
        meldingen[t * O + o] = t === 0 ? 1 : meldingen[(t - 1) * O + o] * (1 + meldingengroei[o]);
      }
    }
    for (let t = 0; t < T; t++) {
      const a =
        realisatie[part.toegang] *
        aanloop(start_diensten[0], aanloop_overdracht[0], first + t, first);
      for (let o = 0; o < O; o++) {
        werklast[t * O + o] =
          meldingen[t * O + o] *
          (1 - effect_voorkant_meldingen[o] * aandeel_voor[t]) *
          (1 - inzet_overdracht[o] * effect_overdracht[o] * a);
      }
    }
    // 70, 71
    let regionAtFirst = 0;
    for (let g = 0; g < G; g++) regionAtFirst += kosten_regio[g];
    for (let t = 0; t < T; t++) {
      const a =
        realisatie[part.toegang] *
        aanloop(start_diensten[0], aanloop_overdracht[0], first + t, first);
      const cut = Number(first + t >= taakstelling_start[0]);
      for (let o = 0; o < O; o++) {
        const to = t * O + o;
        const growth = nullijn[0] + (1 - nullijn[0]) * werklast[to];
        const left = 1 - taakstelling_dienst[o] * cut;
        const b =
          (regionAtFirst * (1 / soj_aandeel[0] - 1) * aandeel_dienst[o] * prijsindex[t]) /
          prijspeil[0];
        ruimte[to] =
          (growth * left) / (1 - inzet_efficientie_dienst[o] * efficientie_dienst[o] * a);
        tekort[to] = Math.max(0, werklast[to] - ruimte[to]);
        kosten_dienst[to] = b * growth * left;
        tekort_euro[to] = b * tekort[to];
      }
    }
    for (let t = 0; t < T; t++) {
      let sum = 0;
      for (let g = 0; g < G; g++) sum += kosten_regio[t * G + g];
      for (let o = 0; o < O; o++) sum += kosten_dienst[t * O + o];
      kosten_dgj[t] = sum;
    }
    // 72
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        const tg = t * G + g;
        let sum = 0;
        for (let z = 0; z < Z; z++) sum += kinderen_markt[tg * Z + z] + geholpen_voor[tg * Z + z];
        kinderen_uniek[tg] = uniek_aandeel[0] * sum + kinderen_team_basis[g];
      }
    }
    for (let tg = 0; tg < T * G; tg++) een_op[tg] = ratio(jeugdigen_jaar[tg], kinderen_uniek[tg]);
    for (let tg = 0; tg < T * G; tg++) {
      let sum = 0;
      for (let z = 0; z < Z; z++) sum += kinderen_markt[tg * Z + z];
      een_op_beschikking[tg] = ratio(jeugdigen_jaar[tg], uniek_aandeel[0] * sum);
    }
    // 73
    for (let t = 0; t < T; t++) {
      let sum = 0;
      for (let g = 0; g < G; g++) sum += kosten_jeugdhulp[t * G + g];
      totaal[t] = sum;
    }
    for (let t = 0; t < T; t++) {
      let sum = 0;
      for (let g = 0; g < G; g++) sum += kosten_overig[t * G + g];
      aandeel_data[t] = ratio(totaal[t] - sum, totaal[t]);
    }
    // 74
    for (let t = 0; t < T; t++) {
      let sum = kosten_hoofdbehandelaar_jaar[t];
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        sum += kosten_team[tg] + kosten_voor[tg] + kosten_btw[tg];
      }
      aandeel_lokaal_kosten[t] = ratio(sum, totaal[t]);
    }
    for (let t = 0; t < T; t++) {
      let helped = 0;
      for (let tgz = t * G * Z; tgz < (t + 1) * G * Z; tgz++) helped += geholpen_voor[tgz];
      let team = 0;
      let unique = 0;
      for (let g = 0; g < G; g++) {
        team += kinderen_team_basis[g];
        unique += kinderen_uniek[t * G + g];
      }
      aandeel_lokaal_kinderen[t] = ratio(team + uniek_aandeel[0] * helped, unique);
    }
  };
}
