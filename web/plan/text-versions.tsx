import type { RecordView } from '#api/contract-records.ts';
import type { TextView } from '#verbs/text-joint.ts';
import { VersionPanel } from './version-panel.tsx';

/** The versions of an agreed text: the one in force first, then the newest. */
export function TextVersions({
  view,
  text: { versions, inForce },
}: {
  view: RecordView;
  text: TextView;
}) {
  const newestFirst = [...versions].reverse();
  const isInForce = ({ version }: (typeof versions)[number]): boolean => version === inForce;
  const ordered = [
    ...newestFirst.filter(isInForce),
    ...newestFirst.filter((one) => !isInForce(one)),
  ];
  return ordered.map((version) => (
    <VersionPanel key={version.version} view={view} version={version} versions={versions} />
  ));
}
