import { refusalCodes } from '#kernel/refusal-codes.ts';
import { refusalText } from '#kernel/refusal-text.ts';
import { useLanguage } from '../app/language.tsx';

/** The identity provider has sent the browser back, and the address says why in a code. */
export function SentBack() {
  const language = useLanguage();
  const given = new URLSearchParams(location.search).get('refused');
  const code = refusalCodes.find((known) => known === given);
  if (code === undefined) return null;
  return (
    <p
      role="alert"
      className="prose-line rounded-lg border border-notice-line bg-notice px-4 py-3 text-notice-ink"
    >
      {refusalText(code)[language]} <span className="font-mono text-xs">{code}</span>
    </p>
  );
}
