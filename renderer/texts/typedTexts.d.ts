import 'i18next';

import type calendar from '../../assets/locales/nl/calendar.json';
import type levers from '../../assets/locales/nl/levers.json';
import type sheet from '../../assets/locales/nl/sheet.json';
import type nl from '../../assets/locales/nl/window.json';

declare module 'i18next' {
  /** The Dutch files say which keys there are. */
  interface CustomTypeOptions {
    readonly defaultNS: 'window';
    readonly resources: {
      readonly window: typeof nl;
      readonly calendar: typeof calendar;
      readonly levers: typeof levers;
      readonly sheet: typeof sheet;
    };
  }
}
