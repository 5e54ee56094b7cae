import type { Inputs } from './inputs';
import { part, type Size } from './size';
import { aanloop, loopt } from './time';
import type { Variables } from './variables';

/** Equations 10 to 16 and 41, 42: what policy does to demand and to the hours of care, and its own costs. */
export function plainPolicy(size: Size, inputs: Inputs, variables: Variables): () => void {
  const { T, Z, R, I, O, first } = size;
  const { realisatie, gevoeligheid_vraag, gevoeligheid_omvang, overlap_maatregelen } = inputs;
  const { inzet_vraag, effect_vraag, start_vraag, aanloop_vraag, kosten_vraag } = inputs;
  const { aandeel_route, inzet_toegang, effect_toegang, waterbed, invloed } = inputs;
  const { start_toegang, aanloop_toegang, kosten_toegang } = inputs;
  const { inzet_specifiek_beschikken, effect_specifiek_beschikken, start_beschikken } = inputs;
  const { inzet_afschalen, effect_afschalen, start_afschalen, aanloop_beschikken } = inputs;
  const { kosten_specifiek_beschikken, kosten_afschalen, start_diensten } = inputs;
  const { inzet_overdracht, kosten_overdracht } = inputs;
  const { inzet_afbakening, aandeel_niet_wettelijk, start_afbakening, aanloop_afbakening } = inputs;
  const { inzet_resultaatfinanciering, effect_resultaatfinanciering } = inputs;
  const { herinstroom_resultaat, start_resultaat, aanloop_resultaat } = inputs;
  const { inzet_normenkader, effect_normenkader, start_normenkader, aanloop_normenkader } = inputs;
  const { inzet_vaste_voogden, effect_vaste_voogden, is_voogdij, start_voogden } = inputs;
  const { prijsindex, schaal, factor_vraag, kosten_knop_vraag, factor_toegang } = variables;
  const { kracht_beschikken, kracht_afschalen, bereik_beschikken } = variables;
  const { factor_beschikken, factor_afschalen, kosten_knop_toegang } = variables;
  const { factor_afbakening, kracht_resultaat, factor_herinstroom } = variables;
  const { kracht_normenkader, factor_voogden, korting_omvang } = variables;

  return () => {
    // 10
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        let factor = 1;
        for (let i = 0; i < I; i++) {
          factor *=
            1 -
            inzet_vraag[i] *
              effect_vraag[i] *
              realisatie[part.vraag] *
              gevoeligheid_vraag[z] *
              aanloop(start_vraag[i], aanloop_vraag[i], first + t, first);
        }
        factor_vraag[t * Z + z] = factor;
      }
    }
    // 11
    for (let t = 0; t < T; t++) {
      let sum = 0;
      for (let i = 0; i < I; i++) {
        sum += loopt(start_vraag[i], first + t, first) * inzet_vraag[i] * kosten_vraag[i];
      }
      kosten_knop_vraag[t] = prijsindex[t] * schaal[0] * sum;
    }
    // 12
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        let sum = 0;
        for (let r = 0; r < R; r++) {
          sum +=
            aandeel_route[z * R + r] *
            inzet_toegang[r] *
            effect_toegang[r] *
            (1 - waterbed[r]) *
            aanloop(start_toegang[r], aanloop_toegang[r], first + t, first);
        }
        factor_toegang[t * Z + z] = 1 - realisatie[part.toegang] * sum;
      }
    }
    // 13
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        kracht_beschikken[t * Z + z] =
          inzet_specifiek_beschikken[0] *
          effect_specifiek_beschikken[0] *
          realisatie[part.toegang] *
          gevoeligheid_omvang[z] *
          aanloop(start_beschikken[0], aanloop_beschikken[0], first + t, first);
      }
    }
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        kracht_afschalen[t * Z + z] =
          inzet_afschalen[0] *
          effect_afschalen[0] *
          realisatie[part.toegang] *
          gevoeligheid_omvang[z] *
          aanloop(start_afschalen[0], aanloop_beschikken[0], first + t, first);
      }
    }
    for (let z = 0; z < Z; z++) {
      let sum = 0;
      for (let r = 0; r < R; r++) sum += aandeel_route[z * R + r] * invloed[r];
      bereik_beschikken[z] = sum;
    }
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        factor_beschikken[t * Z + z] = 1 - kracht_beschikken[t * Z + z] * bereik_beschikken[z];
      }
    }
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        factor_afschalen[t * Z + z] = 1 - kracht_afschalen[t * Z + z] * bereik_beschikken[z];
      }
    }
    // 14
    for (let t = 0; t < T; t++) {
      const year = first + t;
      let toegang = 0;
      for (let r = 0; r < R; r++) {
        toegang += loopt(start_toegang[r], year, first) * inzet_toegang[r] * kosten_toegang[r];
      }
      let overdracht = 0;
      for (let o = 0; o < O; o++) overdracht += inzet_overdracht[o] * kosten_overdracht[o];
      kosten_knop_toegang[t] =
        prijsindex[t] *
        schaal[0] *
        (toegang +
          loopt(start_beschikken[0], year, first) *
            inzet_specifiek_beschikken[0] *
            kosten_specifiek_beschikken[0] +
          loopt(start_afschalen[0], year, first) * inzet_afschalen[0] * kosten_afschalen[0] +
          loopt(start_diensten[0], year, first) * overdracht);
    }
    // 15
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        factor_afbakening[t * Z + z] =
          1 -
          inzet_afbakening[0] *
            aandeel_niet_wettelijk[z] *
            realisatie[part.contracten] *
            aanloop(start_afbakening[0], aanloop_afbakening[0], first + t, first);
      }
    }
    // 16
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        const a =
          inzet_resultaatfinanciering[0] *
          realisatie[part.contracten] *
          gevoeligheid_omvang[z] *
          aanloop(start_resultaat[0], aanloop_resultaat[0], first + t, first);
        kracht_resultaat[t * Z + z] = effect_resultaatfinanciering[0] * a;
        factor_herinstroom[t * Z + z] = 1 + herinstroom_resultaat[0] * a;
      }
    }
    // 41
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        kracht_normenkader[t * Z + z] =
          inzet_normenkader[0] *
          effect_normenkader[z] *
          realisatie[part.contracten] *
          aanloop(start_normenkader[0], aanloop_normenkader[0], first + t, first);
      }
    }
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        factor_voogden[t * Z + z] =
          1 -
          inzet_vaste_voogden[0] *
            effect_vaste_voogden[0] *
            realisatie[part.contracten] *
            is_voogdij[z] *
            loopt(start_voogden[0], first + t, first);
      }
    }
    // 42
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        const tz = t * Z + z;
        const a = 1 - factor_beschikken[tz];
        const b = 1 - factor_afschalen[tz];
        const c = kracht_normenkader[tz];
        const d = kracht_resultaat[tz];
        const m = Math.max(a, b, c, d);
        const los = 1 - (1 - a) * (1 - b) * (1 - c) * (1 - d);
        korting_omvang[tz] = m + (1 - overlap_maatregelen[0]) * (los - m);
      }
    }
  };
}
