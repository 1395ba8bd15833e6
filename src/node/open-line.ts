import type { GroupId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Core } from './core.ts';
import { dryRun } from './dry-run.ts';
import { gapReport } from './gap-report.ts';
import type { GroupState } from './group-state.ts';
import type { Line } from './line.ts';
import { areaStates } from './line-state.ts';

export function openLine(core: Core): Line {
  const founded = (group: GroupId): Result<GroupState> => {
    const state = core.groups.get(group);
    if (!state) return refuse('group.unknown', { facts: { group } });
    return state.complete ? ok(state) : refuse('group.not-founded');
  };
  return {
    areas: async (group) => {
      const state = founded(group);
      return state.ok ? ok(await areaStates(core, state.value)) : state;
    },
    dryRun: async (group, areas) => {
      const state = founded(group);
      return state.ok ? ok(await dryRun(core, state.value, areas)) : state;
    },
    gap: async (group, record) => {
      const state = founded(group);
      return state.ok ? gapReport(core, state.value, record) : state;
    },
  };
}
