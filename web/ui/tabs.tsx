import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

export type TabPart = Readonly<{
  id: string;
  name: ReactNode;
  count?: string;
  children: ReactNode;
}>;

/** Parts of one thing of which one is seen at a time. What has to be compared never stands in tabs. */
export function Tabs({ label, parts }: { label: string; parts: readonly TabPart[] }) {
  return (
    <AriaTabs>
      <TabList
        aria-label={label}
        className="flex gap-1 overflow-x-auto overflow-y-hidden border-b border-line"
      >
        {parts.map(({ id, name, count }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px flex min-h-control cursor-pointer items-center gap-2 border-b-2 border-transparent px-3 text-sm font-semibold whitespace-nowrap text-ink-2 data-focus-visible:-outline-offset-2 data-hovered:text-accent data-selected:border-accent data-selected:text-accent"
          >
            {name}
            {count !== undefined && <span className="font-normal text-ink-3">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, children }) => (
        <TabPanel key={id} id={id} className="rounded-md pt-4 outline-offset-4">
          {children}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
