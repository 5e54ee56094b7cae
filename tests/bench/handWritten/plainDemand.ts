import type { Inputs } from './inputs';
import { lokaal_team, part, type Size } from './size';
import { aanloop, ratio } from './time';
import type { Variables } from './variables';

/** Equations 17 to 19, 22, 27, 29 to 31 and 33 to 38: who is helped where. A year needs those before it. */
export function plainDemand(size: Size, inputs: Inputs, variables: Variables): () => void {
  const { T, G, Z, first } = size;
  const { vertraging_doorstroom, gevoeligheid_doorstroom, effect_vroeghulp, escalatie } = inputs;
  const { aandeel_opvang, is_uithuisplaatsing, gemiddelde_duur, realisatie } = inputs;
  const { aanzuiging, gevoeligheid_aanzuiging, demping_toegang, inzet_toegang } = inputs;
  const { start_toegang, aanloop_toegang, wachtlijst_basis, blijft_wachten } = inputs;
  const { zwaarte_verplaatst, aandeel_zonder_beschikking, efficientie_dichtbij } = inputs;
  const { groepsgrootte, aandeel_via_lokaal_team, adminuren_per_casus, inzet_vrijval } = inputs;
  const { productieve_uren, werving_max, afbouw_max, terugval_markt, blijft_weg } = inputs;
  const { vraag_autonoom, factor_vraag, factor_toegang, factor_afbakening } = variables;
  const { factor_doorstroom, factor_herinstroom, vraag, kinderen_teruggedrongen } = variables;
  const { kinderen_opvang, reductie_uhp_effectief, instroom_vermeden } = variables;
  const { plaatsingen_vermeden, plaatsingen_niet_gestart, aandeel_verplaatst } = variables;
  const { verplaatst, boeggolf, extra_vraag, wachtlijst_over, wachtlijst_terug } = variables;
  const { vraag_voor, uren_nodig, uren_markt, intensiteit, kracht_afschalen } = variables;
  const { kracht_beschikken, rendement, professional_uren, bruto_uren } = variables;
  const { adminuren_vrij, vrijval, fte_nodig, fte, dekking, geholpen_voor } = variables;
  const { terugval, wachtend, netto_verplaatst, geholpen_verplaatst, terugkeer } = variables;
  const { kinderen_markt, aandeel_voor, terugdringing } = variables;
  /** Cells of one year of [g,z,t]. */
  const year = G * Z;

  return () => {
    for (let t = 0; t < T; t++) {
      // 17
      const n = vertraging_doorstroom[0];
      const earlyHelp = t < n ? 0 : aandeel_voor[t - n];
      const turnedAway = t < n ? 0 : terugdringing[t - n];
      for (let z = 0; z < Z; z++) {
        factor_doorstroom[t * Z + z] =
          (1 - gevoeligheid_doorstroom[z] * effect_vroeghulp[0] * earlyHelp) *
          (1 + gevoeligheid_doorstroom[z] * escalatie[0] * turnedAway);
      }
      // 18
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tz = t * Z + z;
          vraag[(t * G + g) * Z + z] =
            vraag_autonoom[(t * G + g) * Z + z] *
            factor_vraag[tz] *
            factor_toegang[tz] *
            factor_afbakening[tz] *
            factor_doorstroom[tz] *
            factor_herinstroom[tz];
        }
      }
      // 19
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tz = t * Z + z;
          kinderen_teruggedrongen[(t * G + g) * Z + z] =
            vraag_autonoom[(t * G + g) * Z + z] *
            (1 - factor_vraag[tz] * factor_toegang[tz] * factor_afbakening[tz]);
        }
      }
      for (let gz = 0; gz < year; gz++) {
        kinderen_opvang[t * year + gz] = kinderen_teruggedrongen[t * year + gz] * aandeel_opvang[0];
      }
      // 22
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          plaatsingen_vermeden[tgz] =
            vraag[tgz] * reductie_uhp_effectief[t * Z + z] * is_uithuisplaatsing[z];
        }
      }
      for (let g = 0; g < G; g++) {
        let sum = 0;
        for (let z = 0; z < Z; z++) {
          sum +=
            (vraag[(t * G + g) * Z + z] * is_uithuisplaatsing[z] * instroom_vermeden[t]) /
            (1 + gemiddelde_duur[z]);
        }
        plaatsingen_niet_gestart[t * G + g] = sum;
      }
      // 27
      for (let tgz = t * year; tgz < (t + 1) * year; tgz++) {
        verplaatst[tgz] = (vraag[tgz] - plaatsingen_vermeden[tgz]) * aandeel_verplaatst[tgz];
      }
      // 29
      const damped =
        1 -
        demping_toegang[0] *
          inzet_toegang[lokaal_team] *
          realisatie[part.toegang] *
          aanloop(start_toegang[lokaal_team], aanloop_toegang[lokaal_team], first + t, first);
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          extra_vraag[(t * G + g) * Z + z] =
            verplaatst[(t * G + g) * Z + z] *
            (boeggolf[t * Z + z] + aanzuiging[0]) *
            gevoeligheid_aanzuiging[z] *
            damped;
        }
      }
      // 30
      for (let gz = 0; gz < year; gz++) {
        const tgz = t * year + gz;
        const before = t === 0 ? 0 : aandeel_verplaatst[tgz - year];
        wachtlijst_over[tgz] = wachtlijst_basis[gz] * (aandeel_verplaatst[tgz] - before);
      }
      for (let tgz = t * year; tgz < (t + 1) * year; tgz++) {
        wachtlijst_terug[tgz] = (t === 0 ? 0 : wachtend[tgz - year]) * blijft_wachten[0];
      }
      // 31
      for (let tgz = t * year; tgz < (t + 1) * year; tgz++) {
        vraag_voor[tgz] =
          verplaatst[tgz] + extra_vraag[tgz] + wachtlijst_over[tgz] + wachtlijst_terug[tgz];
      }
      // 33
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          const tz = t * Z + z;
          uren_nodig[tgz] =
            (vraag_voor[tgz] *
              uren_markt[g * Z + z] *
              zwaarte_verplaatst[z] *
              intensiteit[tz] *
              (1 - kracht_afschalen[tz]) *
              (1 - (1 - aandeel_zonder_beschikking[0]) * kracht_beschikken[tz]) *
              (1 - efficientie_dichtbij[z])) /
            rendement[tz];
        }
      }
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          professional_uren[tgz] = uren_nodig[tgz] / groepsgrootte[z];
        }
      }
      for (let g = 0; g < G; g++) {
        let sum = 0;
        for (let z = 0; z < Z; z++) sum += professional_uren[(t * G + g) * Z + z];
        bruto_uren[t * G + g] = sum;
      }
      // 34
      for (let g = 0; g < G; g++) {
        let sum = 0;
        for (let z = 0; z < Z; z++) {
          sum += verplaatst[(t * G + g) * Z + z] * aandeel_via_lokaal_team[z];
        }
        adminuren_vrij[t * G + g] = sum * adminuren_per_casus[0] * aandeel_zonder_beschikking[0];
      }
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        vrijval[tg] = Math.min(bruto_uren[tg], adminuren_vrij[tg] * inzet_vrijval[0]);
      }
      // 35
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        fte_nodig[tg] = (bruto_uren[tg] - vrijval[tg]) / productieve_uren[0];
      }
      for (let g = 0; g < G; g++) {
        const before = t === 0 ? 0 : fte[(t - 1) * G + g];
        fte[t * G + g] = Math.max(
          Math.min(fte_nodig[t * G + g], before + werving_max[g]),
          before * (1 - afbouw_max[0]),
        );
      }
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        dekking[tg] =
          bruto_uren[tg] === 0
            ? 1
            : Math.min(1, (fte[tg] * productieve_uren[0] + vrijval[tg]) / bruto_uren[tg]);
      }
      // 36
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          geholpen_voor[tgz] = vraag_voor[tgz] * dekking[t * G + g];
        }
      }
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          terugval[tgz] = verplaatst[tgz] * (1 - dekking[t * G + g]) * terugval_markt[0];
        }
      }
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          wachtend[tgz] =
            (1 - dekking[t * G + g]) * (vraag_voor[tgz] - verplaatst[tgz] * terugval_markt[0]);
        }
      }
      for (let tgz = t * year; tgz < (t + 1) * year; tgz++) {
        netto_verplaatst[tgz] = verplaatst[tgz] - terugval[tgz];
      }
      // 37
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          geholpen_verplaatst[tgz] = verplaatst[tgz] * dekking[t * G + g];
        }
      }
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          terugkeer[tgz] = (t === 0 ? 0 : geholpen_verplaatst[tgz - year]) * (1 - blijft_weg[z]);
        }
      }
      for (let tgz = t * year; tgz < (t + 1) * year; tgz++) {
        kinderen_markt[tgz] =
          vraag[tgz] - plaatsingen_vermeden[tgz] - verplaatst[tgz] + terugval[tgz] + terugkeer[tgz];
      }
      // 38
      let helped = 0;
      let all = 0;
      for (let tgz = t * year; tgz < (t + 1) * year; tgz++) {
        helped += geholpen_verplaatst[tgz];
        all += vraag[tgz];
      }
      aandeel_voor[t] = ratio(helped, all);
      let kept = 0;
      let autonomous = 0;
      for (let g = 0; g < G; g++) {
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          const tz = t * Z + z;
          kept +=
            vraag_autonoom[tgz] *
              factor_vraag[tz] *
              (1 - factor_toegang[tz] * factor_afbakening[tz]) +
            wachtend[tgz];
          autonomous += vraag_autonoom[tgz];
        }
      }
      terugdringing[t] = ratio(kept, autonomous);
    }
  };
}
