// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.login;

import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Base64Url;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.WebAuthnPolicy;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.oneaccount.proof.IdentityProof;
import org.oneaccount.proof.ProofContext;
import org.oneaccount.proof.ProofStep;
import org.oneaccount.registry.TrustEvents;

/**
 * A passkey of the account, inside the gate. Keycloak's own step needs a flow, and the gate is none; so only its dialogue is
 * ours. The passkeys, the realm's policy for them and the check of the answer stay Keycloak's.
 */
final class PasskeyProof implements IdentityProof {

    private static final String TEMPLATE = "passkey-confirm.ftl";
    private static final String CHALLENGE = "trust.passkey.challenge";

    @Override
    public ProofStep challenge(ProofContext context) {
        return page(context, context.form());
    }

    /** One answer per challenge: a right one cannot be sent twice. */
    @Override
    public ProofStep process(ProofContext context, MultivaluedMap<String, String> form) {
        Optional<String> challenge = Optional.ofNullable(context.login().getAuthNote(CHALLENGE));
        context.login().removeAuthNote(CHALLENGE);
        Optional<PasskeyAnswer> answer = PasskeyAnswer.in(form);
        if (challenge.isEmpty() || answer.isEmpty() || !isRight(context, challenge.get(), answer.get())) {
            LoginRefusal reason = LoginRefusal.PASSKEY_FAILED;
            context.event().detail(TrustEvents.REASON, reason.id()).error(TrustEvents.REFUSED);
            return page(context, context.form().setError(reason.id()));
        }
        return new ProofStep.Done(Map.of());
    }

    private static boolean isRight(ProofContext context, String challenge, PasskeyAnswer answer) {
        PasskeyKind kind = kind(context);
        try {
            return answer.isOf(context.user())
                    && context.user()
                            .credentialManager()
                            .isValid(answer.input(kind, rpId(context), context.session(), challenge));
        } catch (WebAuthnException | IllegalArgumentException forged) {
            return false;
        }
    }

    private static ProofStep page(ProofContext context, LoginFormsProvider form) {
        PasskeyKind kind = kind(context);
        WebAuthnPolicy policy = kind.policy(context.realm());
        String challenge = Base64Url.encode(new DefaultChallenge().getValue());
        context.login().setAuthNote(CHALLENGE, challenge);
        List<String> ids = context.user()
                .credentialManager()
                .getStoredCredentialsByTypeStream(kind.type())
                .map(WebAuthnCredentialModel::createFromCredentialModel)
                .map(passkey -> passkey.getWebAuthnCredentialData().getCredentialId())
                .map(Base64Url::encodeBase64ToBase64Url)
                .toList();
        return new ProofStep.Page(form.setAttribute("passkeyChallenge", challenge)
                .setAttribute("passkeyRpId", rpId(context))
                .setAttribute("passkeyVerification", policy.getUserVerificationRequirement())
                .setAttribute("passkeySeconds", policy.getCreateTimeout())
                .setAttribute("passkeyIds", ids)
                .createForm(TEMPLATE));
    }

    private static PasskeyKind kind(ProofContext context) {
        return PasskeyKind.of(context.user()).orElse(PasskeyKind.PASSWORDLESS);
    }

    /** As Keycloak's own steps choose it. */
    private static String rpId(ProofContext context) {
        String set = kind(context).policy(context.realm()).getRpId();
        return set == null || set.isEmpty()
                ? context.session().getContext().getUri().getBaseUri().getHost()
                : set;
    }

    @Override
    public void close() {}
}
