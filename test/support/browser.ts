import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from './programmes.ts';

/** What we use of playwright-core, which stands apart among the tools of the tests. */
export interface Browser {
  newContext(options: ContextOptions): Promise<Context>;
  close(): Promise<void>;
}

export interface ContextOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
  readonly bypassCSP?: boolean;
  readonly reducedMotion?: 'reduce';
}

export interface Context {
  newPage(): Promise<Page>;
  setDefaultTimeout(milliseconds: number): void;
  close(): Promise<void>;
}

export interface Page {
  goto(url: string): Promise<unknown>;
  goBack(): Promise<unknown>;
  goForward(): Promise<unknown>;
  reload(): Promise<unknown>;
  url(): string;
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
  emulateMedia(media: { readonly media: 'print' }): Promise<void>;
  evaluate<T>(script: string): Promise<T>;
  waitForFunction(script: string): Promise<unknown>;
  locator(selector: string): Locator;
  on(
    event: string,
    listener: (event: { type(): string; text(): string; url(): string } & Error) => void,
  ): void;
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
}

export interface Locator {
  click(): Promise<void>;
  waitFor(options?: { readonly state: 'attached' | 'hidden' }): Promise<void>;
  fill(text: string): Promise<void>;
  selectOption(option: { readonly label: string } | { readonly index: number }): Promise<unknown>;
  innerText(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  count(): Promise<number>;
  first(): Locator;
}

const tools = join(checkout, 'test/tools/node_modules');

/** The text of axe-core, to be run in a page. */
export function axeSource(): string {
  return readFileSync(join(tools, 'axe-core/axe.min.js'), 'utf8');
}

/** Starts the Chromium of the system, asking no other machine for anything. */
export async function startBrowser(): Promise<Browser> {
  const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update'];
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync', ...quiet];
  // The tools have no types where they are looked for.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { chromium } = require(join(tools, 'playwright-core')) as {
    chromium: { launch(options: object): Promise<Browser> };
  };
  return chromium.launch({ executablePath: '/usr/bin/chromium', args });
}

/** A page that shows the file, and everything that it complained of or asked for. */
export interface Visit {
  readonly page: Page;
  /** Messages of the console, errors, and requests for anything but what was opened. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the file, with a fragment if given. */
export async function visit(
  browser: Browser,
  file: string,
  options: ContextOptions & { readonly fragment?: string } = {},
): Promise<Visit> {
  const { fragment = '', ...of } = options;
  const address = pathToFileURL(file).href;
  return visitAddress(browser, address + fragment, (url) => url.split('#')[0] === address, of);
}

/** Opens the address, from which only some requests are no reason to complain. */
export async function visitAddress(
  browser: Browser,
  address: string,
  isExpected: (url: string) => boolean,
  options: ContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  // Machines are slow at times; the test itself ends one that hangs.
  context.setDefaultTimeout(0);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!isExpected(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints, close: () => context.close() };
}
