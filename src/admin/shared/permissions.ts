import { useCallback } from 'react';
import { useAuth, type Permission } from '@strapi/strapi/admin';
import { actionId, type PanelAction } from '../../labels/actions';

/** Whether the signed-in administrator may do an action; a button that they may not use is not shown. */
export function useMay(): (action: PanelAction) => boolean {
  const permissions = useAuth('useMay', (auth) => auth.permissions);
  return useCallback(
    (action) => permissions.some((permission) => permission.action === actionId(action)),
    [permissions],
  );
}

/** An action as Strapi's menu and page guards take it. */
export function permissionFor(action: PanelAction): Permission[] {
  return [{ action: actionId(action), subject: null }];
}
