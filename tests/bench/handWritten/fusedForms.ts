import type { YearFactors } from './fusedYear';
import type { Inputs } from './inputs';
import { lokaal_team, part, type Size } from './size';
import { aanloop, begin, begint, loopt } from './time';
import type { Variables } from './variables';

/** Of one year, everything by form of care alone; the factors of that year go to `factors`. */
export function fusedForms(
  size: Size,
  inputs: Inputs,
  variables: Variables,
  factors: YearFactors,
): (t: number) => void {
  const { Z, R, I, first } = size;
  const { realisatie, gevoeligheid_vraag, gevoeligheid_omvang, gevoeligheid_doorstroom } = inputs;
  const { inzet_vraag, effect_vraag, start_vraag, aanloop_vraag, gemiddelde_duur } = inputs;
  const { aandeel_route, inzet_toegang, effect_toegang, waterbed, demping_toegang } = inputs;
  const { start_toegang, aanloop_toegang, medewerking, medewerking_inzet } = inputs;
  const { inzet_specifiek_beschikken, effect_specifiek_beschikken, start_beschikken } = inputs;
  const { inzet_afschalen, effect_afschalen, start_afschalen, aanloop_beschikken } = inputs;
  const { inzet_afbakening, aandeel_niet_wettelijk, start_afbakening, aanloop_afbakening } = inputs;
  const { inzet_resultaatfinanciering, effect_resultaatfinanciering } = inputs;
  const { herinstroom_resultaat, start_resultaat, aanloop_resultaat } = inputs;
  const { inzet_normenkader, effect_normenkader, start_normenkader, aanloop_normenkader } = inputs;
  const { inzet_vaste_voogden, effect_vaste_voogden, is_voogdij, start_voogden } = inputs;
  const { overlap_maatregelen, vertraging_doorstroom, effect_vroeghulp, escalatie } = inputs;
  const { startwijze, start_naar_voren, aanloop_naar_voren, aanzuiging } = inputs;
  const { gevoeligheid_aanzuiging, boeggolf_piek, boeggolf_halvering, rendement_start } = inputs;
  const { leertijd, zwaarte_verplaatst, aandeel_zonder_beschikking, efficientie_dichtbij } = inputs;
  const { tariefmutatie, start_tarief, inzet_minder_aanbieders, effect_minder_aanbieders } = inputs;
  const { start_minder_aanbieders, aanloop_aanbieders, start_uhp, intensiteitsgroei } = inputs;
  const { prijsindex, intensiteit, factor_vraag, factor_toegang, factor_afbakening } = variables;
  const { kracht_beschikken, kracht_afschalen, bereik_beschikken, factor_beschikken } = variables;
  const { factor_afschalen, kracht_resultaat, factor_herinstroom, factor_doorstroom } = variables;
  const { kracht_normenkader, factor_voogden, korting_omvang, bereik, tempo } = variables;
  const { boeggolf, rendement, uhp_eind, reductie_uhp, reductie_uhp_effectief } = variables;
  const { aandeel_voor, terugdringing } = variables;
  const { stays, staysMean, enters, entersMean, inForce, kept, demand, turnedAway } = factors;
  const { extra, hours, price, switching, posts } = factors;
  /** Run-in of the routes in this year, times the effort. */
  const routes = new Float64Array(R);
  /** What each instrument of demand takes off, before how sensitive a form of care is. */
  const instruments = new Float64Array(I);

  return (t) => {
    const year = first + t;
    const access = realisatie[part.toegang];
    const contracts = realisatie[part.contracten];
    for (let r = 0; r < R; r++) {
      routes[r] = inzet_toegang[r] * aanloop(start_toegang[r], aanloop_toegang[r], year, first);
    }
    for (let i = 0; i < I; i++) {
      instruments[i] =
        inzet_vraag[i] *
        effect_vraag[i] *
        realisatie[part.vraag] *
        aanloop(start_vraag[i], aanloop_vraag[i], year, first);
    }
    const specific =
      inzet_specifiek_beschikken[0] *
      effect_specifiek_beschikken[0] *
      access *
      aanloop(start_beschikken[0], aanloop_beschikken[0], year, first);
    const scalingDown =
      inzet_afschalen[0] *
      effect_afschalen[0] *
      access *
      aanloop(start_afschalen[0], aanloop_beschikken[0], year, first);
    const delimited =
      inzet_afbakening[0] *
      contracts *
      aanloop(start_afbakening[0], aanloop_afbakening[0], year, first);
    const result =
      inzet_resultaatfinanciering[0] *
      contracts *
      aanloop(start_resultaat[0], aanloop_resultaat[0], year, first);
    const norms =
      inzet_normenkader[0] *
      contracts *
      aanloop(start_normenkader[0], aanloop_normenkader[0], year, first);
    const guardians =
      inzet_vaste_voogden[0] *
      effect_vaste_voogden[0] *
      contracts *
      loopt(start_voogden[0], year, first);
    const n = vertraging_doorstroom[0];
    const earlyHelp = effect_vroeghulp[0] * (t < n ? 0 : aandeel_voor[t - n]);
    const escalated = escalatie[0] * (t < n ? 0 : terugdringing[t - n]);
    const damped = 1 - demping_toegang[0] * access * routes[lokaal_team];
    const tariff =
      prijsindex[t] *
      (1 + tariefmutatie[0] * loopt(start_tarief[0], year, first)) *
      (1 -
        inzet_minder_aanbieders[0] *
          effect_minder_aanbieders[0] *
          contracts *
          aanloop(start_minder_aanbieders[0], aanloop_aanbieders[0], year, first));
    const placements = reductie_uhp[t] * realisatie[part.uithuisplaatsing];
    const placementsInForce = loopt(start_uhp[0], year, first);

    for (let z = 0; z < Z; z++) {
      const tz = t * Z + z;
      const heavier = t === 0 ? 1 : intensiteit[tz - Z] * (1 + intensiteitsgroei[z]);
      intensiteit[tz] = heavier;
      let prevented = 1;
      for (let i = 0; i < I; i++) prevented *= 1 - instruments[i] * gevoeligheid_vraag[z];
      factor_vraag[tz] = prevented;
      let away = 0;
      let reached = 0;
      for (let r = 0; r < R; r++) {
        const share = aandeel_route[z * R + r];
        away += share * routes[r] * effect_toegang[r] * (1 - waterbed[r]);
        reached += share * Math.min(1, medewerking[r] + medewerking_inzet[r] * routes[r] * access);
      }
      const admitted = 1 - access * away;
      factor_toegang[tz] = admitted;
      bereik[tz] = reached;
      const legal = 1 - delimited * aandeel_niet_wettelijk[z];
      factor_afbakening[tz] = legal;
      const a = specific * gevoeligheid_omvang[z];
      const b = scalingDown * gevoeligheid_omvang[z];
      const c = norms * effect_normenkader[z];
      const funded = result * gevoeligheid_omvang[z];
      const d = effect_resultaatfinanciering[0] * funded;
      kracht_beschikken[tz] = a;
      kracht_afschalen[tz] = b;
      kracht_normenkader[tz] = c;
      kracht_resultaat[tz] = d;
      const back = 1 + herinstroom_resultaat[0] * funded;
      factor_herinstroom[tz] = back;
      const less = a * bereik_beschikken[z];
      const down = b * bereik_beschikken[z];
      factor_beschikken[tz] = 1 - less;
      factor_afschalen[tz] = 1 - down;
      const most = Math.max(less, down, c, d);
      const apart = 1 - (1 - less) * (1 - down) * (1 - c) * (1 - d);
      const cut = most + (1 - overlap_maatregelen[0]) * (apart - most);
      korting_omvang[tz] = cut;
      const guarded = 1 - guardians * is_voogdij[z];
      factor_voogden[tz] = guarded;
      const flow =
        (1 - gevoeligheid_doorstroom[z] * earlyHelp) * (1 + gevoeligheid_doorstroom[z] * escalated);
      factor_doorstroom[tz] = flow;

      const start = start_naar_voren[z];
      const w = loopt(start, year, first);
      const since = Math.max(0, year - begin(start, first));
      const wave = w === 0 ? 0 : boeggolf_piek[0] * Math.pow(0.5, since / boeggolf_halvering[0]);
      const yields = w === 0 ? 1 : 1 - (1 - rendement_start[0]) * Math.exp(-since / leertijd[0]);
      boeggolf[tz] = wave;
      rendement[tz] = yields;
      tempo[tz] =
        startwijze[0] === 1 ? Number(w > 0) : aanloop(start, aanloop_naar_voren[0], year, first);
      const duration = gemiddelde_duur[z];
      const left = entering(w, duration, stays[z]);
      enters[z] = left;
      entersMean[z] = w - duration * left;
      inForce[z] = w;
      switching[z] =
        startwijze[0] === 1 && begint(start, year, first) ? (1 / w) * (duration / w) * left : 0;
      const before = t === 0 ? 0 : uhp_eind[tz - Z];
      const v = placementsInForce;
      const placed = entering(v, duration, stays[z]);
      uhp_eind[tz] = before * stays[z] + placements * placed;
      reductie_uhp_effectief[tz] = before * staysMean[z] + placements * (v - duration * placed);

      kept[z] = prevented * admitted * legal;
      demand[z] = kept[z] * flow * back;
      turnedAway[z] = prevented * (1 - admitted * legal);
      extra[z] = (wave + aanzuiging[0]) * gevoeligheid_aanzuiging[z] * damped;
      hours[z] =
        (zwaarte_verplaatst[z] *
          heavier *
          (1 - b) *
          (1 - (1 - aandeel_zonder_beschikking[0]) * a) *
          (1 - efficientie_dichtbij[z])) /
        yields;
      price[z] = tariff * heavier * (1 - cut) * guarded;
      posts[z] = 0;
    }
  };
}

/** 1 - e^(-w/d), which is known but for the half year in which something begins. */
function entering(w: number, duration: number, stays: number): number {
  if (w === 0) return 0;
  return w === 1 ? 1 - stays : 1 - Math.exp(-w / duration);
}
