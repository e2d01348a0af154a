// The real VS Code: code-server with a fresh profile, and a browser that opens it.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import { HERE, HOST } from './places.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Settings of every profile: no network, no welcome page. */
const SETTINGS: Record<string, unknown> = {
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'workbench.colorTheme': process.argv.includes('--dark') ? 'Default Dark Modern' : 'Default Light Modern',
  'window.menuBarVisibility': 'compact',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'files.simpleDialog.enable': true,
};

/** Options of one editor. */
export interface Options {
  /** Packed extensions to install. */
  readonly install: readonly string[];
  readonly settings?: Record<string, unknown>;
  /** PATH; unchanged if absent. */
  readonly path?: readonly string[];
  readonly env?: Record<string, string>;
}

/** A running editor. */
export class Editor {
  readonly home: string;
  readonly #port: number;
  readonly #server: ChildProcess;
  #browser: Browser | undefined;

  private constructor(home: string, port: number, server: ChildProcess) {
    this.home = home;
    this.#port = port;
    this.#server = server;
  }

  static async start(options: Options): Promise<Editor> {
    const home = mkdtempSync(join(tmpdir(), 'llmstrategy-editor-'));
    const data = join(home, 'data');
    mkdirSync(join(data, 'User'), { recursive: true });
    writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...options.settings }));
    writeFileSync(join(home, 'config.yaml'), 'auth: none\n');
    const node = join(HOST, 'node_modules', 'node', 'bin', 'node');
    const program = join(HOST, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
    const common = [
      ...[program, '--config', join(home, 'config.yaml'), '--user-data-dir', data],
      ...['--extensions-dir', join(home, 'extensions'), '--disable-telemetry', '--disable-update-check'],
    ];
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      // Otherwise the environment of a login shell takes the place of this one.
      VSCODE_CLI: '1',
      HOME: home,
      LLMSTRATEGY_TEST: home,
      ...options.env,
    };
    if (options.path) env.PATH = options.path.join(delimiter);
    for (const file of options.install) {
      const done = spawnSync(node, [...common, '--install-extension', file], { env, encoding: 'utf8' });
      if (done.status !== 0) throw new Error(`${file} cannot be installed:\n${done.stdout}${done.stderr}`);
    }
    const port = await freePort();
    const server = spawn(node, [...common, '--bind-addr', `127.0.0.1:${port}`], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const editor = new Editor(home, port, server);
    await new Promise<void>((succeed, fail) => {
      let said = '';
      const hear = (data: Buffer): void => {
        said += data.toString();
        if (said.includes('HTTP server listening')) succeed();
      };
      server.stdout!.on('data', hear);
      server.stderr!.on('data', hear);
      server.on('exit', (code) => fail(new Error(`code-server ended with ${code}:\n${said}`)));
    });
    return editor;
  }

  get address(): string {
    return `127.0.0.1:${this.#port}`;
  }

  /** Returns the address that opens a folder or a .code-workspace file, and a file in it. */
  url(open: string, file?: string): string {
    const query = new URLSearchParams({ [open.endsWith('.code-workspace') ? 'workspace' : 'folder']: open });
    if (file) query.set('payload', JSON.stringify([['openFile', `vscode-remote://${this.address}${file}`]]));
    return `http://${this.address}/?${query.toString()}`;
  }

  /** Opens a page of its own; close it with its context. */
  async page(): Promise<{ page: Page; context: BrowserContext }> {
    this.#browser ??= await chromium.launch({ executablePath: browser(), args: FLAGS });
    const context = await this.#browser.newContext({ viewport: { width: 1180, height: 760 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    return { page: await context.newPage(), context };
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    if (this.#server.exitCode === null) {
      const ended = new Promise((done) => this.#server.once('exit', done));
      process.kill(-this.#server.pid!, 'SIGTERM');
      const late = setTimeout(() => process.kill(-this.#server.pid!, 'SIGKILL'), 5000);
      await ended;
      clearTimeout(late);
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** Returns the logs of the editor and its extensions, to show after a failure. */
  logs(): string {
    const folder = join(this.home, 'data', 'logs');
    if (!existsSync(folder)) return '';
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /llmstrategy|remoteexthost/.test(name) && name.endsWith('.log'))
      .map((name) => `--- ${name}\n${readFileSync(join(folder, name), 'utf8').slice(-4000)}`)
      .join('\n');
  }
}

/** Runs a test file inside the extension host. Resolves with its output; rejects when it fails. */
export async function inside(
  editor: Editor,
  open: string,
  suite: string,
  env: Record<string, unknown> = {},
): Promise<string> {
  const { page, context } = await editor.page();
  const record = join(editor.home, 'inside.log');
  rmSync(record, { force: true });
  try {
    const ended = new Promise<number>((done) => {
      void page.exposeFunction('codeAutomationLog', () => undefined);
      void page.exposeFunction('codeAutomationExit', (code: number) => done(code));
    });
    const uri = (path: string): unknown => ({ scheme: 'vscode-remote', authority: editor.address, path });
    writeFileSync(join(editor.home, 'inside.json'), JSON.stringify({ ...env, suite }));
    await page.addInitScript(
      (options) => {
        const original = Element.prototype.getAttribute;
        Element.prototype.getAttribute = function (name: string) {
          const value = original.call(this, name);
          if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || !value) return value;
          return JSON.stringify({ ...JSON.parse(value), developmentOptions: options });
        };
      },
      { extensions: [uri(join(HERE, 'test', 'stub'))], extensionTestsPath: uri(join(HERE, '.build', 'test', 'inside.cjs')) },
    );
    await page.goto(editor.url(open));
    const late = new Promise<number>((done) => setTimeout(() => done(-1), 120_000).unref());
    const code = await Promise.race([ended, late]);
    const said = existsSync(record) ? readFileSync(record, 'utf8') : '';
    if (code !== 0) {
      const why = code === -1 ? 'no answer in two minutes' : `ended with ${code}`;
      throw new Error(`${suite}: ${why}\n${said}\n${editor.logs()}`);
    }
    return said;
  } finally {
    await context.close();
  }
}

/** Returns the browser's program. */
export function browser(): string {
  const named = process.env.CHROMIUM;
  const found = [named, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  if (!found) throw new Error('no Chromium: install it, or name one with CHROMIUM=/path/to/chromium');
  return found;
}

function freePort(): Promise<number> {
  return new Promise((succeed, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => succeed(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
