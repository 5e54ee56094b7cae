import type { Inputs } from './inputs';
import { part, type Size } from './size';
import { aanloop, begint, loopt, ratio } from './time';
import type { Variables } from './variables';

/** Equations 39, 40 and 43 to 50: what follows from who is helped where, prices and costs. */
export function plainCosts(size: Size, inputs: Inputs, variables: Variables): () => void {
  const { T, G, Z, first } = size;
  const { startwijze, start_naar_voren, gemiddelde_duur, fte_minimum, realisatie } = inputs;
  const { tariefmutatie, start_tarief, inzet_minder_aanbieders } = inputs;
  const { effect_minder_aanbieders, start_minder_aanbieders, aanloop_aanbieders } = inputs;
  const { zwaarte_verplaatst, zwaarte_teruggedrongen, productieve_uren } = inputs;
  const { aandeel_mbo, aandeel_wo, kosten_fte_mbo, kosten_fte_hbo, kosten_fte_wo } = inputs;
  const { aandeel_gedetacheerd, btw_tarief, bcf_aandeel, vereist_hoofdbehandelaar } = inputs;
  const { kosten_hoofdbehandelaar, caseload_hoofdbehandelaar, hoofdbehandelaar } = inputs;
  const { implementatiekosten, naar_voren, vervoerskosten, vervoer_lokaal_aandeel } = inputs;
  const { kosten_vervangende_zorg, kosten_opvang } = inputs;
  const { prijsindex, schaal, intensiteit, kostprijs_start, korting_omvang } = variables;
  const { factor_voogden, geholpen_verplaatst, kinderen_wisselen, fte } = variables;
  const { professional_uren, bruto_uren, fte_zorgvorm, kwetsbaar, kwetsbaar_samen } = variables;
  const { prijs_markt, kosten_markt, kinderen_markt, netto_verplaatst, terugkeer } = variables;
  const { kinderen_teruggedrongen, uitgesteld, wachtend, kosten_fte, tarief_lokaal } = variables;
  const { kosten_per_fte, kosten_voor, kosten_btw, geholpen_voor } = variables;
  const { kosten_hoofdbehandelaar_jaar, kosten_implementatie, kosten_vervoer } = variables;
  const { plaatsingen_vermeden, kosten_vervangende_zorg_jaar } = variables;
  const { kinderen_opvang, kosten_opvang_jaar } = variables;

  return () => {
    // 39
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          const start = start_naar_voren[z];
          const w = loopt(start, first + t, first);
          const d = gemiddelde_duur[z];
          kinderen_wisselen[tgz] =
            startwijze[0] === 1 && begint(start, first + t, first)
              ? (geholpen_verplaatst[tgz] / w) * (d / w) * (1 - Math.exp(-w / d))
              : 0;
        }
      }
    }
    // 40
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          fte_zorgvorm[tgz] = ratio(fte[t * G + g] * professional_uren[tgz], bruto_uren[t * G + g]);
        }
      }
    }
    for (let tgz = 0; tgz < T * G * Z; tgz++) {
      kwetsbaar[tgz] = Number(0 < fte_zorgvorm[tgz] && fte_zorgvorm[tgz] < fte_minimum[0]);
    }
    for (let t = 0; t < T; t++) {
      for (let z = 0; z < Z; z++) {
        let sum = 0;
        for (let g = 0; g < G; g++) sum += fte_zorgvorm[(t * G + g) * Z + z];
        kwetsbaar_samen[t * Z + z] = Number(0 < sum && sum < fte_minimum[0]);
      }
    }
    // 43
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tz = t * Z + z;
          prijs_markt[(t * G + g) * Z + z] =
            kostprijs_start[g * Z + z] *
            prijsindex[t] *
            intensiteit[tz] *
            (1 - korting_omvang[tz]) *
            factor_voogden[tz] *
            (1 + tariefmutatie[0] * loopt(start_tarief[0], first + t, first)) *
            (1 -
              inzet_minder_aanbieders[0] *
                effect_minder_aanbieders[0] *
                realisatie[part.contracten] *
                aanloop(start_minder_aanbieders[0], aanloop_aanbieders[0], first + t, first));
        }
      }
    }
    // 44
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          kosten_markt[tgz] =
            (kinderen_markt[tgz] +
              (netto_verplaatst[tgz] - terugkeer[tgz]) * (1 - zwaarte_verplaatst[z]) +
              kinderen_teruggedrongen[tgz] * (1 - zwaarte_teruggedrongen[0])) *
            prijs_markt[tgz];
        }
      }
    }
    for (let tg = 0; tg < T * G; tg++) {
      let sum = 0;
      for (let z = 0; z < Z; z++) sum += wachtend[tg * Z + z] * prijs_markt[tg * Z + z];
      uitgesteld[tg] = sum;
    }
    // 45
    for (let z = 0; z < Z; z++) {
      kosten_fte[z] =
        aandeel_mbo[z] * kosten_fte_mbo[0] +
        aandeel_wo[z] * kosten_fte_wo[0] +
        (1 - aandeel_mbo[z] - aandeel_wo[z]) * kosten_fte_hbo[0];
    }
    for (let z = 0; z < Z; z++) tarief_lokaal[z] = kosten_fte[z] / productieve_uren[0];
    // 46
    for (let tg = 0; tg < T * G; tg++) {
      let sum = 0;
      for (let z = 0; z < Z; z++) sum += professional_uren[tg * Z + z] * kosten_fte[z];
      kosten_per_fte[tg] = bruto_uren[tg] === 0 ? kosten_fte_hbo[0] : sum / bruto_uren[tg];
    }
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        kosten_voor[tg] = fte[tg] * kosten_per_fte[tg] * prijsindex[t];
      }
    }
    for (let tg = 0; tg < T * G; tg++) {
      kosten_btw[tg] =
        kosten_voor[tg] * aandeel_gedetacheerd[0] * btw_tarief[0] * (1 - bcf_aandeel[0]);
    }
    // 47
    for (let t = 0; t < T; t++) {
      let n = 0;
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          n += geholpen_voor[(t * G + g) * Z + z] * vereist_hoofdbehandelaar[z];
        }
      }
      kosten_hoofdbehandelaar_jaar[t] =
        n === 0
          ? 0
          : kosten_hoofdbehandelaar[0] *
            Math.max(1, n / caseload_hoofdbehandelaar[0]) *
            prijsindex[t];
    }
    // 48
    let earliest = Infinity;
    for (let g = 0; g < G; g++) {
      for (let z = 0; z < Z; z++) {
        const admitted = 1 - vereist_hoofdbehandelaar[z] * (1 - hoofdbehandelaar[0]);
        const start = Math.max(start_naar_voren[z], first + 1);
        if (naar_voren[g * Z + z] * admitted > 0 && start < earliest) earliest = start;
      }
    }
    for (let t = 0; t < T; t++) {
      const year = first + t;
      kosten_implementatie[t] =
        year <= earliest && earliest < year + 1
          ? implementatiekosten[0] * schaal[0] * prijsindex[t]
          : 0;
    }
    // 49
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        let sum = 0;
        for (let z = 0; z < Z; z++) {
          const tgz = tg * Z + z;
          sum +=
            (kinderen_markt[tgz] + geholpen_voor[tgz] * vervoer_lokaal_aandeel[0]) *
            vervoerskosten[z];
        }
        kosten_vervoer[tg] = sum * prijsindex[t];
      }
    }
    // 50
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        let sum = 0;
        for (let z = 0; z < Z; z++) {
          sum += plaatsingen_vermeden[tg * Z + z] * intensiteit[t * Z + z];
        }
        kosten_vervangende_zorg_jaar[tg] = sum * kosten_vervangende_zorg[0] * prijsindex[t];
      }
    }
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        let sum = 0;
        for (let z = 0; z < Z; z++) sum += kinderen_opvang[tg * Z + z];
        kosten_opvang_jaar[tg] = sum * kosten_opvang[0] * prijsindex[t];
      }
    }
  };
}
