// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.oneaccount.proof.BruteForce;
import org.oneaccount.proof.FlowStep;
import org.oneaccount.proof.SignInType;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.TrustEvents;
import org.oneaccount.registry.certificate.BoundCertificates;
import org.oneaccount.registry.certificate.CertificateAnswer;
import org.oneaccount.registry.certificate.CheckedCertificate;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.StrengthKind;

/** Sign-in by a certificate that an account proved before: by signing a challenge, or by the connection's own. */
final class TrustCaCertLoginAuthenticator implements FlowStep {

    private static final String PURPOSE = "sign-in";
    private static final String CANCEL = "cancel";
    private static final String WORDS = "signIn";

    private final KeycloakSession session;

    TrustCaCertLoginAuthenticator(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        challenge(context, form(context));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey(CANCEL)) {
            context.cancelLogin();
            return;
        }
        if (form.containsKey(CaCertForm.TLS)) {
            answering(context)
                    .connection()
                    .ifPresentOrElse(answer -> take(context, answer), () -> refuse(context, CaCertRefusal.NOT_SHOWN));
            return;
        }
        take(context, answering(context).signature(form));
    }

    private void take(AuthenticationFlowContext context, CertificateAnswer answer) {
        answer.<Runnable>fold(
                        accepted -> () -> signIn(context, accepted.certificate()),
                        refused -> () -> refuse(context, refused.reason()),
                        unavailable -> () -> refuse(context, CaCertRefusal.UNAVAILABLE))
                .run();
    }

    private void signIn(AuthenticationFlowContext context, CheckedCertificate certificate) {
        Optional<UserModel> account = BoundCertificates.of(session, context.getRealm())
                .holder(certificate.certificate())
                .filter(UserModel::isEnabled)
                .filter(user -> context.getUser() == null || context.getUser().equals(user));
        if (account.isEmpty()) {
            refuse(context, CaCertRefusal.NO_ACCOUNT);
            return;
        }
        BruteForce.of(session, context.getRealm()).succeeded(account.get());
        context.setUser(account.get());
        SessionStrength.add(context.getAuthenticationSession(), StrengthKind.CERTIFICATE, certificate.amr());
        context.success();
    }

    private void refuse(AuthenticationFlowContext context, RefusalReason reason) {
        EventBuilder event = context.getEvent().clone();
        event.detail(TrustEvents.REASON, reason.id()).error(TrustEvents.REFUSED);
        challenge(context, form(context).refusing(reason, 0));
    }

    private void challenge(AuthenticationFlowContext context, CaCertForm form) {
        context.challenge(form.page(
                WORDS, answering(context).standing(), TlsCertificate.of(session).isPresent()));
    }

    private CaCertForm form(AuthenticationFlowContext context) {
        SignInType type = new SignInType(session, context.getAuthenticationSession());
        return new CaCertForm(session, type.on(context.form()));
    }

    private CaCertAnswering answering(AuthenticationFlowContext context) {
        return new CaCertAnswering(
                session,
                context.getAuthenticationSession(),
                PURPOSE,
                settings(context).lifetime(),
                KeycloakClock.of(session));
    }

    private static CaCertSettings settings(AuthenticationFlowContext context) {
        return CaCertSettings.of(context.getRealm());
    }
}
