// What the app does to a page through webContents: run a script, zoom, edit, print.
import type {
  NativeImage,
  PrinterInfo,
  PrintToPDFOptions,
  WebContentsPrintOptions,
} from 'electron';
import { ContentsEmitter } from '../guard.ts';
import { imageFrom } from '../nativeImage.ts';
import { record } from '../record.ts';
import type { Page } from './page.ts';
import { pdfParameters } from './printing.ts';

type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'delete' | 'selectAll';

export abstract class ContentsActions extends ContentsEmitter {
  abstract readonly ownPage: Page;
  private zoom = 1;

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const session = await this.ownPage.attached;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (!exceptionDetails) return result.value as unknown;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  async insertText(text: string): Promise<void> {
    await this.ownPage.now?.send('Input.insertText', { text });
  }
  async insertCSS(css: string): Promise<string> {
    const text = JSON.stringify(css);
    await this.executeJavaScript(
      `{const sheet=new CSSStyleSheet();sheet.replaceSync(${text});document.adoptedStyleSheets.push(sheet)}`,
    );
    return 'standin';
  }

  setZoomFactor(factor: number): void {
    this.zoom = factor;
    this.ownApplyZoom();
  }
  getZoomFactor(): number {
    return this.zoom;
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }
  getZoomLevel(): number {
    return Math.round((Math.log(this.zoom) / Math.log(1.2)) * 100) / 100;
  }
  ownApplyZoom(): void {
    const code = `document.documentElement.style.zoom=${this.zoom === 1 ? '""' : this.zoom}`;
    this.executeJavaScript(code).catch(() => undefined);
  }

  private edit(command: EditCommand): void {
    void this.ownPage.now?.try('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      commands: [command],
    });
  }
  undo(): void {
    this.edit('undo');
  }
  redo(): void {
    this.edit('redo');
  }
  cut(): void {
    this.edit('cut');
  }
  copy(): void {
    this.edit('copy');
  }
  paste(): void {
    this.edit('paste');
  }
  delete(): void {
    this.edit('delete');
  }
  selectAll(): void {
    this.edit('selectAll');
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const session = await this.ownPage.attached;
    const { data } = await session.send('Page.printToPDF', pdfParameters(options));
    return Buffer.from(data, 'base64');
  }
  print(
    options: WebContentsPrintOptions = {},
    callback?: (success: boolean, failureReason: string) => void,
  ): void {
    const { landscape = false, printBackground = false, pageSize } = options;
    this.printToPDF({
      landscape,
      printBackground,
      pageSize: typeof pageSize === 'string' ? pageSize : 'A4',
      preferCSSPageSize: true,
    }).then(
      (pdf) => {
        record.prints.push({ options, pdf });
        callback?.(true, '');
      },
      (error: unknown) => callback?.(false, String(error)),
    );
  }
  async getPrintersAsync(): Promise<PrinterInfo[]> {
    return [{ name: 'standin-pdf', displayName: 'Stand-in PDF', description: '', options: {} }];
  }
  async capturePage(): Promise<NativeImage> {
    const session = await this.ownPage.attached;
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    return imageFrom(Buffer.from(data, 'base64'));
  }
}
