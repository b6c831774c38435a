// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.mapper;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.PersonalData;
import org.oneaccount.registry.TrustRegistry;

/** Opens what an identity mapper is set to give. Costs SQL: only clients approved for identity claims have such a mapper. */
final class IdentityView {

    private static final Logger LOG = Logger.getLogger(IdentityView.class);

    private IdentityView() {}

    static Map<IdentityClaim, String> of(
            KeycloakSession session, UserSessionModel userSession, ProtocolMapperModel mapper) {
        Map<IdentityClaim, String> claims = new EnumMap<>(IdentityClaim.class);
        Set<IdentityClaim> wanted = wanted(mapper);
        if (wanted.isEmpty()) {
            return claims;
        }
        RealmModel realm = userSession.getRealm();
        UserModel user = userSession.getUser();
        TrustRegistry registry = session.getProvider(TrustRegistry.class);
        if (registry.accountType(user).isEmpty()) {
            return claims;
        }
        PersonalData person = once(session, "person", user, () -> registry.personalData(realm, user));
        Optional<Organisation> organisation = wanted.stream().anyMatch(IdentityClaim::isAboutTheOrganisation)
                ? once(session, "organisation", user, () -> registry.organisation(realm, user))
                : Optional.empty();
        wanted.forEach(claim -> claim.of(person, organisation).ifPresent(text -> claims.put(claim, text)));
        return claims;
    }

    /** One request asks for every scope and every token anew; nothing that a mapper reads changes in between. */
    @SuppressWarnings("unchecked")
    private static <T> T once(KeycloakSession session, String what, UserModel user, Supplier<T> read) {
        String attribute = "oneaccount.identity." + what + '.' + user.getId();
        T known = (T) session.getAttribute(attribute);
        if (known == null) {
            known = read.get();
            session.setAttribute(attribute, known);
        }
        return known;
    }

    /** A word that names no claim gives nothing at all: half a setting is nobody's intention. */
    private static Set<IdentityClaim> wanted(ProtocolMapperModel mapper) {
        try {
            return IdentityClaim.parse(mapper.getConfig().get(IdentityClaim.SETTING));
        } catch (IllegalArgumentException badSetting) {
            LOG.errorf("mapper %s gives nothing: %s", mapper.getName(), badSetting.getMessage());
            return Set.of();
        }
    }
}
