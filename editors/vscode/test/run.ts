// Runs the tests against the packed extension: node test/run.ts [--times N] [--only WORD] [--pictures]

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Editor, browser, inside } from './lib/editor.ts';
import * as fixtures from './lib/fixtures.ts';
import { HERE, VSIX } from './lib/places.ts';
import { buildTests, YAML_SERVER, YAML_VSIX } from './lib/prepare.ts';
import * as pages from './page/scenarios.ts';

/** One part of the tests. */
interface Part {
  readonly name: string;
  readonly run: (note: (text: string) => void) => Promise<void>;
}

const PYTHON = process.env.PYTHON ?? 'python3';
const NODE_FOLDER = join(process.execPath, '..');
const NOWHERE = { LLMSTRATEGY_PYTHON_PLACES: '' };

async function using(options: Parameters<typeof Editor.start>[0], work: (editor: Editor) => Promise<void>): Promise<void> {
  const editor = await Editor.start(options);
  try {
    await work(editor);
  } finally {
    await editor.stop();
  }
}

/** Returns a folder with the programs that a shell script needs, and no Python. */
function toolsOnly(): string {
  const bin = fixtures.folder({});
  for (const name of ['sh', 'bash', 'cat', 'uname', 'dirname', 'env']) {
    const found = ['/bin', '/usr/bin'].map((top) => join(top, name)).find((file) => existsSync(file));
    if (found) spawnSync('ln', ['-s', found, join(bin, name)]);
  }
  return bin;
}

/** Returns the path of the real interpreter behind any shims. */
function python(): string {
  const done = spawnSync(PYTHON, ['-I', '-c', 'import sys; print(getattr(sys, "_base_executable", sys.executable))'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${PYTHON} does not run: ${done.stderr}`);
  return done.stdout.trim();
}

/** Returns a folder for PATH with only this Python, called python3. */
function onlyPython(): string {
  const bin = toolsOnly();
  writeFileSync(join(bin, 'python3'), `#!/bin/sh\nexec '${python()}' "$@"\n`, { mode: 0o755 });
  return bin;
}

const PARTS: readonly Part[] = [
  {
    name: 'inside',
    run: async (note) => {
      await using({ install: [VSIX] }, async (editor) => {
        note(await inside(editor, fixtures.features(), 'features'));
        note(await inside(editor, fixtures.alone(), 'alone'));
      });
      // In an editor that had another folder open, the folders of a workspace are sometimes not read.
      await using({ install: [VSIX] }, async (editor) => {
        note(await inside(editor, fixtures.two(), 'folders'));
      });
    },
  },
  {
    name: 'page',
    run: (note) => using({ install: [VSIX] }, (editor) => pages.usual(editor, note)),
  },
  {
    name: 'server',
    run: async (note) => {
      // The first Python of PATH runs the copy.
      await using({ install: [VSIX], path: [onlyPython(), NODE_FOLDER], env: NOWHERE }, async (editor) => {
        const plain = fixtures.features();
        note(await inside(editor, plain, 'which', { kind: 'bundled' }));
        // A newer one of the workspace serves, one of the same age does not.
        const newer = fixtures.features();
        fixtures.environment(newer, python(), '99.0.0');
        note(await inside(editor, newer, 'which', { kind: 'environment', version: '99.0.0', executable: join(newer, '.venv') }));
        const older = fixtures.features();
        fixtures.environment(older, python(), '0.0.1');
        note(await inside(editor, older, 'which', { kind: 'bundled' }));
        // A setting of the workspace names the program.
        const named = fixtures.features();
        fixtures.program(named, python(), '77.0.0');
        note(await inside(editor, named, 'which', { kind: 'path', version: '77.0.0', executable: join(named, 'tools') }));
      });
      // None fits.
      await using({ install: [VSIX], path: [toolsOnly(), NODE_FOLDER], env: NOWHERE }, async (editor) => {
        note(await inside(editor, fixtures.features(), 'none'));
        await pages.withoutPython(editor, note);
      });
    },
  },
  {
    name: 'trust',
    run: (note) =>
      using(
        {
          install: [VSIX],
          settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
          path: [onlyPython(), NODE_FOLDER],
          env: NOWHERE,
        },
        (editor) => pages.trust(editor, note, python()),
      ),
  },
  {
    name: 'yaml',
    run: async (note) => {
      const env = { LLMSTRATEGY_YAML_SERVER: YAML_SERVER };
      await using({ install: [VSIX, YAML_VSIX], env }, async (editor) => {
        note(await inside(editor, fixtures.features(), 'yaml', { served: true }));
      });
      await using(
        { install: [VSIX, YAML_VSIX], path: [toolsOnly(), NODE_FOLDER], env: { ...env, ...NOWHERE } },
        async (editor) => {
          note(await inside(editor, fixtures.features(), 'yaml', { served: false }));
        },
      );
    },
  },
];

async function main(): Promise<number> {
  const { argv } = process;
  const value = (name: string): string | undefined => {
    const at = argv.indexOf(name);
    return at < 0 ? undefined : argv[at + 1];
  };
  const only = value('--only');
  const times = Number(value('--times') ?? 1);
  let failed = 0;

  if (!only || only === 'unit') {
    const files = readdirSync(join(HERE, 'test', 'unit')).map((name) => join(HERE, 'test', 'unit', name));
    const done = spawnSync(process.execPath, ['--test', ...files], { stdio: 'inherit' });
    if (done.status !== 0) failed++;
  }
  const parts = PARTS.filter((part) => !only || part.name === only);
  if (parts.length > 0) {
    browser();
    await buildTests();
    mkdirSync(join(HERE, '.build', 'failures'), { recursive: true });
  }
  for (let time = 1; time <= times; time++) {
    for (const part of parts) {
      const began = Date.now();
      try {
        await part.run((text) => {
          if (times === 1) console.log(text.trimEnd());
        });
        console.log(`passed: ${part.name}${times > 1 ? ` (${time} of ${times})` : ''}, ${Math.round((Date.now() - began) / 1000)} s`);
      } catch (error) {
        failed++;
        console.log(`FAILED: ${part.name}\n${error instanceof Error ? error.stack ?? error.message : String(error)}`);
      }
    }
  }
  fixtures.clean();
  console.log(failed === 0 ? 'all passed' : `${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exit(await main());
