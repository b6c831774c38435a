// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.provider;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * {@code POST /realms/{realm}/test-ledger}. Only ever in the tests' JAR.
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

        /** Of an account of legal type: organisation, name, number and mobile of its agent; with a mandate as principal, if wished. */
        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        public void agent(Map<String, String> given) {
            RealmModel realm = session.getContext().getRealm();
            UserModel user = session.users().getUserByUsername(realm, given.get("username"));
            Organisation organisation = new Organisation(
                    CreditCode.ofForm(given.get("code")).orElseThrow(),
                    OrganisationName.parse(given.get("organisation")).orElseThrow(),
                    PersonName.parse(given.get("head")).orElseThrow());
            Document document = Document.parse(
                            DocumentType.RESIDENT_ID,
                            given.get("idNumber"),
                            Optional.empty(),
                            LocalDate.now(ZoneId.systemDefault()))
                    .orElseThrow();
            PersonName name = PersonName.parse(given.get("name")).orElseThrow();
            write(realm, user, Factor.ORGANISATION, "registry", new Detail.OfOrganisation(organisation));
            write(realm, user, Factor.REAL_NAME, "identity", new Detail.Identity(name, document));
            write(
                    realm,
                    user,
                    Factor.MOBILE,
                    "sms",
                    new Detail.Mobile(MobileNumber.parse(given.get("mobile")).orElseThrow()));
            if (given.containsKey("principal")) {
                write(realm, user, Factor.MANDATE, "counter", new Detail.ForOrganisation(Detail.Principal.YES));
            }
        }

        private void write(RealmModel realm, UserModel user, Factor factor, String source, Detail detail) {
            Recorded recorded = session.getProvider(TrustRegistry.class)
                    .record(
                            realm,
                            user,
                            List.of(new Proven(
                                    factor, new SourceId(source), Channel.ONLINE, Optional.empty(), "", detail)));
            if (!(recorded instanceof Recorded.Written)) {
                throw new IllegalStateException(factor + " was not written: " + recorded);
            }
        }

        @Override
        public void close() {}
    }
}
