// A drawing (SVG with its own colours) as a PNG.

/** A browser's canvas takes no longer side. */
const longestSide = 16_000;
/** Pixels to a unit, so that the picture is sharp in a document. */
const sharpness = 2;

/** The PNG in base64; null when the drawing is too large for one picture. */
export async function drawPng(drawing: SVGSVGElement): Promise<string | null> {
  const { width, height } = drawing.viewBox.baseVal;
  const scale = Math.min(sharpness, longestSide / Math.max(width, height));
  if (scale < 1) return null;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * scale));
  copy.setAttribute('height', String(height * scale));
  const source = new XMLSerializer().serializeToString(copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL('image/png');
  return address.startsWith('data:image/png') ? address.slice(address.indexOf(',') + 1) : null;
}
