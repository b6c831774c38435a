// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.cacert;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
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
import org.oneaccount.registry.code.SmsSettings;
import org.oneaccount.registry.counter.Counters;
import org.oneaccount.registry.counter.Quota;
import org.oneaccount.registry.session.SessionStrength;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.RefusalReason;
import org.oneaccount.trust.StrengthKind;

/** Sign-in by a certificate that an account proved before: by signing a challenge, or by the connection's own. */
final class TrustCaCertLoginAuthenticator implements FlowStep {

    private static final Logger LOG = Logger.getLogger(TrustCaCertLoginAuthenticator.class);

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
        Counters counters = Counters.of(session, context.getRealm());
        List<Quota> quotas = quotas(context);
        Optional<Counters.Exhausted> exhausted = counters.take(quotas);
        if (exhausted.isPresent()) {
            settings(context)
                    .limits()
                    .reached(exhausted.get(), KeycloakClock.of(session).instant())
                    .ifPresent(reached -> refuse(context, reached.reason(), reached.minutes()));
            return;
        }
        Optional<CertificateAnswer> given = form.containsKey(CaCertForm.TLS)
                ? answering(context).connection()
                : Optional.of(answering(context).signature(form));
        if (given.isEmpty()) {
            refuse(context, CaCertRefusal.NOT_SHOWN, 0);
            return;
        }
        given.get()
                .<Runnable>fold(
                        accepted -> () -> {
                            if (signIn(context, accepted.certificate())) {
                                counters.giveBack(quotas);
                            }
                        },
                        refused -> () -> refuse(context, refused.reason(), 0),
                        unavailable -> () -> {
                            counters.giveBack(quotas);
                            unavailable(context, unavailable.cause());
                        })
                .run();
    }

    /** Anybody may come here: what is judged costs more than what is sent. */
    private List<Quota> quotas(AuthenticationFlowContext context) {
        return settings(context)
                .limits()
                .quotas(SmsSettings.of(context.getRealm())
                        .countedAddress(session.getContext().getConnection().getRemoteAddr())
                        .map(address -> Map.of(CaCertSettings.Subject.ADDRESS, address))
                        .orElse(Map.of()));
    }

    private boolean signIn(AuthenticationFlowContext context, CheckedCertificate certificate) {
        Optional<UserModel> account = BoundCertificates.of(session, context.getRealm())
                .holder(certificate.certificate())
                .filter(UserModel::isEnabled)
                .filter(user -> context.getUser() == null || context.getUser().equals(user));
        if (account.isEmpty()) {
            refuse(context, CaCertRefusal.NO_ACCOUNT, 0);
            return false;
        }
        BruteForce.of(session, context.getRealm()).succeeded(account.get());
        context.setUser(account.get());
        SessionStrength.add(context.getAuthenticationSession(), StrengthKind.CERTIFICATE, certificate.amr());
        context.success();
        return true;
    }

    private void refuse(AuthenticationFlowContext context, RefusalReason reason, long figure) {
        EventBuilder event = context.getEvent().clone();
        event.detail(TrustEvents.REASON, reason.id()).error(TrustEvents.REFUSED);
        challenge(context, form(context).refusing(reason, figure));
    }

    private void unavailable(AuthenticationFlowContext context, Outcome.Unavailable cause) {
        LOG.warnf("sign-in by certificate: source %s does not answer", cause.source());
        challenge(context, form(context).refusing(CaCertRefusal.UNAVAILABLE, 0));
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
