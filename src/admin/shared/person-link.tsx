import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useMay } from './permissions';

/** The address of a person's honour file. */
export function personPath(member: string): string {
  return `/people/${member}`;
}

/** The address of what was changed of a person's profile. */
export function revisionsPath(member: string): string {
  return `${personPath(member)}/revisions`;
}

/** The address of a person's profile in the content manager. */
export function entryPath(member: string): string {
  return `/content-manager/collection-types/api::member.member/${member}`;
}

/**
 * A person's name or points as the way to their honour file; plain text for whoever may not read it, or with `orProfile`
 * the way to their profile. `label` is for screen readers where the text alone, a number, says too little.
 */
export function PersonLink(props: { member: string; label?: string; orProfile?: true; children: ReactNode }) {
  const may = useMay();
  const { member, label, orProfile, children } = props;
  const reads = may('person.read');
  if (!reads && !orProfile) return <>{children}</>;
  return (
    <Typography
      tag={Link}
      to={reads ? personPath(member) : entryPath(member)}
      textColor="primary600"
      aria-label={label}
    >
      {children}
    </Typography>
  );
}
