// The folders that the tests open.

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { HERE, ROOT } from './places.ts';

/** Two faults: an answer without a source, and retrieval for a style. */
export const FAULTY = `version: 1
strategies:
  visa-answers:
    purpose: Say which visa a trip needs
    approach:
      - technique: prompting
        for: [output-format, constraints]
    citations: required
  replies:
    purpose: Draft replies in the house style
    approach:
      - technique: prompting
        for: [constraints]
      - technique: rag
        for: [style]
        chunking: paragraph
`;

const SOUND = `version: 1
strategies:
  faq:
    purpose: Answer the twelve questions everyone asks
    approach:
      - technique: prompting
        for: [output-format]
`;

/** Two findings on a line, and one below that goes while the technique between them is half typed. */
const TWO = `version: 1
strategies:
  faq:
    purpose: Answer the questions of customers
    approach:
      - technique: rag
        for: [accuracy, tone]
      - technique: fine-tuning
        for: [real-time-data]
`;

/** A misspelt key with a safe fix. */
const MISSPELT = SOUND.replace('    approach:', '    stag: prototype\n    approach:');

const made: string[] = [];

/** Removes every folder that was made. */
export function clean(): void {
  for (const top of made.splice(0)) rmSync(top, { recursive: true, force: true });
}

/** Makes a folder with these files, and returns its path. */
export function folder(files: Record<string, string>, name = ''): string {
  const temporary = mkdtempSync(join(tmpdir(), 'llmstrategy-folder-'));
  made.push(temporary);
  const top = join(temporary, name);
  mkdirSync(top, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(top, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return top;
}

/** The folder for the feature tests. */
export function features(): string {
  return folder({
    'llmstrategy.yaml': FAULTY,
    'sound.llmstrategy.yaml': SOUND,
    'misspelt.llmstrategy.yaml': MISSPELT,
    'misspelt-too.llmstrategy.yaml': MISSPELT,
    'signs.llmstrategy.yaml': FAULTY.replace('for: [style]', 'for: [ "style" ] # é😀').replace('- technique: rag', '- {x-é😀: é😀, technique: rag, for: [style]}\n      - technique: rag').replace('        for: [ "style" ] # é😀\n', '        for: [domain-knowledge]\n'),
    'new.llmstrategy.yaml': '',
    'two.llmstrategy.yaml': TWO,
    'below/deep.llmstrategy.yaml': FAULTY,
    'other.yaml': 'strategies: [\n  style: {citations: required}\n',
  });
}

/** A folder without a strategy. */
export function alone(): string {
  return folder({ 'other.yaml': 'a: 1\n' });
}

/** Two folders in one window; the settings of the second ignore a rule. */
export function two(): string {
  const top = folder({
    'a/llmstrategy.yaml': FAULTY,
    'b/llmstrategy.yaml': FAULTY,
    'b/llmstrategy.toml': 'ignore = ["rag-for-behavior"]\n',
    'a/.git/HEAD': 'ref: refs/heads/main\n',
    'b/.git/HEAD': 'ref: refs/heads/main\n',
  });
  const file = join(top, 'two.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'a' }, { path: 'b' }] }));
  return file;
}

/** Makes a real environment in `.venv` of a folder that has an llmstrategy of this version. */
export function environment(top: string, python: string, version: string): void {
  const venv = join(top, '.venv');
  execFileSync(python, ['-m', 'venv', '--without-pip', venv]);
  const [site] = readdirSync(join(venv, 'lib')).map((name) => join(venv, 'lib', name, 'site-packages'));
  const bundled = join(HERE, '.build', 'extension', 'bundled');
  for (const part of ['packages', 'yaml']) cpSync(join(bundled, part), site!, { recursive: true });
  writeFileSync(join(site!, 'llm_strategy', 'version.py'), `"""The version."""\n\n__version__ = "${version}"\n`);
  const info = join(site!, `llmstrategy-${version}.dist-info`);
  mkdirSync(info);
  writeFileSync(join(info, 'METADATA'), `Metadata-Version: 2.1\nName: llmstrategy\nVersion: ${version}\n`);
}

/** Puts a program `tools/llmstrategy` into a folder, with the setting that names it. */
export function program(top: string, python: string, version: string): void {
  const bundled = join(HERE, '.build', 'extension', 'bundled');
  cpSync(bundled, join(top, 'tools', 'copy'), { recursive: true });
  const file = join(top, 'tools', 'copy', 'packages', 'llm_strategy', 'version.py');
  writeFileSync(file, `"""The version."""\n\n__version__ = "${version}"\n`);
  const program = join(top, 'tools', 'llmstrategy');
  writeFileSync(program, `#!/bin/sh\nexec '${python}' -I '${join(top, 'tools', 'copy', 'launch.py')}' "$@"\n`, { mode: 0o755 });
  mkdirSync(join(top, '.vscode'), { recursive: true });
  writeFileSync(join(top, '.vscode', 'settings.json'), '{"llmstrategy.path": "${workspaceFolder}/tools/llmstrategy"}\n');
}

/** Writes a program that runs `python` and leaves a file as a sign that it ran. */
export function trap(file: string, sign: string, python: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho ran >> '${sign}'\nexec '${python}' "$@"\n`);
  chmodSync(file, 0o755);
}

/** The faulty example of the repository. */
export function example(): string {
  return folder({ 'llmstrategy.yaml': readFileSync(join(ROOT, 'examples', 'faulty', 'llmstrategy.yaml'), 'utf8') }, 'travel-desk');
}
