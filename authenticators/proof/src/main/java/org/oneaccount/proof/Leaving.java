// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.proof;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.oneaccount.registry.TrustEvents;

/** How a holder who gives up gets back to the application. */
final class Leaving {

    /** Read by developers in {@code error_description}; nothing there is shown to a holder. */
    private static final String DESCRIPTION = "the user has left the verification";

    private Leaving() {}

    /**
     * From a dialogue that the application started itself: {@code kc_action_status=cancelled}. From one that the login
     * demands: {@code access_denied}, in SAML {@code RequestDenied}.
     */
    static void from(RequiredActionContext context) {
        if (isStartedByApplication(context)) {
            context.cancel();
        } else {
            context.failure(DESCRIPTION);
        }
    }

    /** The same, with the level that was too much in Keycloak's event of it. */
    static void from(RequiredActionContext context, int demanded) {
        // A cancelled action goes on with the same event builder: the detail would end up in the event of the sign-in.
        if (!isStartedByApplication(context)) {
            context.getEvent().detail(TrustEvents.DEMANDED, Integer.toString(demanded));
        }
        from(context);
    }

    private static boolean isStartedByApplication(RequiredActionContext context) {
        String startedByApplication = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_EXECUTING);
        boolean enforced =
                Boolean.parseBoolean(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_ENFORCED));
        return context.getAction().equals(startedByApplication) && !enforced;
    }
}
