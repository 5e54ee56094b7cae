import type { Inputs } from './inputs';
import { uithuisplaatsing, voogdij, voogdij_lvb, type Size } from './size';
import type { Variables } from './variables';

/** Equations 61 to 68: totals, who pays, and the task fields. */
export function plainTotals(size: Size, inputs: Inputs, variables: Variables): () => void {
  const { T, G, Z, X, first } = size;
  const { solidariteit, prijspeil, groei_in_begroting, taakstelling } = inputs;
  const { taakstelling_start, taakstelling_duur, begroting_opgegeven, budgetmutatie } = inputs;
  const { reserve_start, kosten_werkelijk } = inputs;
  const { kosten_markt, kosten_overig, voorkomen, teruggevorderd, kosten_garantie } = variables;
  const { kosten_incident, kosten_compensatie, kosten_doorwerking, kosten_regio } = variables;
  const { kosten_knop_vraag, kosten_knop_toegang, kosten_knop_aanbod } = variables;
  const { kosten_knop_handhaving, kosten_implementatie, kosten_hoofdbehandelaar_jaar } = variables;
  const { kosten_gezamenlijk, kosten_vervoer, kosten_voor, kosten_btw, kosten_team } = variables;
  const { kosten_vervangende_zorg_jaar, kosten_opvang_jaar, kosten_incentive } = variables;
  const { verdeelsleutel, kosten_jeugdhulp, bijdrage, kosten_gemeente } = variables;
  const { kosten_markt_autonoom, prijsindex, begroting_afgeleid, begroting } = variables;
  const { saldo, reserve, afwijking, kosten_taakveld } = variables;
  /** Autonomous costs, `A` of equation 66. */
  const autonomous = new Float64Array(T * G);

  return () => {
    // 61
    for (let tg = 0; tg < T * G; tg++) {
      let market = 0;
      for (let z = 0; z < Z; z++) market += kosten_markt[tg * Z + z];
      kosten_regio[tg] =
        market +
        kosten_overig[tg] -
        voorkomen[tg] -
        teruggevorderd[tg] +
        kosten_garantie[tg] +
        kosten_incident[tg] +
        kosten_compensatie[tg] +
        kosten_doorwerking[tg];
    }
    // 62
    for (let t = 0; t < T; t++) {
      kosten_gezamenlijk[t] =
        kosten_knop_vraag[t] +
        kosten_knop_toegang[t] +
        kosten_knop_aanbod[t] +
        kosten_knop_handhaving[t] +
        kosten_implementatie[t] +
        kosten_hoofdbehandelaar_jaar[t];
    }
    // 63
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        const tg = t * G + g;
        kosten_jeugdhulp[tg] =
          kosten_regio[tg] +
          kosten_vervoer[tg] +
          kosten_voor[tg] +
          kosten_btw[tg] +
          kosten_team[tg] +
          kosten_vervangende_zorg_jaar[tg] +
          kosten_opvang_jaar[tg] +
          kosten_incentive[tg] +
          verdeelsleutel[g] * kosten_gezamenlijk[t];
      }
    }
    // 64
    for (let t = 0; t < T; t++) {
      let sum = 0;
      for (let g = 0; g < G; g++) sum += kosten_regio[t * G + g];
      for (let g = 0; g < G; g++) {
        bijdrage[t * G + g] =
          solidariteit[t] * verdeelsleutel[g] * sum +
          (1 - solidariteit[t]) * kosten_regio[t * G + g];
      }
    }
    // 65
    for (let tg = 0; tg < T * G; tg++) {
      kosten_gemeente[tg] = kosten_jeugdhulp[tg] - kosten_regio[tg] + bijdrage[tg];
    }
    // 66
    for (let tg = 0; tg < T * G; tg++) {
      let sum = 0;
      for (let z = 0; z < Z; z++) sum += kosten_markt_autonoom[tg * Z + z];
      autonomous[tg] = sum + kosten_overig[tg];
    }
    for (let t = 0; t < T; t++) {
      const year = first + t;
      const k =
        year < taakstelling_start[0]
          ? 0
          : Math.min(1, (year - taakstelling_start[0] + 1) / Math.max(taakstelling_duur[0], 1));
      let regionAtFirst = 0;
      let growthOfAll = 0;
      for (let g = 0; g < G; g++) {
        regionAtFirst += kosten_regio[g];
        growthOfAll += (autonomous[t * G + g] * prijspeil[0]) / prijsindex[t] - autonomous[g];
      }
      for (let g = 0; g < G; g++) {
        const growth = (autonomous[t * G + g] * prijspeil[0]) / prijsindex[t] - autonomous[g];
        const shared = solidariteit[t] * verdeelsleutel[g];
        const own = 1 - solidariteit[t];
        begroting_afgeleid[t * G + g] =
          (prijsindex[t] / prijspeil[0]) *
          (kosten_jeugdhulp[g] -
            kosten_regio[g] +
            (shared * regionAtFirst + own * kosten_regio[g]) +
            groei_in_begroting[0] * (shared * growthOfAll + own * growth)) *
          (1 - taakstelling[0] * k);
      }
    }
    for (let tg = 0; tg < T * G; tg++) {
      const given = begroting_opgegeven[tg];
      begroting[tg] = (given > 0 ? given : begroting_afgeleid[tg]) + budgetmutatie[tg];
    }
    // 67
    for (let tg = 0; tg < T * G; tg++) saldo[tg] = begroting[tg] - kosten_gemeente[tg];
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        const before = t === 0 ? reserve_start[g] : reserve[(t - 1) * G + g];
        reserve[t * G + g] = before + saldo[t * G + g];
      }
    }
    for (let tg = 0; tg < T * G; tg++) {
      const known = kosten_werkelijk[tg];
      afwijking[tg] = known > 0 ? kosten_gemeente[tg] / known - 1 : 0;
    }
    // 68
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < G; g++) {
        const tg = t * G + g;
        const share = verdeelsleutel[g];
        let market = 0;
        for (let z = 0; z < Z; z++) market += kosten_markt[tg * Z + z];
        const protection = kosten_markt[tg * Z + voogdij] + kosten_markt[tg * Z + voogdij_lvb];
        const placement = kosten_markt[tg * Z + uithuisplaatsing];
        // In the order of the dimension: 6.1, 6.22, 6.752, 6.762, 6.821, 6.92.
        kosten_taakveld[tg * X] = share * kosten_knop_vraag[t] + kosten_opvang_jaar[tg];
        kosten_taakveld[tg * X + 1] =
          kosten_voor[tg] +
          kosten_btw[tg] +
          kosten_team[tg] +
          kosten_incentive[tg] +
          share * kosten_hoofdbehandelaar_jaar[t];
        kosten_taakveld[tg * X + 2] =
          market -
          protection -
          placement +
          kosten_overig[tg] +
          kosten_vervoer[tg] +
          kosten_vervangende_zorg_jaar[tg] +
          kosten_compensatie[tg] +
          kosten_doorwerking[tg] +
          kosten_garantie[tg] -
          voorkomen[tg] -
          teruggevorderd[tg];
        kosten_taakveld[tg * X + 3] = placement + kosten_incident[tg];
        kosten_taakveld[tg * X + 4] = protection;
        kosten_taakveld[tg * X + 5] =
          share *
          (kosten_knop_toegang[t] +
            kosten_knop_aanbod[t] +
            kosten_knop_handhaving[t] +
            kosten_implementatie[t]);
      }
    }
  };
}
