// Brings what the tests need: VS Code itself, the packed extension, and what runs inside.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as esbuild from 'esbuild';

import { HERE, HOST } from './places.ts';

/** The stand-in for the YAML extension, packed. */
export const YAML_VSIX = join(HERE, '.build', 'yaml-extension.vsix');
/** The real language server that it runs. */
export const YAML_SERVER = join(HERE, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');

/** Installs VS Code where it is not there yet: about 700 MB, and minutes. */
export function installEditor(): void {
  const entry = join('node_modules', 'code-server', 'out', 'node', 'entry.js');
  if (existsSync(join(HOST, entry)) && existsSync(join(HOST, 'node_modules', 'node', 'bin', 'node'))) return;
  console.log(`installing VS Code for the tests into ${HOST}`);
  const unfinished = `${HOST}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(HERE, 'host', name), join(unfinished, name));
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: unfinished, stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(HOST, { recursive: true, force: true });
  renameSync(unfinished, HOST);
}

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
