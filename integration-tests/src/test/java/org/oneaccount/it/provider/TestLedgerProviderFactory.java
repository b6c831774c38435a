// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.provider;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.oneaccount.registry.KeycloakClock;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.registry.Recorded;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.DocumentType;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

/**
 * Writes what an agent would prove on many pages, for tests that are about something else:
 * {@code POST /realms/{realm}/test-ledger/legal}, {@code …/natural}. Only ever in the tests' JAR.
 */
public final class TestLedgerProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return "test-ledger";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new TestLedger(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    /** The resource itself. */
    public static final class TestLedger implements RealmResourceProvider {

        private final KeycloakSession session;

        TestLedger(KeycloakSession session) {
            this.session = session;
        }

        @Override
        public Object getResource() {
            return this;
        }

        /**
         * Of an account of legal type: organisation, name, number and mobile of its agent; with a mandate, one as principal
         * or a certificate, if wished.
         */
        @POST
        @Path("legal")
        @Consumes(MediaType.APPLICATION_JSON)
        public void agent(Map<String, String> given) {
            RealmModel realm = session.getContext().getRealm();
            UserModel user = session.users().getUserByUsername(realm, given.get("username"));
            Organisation organisation = new Organisation(
                    CreditCode.ofForm(given.get("code")).orElseThrow(),
                    OrganisationName.parse(given.get("organisation")).orElseThrow(),
                    PersonName.parse(given.get("head")).orElseThrow());
            write(realm, user, Factor.ORGANISATION, "registry", new Detail.OfOrganisation(organisation));
            writePerson(realm, user, given);
            if (given.containsKey("mandate")) {
                write(realm, user, Factor.MANDATE, "counter", new Detail.ForOrganisation(Detail.Principal.NO));
            }
            if (given.containsKey("principal")) {
                write(realm, user, Factor.MANDATE, "counter", new Detail.ForOrganisation(Detail.Principal.YES));
            }
            if (given.containsKey("certificateUntil")) {
                write(
                        realm,
                        user,
                        Factor.CERTIFICATE,
                        "ca",
                        Optional.of(Instant.parse(given.get("certificateUntil"))),
                        new Detail.ForOrganisation(Detail.Principal.IF_NONE_IS));
            }
        }

        /** Of a personal account: name, number, mobile and a bank card. */
        @POST
        @Path("natural")
        @Consumes(MediaType.APPLICATION_JSON)
        public void person(Map<String, String> given) {
            RealmModel realm = session.getContext().getRealm();
            UserModel user = session.users().getUserByUsername(realm, given.get("username"));
            writePerson(realm, user, given);
            write(realm, user, Factor.BANK_CARD, "bank", identity(given));
        }

        private void writePerson(RealmModel realm, UserModel user, Map<String, String> given) {
            write(realm, user, Factor.REAL_NAME, "identity", identity(given));
            write(
                    realm,
                    user,
                    Factor.MOBILE,
                    "sms",
                    new Detail.Mobile(MobileNumber.parse(given.get("mobile")).orElseThrow()));
        }

        private Detail identity(Map<String, String> given) {
            Document document = Document.parse(
                            DocumentType.RESIDENT_ID,
                            given.get("idNumber"),
                            Optional.empty(),
                            LocalDate.now(KeycloakClock.of(session)))
                    .orElseThrow();
            return new Detail.Identity(PersonName.parse(given.get("name")).orElseThrow(), document);
        }

        private void write(RealmModel realm, UserModel user, Factor factor, String source, Detail detail) {
            write(realm, user, factor, source, Optional.empty(), detail);
        }

        private void write(
                RealmModel realm, UserModel user, Factor factor, String source, Optional<Instant> ends, Detail detail) {
            Recorded recorded = session.getProvider(TrustRegistry.class)
                    .record(
                            realm,
                            user,
                            List.of(new Proven(factor, new SourceId(source), Channel.ONLINE, ends, "", detail)));
            if (!(recorded instanceof Recorded.Written)) {
                throw new IllegalStateException(factor + " was not written: " + recorded);
            }
        }

        @Override
        public void close() {}
    }
}
