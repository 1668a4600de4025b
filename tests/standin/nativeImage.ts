// nativeImage: keeps the bytes it was given; reads the size of a PNG and resizes nothing.
import { existsSync, readFileSync } from 'node:fs';
import type { NativeImage } from 'electron';
import { standFor } from './guard.ts';

export function imageFrom(bytes: Buffer): NativeImage {
  const isPng = bytes.length > 24 && bytes.subarray(1, 4).toString('latin1') === 'PNG';
  return standFor<NativeImage>('nativeImage')({
    isEmpty: () => bytes.length === 0,
    toPNG: () => bytes,
    toDataURL: () => `data:image/png;base64,${bytes.toString('base64')}`,
    getSize: () =>
      isPng
        ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
        : { width: 0, height: 0 },
    resize: () => imageFrom(bytes),
    setTemplateImage() {},
  }) as unknown as NativeImage;
}

export const nativeImage = standFor<typeof Electron.NativeImage>('nativeImage')({
  createEmpty: () => imageFrom(Buffer.alloc(0)),
  createFromBuffer: (bytes: Buffer) => imageFrom(bytes),
  createFromPath: (file: string) =>
    imageFrom(existsSync(file) ? readFileSync(file) : Buffer.alloc(0)),
  createFromDataURL: (url: string) => imageFrom(Buffer.from(url.split(',')[1] ?? '', 'base64')),
});
