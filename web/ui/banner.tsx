import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type BannerLook = 'attention' | 'done' | 'note';

const looks: Readonly<Record<BannerLook, string>> = {
  attention: 'border-notice-line bg-notice text-notice-ink',
  done: 'border-accent-line bg-accent-tint text-ink',
  note: 'border-line bg-surface text-ink-2',
};

const icons: Readonly<Record<BannerLook, ReactNode>> = {
  attention: <CircleAlert aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />,
  done: <CircleCheck aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-accent" />,
  note: <Info aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-ink-3" />,
};

/** A sentence over the part of the page that it is about. `role` says how soon it is read out: `alert` at once, `status` in its turn. */
export function Banner({
  look = 'attention',
  role,
  children,
  actions,
  className,
}: {
  look?: BannerLook;
  role?: 'alert' | 'status';
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  return (
    <div
      role={role}
      className={classNames(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border border-l-4 px-inset py-2.5 text-sm',
        looks[look],
        className,
      )}
    >
      {icons[look]}
      <div className="min-w-0 flex-1 basis-56 space-y-1">{children}</div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
