// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.util.JsonSerialization;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.mandate.Mandate;
import org.oneaccount.registry.mandate.Mandates;
import org.oneaccount.trust.AccountType;

/**
 * The mandate by which an account acts, for applications that were approved for it, while its evidence counts. The member
 * names are those of the draft OpenID Connect Authority Claims Extension, within a claim of our own name: once that is
 * final, a switch is a rename. Who the agent and the representative are is left out.
 */
final class AuthorityClaim {

    /** In OIDC. */
    static final String NAME = "urn:oneaccount:claim:authority";

    /** In SAML, after the prefix of our attributes. */
    static final String ATTRIBUTE = "authority";

    private AuthorityClaim() {}

    /** Costs SQL and opens sealed data: only clients approved for it have such a mapper. Empty for natural persons. */
    static Optional<List<Map<String, Object>>> of(KeycloakSession session, UserSessionModel userSession) {
        RealmModel realm = userSession.getRealm();
        UserModel user = userSession.getUser();
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        return registry.accountType(user)
                .filter(AccountType.LEGAL::equals)
                // At level 0 nobody knows who acts.
                .filter(legal -> registry.decide(realm, user).level() > 0)
                .flatMap(legal -> registry.organisation(realm, user))
                .flatMap(organisation ->
                        Mandates.of(session, realm).inForce(user).flatMap(mandate -> of(organisation, mandate)));
    }

    static Optional<List<Map<String, Object>>> of(Organisation organisation, Mandate mandate) {
        return mandate.grant().map(grant -> {
            Map<String, Object> authority = new LinkedHashMap<>();
            authority.put(
                    "applies_to",
                    Map.of(
                            "organization_name", organisation.name().value(),
                            "registration_number", organisation.code().value()));
            Map<String, Object> validity = Map.of(
                    "start", grant.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    "end", mandate.terms().until().toString());
            authority.put(
                    "permission",
                    mandate.terms().scope().stream()
                            .map(role -> Map.of("role", role, "validity", List.of(validity)))
                            .toList());
            authority.put("granted_by", Map.of("method", grant.method().id()));
            return List.of(authority);
        });
    }

    static String json(List<Map<String, Object>> authorities) {
        try {
            return JsonSerialization.mapper.writeValueAsString(authorities);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an authority cannot be written", e);
        }
    }
}
