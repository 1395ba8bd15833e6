import { useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, useContext } from 'react';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { faultWord } from './fault-words.ts';
import type { CasDoubts, Faults, NoticeDraft } from './notice-draft.ts';

/** The draft and what is wrong with it, for the parts of the form. Faults are shown only once somebody has tried to go on. */
export type NoticeForm = Readonly<{
  draft: NoticeDraft;
  faults: Faults;
  doubts: CasDoubts;
  change: (part: Partial<NoticeDraft>) => void;
}>;

const FormContext = createContext<NoticeForm | undefined>(undefined);

export function NoticeFormProvider({ form, children }: { form: NoticeForm; children: ReactNode }) {
  return <FormContext value={form}>{children}</FormContext>;
}

export function useNoticeForm(): NoticeForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('no NoticeFormProvider above');
  return form;
}

/** A day with the sentence that belongs to its fault. */
export function NoticeDate({
  name,
  ...rest
}: Omit<Parameters<typeof DateField>[0], 'error' | 'onChange'> & {
  /** As in the draft's faults. */
  name: string;
  onChange: (value: string) => void;
}) {
  const { i18n } = useLingui();
  const fault = useNoticeForm().faults[name];
  return (
    <DateField
      {...rest}
      {...(fault === undefined ? {} : { error: i18n._(faultWord(name, fault)) })}
    />
  );
}

/** A field with the sentence that belongs to its fault. */
export function NoticeField({
  name,
  ...rest
}: Omit<Parameters<typeof Field>[0], 'error' | 'onChange'> & {
  /** As in the draft's faults. */
  name: string;
  onChange: (value: string) => void;
}) {
  const { i18n } = useLingui();
  const fault = useNoticeForm().faults[name];
  return (
    <Field {...rest} {...(fault === undefined ? {} : { error: i18n._(faultWord(name, fault)) })} />
  );
}
