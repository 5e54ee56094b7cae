import { useEffect, useState, type ReactNode } from 'react';
import { useExamples } from '../state/useExamples';
import { useAppContext, useEditor } from '../state/useAppContext';
import { languages, speak } from '../format/setUpTexts';
import { useTexts } from '../format/useTexts';
import { Menu, type MenuItem, type MenuSection } from '../ui/Menu';
import type { RecentDocument } from '../../shared/ipc/contract';

/** Recent files in the menu; the menu of the system has them all. */
const mostRecent = 5;

/** Everything that can be done with scenarios as files, and the language. */
export function ScenarioMenu(): ReactNode {
  const { t } = useTexts();
  const actions = useActionSections();
  const pages = usePageSections();
  return <Menu label={t('scenario.menu')} columns={[actions, pages]} />;
}

function useActionSections(): readonly MenuSection[] {
  const { files, compare, shell, bridge } = useAppContext();
  const { t, language } = useTexts();
  const form = (
    id: 'new' | 'export' | 'autosave' | 'snapshots' | 'properties' | 'person' | 'about' | 'help',
    label: string,
    keys?: string,
  ): MenuItem => ({
    id,
    label,
    run: () => shell.open(id),
    ...(keys === undefined ? {} : { keys }),
  });
  return [
    {
      id: 'files',
      title: null,
      items: [
        form('new', t('scenario.new'), t('keys.new')),
        {
          id: 'open',
          label: t('scenario.open'),
          keys: t('keys.open'),
          run: () => void files.open(),
        },
        {
          id: 'save',
          label: t('scenario.save'),
          keys: t('keys.save'),
          run: () => void files.save(),
        },
        {
          id: 'saveAs',
          label: t('scenario.saveAs'),
          keys: t('keys.saveAs'),
          run: () => void files.saveAs(),
        },
        form('autosave', t('autosave.menu')),
        form('snapshots', t('snapshots:menu')),
        form('export', t('scenario.export')),
        { id: 'compare', label: t('scenario.compare'), run: () => void compare.withFile() },
        { id: 'compareSaved', label: t('scenario.compareSaved'), run: compare.withSaved },
        form('properties', t('scenario.properties')),
      ],
    },
    {
      id: 'language',
      title: t('language.label'),
      items: languages.map((id) => ({
        id,
        label: t(`language.${id}`),
        checked: id === language,
        run: () => {
          void speak(id);
          bridge.setLanguage(id).catch(console.error);
        },
      })),
    },
    {
      id: 'program',
      title: null,
      items: [
        form('person', t('person.menu')),
        form('help', t('help.title'), 'F1'),
        form('about', t('scenario.about')),
      ],
    },
  ];
}

function usePageSections(): readonly MenuSection[] {
  const { files } = useAppContext();
  const examples = useExamples();
  const { t } = useTexts();
  const recent = useRecent().slice(0, mostRecent);
  const shown: MenuSection = {
    id: 'examples',
    title: t('scenario.examples'),
    items: examples.map(({ id, name, note, text }) => ({
      id,
      label: name,
      detail: note,
      run: () => void files.openExample(text),
    })),
  };
  if (recent.length === 0) return [shown];
  return [
    {
      id: 'recent',
      title: t('scenario.recent'),
      items: recent.map(({ key, name, folder }) => ({
        id: key,
        label: name,
        detail: folder,
        run: () => void files.openListed(key),
      })),
    },
    shown,
  ];
}

/** The files that were opened or saved before, read again when another one is. */
function useRecent(): readonly RecentDocument[] {
  const { bridge } = useAppContext();
  const file = useEditor((state) => state.file);
  const [recent, setRecent] = useState<readonly RecentDocument[]>([]);
  useEffect(() => {
    let wanted = true;
    bridge.listRecent().then((list) => {
      if (wanted) setRecent(list);
    }, console.error);
    return () => {
      wanted = false;
    };
  }, [bridge, file]);
  return recent;
}
