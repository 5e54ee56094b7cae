import './format/plainChecks';
import '@fontsource-variable/source-sans-3/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { formulas } from 'virtual:formulasReadAhead';
import { models } from 'virtual:modelsReadAhead';
import { knowModels } from '../shared/calculation/modelVersions';
import { knowFormulas } from '../shared/expression/parse';
import { App } from './App';
import { setUpTexts } from './format/setUpTexts';
import { reportErrors } from './state/reportErrors';
import { startSession } from './state/startSession';
import { trustOwnFiles } from './ui/trustedTypes';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';

trustOwnFiles();
reportErrors(window, window.voorkant);
setUpTexts();
knowFormulas(formulas);
knowModels(models);

const element = document.getElementById('root');
if (element === null) throw new Error('no root in the page');
const root = createRoot(element);
void startSession(window.voorkant, (start) => {
  root.render(
    <StrictMode>
      <App start={start} />
    </StrictMode>,
  );
});
