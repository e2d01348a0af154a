// Stands for the YAML extension, which no package registry has: the real yaml-language-server, told of schemas in the
// two ways that the extension has, `yamlValidation` in package.json and contributors registered at run time.

import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

type Contributor = {
  requestSchema(resource: string): string | undefined;
  requestContent(uri: string): string;
};

export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  const module = process.env.LLMSTRATEGY_YAML_SERVER!;
  const contributors = new Map<string, Contributor>();
  const run = { module, transport: TransportKind.stdio, args: ['--stdio'] };
  const client = new LanguageClient('yaml', 'YAML Support', { run, debug: run }, {
    documentSelector: [{ language: 'yaml' }],
    middleware: {
      workspace: {
        configuration: (params) =>
          params.items.map(({ section }) =>
            section === 'yaml' ? { validate: true, hover: true, completion: true, schemaStore: { enable: false } } : {},
          ),
      },
    },
  });
  context.subscriptions.push({ dispose: () => void client.stop() });
  client.onRequest('custom/schema/request', (resource: string) =>
    [...contributors.values()].map((one) => one.requestSchema(resource)).filter(Boolean),
  );
  client.onRequest('custom/schema/content', (uri: string) =>
    contributors.get(vscode.Uri.parse(uri).scheme)?.requestContent(uri) ?? '',
  );
  const started = client.start().then(async () => {
    await client.sendNotification('json/schemaAssociations', associations());
    await client.sendNotification('yaml/registerCustomSchemaRequest');
  });
  void started;
  return {
    registerContributor(
      scheme: string,
      requestSchema: Contributor['requestSchema'],
      requestContent: Contributor['requestContent'],
    ): boolean {
      if (contributors.has(scheme)) return false;
      contributors.set(scheme, { requestSchema, requestContent });
      return true;
    },
  };
}

function associations(): unknown[] {
  return vscode.extensions.all.flatMap((extension) =>
    (extension.packageJSON?.contributes?.yamlValidation ?? []).map(
      ({ fileMatch, url }: { fileMatch: string | string[]; url: string }) => ({
        fileMatch: [fileMatch].flat().map((glob) => (/^(\w+:\/\/|\/|!)/.test(glob) ? glob : `/${glob}`)),
        uri: url.startsWith('./') ? vscode.Uri.joinPath(extension.extensionUri, url).toString() : url,
      }),
    ),
  );
}
