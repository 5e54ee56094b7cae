import type { YearFactors } from './fusedYear';
import type { Inputs } from './inputs';
import { part, type Size } from './size';
import { ratio } from './time';
import type { Variables } from './variables';

/** Of one year, everything by municipality and form of care, in two passes: staff is needed in between. */
export function fusedCells(
  size: Size,
  inputs: Inputs,
  variables: Variables,
  factors: YearFactors,
): (t: number) => void {
  const { G, Z } = size;
  const { volumegroei, naar_voren, realisatie, vereist_hoofdbehandelaar } = inputs;
  const { hoofdbehandelaar, startwijze, aandeel_opvang, is_uithuisplaatsing } = inputs;
  const { gemiddelde_duur, wachtlijst_basis, blijft_wachten, groepsgrootte } = inputs;
  const { aandeel_via_lokaal_team, adminuren_per_casus, aandeel_zonder_beschikking } = inputs;
  const { inzet_vrijval, productieve_uren, werving_max, afbouw_max, terugval_markt } = inputs;
  const { blijft_weg, zwaarte_verplaatst, zwaarte_teruggedrongen, fte_minimum } = inputs;
  const { kosten_fte_hbo, vervoer_lokaal_aandeel, vervoerskosten } = inputs;
  const { kosten_vervangende_zorg, kosten_opvang, onrechtmatig_aandeel } = inputs;
  const { aandeel_gedetacheerd, btw_tarief, bcf_aandeel } = inputs;
  const { kosten_hoofdbehandelaar, caseload_hoofdbehandelaar } = inputs;
  const { kinderen_start, kostprijs_start, prijsindex, intensiteit, vraag_autonoom } = variables;
  const { kosten_markt_autonoom, bereik, tempo, naar_voren_toegelaten, voor_eind } = variables;
  const { aandeel_verplaatst, vraag, kinderen_teruggedrongen, kinderen_opvang } = variables;
  const { reductie_uhp_effectief, plaatsingen_vermeden, plaatsingen_niet_gestart } = variables;
  const { instroom_vermeden, verplaatst, extra_vraag, wachtlijst_over } = variables;
  const { wachtlijst_terug, vraag_voor, uren_markt, uren_nodig, professional_uren } = variables;
  const { bruto_uren, adminuren_vrij, vrijval, fte_nodig, fte, dekking } = variables;
  const { geholpen_voor, terugval, wachtend, netto_verplaatst, geholpen_verplaatst } = variables;
  const { terugkeer, kinderen_markt, aandeel_voor, terugdringing } = variables;
  const { kinderen_wisselen, fte_zorgvorm, kwetsbaar, kwetsbaar_samen } = variables;
  const { prijs_markt, kosten_markt, uitgesteld, kosten_fte, kosten_per_fte } = variables;
  const { kosten_voor, kosten_btw, kosten_vervoer, kosten_vervangende_zorg_jaar } = variables;
  const { kosten_opvang_jaar, omzet_verplaatst, onrechtmatig } = variables;
  const { kosten_hoofdbehandelaar_jaar } = variables;
  const { stays, staysMean, enters, entersMean, inForce, kept, demand, turnedAway } = factors;
  const { extra, hours, price, switching, posts } = factors;
  const year = G * Z;

  return (t) => {
    const inOneGo = startwijze[0] === 1;
    const index = prijsindex[t];
    let allDemand = 0;
    let allAutonomous = 0;
    let allTurnedAway = 0;
    let allHelped = 0;
    let allTreated = 0;
    for (let g = 0; g < G; g++) {
      const tg = t * G + g;
      let gross = 0;
      let admin = 0;
      let notStarted = 0;
      let postCosts = 0;
      for (let z = 0; z < Z; z++) {
        const tgz = tg * Z + z;
        const tz = t * Z + z;
        const gz = g * Z + z;
        const autonomous =
          t === 0 ? kinderen_start[gz] : vraag_autonoom[tgz - year] * (1 + volumegroei[z]);
        vraag_autonoom[tgz] = autonomous;
        kosten_markt_autonoom[tgz] = autonomous * kostprijs_start[gz] * index * intensiteit[tz];
        const wanted = autonomous * demand[z];
        vraag[tgz] = wanted;
        const refused = autonomous * (1 - kept[z]);
        kinderen_teruggedrongen[tgz] = refused;
        kinderen_opvang[tgz] = refused * aandeel_opvang[0];
        const placement = wanted * is_uithuisplaatsing[z];
        const avoided = placement * reductie_uhp_effectief[tz];
        plaatsingen_vermeden[tgz] = avoided;
        notStarted += (placement * instroom_vermeden[t]) / (1 + gemiddelde_duur[z]);
        const p =
          Math.min(naar_voren[gz] * realisatie[part.naar_voren], bereik[tz]) *
          (1 - vereist_hoofdbehandelaar[z] * (1 - hoofdbehandelaar[0])) *
          tempo[tz];
        naar_voren_toegelaten[tgz] = p;
        const before = t === 0 ? 0 : voor_eind[tgz - year];
        voor_eind[tgz] = inOneGo ? p : before * stays[z] + p * enters[z];
        const share = inOneGo ? p * inForce[z] : before * staysMean[z] + p * entersMean[z];
        const shareBefore = t === 0 ? 0 : aandeel_verplaatst[tgz - year];
        aandeel_verplaatst[tgz] = share;
        const moved = (wanted - avoided) * share;
        verplaatst[tgz] = moved;
        const more = moved * extra[z];
        const over = wachtlijst_basis[gz] * (share - shareBefore);
        const back = (t === 0 ? 0 : wachtend[tgz - year]) * blijft_wachten[0];
        const inFront = moved + more + over + back;
        extra_vraag[tgz] = more;
        wachtlijst_over[tgz] = over;
        wachtlijst_terug[tgz] = back;
        vraag_voor[tgz] = inFront;
        const needed = inFront * uren_markt[gz] * hours[z];
        const professional = needed / groepsgrootte[z];
        uren_nodig[tgz] = needed;
        professional_uren[tgz] = professional;
        gross += professional;
        postCosts += professional * kosten_fte[z];
        admin += moved * aandeel_via_lokaal_team[z];
        allDemand += wanted;
        allAutonomous += autonomous;
        allTurnedAway += autonomous * turnedAway[z];
      }
      plaatsingen_niet_gestart[tg] = notStarted;
      bruto_uren[tg] = gross;
      const freed = admin * adminuren_per_casus[0] * aandeel_zonder_beschikking[0];
      const used = Math.min(gross, freed * inzet_vrijval[0]);
      const wantedStaff = (gross - used) / productieve_uren[0];
      const staffBefore = t === 0 ? 0 : fte[tg - G];
      const staff = Math.max(
        Math.min(wantedStaff, staffBefore + werving_max[g]),
        staffBefore * (1 - afbouw_max[0]),
      );
      const covered = gross === 0 ? 1 : Math.min(1, (staff * productieve_uren[0] + used) / gross);
      adminuren_vrij[tg] = freed;
      vrijval[tg] = used;
      fte_nodig[tg] = wantedStaff;
      fte[tg] = staff;
      dekking[tg] = covered;

      let deferred = 0;
      let transport = 0;
      let replaced = 0;
      let sheltered = 0;
      let turnover = 0;
      let unlawful = 0;
      for (let z = 0; z < Z; z++) {
        const tgz = tg * Z + z;
        const moved = verplaatst[tgz];
        const inFront = vraag_voor[tgz];
        const helped = inFront * covered;
        const fallBack = moved * (1 - covered) * terugval_markt[0];
        const waiting = (1 - covered) * (inFront - moved * terugval_markt[0]);
        const helpedMoved = moved * covered;
        const returned = (t === 0 ? 0 : geholpen_verplaatst[tgz - year]) * (1 - blijft_weg[z]);
        const avoided = plaatsingen_vermeden[tgz];
        const market = vraag[tgz] - avoided - moved + fallBack + returned;
        geholpen_voor[tgz] = helped;
        terugval[tgz] = fallBack;
        wachtend[tgz] = waiting;
        netto_verplaatst[tgz] = moved - fallBack;
        geholpen_verplaatst[tgz] = helpedMoved;
        terugkeer[tgz] = returned;
        kinderen_markt[tgz] = market;
        kinderen_wisselen[tgz] = helpedMoved * switching[z];
        const post = ratio(staff * professional_uren[tgz], gross);
        fte_zorgvorm[tgz] = post;
        kwetsbaar[tgz] = Number(0 < post && post < fte_minimum[0]);
        posts[z] += post;
        const basePrice = kostprijs_start[g * Z + z];
        const cost = basePrice * price[z];
        const left = moved - fallBack - returned;
        const bill =
          (market +
            left * (1 - zwaarte_verplaatst[z]) +
            kinderen_teruggedrongen[tgz] * (1 - zwaarte_teruggedrongen[0])) *
          cost;
        prijs_markt[tgz] = cost;
        kosten_markt[tgz] = bill;
        deferred += waiting * cost;
        transport += (market + helped * vervoer_lokaal_aandeel[0]) * vervoerskosten[z];
        replaced += avoided * intensiteit[t * Z + z];
        sheltered += kinderen_opvang[tgz];
        turnover += left * zwaarte_verplaatst[z] * basePrice;
        unlawful += bill * onrechtmatig_aandeel[z];
        allTurnedAway += waiting;
        allHelped += helpedMoved;
        allTreated += helped * vereist_hoofdbehandelaar[z];
      }
      const perPost = gross === 0 ? kosten_fte_hbo[0] : postCosts / gross;
      const front = staff * perPost * index;
      uitgesteld[tg] = deferred;
      kosten_per_fte[tg] = perPost;
      kosten_voor[tg] = front;
      kosten_btw[tg] = front * aandeel_gedetacheerd[0] * btw_tarief[0] * (1 - bcf_aandeel[0]);
      kosten_vervoer[tg] = transport * index;
      kosten_vervangende_zorg_jaar[tg] = replaced * kosten_vervangende_zorg[0] * index;
      kosten_opvang_jaar[tg] = sheltered * kosten_opvang[0] * index;
      omzet_verplaatst[tg] = turnover;
      onrechtmatig[tg] = unlawful;
    }
    for (let z = 0; z < Z; z++) {
      kwetsbaar_samen[t * Z + z] = Number(0 < posts[z] && posts[z] < fte_minimum[0]);
    }
    aandeel_voor[t] = ratio(allHelped, allDemand);
    terugdringing[t] = ratio(allTurnedAway, allAutonomous);
    kosten_hoofdbehandelaar_jaar[t] =
      allTreated === 0
        ? 0
        : kosten_hoofdbehandelaar[0] *
          Math.max(1, allTreated / caseload_hoofdbehandelaar[0]) *
          index;
  };
}
