// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.provider;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/**
 * Leaks on purpose, so that the search for leaks can be shown to work: {@code POST /realms/{realm}/test-canary/log} and
 * {@code …/event} with the text. Only ever in the tests' JAR.
 */
public final class TestCanaryProviderFactory implements RealmResourceProviderFactory {

    private static final Logger LOG = Logger.getLogger(TestCanaryProviderFactory.class);

    @Override
    public String getId() {
        return "test-canary";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new TestCanary(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    /** The resource itself. */
    public static final class TestCanary implements RealmResourceProvider {

        private final KeycloakSession session;

        TestCanary(KeycloakSession session) {
            this.session = session;
        }

        @Override
        public Object getResource() {
            return this;
        }

        @POST
        @Path("/log")
        @Consumes(MediaType.APPLICATION_JSON)
        public void log(String text) {
            LOG.trace(text);
        }

        @POST
        @Path("/event")
        @Consumes(MediaType.APPLICATION_JSON)
        public void event(String text) {
            new EventBuilder(session.getContext().getRealm(), session)
                    .event(EventType.CUSTOM_REQUIRED_ACTION)
                    .detail("canary", text)
                    .success();
        }

        @Override
        public void close() {}
    }
}
