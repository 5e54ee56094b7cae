import type { CellError } from '../../shared/value/cellError';
import type { Picture, Variable } from '../../shared/model/model';
import type { PictureContent } from '../pictures/pictureContent';
import { unitText } from '../pictures/pictureContent';
import { pictureScale } from '../pictures/pictureScale';
import type { View } from '../values/view';
import { unitLabel } from '../format/amount';
import { effectVariable } from '../values/attributed';
import { groupName } from '../values/groupNames';
import type { ShownAttribution } from '../values/shownAttribution';

/** Id of the picture of causes among those of the model, whose ids have no such sign. */
export const causesId = '#causes';

interface Asked {
  readonly variable: Variable;
  /** The year, as text. */
  readonly year: string;
  /** The model has this variable for the whole area only, though one item was asked for. */
  readonly wholeOnly: boolean;
  /** What keeps the variable from being divided. */
  readonly error: CellError | null;
}

/**
 * The way from the reference to the scenario as a picture: what each group does alone, what they make together,
 * and the whole. Groups that do nothing in any year are left out, unless all are.
 */
export function causesContent(
  view: View,
  shown: ShownAttribution,
  { variable, year, wholeOnly, error }: Asked,
): PictureContent {
  const { t } = view.texts;
  const busy = shown.groups.filter(({ isIdle }) => !isIdle);
  const groups = busy.length === 0 ? shown.groups : busy;
  const values = [...groups.map(({ alone }) => alone), shown.together, shown.total];
  const series = {
    id: 'cause',
    label: variable.label,
    form: 'step',
    role: variable.id === effectVariable(view.run.model)?.id ? 'scenario' : 'part',
    part: 0,
    values,
    errors: values.map((value) => (Number.isNaN(value) ? error : null)),
    wholeOnly,
  } as const;
  const unit = unitLabel(variable.unit, variable.display, view.run.model, view.texts);
  const axis = t('attribution:axis', { unit });
  const picture: Picture = {
    id: causesId,
    label: { nl: t('attribution:causes'), en: t('attribution:causes') },
    unit: variable.unit,
    display: variable.display,
    axis: { nl: axis, en: axis },
    over: '',
    stacked: false,
    series: [],
  };
  const scale = pictureScale(picture, [series]);
  return {
    picture,
    title: t('attribution:causesTitle', { variable: view.texts.say(variable.label), year }),
    unit: unitText(view, picture, scale),
    startsAtZero: true,
    axisNote: '',
    over: '',
    items: [
      ...groups.map(({ group }) => groupName(group, view)),
      t('attribution:together'),
      t('attribution:total'),
    ],
    isTime: false,
    chosen: null,
    series: [series],
    scale,
    mark: null,
    targets: [],
  };
}
