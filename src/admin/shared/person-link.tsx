import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useMay } from './permissions';

/** The address of a person's honour file, open at a year where one is given. */
export function personPath(member: string, year?: number): string {
  return `/people/${member}${year === undefined ? '' : `?year=${year}`}`;
}

/**
 * A person's name or points as the way to their honour file, which says where every point came from; plain text for
 * whoever may not read it. `label` is for screen readers where the text alone, a number, says too little.
 */
export function PersonLink(props: { member: string; year?: number; label?: string; children: ReactNode }) {
  const may = useMay();
  const { member, year, label, children } = props;
  if (!may('person.read')) return <>{children}</>;
  return (
    <Typography tag={Link} to={personPath(member, year)} textColor="primary600" aria-label={label}>
      {children}
    </Typography>
  );
}
