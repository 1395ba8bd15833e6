import type { Words } from '#kernel/language.ts';
import { type CommandContext, CommandFailed, type Option, type Values } from './command.ts';
import { languageOf } from './language.ts';

export const yesOption: Readonly<Record<'yes', Option>> = {
  yes: { type: 'boolean' },
};

const question: Words = {
  en: 'Go on? Type yes: ',
  es: '¿Continuar? Escriba sí: ',
  zh: '是否继续？请输入“是”： ',
};
const assents: ReadonlySet<string> = new Set(['yes', 'sí', 'si', '是']);
export const isYes = (answer: string): boolean => assents.has(answer.trim().toLowerCase());
const nothingDone: Words = {
  en: 'nothing was done; say --yes to do it',
  es: 'no se hizo nada; añada --yes para hacerlo',
  zh: '未作任何更改；如要执行请加 --yes',
};

/**
 * Tells what will happen (on the error channel, so that `--json` stays JSON), and goes on only if the person says yes, or said `--yes`.
 * @throws CommandFailed otherwise; nothing was done then
 */
export async function confirm(
  values: Values,
  context: CommandContext,
  warning: Words,
): Promise<void> {
  const language = languageOf(values, context);
  context.err(warning[language]);
  if (values['yes'] === true) return;
  const answer = await context.ask(question[language]);
  if (answer !== undefined && isYes(answer)) return;
  throw new CommandFailed(nothingDone);
}
