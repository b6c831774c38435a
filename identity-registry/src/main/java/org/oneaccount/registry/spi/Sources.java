// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.spi;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.registry.TrustRegistryFactory;
import org.oneaccount.trust.Outcome;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.BankCard;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.PersonName;

/** The way to every outside service: each call runs under its source's timeout, bulkhead and circuit breaker, so a source that hangs costs nobody else. */
public final class Sources {

    /** Realm attribute: which {@link IdentitySource} to ask when several are installed. */
    public static final String IDENTITY_ATTRIBUTE = "trust.source.identity";

    /** Realm attribute: which {@link BankSource} to ask when several are installed. */
    public static final String BANK_ATTRIBUTE = "trust.source.bank";

    /** Realm attribute: which {@link FaceSource} to ask when several are installed. */
    public static final String FACE_ATTRIBUTE = "trust.source.face";

    /** Realm attribute: which {@link RegistrySource} to ask when several are installed. */
    public static final String REGISTRY_ATTRIBUTE = "trust.source.registry";

    /** Realm attribute: which {@link SmsGateway} to send by when several are installed. */
    public static final String SMS_ATTRIBUTE = "trust.gateway.sms";

    private static final Logger LOG = Logger.getLogger(Sources.class);

    /** Nothing to wait for: an operator has to install or choose one. */
    private static final Duration NOT_SOON = Duration.ofHours(1);

    private Sources() {}

    /** Asks the configured {@link IdentitySource}; {@link Outcome.Unavailable} when there is none or it does not answer in time. */
    public static Outcome verifyIdentity(KeycloakSession session, PersonName name, Document document) {
        return chosen(session, IdentitySource.class, IDENTITY_ATTRIBUTE)
                .map(id -> {
                    IdentitySource source = session.getProvider(IdentitySource.class, id);
                    return guards(session).call("identity source " + id, source.id(), source.ask(name, document));
                })
                .orElseGet(() -> new Outcome.Unavailable(new SourceId("identity"), NOT_SOON));
    }

    /** Asks the configured {@link BankSource}; {@link Outcome.Unavailable} when there is none or it does not answer in time. */
    public static Outcome verifyBankCard(
            KeycloakSession session, PersonName name, Document document, BankCard card, MobileNumber reserved) {
        return chosen(session, BankSource.class, BANK_ATTRIBUTE)
                .map(id -> {
                    BankSource source = session.getProvider(BankSource.class, id);
                    return guards(session)
                            .call("bank source " + id, source.id(), source.ask(name, document, card, reserved));
                })
                .orElseGet(() -> new Outcome.Unavailable(new SourceId("bank"), NOT_SOON));
    }

    /** Begins a check at the configured {@link FaceSource}. */
    public static FaceStart startFace(KeycloakSession session, PersonName name, Document document, URI returnTo) {
        return askFace(session, source -> source.start(name, document, returnTo), FaceStart.Unavailable::new);
    }

    /** Asks the configured {@link FaceSource} how a check went. */
    public static FaceResult faceResult(KeycloakSession session, String transaction) {
        return askFace(session, source -> source.result(transaction), FaceResult.Unavailable::new);
    }

    private static <T> T askFace(
            KeycloakSession session,
            Function<FaceSource, Callable<T>> question,
            Function<Outcome.Unavailable, T> silence) {
        return chosen(session, FaceSource.class, FACE_ATTRIBUTE)
                .map(id -> {
                    FaceSource source = session.getProvider(FaceSource.class, id);
                    return guards(session).call("face source " + id, source.id(), question.apply(source), silence);
                })
                .orElseGet(() -> silence.apply(new Outcome.Unavailable(new SourceId("face"), NOT_SOON)));
    }

    /** Asks the configured {@link RegistrySource} whether code, name and head belong together. */
    public static Outcome verifyOrganisation(KeycloakSession session, Organisation organisation) {
        return askRegistry(session, source -> source.ask(organisation));
    }

    /** Asks the configured {@link RegistrySource} whether this person stands at the head of the organisation. */
    public static Outcome verifyHead(KeycloakSession session, CreditCode code, PersonName name, Document document) {
        return askRegistry(session, source -> source.askHead(code, name, document));
    }

    private static Outcome askRegistry(KeycloakSession session, Function<RegistrySource, Callable<Outcome>> question) {
        return chosen(session, RegistrySource.class, REGISTRY_ATTRIBUTE)
                .map(id -> {
                    RegistrySource source = session.getProvider(RegistrySource.class, id);
                    return guards(session).call("registry source " + id, source.id(), question.apply(source));
                })
                .orElseGet(() -> new Outcome.Unavailable(new SourceId("registry"), NOT_SOON));
    }

    /** Sends by the configured {@link SmsGateway}; {@link Outcome.Unavailable} when there is none or it does not answer in time. */
    public static Outcome sendSms(KeycloakSession session, MobileNumber to, SmsMessage message) {
        return chosen(session, SmsGateway.class, SMS_ATTRIBUTE)
                .map(id -> {
                    SmsGateway gateway = session.getProvider(SmsGateway.class, id);
                    return guards(session).call("SMS gateway " + id, gateway.id(), gateway.send(to, message));
                })
                .orElseGet(() -> new Outcome.Unavailable(new SourceId("sms"), NOT_SOON));
    }

    /** The one the realm names, else the only one installed. Never a guess between two. */
    private static Optional<String> chosen(KeycloakSession session, Class<? extends Provider> kind, String attribute) {
        Set<String> installed = session.listProviderIds(kind);
        String wanted = session.getContext().getRealm().getAttribute(attribute);
        Optional<String> chosen = Optional.ofNullable(wanted)
                .filter(id -> !id.isBlank())
                .or(() -> installed.size() == 1 ? installed.stream().findFirst() : Optional.empty())
                .filter(installed::contains);
        if (chosen.isEmpty()) {
            LOG.warnf(
                    "Realm attribute %s names '%s'; installed: %s. Nobody can be asked",
                    attribute, wanted == null ? "" : wanted, installed);
        }
        return chosen;
    }

    private static SourceGuards guards(KeycloakSession session) {
        return ((TrustRegistryFactory) session.getKeycloakSessionFactory().getProviderFactory(TrustRegistry.class))
                .sourceGuards();
    }
}
