// Who works here, as this computer knows them.
import { userInfo } from 'node:os';

export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // Some service accounts have no name; the history then says only when.
    return '';
  }
}
