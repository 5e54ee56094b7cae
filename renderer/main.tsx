import '@fontsource-variable/source-sans-3/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App';
import { setUpTexts } from './format/setUpTexts';
import { reportErrors } from './state/reportErrors';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';

// The content policy allows no code made at run time, which zod would otherwise try.
z.config({ jitless: true });

reportErrors(window, window.voorkant);
setUpTexts();

const root = document.getElementById('root');
if (root === null) throw new Error('no root in the page');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
