import { useLingui } from '@lingui/react/macro';
import { withoutEffectWords } from '../notifications/fact-words.ts';
import { actionWord, meaningWord, statementWord } from '../notifications/statement-words.ts';
import { useDeskWords } from './desk-words.ts';

/** What a type of statement says, whatever its desk; that of a newer protocol is shown as it is written. */
export type TypeWords = Readonly<{
  said: (type: string) => string;
  /** As something to do, or else what it says. */
  action: (type: string) => string;
  meaning: (type: string) => string | undefined;
  /** Why a statement of this type was kept without effect. */
  why: (type: string, why: string) => string;
}>;

export function useTypeWords(): TypeWords {
  const { i18n } = useLingui();
  const words = useDeskWords();
  const said = (type: string): string => {
    const own = statementWord(type);
    return own ? i18n._(own) : words.word(words.deskOf(type), 'said', type);
  };
  return {
    said,
    action: (type) => {
      const own = actionWord(type);
      return own ? i18n._(own) : (words.known(words.deskOf(type), 'actions', type) ?? said(type));
    },
    meaning: (type) => {
      const own = meaningWord(type);
      return own ? i18n._(own) : words.known(words.deskOf(type), 'meanings', type);
    },
    why: (type, why) => {
      const own = withoutEffectWords[why];
      return words.known(words.deskOf(type), 'withoutEffect', why) ?? (own ? i18n._(own) : why);
    },
  };
}
