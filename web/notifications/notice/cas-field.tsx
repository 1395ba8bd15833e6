import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { labels } from '../fact-words.ts';
import type { LineDraft } from './notice-draft.ts';
import { NoticeField, useNoticeForm } from './notice-form.tsx';

/** A CAS number, and where its check digit fails, what was most likely meant. What the label truly has is said on purpose. */
export function CasField({
  name,
  line,
  onChange,
}: {
  name: string;
  line: LineDraft;
  onChange: (line: LineDraft) => void;
}) {
  const { i18n } = useLingui();
  const likely = useNoticeForm().doubts[line.cas.trim()];
  const { isCasAsLabelled, ...plain } = line;
  return (
    <div className="space-y-1">
      <NoticeField
        name={name}
        label={i18n._(labels.casNumber)}
        value={line.cas}
        onChange={(cas) => onChange({ ...plain, cas })}
      />
      {likely && (
        <>
          {!isCasAsLabelled &&
            likely.map((cas) => (
              <Button key={cas} onPress={() => onChange({ ...plain, cas })}>
                <Trans>Take {cas}</Trans>
              </Button>
            ))}
          <Checkbox
            isSelected={isCasAsLabelled === true}
            onChange={(isSelected) =>
              onChange(isSelected ? { ...plain, isCasAsLabelled: true } : plain)
            }
          >
            <Trans>The label has it so</Trans>
          </Checkbox>
        </>
      )}
    </div>
  );
}
