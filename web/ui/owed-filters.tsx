import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from './button.tsx';
import { Choice } from './choice.tsx';
import { ToggleFilter } from './filters.tsx';

type Part = Readonly<{ owed?: true | undefined; order?: 'due' | undefined }>;

/** What ends the filters of every list on which something can be owed: what is, in which order, and none of them. */
export function OwedFilters({
  filters,
  set,
  onClear,
}: {
  filters: Readonly<{ owed?: boolean | undefined; order?: 'due' | 'updated' | undefined }>;
  set: (part: Part) => void;
  onClear: () => void;
}) {
  const { t } = useLingui();
  return (
    <>
      <ToggleFilter
        isOn={filters.owed ?? false}
        onChange={(owed) => set({ owed: owed || undefined })}
      >
        <Trans>Owed by your side</Trans>
      </ToggleFilter>
      <Choice
        label={t`Order`}
        options={[
          { id: 'updated', name: t`Newest first` },
          { id: 'due', name: t`By deadline` },
        ]}
        value={filters.order ?? 'updated'}
        onChange={(order) => set({ order: order === 'due' ? 'due' : undefined })}
        className="min-w-40"
      />
      {Object.keys(filters).length > 0 && (
        <Button look="quiet" onPress={onClear}>
          <Trans>Clear</Trans>
        </Button>
      )}
    </>
  );
}
