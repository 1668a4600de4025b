// The page's entry: the bridge, the mirror of the plan, the styles' nonce, then the window.
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { windowBridge } from './bridge.ts';
import { createMirror } from './mirror.ts';
import { Recovering } from './parts/Recovering.tsx';
import { styleNonce } from './styles/nonce.ts';
import './styles/sheets.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const nonce = styleNonce();
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
const mirror = createMirror(windowBridge());

createRoot(root).render(
  <StrictMode>
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Recovering onAgain={() => void mirror.start()}>
        <App mirror={mirror} />
      </Recovering>
    </RendererProvider>
  </StrictMode>,
);
void mirror.start();
