import {
  useEffect,
  useId,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useAnalysis } from '../state/useAnalysis';
import { useAppContext, useShell, useEditor } from '../state/useAppContext';
import type { WhyCell } from '../values/whyCell';
import { copyToClipboard } from '../ui/clipboard';
import { Icon } from '../ui/Icon';
import { calculatedOf, whyContent } from './whyContent';
import { cellReference, quantityName } from './whyNames';
import { walkRows } from './WhyRows';
import { whyText } from './whyText';
import { WhyBody } from './WhyBody';
import { Tooltip } from '../ui/Tooltip';
import './why.css';
import { useView } from '../state/useView';
import { VariantView } from '../state/VariantView';

/** "Waarom?": how the asked value came about, beside what it is about. It follows the knobs while they move. */
export function WhyPanel(): ReactNode {
  const trail = useShell(({ why }) => why);
  const cell = trail.at(-1);
  return cell === undefined ? null : (
    <VariantView id={cell.variant ?? null}>
      <OpenPanel trail={trail} cell={cell} />
    </VariantView>
  );
}

interface Props {
  /** From the first question to this one. */
  readonly trail: readonly WhyCell[];
  readonly cell: WhyCell;
}

function OpenPanel({ trail, cell }: Props): ReactNode {
  const view = useView();
  const { shell } = useAppContext();
  const compiled = useEditor((state) => state.compiled);
  const calculated = useMemo(() => calculatedOf(view, compiled), [view, compiled]);
  const content = useMemo(
    () => (calculated === null ? null : whyContent(view, calculated, cell)),
    [view, calculated, cell],
  );
  const views = useEditor((state) => state.views);
  const question = useMemo(() => ({ scenario: view.scenario, views }), [view.scenario, views]);
  // Asked here, so that the answer stays while somebody walks from value to value.
  const { outcome: sensitivity } = useAnalysis('sensitivity', question);
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useFocus(panel, title, trail);
  const { t } = view.texts;

  function follow(next: WhyCell): void {
    const { variant } = cell;
    shell.followWhy([...trail, variant === undefined ? next : { ...next, variant }]);
  }

  function back(): void {
    if (trail.length > 1) shell.followWhy(trail.slice(0, -1));
  }

  function copy(): void {
    if (content === null || calculated === null) return;
    if (copyToClipboard(whyText(view, compiled, content, sensitivity))) {
      shell.succeed({ text: 'why.copied', values: { title: content.title } });
    } else shell.report({ title: 'why.notCopied', problems: [], advice: 'why.useSelection' });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') shell.followWhy([]);
    else if (event.key === 'Backspace' || (event.key === 'ArrowLeft' && event.altKey)) back();
    else if (!walkRows(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <section
      ref={panel}
      className="why"
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
    >
      <header className="why__head">
        <div className="why__tools">
          <p className="why__mark">{t('why:title')}</p>
          {trail.length < 2 ? null : (
            <Tooltip text={t('why:back')}>
              <button
                type="button"
                className="button button--icon"
                aria-label={t('why:back')}
                onClick={back}
              >
                <Icon name="previous" />
              </button>
            </Tooltip>
          )}
          <Tooltip text={t('why:copy')}>
            <button
              type="button"
              className="button button--icon"
              aria-label={t('why:copy')}
              onClick={copy}
            >
              <Icon name="copy" />
            </button>
          </Tooltip>
          <Tooltip text={t('why:close')}>
            <button
              type="button"
              className="button button--icon"
              aria-label={t('why:close')}
              onClick={() => shell.followWhy([])}
            >
              <Icon name="close" />
            </button>
          </Tooltip>
        </div>
        {trail.length < 2 ? null : <Trail trail={trail} />}
        <h2 ref={title} id={titleId} className="why__title" tabIndex={-1}>
          {quantityName(cell.name, view)}{' '}
          <span className="why__place">{cellReference(cell, view)}</span>
        </h2>
      </header>
      {content === null || calculated === null ? (
        <p className="why__body quiet">{t(calculated === null ? 'why:pending' : 'why:gone')}</p>
      ) : (
        <WhyBody
          // What was opened on request belongs to one value.
          key={`${cell.run} ${cell.name} ${cell.items}`}
          compiled={compiled}
          calculated={calculated}
          content={content}
          sensitivity={sensitivity}
          onFollow={follow}
        />
      )}
    </section>
  );
}

/** The questions before this one; each leads back. */
function Trail({ trail }: Omit<Props, 'cell'>): ReactNode {
  const view = useView();
  const { shell } = useAppContext();
  const { t } = view.texts;
  return (
    <nav aria-label={t('why:trail')}>
      <ol className="why__trail">
        {trail.slice(0, -1).map((cell, index) => (
          <li key={index}>
            <button
              type="button"
              className="why__crumb"
              onClick={() => shell.followWhy(trail.slice(0, index + 1))}
            >
              {quantityName(cell.name, view)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A new value is read from its title; when the panel goes, the focus returns to where the first question was asked. */
function useFocus(
  panel: RefObject<HTMLElement | null>,
  title: RefObject<HTMLElement | null>,
  trail: readonly WhyCell[],
): void {
  const before = useRef<Element | null>(null);
  const [first] = trail;
  useEffect(() => {
    const { activeElement } = document;
    if (panel.current?.contains(activeElement) !== true) before.current = activeElement;
  }, [panel, first]);
  useEffect(() => {
    title.current?.focus();
  }, [title, trail]);
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement && before.current.isConnected)
        before.current.focus();
    },
    [],
  );
}
