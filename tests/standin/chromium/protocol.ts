// Types of Chromium's DevTools protocol. Playwright ships them for this Chromium but does not list them among its
// exports, hence the path.
export type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';
