// safeStorage: a key made from the user data folder. It keeps nothing secret; it behaves as Electron's does.
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { SafeStorage } from 'electron';
import { app } from '../app.ts';
import { standFor } from '../guard.ts';

const mark = Buffer.from('v10');
const ivLength = 12;
const tagLength = 16;

function key(): Buffer {
  return scryptSync('stand-in', app.getPath('userData'), 32);
}

export const safeStorage = standFor<SafeStorage>('safeStorage')({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString(plainText) {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', key(), iv);
    const text = [cipher.update(plainText, 'utf8'), cipher.final()];
    return Buffer.concat([mark, iv, ...text, cipher.getAuthTag()]);
  },
  decryptString(encrypted) {
    try {
      const start = mark.length + ivLength;
      const decipher = createDecipheriv(
        'aes-256-gcm',
        key(),
        encrypted.subarray(mark.length, start),
      );
      decipher.setAuthTag(encrypted.subarray(-tagLength));
      const text = encrypted.subarray(start, -tagLength);
      return decipher.update(text, undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw new Error(
        'Error while decrypting the ciphertext provided to safeStorage.decryptString.',
      );
    }
  },
});
