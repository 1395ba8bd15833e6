import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { classNames } from './class-names.ts';

/** Leads to another page of the desk. Underlined, so that colour alone tells nobody that it is a link. */
export function TextLink({
  href,
  children,
  className,
}: {
  href: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Link
      href={href}
      className={classNames(
        'font-semibold text-accent underline decoration-accent-line underline-offset-3 hover:decoration-current',
        className,
      )}
    >
      {children}
    </Link>
  );
}
