import i18next from 'i18next';
import compare from '../../assets/locales/nl/compare.json';
import exported from '../../assets/locales/nl/export.json';
import window from '../../assets/locales/nl/window.json';
import { unitLabel } from '../../renderer/format/amount';
import { textsOf, type Texts } from '../../renderer/format/useTexts';
import type { Model } from '../../shared/model/model';
import type { WorkbookWords } from '../../shared/spreadsheet/words';

/** The texts of the window, without a window. */
export function dutch(): Texts {
  const instance = i18next.createInstance();
  void instance.init({
    lng: 'nl',
    resources: { nl: { window, compare } },
    defaultNS: 'window',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return textsOf(instance, 'nl');
}

/** How a table or a workbook says things. */
export function dutchWords(model: Model): WorkbookWords {
  const texts = dutch();
  return {
    texts: exported.workbook,
    say: texts.say,
    unit: (unit, display) => unitLabel(unit, display, model, texts),
  };
}
