// The nonce that the page's policy asks of every style element made at run time.

/** The nonce from the page's head, or undefined where there is no policy (development, tests). */
export function styleNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]');
  return meta?.nonce || undefined;
}
