import type { Inputs } from './inputs';
import { part, type Size } from './size';
import { aanloop, begint, loopt } from './time';
import type { Variables } from './variables';

/** Equations 51 to 60: reward, overhead, guarantee, incidents, and enforcement. */
export function plainRegion(size: Size, inputs: Inputs, variables: Variables): () => void {
  const { T, G, Z, H, first } = size;
  const { start_uhp, incentive_aandeel, incentive_drempel, reductie_uhp_eerste_jaar } = inputs;
  const { realisatie, is_uithuisplaatsing, zwaarte_verplaatst, afbouwduur_overhead } = inputs;
  const { overhead_aandeel, inzet_compensatie, doorwerking_overhead } = inputs;
  const { garantie_aandeel, garantie_tot, incident_kinderen, incident_intensief } = inputs;
  const { incident_duur, kosten_per_incident, kosten_per_incident_intensief } = inputs;
  const { kosten_team_basis, incident_kans, incident_omvang } = inputs;
  const { start_afbakening, inzet_afbakening, kosten_afbakening } = inputs;
  const { start_normenkader, inzet_normenkader, kosten_normenkader } = inputs;
  const { start_minder_aanbieders, inzet_minder_aanbieders, kosten_minder_aanbieders } = inputs;
  const { onrechtmatig_aandeel, inzet_handhaving, effect_voorkomen } = inputs;
  const { effect_terugvorderen, start_handhaving, aanloop_handhaving, kosten_handhaving } = inputs;
  const { prijsindex, schaal, kinderen_start, kostprijs_start, jeugdigen_jaar } = variables;
  const { kosten_incentive, omzet_verplaatst, netto_verplaatst, terugkeer } = variables;
  const { overhead_reeel, achterblijvende_overhead, kosten_compensatie } = variables;
  const { kosten_doorwerking, kosten_garantie, kosten_markt_autonoom, kosten_markt } = variables;
  const { kinderen_incident, kosten_incident, kosten_team, incident_verwacht } = variables;
  const { kosten_knop_aanbod, onrechtmatig, aandeel_voorkomen } = variables;
  const { aandeel_teruggevorderd, voorkomen, teruggevorderd, kosten_knop_handhaving } = variables;

  return () => {
    // 51
    for (let t = 0; t < T; t++) {
      const year = first + t;
      for (let g = 0; g < G; g++) {
        let sum = 0;
        for (let z = 0; z < Z; z++) {
          const gz = g * Z + z;
          sum += kinderen_start[gz] * kostprijs_start[gz] * is_uithuisplaatsing[z];
        }
        const reached =
          (reductie_uhp_eerste_jaar[0] * realisatie[part.uithuisplaatsing]) / incentive_drempel[0];
        kosten_incentive[t * G + g] = begint(start_uhp[0], year, first)
          ? incentive_aandeel[0] * Math.min(1, reached) * sum * prijsindex[t]
          : 0;
      }
    }
    // 52
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        let sum = 0;
        for (let z = 0; z < Z; z++) {
          const tgz = (t * G + g) * Z + z;
          sum +=
            (netto_verplaatst[tgz] - terugkeer[tgz]) *
            zwaarte_verplaatst[z] *
            kostprijs_start[g * Z + z];
        }
        omzet_verplaatst[t * G + g] = sum;
      }
    }
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        const left = t === 0 ? 0 : overhead_reeel[tg - G];
        const moved = omzet_verplaatst[tg] - (t === 0 ? 0 : omzet_verplaatst[tg - G]);
        overhead_reeel[tg] =
          left * Math.exp(-1 / afbouwduur_overhead[0]) + overhead_aandeel[0] * Math.max(0, moved);
      }
    }
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        achterblijvende_overhead[tg] = overhead_reeel[tg] * prijsindex[t];
      }
    }
    for (let tg = 0; tg < T * G; tg++) {
      kosten_compensatie[tg] = achterblijvende_overhead[tg] * inzet_compensatie[0];
    }
    for (let tg = 0; tg < T * G; tg++) {
      kosten_doorwerking[tg] =
        (achterblijvende_overhead[tg] - kosten_compensatie[tg]) * doorwerking_overhead[0];
    }
    // 53
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        let autonomous = 0;
        let market = 0;
        for (let z = 0; z < Z; z++) {
          autonomous += kosten_markt_autonoom[tg * Z + z];
          market += kosten_markt[tg * Z + z];
        }
        kosten_garantie[tg] =
          first + t <= garantie_tot[0] ? Math.max(0, garantie_aandeel[0] * autonomous - market) : 0;
      }
    }
    // 54
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        kinderen_incident[tg] =
          incident_kinderen[tg] +
          (t === 0 ? 0 : kinderen_incident[tg - G]) * Math.max(0, 1 - 1 / incident_duur[0]);
      }
    }
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        kosten_incident[tg] =
          (kinderen_incident[tg] * kosten_per_incident[0] +
            incident_intensief[tg] * kosten_per_incident_intensief[0]) *
          prijsindex[t];
      }
    }
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) kosten_team[t * G + g] = kosten_team_basis[g] * prijsindex[t];
    }
    // 55
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        incident_verwacht[tg] =
          (jeugdigen_jaar[tg] / 1000) *
          incident_kans[0] *
          incident_omvang[0] *
          incident_duur[0] *
          kosten_per_incident[0] *
          prijsindex[t];
      }
    }
    // 56
    for (let t = 0; t < T; t++) {
      const year = first + t;
      const afbakening = loopt(start_afbakening[0], year, first) * inzet_afbakening[0];
      const normenkader = loopt(start_normenkader[0], year, first) * inzet_normenkader[0];
      const aanbieders =
        loopt(start_minder_aanbieders[0], year, first) * inzet_minder_aanbieders[0];
      kosten_knop_aanbod[t] =
        prijsindex[t] *
        schaal[0] *
        (afbakening * kosten_afbakening[0] +
          normenkader * kosten_normenkader[0] +
          aanbieders * kosten_minder_aanbieders[0]);
    }
    // 57
    for (let tg = 0; tg < T * G; tg++) {
      let sum = 0;
      for (let z = 0; z < Z; z++) sum += kosten_markt[tg * Z + z] * onrechtmatig_aandeel[z];
      onrechtmatig[tg] = sum;
    }
    // 58
    for (let t = 0; t < T; t++) {
      let prevented = 1;
      let recovered = 1;
      for (let h = 0; h < H; h++) {
        const power =
          inzet_handhaving[h] *
          realisatie[part.rechtmatigheid] *
          aanloop(start_handhaving[h], aanloop_handhaving[h], first + t, first);
        prevented *= 1 - effect_voorkomen[h] * power;
        recovered *= 1 - effect_terugvorderen[h] * power;
      }
      aandeel_voorkomen[t] = 1 - prevented;
      aandeel_teruggevorderd[t] = 1 - recovered;
    }
    // 59
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        voorkomen[tg] = onrechtmatig[tg] * aandeel_voorkomen[t];
      }
    }
    for (let t = 0; t < T; t++) {
      for (let tg = t * G; tg < (t + 1) * G; tg++) {
        teruggevorderd[tg] = (onrechtmatig[tg] - voorkomen[tg]) * aandeel_teruggevorderd[t];
      }
    }
    // 60
    for (let t = 0; t < T; t++) {
      let sum = 0;
      for (let h = 0; h < H; h++) {
        sum +=
          loopt(start_handhaving[h], first + t, first) * inzet_handhaving[h] * kosten_handhaving[h];
      }
      kosten_knop_handhaving[t] = prijsindex[t] * schaal[0] * sum;
    }
  };
}
