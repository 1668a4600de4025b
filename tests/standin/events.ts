// Event objects as Electron hands them to listeners.

export type PreventableEvent = { defaultPrevented: boolean; preventDefault: () => void };

export function preventable(): PreventableEvent;
export function preventable<Extra extends object>(extra: Extra): PreventableEvent & Extra;
export function preventable(extra: object = {}): PreventableEvent {
  const event: PreventableEvent = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
    ...extra,
  };
  return event;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
