// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.provider;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.oneaccount.registry.Organisation;
import org.oneaccount.registry.Proven;
import org.oneaccount.registry.Proven.Detail;
import org.oneaccount.registry.TrustRegistry;
import org.oneaccount.trust.Channel;
import org.oneaccount.trust.Factor;
import org.oneaccount.trust.SourceId;
import org.oneaccount.trust.identifier.CreditCode;
import org.oneaccount.trust.identifier.Document;
import org.oneaccount.trust.identifier.IdNumber;
import org.oneaccount.trust.identifier.MobileNumber;
import org.oneaccount.trust.identifier.OrganisationName;
import org.oneaccount.trust.identifier.PersonName;

/**
 * {@code POST /realms/{realm}/test-agent}: an agent's account of level 2, written by the registry as the proofs would have it
 * written. For tests that are about what comes after. Only ever in the tests' JAR.
 */
public final class TestAgentProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return "test-agent";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new TestAgent(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    /** The resource itself. */
    public static final class TestAgent implements RealmResourceProvider {

        private final KeycloakSession session;

        TestAgent(KeycloakSession session) {
            this.session = session;
        }

        @Override
        public Object getResource() {
            return this;
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        public void add(Map<String, String> company) {
            RealmModel realm = session.getContext().getRealm();
            UserModel user = session.users().addUser(realm, company.get("username"));
            user.setEnabled(true);
            user.setSingleAttribute("account_type", "legal");
            user.credentialManager().updateCredential(UserCredentialModel.password(company.get("password")));
            TrustRegistry registry = session.getProvider(TrustRegistry.class);
            registry.ensureSignIn(realm, user, SourceId.REALM);
            registry.record(
                    realm,
                    user,
                    List.of(proven(
                            Factor.ORGANISATION,
                            "sandbox-registry",
                            new Detail.OfOrganisation(new Organisation(
                                    new CreditCode(company.get("code")),
                                    new OrganisationName(company.get("name")),
                                    new PersonName(company.get("agent")))))));
            IdNumber number =
                    IdNumber.parse(company.get("idNumber"), LocalDate.now()).orElseThrow();
            registry.record(
                    realm,
                    user,
                    List.of(
                            proven(
                                    Factor.REAL_NAME,
                                    "sandbox-identity",
                                    new Detail.Identity(
                                            new PersonName(company.get("agent")),
                                            new Document(number.type(), number.value(), Optional.empty()))),
                            proven(
                                    Factor.MOBILE,
                                    "sandbox-sms",
                                    new Detail.Mobile(MobileNumber.parse(company.get("mobile"))
                                            .orElseThrow()))));
            registry.record(
                    realm,
                    user,
                    List.of(proven(Factor.MANDATE, "counter", new Detail.ForOrganisation(Detail.Principal.NO))));
        }

        private static Proven proven(Factor factor, String source, Detail detail) {
            return new Proven(factor, new SourceId(source), Channel.ONLINE, Optional.empty(), "test", detail);
        }

        @Override
        public void close() {}
    }
}
