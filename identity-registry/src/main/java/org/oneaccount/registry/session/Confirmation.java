// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;
import org.oneaccount.registry.RealmSeal;
import org.oneaccount.registry.TrustRegistry;

/**
 * The text that a request wants confirmed. It arrives as RFC 9396 {@code authorization_details}, and its notes end up in the
 * database: so the text is sealed at the door and lies in Keycloak's store of short-lived objects, and the notes hold its
 * handle only.
 *
 * @param asked whether this request wants a text confirmed
 * @param text what it is; empty although asked for, when it is kept no longer
 */
public record Confirmation(boolean asked, Optional<ConfirmationText> text) {

    /** The type of {@code authorization_details}. */
    public static final String TYPE = "urn:oneaccount:confirmation";

    /** Its member with the text. */
    public static final String TEXT = "text";

    private static final Confirmation NONE = new Confirmation(false, Optional.empty());
    private static final String HANDLE = "handle";
    private static final String KEY = "trust.confirmation.";
    private static final String SEALED = "sealed";

    /** Nobody can confirm it any more, so nothing may leave. */
    public boolean isLost() {
        return asked && text.isEmpty();
    }

    /** What this login is to confirm. */
    public static Confirmation of(KeycloakSession session, AuthenticationSessionModel login) {
        Optional<JsonNode> member = member(login.getClientNote(OAuth2Constants.AUTHORIZATION_DETAILS));
        if (member.isEmpty()) {
            return NONE;
        }
        String handle = member.get().path(HANDLE).asText();
        Map<String, String> kept = handle.isEmpty() ? null : store(session).get(KEY + handle);
        return new Confirmation(
                true,
                Optional.ofNullable(kept)
                        .map(notes -> notes.get(SEALED))
                        .map(text -> seal(session, login.getRealm()).open(KEY + handle, text))
                        .flatMap(ConfirmationText::parse));
    }

    /** Whether this login is to confirm a text, without looking for it. */
    public static boolean isAsked(AuthenticationSessionModel login) {
        return member(login.getClientNote(OAuth2Constants.AUTHORIZATION_DETAILS))
                .isPresent();
    }

    /**
     * Keeps a text for as long as a login may take.
     *
     * @return {@code authorization_details} with its handle, to take the place of those with the text
     */
    public static String keep(KeycloakSession session, RealmModel realm, ConfirmationText text) {
        String handle = SecretGenerator.getInstance().randomString(43);
        long seconds = (long) realm.getAccessCodeLifespanLogin() + realm.getAccessCodeLifespanUserAction();
        store(session)
                .put(KEY + handle, seconds, Map.of(SEALED, seal(session, realm).seal(KEY + handle, text.value())));
        ArrayNode details = JsonNodeFactory.instance.arrayNode();
        details.addObject().put("type", TYPE).put(HANDLE, handle);
        return details.toString();
    }

    /** The first member of our type. A request with two is refused at the door. */
    public static Optional<JsonNode> member(String authorizationDetails) {
        if (authorizationDetails == null) {
            return Optional.empty();
        }
        try {
            return member(JsonSerialization.mapper.readTree(authorizationDetails));
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> member(JsonNode details) {
        for (JsonNode member : details) {
            if (TYPE.equals(member.path("type").asText())) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    private static SingleUseObjectProvider store(KeycloakSession session) {
        return session.singleUseObjects();
    }

    private static RealmSeal seal(KeycloakSession session, RealmModel realm) {
        return session.getProvider(TrustRegistry.class).seal(realm);
    }
}
