import 'i18next';

import type attribution from '../../assets/locales/nl/attribution.json';
import type calendar from '../../assets/locales/nl/calendar.json';
import type compare from '../../assets/locales/nl/compare.json';
import type exported from '../../assets/locales/nl/export.json';
import type levers from '../../assets/locales/nl/levers.json';
import type present from '../../assets/locales/nl/present.json';
import type report from '../../assets/locales/nl/report.json';
import type rules from '../../assets/locales/nl/rules.json';
import type measures from '../../assets/locales/nl/measures.json';
import type sheet from '../../assets/locales/nl/sheet.json';
import type snapshots from '../../assets/locales/nl/snapshots.json';
import type sources from '../../assets/locales/nl/sources.json';
import type start from '../../assets/locales/nl/start.json';
import type uncertainty from '../../assets/locales/nl/uncertainty.json';
import type versions from '../../assets/locales/nl/versions.json';
import type why from '../../assets/locales/nl/why.json';
import type nl from '../../assets/locales/nl/window.json';

declare module 'i18next' {
  /** The Dutch files say which keys there are. */
  interface CustomTypeOptions {
    readonly defaultNS: 'window';
    readonly resources: {
      readonly window: typeof nl;
      readonly attribution: typeof attribution;
      readonly calendar: typeof calendar;
      readonly compare: typeof compare;
      readonly export: typeof exported;
      readonly levers: typeof levers;
      readonly present: typeof present;
      readonly report: typeof report;
      readonly rules: typeof rules;
      readonly measures: typeof measures;
      readonly sheet: typeof sheet;
      readonly snapshots: typeof snapshots;
      readonly sources: typeof sources;
      readonly start: typeof start;
      readonly uncertainty: typeof uncertainty;
      readonly versions: typeof versions;
      readonly why: typeof why;
    };
  }
}
