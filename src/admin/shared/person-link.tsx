import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useMay } from './permissions';

/** The address of a person's entry. */
export function personPath(member: string): string {
  return `/content-manager/collection-types/api::member.member/${member}`;
}

/**
 * A person's name or points as the way to their entry; plain text for whoever may not read their honours. `label` is for screen readers where the text alone, a number, says too little.
 */
export function PersonLink(props: { member: string; label?: string; children: ReactNode }) {
  const may = useMay();
  const { member, label, children } = props;
  if (!may('person.read')) return <>{children}</>;
  return (
    <Typography tag={Link} to={personPath(member)} textColor="primary600" aria-label={label}>
      {children}
    </Typography>
  );
}
