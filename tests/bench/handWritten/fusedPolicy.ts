import { earliestShift } from './fusedYear';
import type { Inputs } from './inputs';
import { part, type Size } from './size';
import { aanloop, begint, loopt } from './time';
import type { Variables } from './variables';

/** Of one year, everything without forms of care: indices, the costs of the knobs, enforcement, placements. */
export function fusedPolicy(size: Size, inputs: Inputs, variables: Variables): (t: number) => void {
  const { R, I, H, O, first } = size;
  const { realisatie, loonprijsontwikkeling, prijspeil, groei_overig } = inputs;
  const { start_vraag, inzet_vraag, kosten_vraag, start_toegang, inzet_toegang } = inputs;
  const { kosten_toegang, inzet_overdracht, kosten_overdracht, start_diensten } = inputs;
  const { start_beschikken, inzet_specifiek_beschikken, kosten_specifiek_beschikken } = inputs;
  const { start_afschalen, inzet_afschalen, kosten_afschalen } = inputs;
  const { start_afbakening, inzet_afbakening, kosten_afbakening } = inputs;
  const { start_normenkader, inzet_normenkader, kosten_normenkader } = inputs;
  const { start_minder_aanbieders, inzet_minder_aanbieders, kosten_minder_aanbieders } = inputs;
  const { inzet_handhaving, effect_voorkomen, effect_terugvorderen, start_handhaving } = inputs;
  const { aanloop_handhaving, kosten_handhaving, implementatiekosten } = inputs;
  const { start_uhp, reductie_uhp_eerste_jaar, reductie_uhp_vervolg } = inputs;
  const { prijsindex, volume_overig, schaal, kosten_knop_vraag, kosten_knop_toegang } = variables;
  const { kosten_knop_aanbod, kosten_knop_handhaving, kosten_implementatie } = variables;
  const { aandeel_voorkomen, aandeel_teruggevorderd, reductie_uhp, instroom_vermeden } = variables;
  let earliest = Infinity;

  return (t) => {
    const year = first + t;
    if (t === 0) earliest = earliestShift(size, inputs);
    const price = t === 0 ? prijspeil[0] : prijsindex[t - 1] * (1 + loonprijsontwikkeling[t]);
    prijsindex[t] = price;
    volume_overig[t] = t === 0 ? 1 : volume_overig[t - 1] * (1 + groei_overig[0]);
    const scaled = price * schaal[0];
    let demand = 0;
    for (let i = 0; i < I; i++) {
      demand += loopt(start_vraag[i], year, first) * inzet_vraag[i] * kosten_vraag[i];
    }
    kosten_knop_vraag[t] = scaled * demand;
    let access = 0;
    for (let r = 0; r < R; r++) {
      access += loopt(start_toegang[r], year, first) * inzet_toegang[r] * kosten_toegang[r];
    }
    let handOver = 0;
    for (let o = 0; o < O; o++) handOver += inzet_overdracht[o] * kosten_overdracht[o];
    kosten_knop_toegang[t] =
      scaled *
      (access +
        loopt(start_beschikken[0], year, first) *
          inzet_specifiek_beschikken[0] *
          kosten_specifiek_beschikken[0] +
        loopt(start_afschalen[0], year, first) * inzet_afschalen[0] * kosten_afschalen[0] +
        loopt(start_diensten[0], year, first) * handOver);
    const providers = loopt(start_minder_aanbieders[0], year, first) * inzet_minder_aanbieders[0];
    kosten_knop_aanbod[t] =
      scaled *
      (loopt(start_afbakening[0], year, first) * inzet_afbakening[0] * kosten_afbakening[0] +
        loopt(start_normenkader[0], year, first) * inzet_normenkader[0] * kosten_normenkader[0] +
        providers * kosten_minder_aanbieders[0]);
    let prevented = 1;
    let recovered = 1;
    let enforcement = 0;
    for (let h = 0; h < H; h++) {
      const start = start_handhaving[h];
      const power =
        inzet_handhaving[h] *
        realisatie[part.rechtmatigheid] *
        aanloop(start, aanloop_handhaving[h], year, first);
      prevented *= 1 - effect_voorkomen[h] * power;
      recovered *= 1 - effect_terugvorderen[h] * power;
      enforcement += loopt(start, year, first) * inzet_handhaving[h] * kosten_handhaving[h];
    }
    aandeel_voorkomen[t] = 1 - prevented;
    aandeel_teruggevorderd[t] = 1 - recovered;
    kosten_knop_handhaving[t] = scaled * enforcement;
    kosten_implementatie[t] =
      year <= earliest && earliest < year + 1 ? implementatiekosten[0] * scaled : 0;
    const w = loopt(start_uhp[0], year, first);
    const reduced =
      w === 0
        ? 0
        : begint(start_uhp[0], year, first)
          ? reductie_uhp_eerste_jaar[0]
          : Math.max(0, Math.min(1, (t === 0 ? 0 : reductie_uhp[t - 1]) + reductie_uhp_vervolg[0]));
    reductie_uhp[t] = reduced;
    instroom_vermeden[t] = reduced * realisatie[part.uithuisplaatsing] * w;
  };
}
