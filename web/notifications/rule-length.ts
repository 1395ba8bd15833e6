import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ClockRule } from '#ledger/terms.ts';

/** How long a clock runs, and by whose working days. */
export function useRuleLength(): (rule: ClockRule) => string {
  const { t } = useLingui();
  return (rule) => {
    if (rule.kind === 'calendar') {
      return t`${plural(rule.days, { one: '# calendar day', other: '# calendar days' })}`;
    }
    return rule.calendarOf === 'asked'
      ? t`${plural(rule.days, {
          one: '# working day of the importing side',
          other: '# working days of the importing side',
        })}`
      : t`${plural(rule.days, {
          one: '# working day of the exporting side',
          other: '# working days of the exporting side',
        })}`;
  };
}
