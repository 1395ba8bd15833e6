import { Trans, useLingui } from '@lingui/react/macro';
import { agentParts } from './agent-parts.ts';
import { Hint } from './hint.tsx';

/** The browser of a session as its officer would name it. What it calls itself, word for word, is one press away. */
export function BrowserName({ agent }: { agent: string }) {
  const { t } = useLingui();
  const { browser, system } = agentParts(agent);
  if (browser === undefined && system === undefined) {
    return agent === '' ? <Trans>a program that does not name itself</Trans> : agent;
  }
  return (
    <>
      {browser !== undefined && system !== undefined ? (
        <Trans>
          {browser} on {system}
        </Trans>
      ) : (
        (browser ?? system)
      )}{' '}
      <Hint label={t`What the browser calls itself`}>
        <p className="font-mono text-xs break-words">{agent}</p>
      </Hint>
    </>
  );
}
