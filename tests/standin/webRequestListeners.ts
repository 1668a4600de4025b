// What session.webRequest has been told to ask, by stage.

export type WebRequestStage = 'onBeforeRequest' | 'onHeadersReceived';
type Entry = {
  listener: (details: object, callback: (answer: object) => void) => void;
  /** Patterns of the filter; empty: every address. */
  matches: RegExp[];
};

export const webRequestListeners: Map<WebRequestStage, Entry> = new Map();

/** The listener's answer; undefined when nobody listens for this address. */
export function askWebRequest<Answer extends object>(
  stage: WebRequestStage,
  details: { url: string },
): Promise<Answer | undefined> {
  const entry = webRequestListeners.get(stage);
  const isMeant =
    entry && (entry.matches.length === 0 || entry.matches.some((match) => match.test(details.url)));
  if (!isMeant) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    entry.listener(details, (answer) => resolve(answer as Answer));
  });
}
