import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from './button.tsx';
import { Choice } from './choice.tsx';
import { ToggleFilter } from './filters.tsx';

type Part = Readonly<{ owed?: true | undefined; order?: 'due' | 'updated' | undefined }>;

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
  const usual = filters.owed ? 'due' : 'updated';
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
        // What is owed is listed by deadline unless it is asked otherwise, and all else is not.
        value={filters.order ?? usual}
        onChange={(id) => {
          const order = id === 'due' ? 'due' : 'updated';
          set({ order: order === usual ? undefined : order });
        }}
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
