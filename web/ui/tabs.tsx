import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

interface Props<Key extends string> {
  label: string;
  tabs: readonly { key: Key; title: string; content: ReactNode }[];
  selected: Key;
  onSelect: (key: Key) => void;
}

export function Tabs<Key extends string>({ label, tabs, selected, onSelect }: Props<Key>) {
  const select = (key: unknown) => {
    const tab = tabs.find((each) => each.key === key);
    if (tab) onSelect(tab.key);
  };
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={select}>
      <TabList className="tablist" aria-label={label}>
        {tabs.map(({ key, title }) => (
          <Tab key={key} id={key} className="tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ key, content }) => (
        <TabPanel key={key} id={key} className="tabpanel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
