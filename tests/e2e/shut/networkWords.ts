// What in a bundle could reach a network, found by its name: modules that are imported, globals that are named, members of
// Electron. Names and not uses: minified code hides a use, but neither a global nor a module.

const modules =
  /\b(?:from|import|require)\s*\(?\s*["'`](?:node:)?((?:https?|http2|net|tls|dgram|dns|undici|inspector|cluster|child_process|repl|_http_\w+|_tls_\w+)(?:\/[\w/]+)?)["'`]/gu;

/** `process.binding` and its kin hand out modules without their names. */
const globals =
  /(?<![\w$])(fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|sendBeacon|RTCPeerConnection|webkitRTCPeerConnection|RTCDataChannel|importScripts|SharedWorker|serviceWorker|openExternal|autoUpdater|crashReporter|downloadURL|getBuiltinModule|_linkedBinding)(?![\w$])/gu;

/** Electron's own modules with a network. */
const ofElectron = /import\s*\{([^}]*)\}\s*from\s*["']electron["']/gu;

/** Every find as `name` with the text around it, in order. */
export function networkWords(code: string): { name: string; around: string }[] {
  const found: { name: string; around: string }[] = [];
  const take = (name: string, at: number) =>
    found.push({
      name,
      around: code.slice(Math.max(0, at - 60), at + 80).replaceAll(/\s+/gu, ' '),
    });
  for (const match of code.matchAll(modules)) take(match[1] ?? '', match.index);
  for (const match of code.matchAll(globals)) take(match[1] ?? '', match.index);
  for (const match of code.matchAll(ofElectron)) {
    for (const name of (match[1] ?? '').split(',')) {
      if (/^\s*(?:net|netLog)\b/u.test(name)) take('electron.net', match.index);
    }
  }
  return found;
}
