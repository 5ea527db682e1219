import { useCallback } from 'react';
import { adminApi } from '@strapi/strapi/admin';
import { UID } from './uid';

const withRefresh = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    focalPointPlaced: builder.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, member) => [{ type: 'Document', id: `${UID}_${member}` }],
    }),
  }),
});

/**
 * Makes the form read a member again. Strapi's own dialog for the photo would else put the former focal point back. A
 * form with changes would lose them: then it is not to be called.
 */
export function useRefresh(): (member: string) => void {
  const [refresh] = withRefresh.useFocalPointPlacedMutation();
  return useCallback((member) => void refresh(member), [refresh]);
}
