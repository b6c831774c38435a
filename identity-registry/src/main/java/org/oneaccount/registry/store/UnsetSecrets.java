// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.store;

import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A realm's file names an environment variable where a client's secret belongs. Keycloak leaves the name as it is when nobody set the
 * variable: then everybody who has read the file knows the secret. Such a client gets a secret that nobody knows, and is
 * disabled, before the realm is there for anybody.
 */
final class UnsetSecrets {

    private static final Logger LOG = Logger.getLogger(UnsetSecrets.class);

    /** {@code ${vault.…}} is no placeholder of a file: Keycloak looks it up when the client signs in. */
    private static final Pattern UNSET = Pattern.compile("\\s*|\\s*\\$\\{(?!vault\\.).*}\\s*");

    private UnsetSecrets() {}

    static void close(RealmModel realm) {
        List<ClientModel> unset = realm.getClientsStream()
                .filter(client -> !client.isPublicClient() && isUnset(client.getSecret()))
                .toList();
        unset.forEach(client -> close(realm, client));
    }

    private static void close(RealmModel realm, ClientModel client) {
        KeycloakModelUtils.generateSecret(client);
        if (client.isEnabled()) {
            client.setEnabled(false);
            LOG.errorf(
                    "Client %s of realm %s is disabled: its secret was not set when the realm was imported. Read or set"
                            + " the secret in the admin console (Clients, %1$s, Credentials), then enable the client;"
                            + " or remove the realm, set the environment variable that its file names, and import again",
                    client.getClientId(), realm.getName());
        }
    }

    static boolean isUnset(String secret) {
        return secret != null && UNSET.matcher(secret).matches();
    }
}
