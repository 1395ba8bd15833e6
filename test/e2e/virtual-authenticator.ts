// A security key that Chromium itself plays: it makes passkeys and signs with them as a real one does, for the pages of one tab.

import type { CDPSession, Page } from 'playwright-core';

export type VirtualAuthenticator = Readonly<{
  /** Credentials that it holds, as their ids in base64. */
  credentialIds: () => Promise<readonly string[]>;
  session: CDPSession;
}>;

/** The user is verified and present, and says yes at once. */
export async function addAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return {
    session,
    credentialIds: async () => {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.map(({ credentialId }) => credentialId);
    },
  };
}
