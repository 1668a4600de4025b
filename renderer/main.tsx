// The page's entry: the bridge, the mirror of the plan, the styles' nonce, then the window.
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { windowBridge } from './bridge.ts';
import { reportFaults } from './log/reportFaults.ts';
import { createMirror } from './mirror.ts';
import { Recovering } from './parts/Recovering.tsx';
import { styleNonce } from './styles/nonce.ts';
import { watchedBridge } from './tour/tourEvents.ts';
import './styles/sheets.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const nonce = styleNonce();
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
const bridge = windowBridge();
const report = reportFaults(bridge, window);
const mirror = createMirror(watchedBridge(bridge));

createRoot(root).render(
  <StrictMode>
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Recovering
        onAgain={() => void mirror.start()}
        onFailed={(error) => report('drawing', error)}
      >
        <App mirror={mirror} />
      </Recovering>
    </RendererProvider>
  </StrictMode>,
);
void mirror.start();
