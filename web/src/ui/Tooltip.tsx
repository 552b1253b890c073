import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Key } from './Key';

export const TooltipProvider = Tooltip.Provider;

export function Tip({ label, keys, children }: { label: string; keys?: string | undefined; children: ReactElement }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} delay={400} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="z-(--z-tooltip)">
          <Tooltip.Popup className="flex items-center gap-8 rounded-control bg-rail px-8 py-5 text-12 text-white">
            {label}
            {keys !== undefined && <Key dark>{keys}</Key>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
