// Builds the extension into .build/extension, and packs it: node scripts/build.ts [--no-pack]
//
// PYTHON names the interpreter (3.11 or newer, with pip) that installs the bundled Python packages.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import * as esbuild from 'esbuild';

const HERE = dirname(dirname(fileURLToPath(import.meta.url)));
const ROOT = dirname(dirname(HERE));
const BUILD = join(HERE, '.build');
const STAGE = join(BUILD, 'extension');

/** The packed extension. */
export const VSIX = join(BUILD, 'llmstrategy.vsix');
/** The largest download we ask of a user. */
const MAX_BYTES = 5 * 1024 * 1024;
const IMAGES = 'https://raw.githubusercontent.com/llmstrategy/llmstrategy/main/';

await build();

async function build(): Promise<void> {
  rmSync(STAGE, { recursive: true, force: true });
  mkdirSync(STAGE, { recursive: true });
  await esbuild.build({
    absWorkingDir: HERE,
    entryPoints: ['src/extension.ts', 'src/server.ts'],
    outdir: join(STAGE, 'dist'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', './server.js'],
    legalComments: 'linked',
    logLevel: 'warning',
  });
  const python = process.env.PYTHON ?? 'python3';
  execFileSync(python, [join(HERE, 'scripts', 'bundle.py'), join(STAGE, 'bundled')], { stdio: 'inherit' });
  const version = /__version__ = "([^"]+)"/.exec(
    readFileSync(join(ROOT, 'llm_strategy', 'version.py'), 'utf8'),
  )![1]!;

  const manifest = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8'));
  for (const name of ['type', 'private', 'scripts', 'devDependencies']) delete manifest[name];
  // The version of the bundled llmstrategy, shown in the status bar.
  manifest.bundled = version;
  const schema = join(ROOT, 'schema', 'llmstrategy.schema.json');
  if (existsSync(schema)) {
    cpSync(schema, join(STAGE, 'schema', 'llmstrategy.schema.json'));
  } else {
    console.warn('schema/llmstrategy.schema.json does not exist: packed without a schema');
    delete manifest.contributes.yamlValidation;
  }
  writeFileSync(join(STAGE, 'package.json'), JSON.stringify(manifest, undefined, 2) + '\n');

  for (const name of ['LICENSE', 'CHANGELOG.md', 'templates', 'walkthrough']) {
    cpSync(join(HERE, name), join(STAGE, name), { recursive: true });
  }
  cpSync(join(HERE, 'images', 'icon.png'), join(STAGE, 'images', 'icon.png'));
  const fix = join(ROOT, 'docs', 'images', 'vscode-fix.png');
  if (existsSync(fix)) cpSync(fix, join(STAGE, 'images', 'vscode-fix.png'));
  // The extension's page in the editor cannot follow relative links into the repository.
  const page = readFileSync(join(HERE, 'README.md'), 'utf8').replaceAll('](../../', `](${IMAGES}`);
  writeFileSync(join(STAGE, 'README.md'), page);
  for (const name of ['rules', 'claims.md', 'fit.md', 'format.md', 'thresholds.md']) {
    cpSync(join(ROOT, 'docs', name), join(STAGE, 'pages', name), { recursive: true });
  }

  // Everything in this folder is packed.
  writeFileSync(join(STAGE, '.vscodeignore'), '');

  if (process.argv.includes('--no-pack')) return;
  rmSync(VSIX, { force: true });
  execFileSync(
    process.execPath,
    [join(HERE, 'node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--out', VSIX],
    { cwd: STAGE, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const { size } = statSync(VSIX);
  console.log(`packed llmstrategy ${manifest.version} with llmstrategy ${version}: ${(size / 1024 / 1024).toFixed(2)} MB`);
  if (size >= MAX_BYTES) throw new Error(`${size} bytes are more than ${MAX_BYTES}`);
}
