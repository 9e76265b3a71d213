'use client';

import { Button, type ButtonProps } from './Button';
import { Icon, type IconName } from './icons';
import { Tooltip } from './Tooltip';

/** `label` is its accessible name and its tooltip; `keys` as in Kbd. */
export function IconButton({
  icon,
  label,
  keys,
  ...props
}: Omit<ButtonProps, 'children' | 'aria-label'> & { icon: IconName; label: string; keys?: string | undefined }) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...props} square aria-label={label}>
        <Icon name={icon} />
      </Button>
    </Tooltip>
  );
}
