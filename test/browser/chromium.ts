/** A Chromium for the tests: the machine's own, else the one of `@sparticuz/chromium` (Linux on x64 only). */

import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Quiet: no first-run pages, no background traffic. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

const { CHROME_PATH, CI, PATH = '', ROSETTE_BROWSER, ROSETTE_REQUIRE_BROWSER } = process.env;

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe')];
  }),
];

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

/** The machine's Chromium or Chrome; CHROME_PATH names another one. */
export function systemChromium(): string | undefined {
  if (isSet(CHROME_PATH)) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, and there is no such file.`);
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name + ending)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

export type Launched = { readonly browser: Browser } | { readonly skipped: string };

/** Must there be a browser? In CI its lack is a failure; elsewhere the tests are skipped with a reason. */
const isRequired = isSet(CI) || isSet(ROSETTE_REQUIRE_BROWSER);

let running: Promise<Launched> | undefined;

/**
 * One for all the files of a worker, which ends with it. ROSETTE_BROWSER=packaged leaves the machine's own aside.
 */
export async function launchChromium(): Promise<Launched> {
  const before = await running;
  const isThere = before !== undefined && (!('browser' in before) || before.browser.isConnected());
  if (!isThere) running = start();
  return running as Promise<Launched>;
}

async function start(): Promise<Launched> {
  const own = ROSETTE_BROWSER === 'packaged' ? undefined : systemChromium();
  try {
    return { browser: own === undefined ? await launchPackaged() : await launch(own, []) };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const skipped = `No Chromium could be started here (${why}).`;
    if (isRequired) throw new Error(skipped, { cause: error });
    return { skipped };
  }
}

async function launchPackaged(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`none is installed, and the packaged one is for Linux on x64`);
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  // Not with its own list of flags: that switches off web security, which the tests are about, and puts all in one
  // process, which ends with the first window that is closed.
  return launch(await packaged.executablePath(), ['--no-sandbox', '--no-zygote']);
}

const launch = (executablePath: string, more: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    // Chromium refuses to make its sandbox as root, which is who runs in most containers.
    chromiumSandbox: process.platform !== 'linux' || userInfo().uid !== 0,
    args: [...flags, ...more],
  });
