import type { Inputs } from './inputs';
import { part, uithuisplaatsing, voogdij, voogdij_lvb, type Size } from './size';
import { begint } from './time';
import type { Variables } from './variables';

/** Of one year, everything by municipality: what is left of costs, totals, who pays, budgets and task fields. */
export function fusedTotals(size: Size, inputs: Inputs, variables: Variables): (t: number) => void {
  const { G, Z, X, first } = size;
  const { jeugdigen, groei_jeugdigen, kosten_overig_per_jeugdige, overig_index_basis } = inputs;
  const { start_uhp, incentive_aandeel, incentive_drempel, reductie_uhp_eerste_jaar } = inputs;
  const { realisatie, is_uithuisplaatsing, afbouwduur_overhead, overhead_aandeel } = inputs;
  const { inzet_compensatie, doorwerking_overhead, garantie_aandeel, garantie_tot } = inputs;
  const { incident_kinderen, incident_intensief, incident_duur, kosten_per_incident } = inputs;
  const { kosten_per_incident_intensief, kosten_team_basis, incident_kans } = inputs;
  const { incident_omvang, solidariteit, prijspeil, groei_in_begroting, taakstelling } = inputs;
  const { taakstelling_start, taakstelling_duur, begroting_opgegeven, budgetmutatie } = inputs;
  const { reserve_start, kosten_werkelijk } = inputs;
  const { prijsindex, volume_overig, jeugdigen_jaar, kosten_overig, kinderen_start } = variables;
  const { kostprijs_start, kosten_incentive, omzet_verplaatst, overhead_reeel } = variables;
  const { achterblijvende_overhead, kosten_compensatie, kosten_doorwerking } = variables;
  const { kosten_garantie, kosten_markt_autonoom, kosten_markt, kinderen_incident } = variables;
  const { kosten_incident, kosten_team, incident_verwacht, onrechtmatig } = variables;
  const { aandeel_voorkomen, aandeel_teruggevorderd, voorkomen, teruggevorderd } = variables;
  const { kosten_regio, kosten_gezamenlijk, kosten_knop_vraag, kosten_knop_toegang } = variables;
  const { kosten_knop_aanbod, kosten_knop_handhaving, kosten_implementatie } = variables;
  const { kosten_hoofdbehandelaar_jaar, kosten_jeugdhulp, kosten_vervoer } = variables;
  const { kosten_voor, kosten_btw, kosten_vervangende_zorg_jaar, kosten_opvang_jaar } = variables;
  const { verdeelsleutel, bijdrage, kosten_gemeente, begroting_afgeleid, begroting } = variables;
  const { saldo, reserve, afwijking, kosten_taakveld } = variables;
  /** Autonomous costs of the first year and of this one, by municipality. */
  const atFirst = new Float64Array(G);
  const growth = new Float64Array(G);

  return (t) => {
    const year = first + t;
    const index = prijsindex[t];
    const begins = begint(start_uhp[0], year, first);
    const reached = Math.min(
      1,
      (reductie_uhp_eerste_jaar[0] * realisatie[part.uithuisplaatsing]) / incentive_drempel[0],
    );
    const overheadStays = Math.exp(-1 / afbouwduur_overhead[0]);
    const incidentStays = Math.max(0, 1 - 1 / incident_duur[0]);
    const joint =
      kosten_knop_toegang[t] +
      kosten_knop_aanbod[t] +
      kosten_knop_handhaving[t] +
      kosten_implementatie[t];
    const all = joint + kosten_knop_vraag[t] + kosten_hoofdbehandelaar_jaar[t];
    kosten_gezamenlijk[t] = all;
    let region = 0;
    let regionAtFirst = 0;
    let growthOfAll = 0;
    for (let g = 0; g < G; g++) {
      const tg = t * G + g;
      const young = t === 0 ? jeugdigen[g] : jeugdigen_jaar[tg - G] * (1 + groei_jeugdigen[t]);
      jeugdigen_jaar[tg] = young;
      const other =
        jeugdigen[g] *
        kosten_overig_per_jeugdige[0] *
        overig_index_basis[0] *
        index *
        volume_overig[t];
      kosten_overig[tg] = other;
      let placed = 0;
      let autonomous = 0;
      let market = 0;
      for (let z = 0; z < Z; z++) {
        const gz = g * Z + z;
        placed += kinderen_start[gz] * kostprijs_start[gz] * is_uithuisplaatsing[z];
        autonomous += kosten_markt_autonoom[tg * Z + z];
        market += kosten_markt[tg * Z + z];
      }
      const reward = begins ? incentive_aandeel[0] * reached * placed * index : 0;
      kosten_incentive[tg] = reward;
      const lost = omzet_verplaatst[tg] - (t === 0 ? 0 : omzet_verplaatst[tg - G]);
      const overhead =
        (t === 0 ? 0 : overhead_reeel[tg - G]) * overheadStays +
        overhead_aandeel[0] * Math.max(0, lost);
      overhead_reeel[tg] = overhead;
      const behind = overhead * index;
      const compensated = behind * inzet_compensatie[0];
      const passedOn = (behind - compensated) * doorwerking_overhead[0];
      achterblijvende_overhead[tg] = behind;
      kosten_compensatie[tg] = compensated;
      kosten_doorwerking[tg] = passedOn;
      const guaranteed =
        year <= garantie_tot[0] ? Math.max(0, garantie_aandeel[0] * autonomous - market) : 0;
      kosten_garantie[tg] = guaranteed;
      const children =
        incident_kinderen[tg] + (t === 0 ? 0 : kinderen_incident[tg - G]) * incidentStays;
      const incidents =
        (children * kosten_per_incident[0] +
          incident_intensief[tg] * kosten_per_incident_intensief[0]) *
        index;
      kinderen_incident[tg] = children;
      kosten_incident[tg] = incidents;
      incident_verwacht[tg] =
        (young / 1000) *
        incident_kans[0] *
        incident_omvang[0] *
        incident_duur[0] *
        kosten_per_incident[0] *
        index;
      const team = kosten_team_basis[g] * index;
      kosten_team[tg] = team;
      const prevented = onrechtmatig[tg] * aandeel_voorkomen[t];
      const recovered = (onrechtmatig[tg] - prevented) * aandeel_teruggevorderd[t];
      voorkomen[tg] = prevented;
      teruggevorderd[tg] = recovered;
      const more = guaranteed + compensated + passedOn - prevented - recovered;
      const throughRegion = market + other + more + incidents;
      kosten_regio[tg] = throughRegion;
      region += throughRegion;

      const share = verdeelsleutel[g];
      const shelter = kosten_opvang_jaar[tg];
      const transport = kosten_vervoer[tg];
      const replacement = kosten_vervangende_zorg_jaar[tg];
      const local = kosten_voor[tg] + kosten_btw[tg] + team + reward;
      kosten_jeugdhulp[tg] =
        throughRegion + transport + local + replacement + shelter + share * all;
      const protection = kosten_markt[tg * Z + voogdij] + kosten_markt[tg * Z + voogdij_lvb];
      const placement = kosten_markt[tg * Z + uithuisplaatsing];
      kosten_taakveld[tg * X] = share * kosten_knop_vraag[t] + shelter;
      kosten_taakveld[tg * X + 1] = local + share * kosten_hoofdbehandelaar_jaar[t];
      kosten_taakveld[tg * X + 2] =
        market - protection - placement + other + transport + replacement + more;
      kosten_taakveld[tg * X + 3] = placement + incidents;
      kosten_taakveld[tg * X + 4] = protection;
      kosten_taakveld[tg * X + 5] = share * joint;

      if (t === 0) atFirst[g] = autonomous + other;
      const grown = ((autonomous + other) * prijspeil[0]) / index - atFirst[g];
      growth[g] = grown;
      growthOfAll += grown;
      regionAtFirst += kosten_regio[g];
    }
    const k =
      year < taakstelling_start[0]
        ? 0
        : Math.min(1, (year - taakstelling_start[0] + 1) / Math.max(taakstelling_duur[0], 1));
    const budgeted = (index / prijspeil[0]) * (1 - taakstelling[0] * k);
    const own = 1 - solidariteit[t];
    for (let g = 0; g < G; g++) {
      const tg = t * G + g;
      const shared = solidariteit[t] * verdeelsleutel[g];
      const paid = shared * region + own * kosten_regio[tg];
      bijdrage[tg] = paid;
      const costs = kosten_jeugdhulp[tg] - kosten_regio[tg] + paid;
      kosten_gemeente[tg] = costs;
      const derived =
        budgeted *
        (kosten_jeugdhulp[g] -
          kosten_regio[g] +
          (shared * regionAtFirst + own * kosten_regio[g]) +
          groei_in_begroting[0] * (shared * growthOfAll + own * growth[g]));
      const given = begroting_opgegeven[tg];
      const budget = (given > 0 ? given : derived) + budgetmutatie[tg];
      begroting_afgeleid[tg] = derived;
      begroting[tg] = budget;
      saldo[tg] = budget - costs;
      reserve[tg] = (t === 0 ? reserve_start[g] : reserve[tg - G]) + budget - costs;
      afwijking[tg] = kosten_werkelijk[tg] > 0 ? costs / kosten_werkelijk[tg] - 1 : 0;
    }
  };
}
