import { useCallback } from 'react';
import { adminApi } from '@strapi/strapi/admin';
import { UID } from './uid';

const withRefresh = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    contributionsDecided: builder.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: [
        { type: 'Document', id: `${UID}_LIST` },
        { type: 'Document', id: `${UID}_ALL_ITEMS` },
      ],
    }),
  }),
});

/** Makes the content manager read contributions again: what it shows was decided behind its back. */
export function useRefresh(): () => void {
  const [refresh] = withRefresh.useContributionsDecidedMutation();
  return useCallback(() => void refresh(), [refresh]);
}
