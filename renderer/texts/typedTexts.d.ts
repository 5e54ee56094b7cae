import 'i18next';

import type nl from '../../assets/locales/nl/window.json';

declare module 'i18next' {
  /** The Dutch file says which keys there are. */
  interface CustomTypeOptions {
    readonly defaultNS: 'window';
    readonly resources: { readonly window: typeof nl };
  }
}
