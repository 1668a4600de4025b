// All calls of the window by name: one function each.
import type { CallName, Calls } from '#shared/ipc/calls.ts';
import type { Desk } from '../desk.ts';
import { noticeHandlers } from './noticeHandlers.ts';
import { outputHandlers } from './outputHandlers.ts';
import { planHandlers } from './planHandlers.ts';
import { returnHandlers } from './returnHandlers.ts';

export type Handlers = {
  [Name in CallName]: (
    request: Calls[Name]['request'],
  ) => Promise<Calls[Name]['reply']> | Calls[Name]['reply'];
};

export function callHandlers(desk: Desk): Handlers {
  return {
    ...planHandlers(desk),
    ...noticeHandlers(desk),
    ...outputHandlers(desk),
    ...returnHandlers(desk),
  };
}
