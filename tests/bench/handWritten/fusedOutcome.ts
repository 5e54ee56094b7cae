import type { Inputs } from './inputs';
import { part, type Size } from './size';
import { aanloop, ratio } from './time';
import type { Variables } from './variables';

/** Of one year, the other services and the indicators. */
export function fusedOutcome(
  size: Size,
  inputs: Inputs,
  variables: Variables,
): (t: number) => void {
  const { G, Z, O, first } = size;
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

  return (t) => {
    let bill = 0;
    let region = 0;
    let regionAtFirst = 0;
    let others = 0;
    let local = kosten_hoofdbehandelaar_jaar[t];
    let helpedInFront = 0;
    let unique = 0;
    let team = 0;
    for (let g = 0; g < G; g++) {
      const tg = t * G + g;
      let market = 0;
      let front = 0;
      for (let tgz = tg * Z; tgz < (tg + 1) * Z; tgz++) {
        market += kinderen_markt[tgz];
        front += geholpen_voor[tgz];
      }
      const children = uniek_aandeel[0] * (market + front) + kinderen_team_basis[g];
      kinderen_uniek[tg] = children;
      een_op[tg] = ratio(jeugdigen_jaar[tg], children);
      een_op_beschikking[tg] = ratio(jeugdigen_jaar[tg], uniek_aandeel[0] * market);
      bill += kosten_jeugdhulp[tg];
      region += kosten_regio[tg];
      regionAtFirst += kosten_regio[g];
      others += kosten_overig[tg];
      local += kosten_team[tg] + kosten_voor[tg] + kosten_btw[tg];
      helpedInFront += front;
      unique += children;
      team += kinderen_team_basis[g];
    }
    totaal[t] = bill;
    aandeel_data[t] = ratio(bill - others, bill);
    aandeel_lokaal_kosten[t] = ratio(local, bill);
    aandeel_lokaal_kinderen[t] = ratio(team + uniek_aandeel[0] * helpedInFront, unique);

    const a =
      realisatie[part.toegang] *
      aanloop(start_diensten[0], aanloop_overdracht[0], first + t, first);
    const cut = Number(first + t >= taakstelling_start[0]);
    const base = (regionAtFirst * (1 / soj_aandeel[0] - 1) * prijsindex[t]) / prijspeil[0];
    for (let o = 0; o < O; o++) {
      const to = t * O + o;
      const reports = t === 0 ? 1 : meldingen[to - O] * (1 + meldingengroei[o]);
      const work =
        reports *
        (1 - effect_voorkant_meldingen[o] * aandeel_voor[t]) *
        (1 - inzet_overdracht[o] * effect_overdracht[o] * a);
      const budget = (nullijn[0] + (1 - nullijn[0]) * work) * (1 - taakstelling_dienst[o] * cut);
      const room = budget / (1 - inzet_efficientie_dienst[o] * efficientie_dienst[o] * a);
      const short = Math.max(0, work - room);
      const costs = base * aandeel_dienst[o];
      meldingen[to] = reports;
      werklast[to] = work;
      ruimte[to] = room;
      tekort[to] = short;
      kosten_dienst[to] = costs * budget;
      tekort_euro[to] = costs * short;
      region += costs * budget;
    }
    kosten_dgj[t] = region;
  };
}
