import type { NodeView } from '#api/contract.ts';
import { problemOf } from '#api/problem.ts';
import type { Language } from '#kernel/language.ts';
import { CommandFailed, command, inOne } from '../command.ts';
import { printer, withClient } from '../connect.ts';
import { table } from '../print.ts';
import { type GroupReport, type LogReport, verifyGroup } from '../verify-logs.ts';
import { sourceOfClient, sourcesOfFolder } from '../verify-source.ts';
import * as words from '../words/log-words.ts';

export const logVerify = command({
  name: 'log verify',
  words: words.logVerify,
  arguments: ['[folder]'],
  options: {},
  run: async ({ values, positionals: [folder] }, context) => {
    if (folder !== undefined) {
      const reports: GroupReport[] = [];
      for (const source of sourcesOfFolder(folder)) {
        reports.push(await verifyGroup(source, context.nowMs()));
      }
      printer(values, context)(reports, (language) => reportText(reports, language));
      return reports.every((report) => report.ok) ? 0 : 1;
    }
    return withClient(values, context, async (client, print) => {
      const { groups } = (await client.get('/api/v1/node')) as NodeView;
      const reports: GroupReport[] = [];
      for (const { group } of groups) {
        const report = await verifyGroup(sourceOfClient(client, group), context.nowMs());
        if (report.group !== group) throw new CommandFailed(words.notItsOwnTerms(group));
        reports.push(report);
      }
      print(reports, (language) => reportText(reports, language));
      return reports.every((report) => report.ok) ? 0 : 1;
    });
  },
});

function reportText(reports: readonly GroupReport[], language: Language): string {
  if (reports.length === 0) return words.nothingToVerify[language];
  return reports.map((report) => groupText(report, language)).join('\n');
}

function groupText({ group, refusal, logs }: GroupReport, language: Language): string {
  const head = `${words.group[language]} ${group}\n`;
  if (refusal)
    return `${head}${words.terms[language]}: ${refusal.code}: ${problemOf(refusal).text[language]}\n`;
  const rows = logs.map((log) => [
    log.party,
    (log.ok ? words.holds : words.doesNotHold)[language],
    String(log.size),
    log.root,
    (log.checkpoint ? words.sizeAt(log.checkpoint.size, log.checkpoint.at) : words.none)[language],
    holdsText(log, language),
    log.firstHole === undefined
      ? `${log.contents}`
      : words.firstMissing(log.contents, log.firstHole)[language],
  ]);
  const heading = inOne(words.verifyHeading, language);
  const faults = logs.flatMap(({ party, size, refusal: why }) =>
    why
      ? [`${words.wrongFrom(party, size, why.code)[language]}: ${problemOf(why).text[language]}\n`]
      : [],
  );
  const keys = logs.map(({ party, key, keySince }) => {
    const since = keySince === undefined ? words.namedInTerms : words.sinceStatement(keySince);
    return `${words.keyOf(party, key)[language]} (${since[language]})\n`;
  });
  return `${head}${table(heading, rows)}${keys.join('')}${faults.join('')}`;
}

function holdsText({ receipts }: LogReport, language: Language): string {
  const holds = receipts.holds.map(({ of, size, at }) => `${of}: ${size} (${at})`);
  if (receipts.withoutEffect > 0) holds.push(words.withoutEffect(receipts.withoutEffect)[language]);
  return holds.join(', ') || words.nothingYet[language];
}
