// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.mandate;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.oneaccount.registry.mandate.Mandate.Grant;
import org.oneaccount.registry.notice.AfterCommit;
import org.oneaccount.registry.notice.HolderNotice;

/** Tells both sides of a mandate what became of it, once it is committed. Who granted it by other means than an account has no side to tell. */
final class MandateNotices {

    private final KeycloakSession session;
    private final RealmModel realm;

    MandateNotices(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void granted(UserModel agent, Granting granting) {
        tell(agent, "mandateGrantedNotice");
        giver(agent, granting.by()).ifPresent(giver -> tell(giver, "mandateGivenNotice"));
    }

    void revoked(UserModel agent, Grant grant) {
        tell(agent, "mandateRevokedNotice");
        giver(agent, grant.by()).ifPresent(giver -> tell(giver, "mandateWithdrawnNotice"));
    }

    void ended(UserModel agent, Grant grant) {
        tell(agent, "mandateEndedNotice");
        giver(agent, grant.by()).ifPresent(giver -> tell(giver, "mandateOverNotice"));
    }

    private Optional<UserModel> giver(UserModel agent, String by) {
        return Optional.ofNullable(session.users().getUserById(realm, by)).filter(giver -> !giver.equals(agent));
    }

    private void tell(UserModel account, String notice) {
        AfterCommit.run(session, realm, account, new HolderNotice(notice)::tell);
    }
}
