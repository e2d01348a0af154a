// Builds the test code that runs in the extension host, and the stand-in for the YAML extension.

import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as esbuild from 'esbuild';

import { HERE } from './places.ts';

/** The stand-in for the YAML extension, packed. */
export const YAML_VSIX = join(HERE, '.build', 'yaml-extension.vsix');
/** The real language server that it runs. */
export const YAML_SERVER = join(HERE, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');

/** Builds the tests that run inside the extension host, and the stand-in for the YAML extension. */
export async function buildTests(): Promise<void> {
  const common: esbuild.BuildOptions = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
  await esbuild.build({
    ...common,
    entryPoints: [join(HERE, 'test', 'inside', 'main.ts')],
    outfile: join(HERE, '.build', 'test', 'inside.cjs'),
    logLevel: 'warning',
  });
  const stage = join(HERE, '.build', 'yaml-extension');
  rmSync(stage, { recursive: true, force: true });
  await esbuild.build({
    ...common,
    entryPoints: [join(HERE, 'test', 'yaml-extension', 'extension.ts')],
    outfile: join(stage, 'extension.js'),
    logLevel: 'warning',
  });
  cpSync(join(HERE, 'test', 'yaml-extension', 'package.json'), join(stage, 'package.json'));
  cpSync(join(HERE, 'LICENSE'), join(stage, 'LICENSE'));
  writeFileSync(join(stage, 'README.md'), 'For tests.\n');
  const vsce = join(HERE, 'node_modules', '@vscode', 'vsce', 'vsce');
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', YAML_VSIX];
  execFileSync(process.execPath, [vsce, ...args], { cwd: stage, stdio: ['ignore', 'ignore', 'ignore'] });
}
