// Normally no request leaves the stand-in, whatever the app does. Tests of the app's own locks need a network behind them:
// `STANDIN_NETWORK=app` lets out what the app lets out; `open` also leaves out the switches by which the app closes Chromium's
// network, so that a test can show what would happen without them.

export const testNetwork: 'app' | 'open' | undefined = networkOf(process.env['STANDIN_NETWORK']);

/** Switches of Chromium that close its network. */
export const networkSwitches: ReadonlySet<string> = new Set([
  'host-resolver-rules',
  'proxy-server',
  'proxy-bypass-list',
  'force-webrtc-ip-handling-policy',
]);

function networkOf(word: string | undefined): 'app' | 'open' | undefined {
  return word === 'app' || word === 'open' ? word : undefined;
}
