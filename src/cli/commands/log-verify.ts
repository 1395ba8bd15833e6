import type { NodeView } from '#api/contract.ts';
import { problemOf } from '#api/problem.ts';
import type { Language } from '#kernel/language.ts';
import { type Command, CommandFailed } from '../command.ts';
import { printer, withClient } from '../connect.ts';
import { languageOf } from '../language.ts';
import { table } from '../print.ts';
import { type GroupReport, type LogReport, verifyGroup } from '../verify-logs.ts';
import { sourceOfClient, sourcesOfFolder } from '../verify-source.ts';

export const logVerify: Command = {
  name: 'log verify',
  arguments: ['[folder]'],
  summary: 'Verifies every log from its bytes: of this node, or of a folder that log export wrote.',
  details:
    'Nothing is taken on trust but the terms: every act, content, signature, rotation and receipt is checked again. A folder is verified\n' +
    'without a node. Exit code 1 if anything does not hold.',
  options: {},
  examples: ['log verify', 'log verify ./evidence', 'log verify ./evidence --json'],
  run: async ({ values, positionals: [folder] }, context) => {
    const language = languageOf(values, context);
    if (folder !== undefined) {
      const reports: GroupReport[] = [];
      for (const source of sourcesOfFolder(folder)) {
        reports.push(await verifyGroup(source, context.nowMs()));
      }
      printer(values, context)(reports, () => reportText(reports, language));
      return reports.every((report) => report.ok) ? 0 : 1;
    }
    return withClient(values, context, async (client, print) => {
      const { groups } = (await client.get('/api/v1/node')) as NodeView;
      const reports: GroupReport[] = [];
      for (const { group } of groups) {
        const report = await verifyGroup(sourceOfClient(client, group), context.nowMs());
        if (report.group !== group)
          throw new CommandFailed(`the terms of ${group} are not its own`);
        reports.push(report);
      }
      print(reports, () => reportText(reports, language));
      return reports.every((report) => report.ok) ? 0 : 1;
    });
  },
};

function reportText(reports: readonly GroupReport[], language: Language): string {
  if (reports.length === 0) return 'No group yet: there is nothing to verify.\n';
  return reports.map((report) => groupText(report, language)).join('\n');
}

function groupText({ group, refusal, logs }: GroupReport, language: Language): string {
  const head = `group ${group}\n`;
  if (refusal) return `${head}terms: ${refusal.code}: ${problemOf(refusal).text[language]}\n`;
  const rows = logs.map((log) => [
    log.party,
    log.ok ? 'ok' : 'DOES NOT HOLD',
    String(log.size),
    log.root,
    log.checkpoint ? `${log.checkpoint.size} at ${log.checkpoint.at}` : 'none',
    holdsText(log),
    log.firstHole === undefined
      ? `${log.contents}`
      : `${log.contents}, first missing ${log.firstHole}`,
  ]);
  const heading = ['LOG OF', '', 'STATEMENTS', 'ROOT', 'CHECKPOINT', 'HAS RECEIPTED', 'CONTENTS'];
  const faults = logs.flatMap(({ party, size, refusal: why }) =>
    why
      ? [`${party}, from statement ${size} on: ${why.code}: ${problemOf(why).text[language]}\n`]
      : [],
  );
  const keys = logs.map(({ party, key, keySince }) => {
    const since = keySince === undefined ? 'named in the terms' : `since statement ${keySince}`;
    return `key of ${party}: ${key} (${since})\n`;
  });
  return `${head}${table(heading, rows)}${keys.join('')}${faults.join('')}`;
}

function holdsText({ receipts }: LogReport): string {
  const holds = receipts.holds.map(({ of, size, at }) => `${of}: ${size} (${at})`);
  if (receipts.withoutEffect > 0) holds.push(`${receipts.withoutEffect} without effect`);
  return holds.join(', ') || 'nothing yet';
}
