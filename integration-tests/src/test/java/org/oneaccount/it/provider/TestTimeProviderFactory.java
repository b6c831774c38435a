// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.provider;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.keycloak.timer.TimerProvider;

/**
 * Moves the server's time: {@code PUT /realms/{realm}/test-time/offset} with the seconds from now. Its timers do not notice; {@code POST
 * …/test-time/tasks/{name}} lets one of them strike now. Only ever in the tests' JAR.
 */
public final class TestTimeProviderFactory implements RealmResourceProviderFactory {

    @Override
    public String getId() {
        return "test-time";
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new TestTime(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    /** The resource itself. */
    public static final class TestTime implements RealmResourceProvider {

        private final KeycloakSession session;

        TestTime(KeycloakSession session) {
            this.session = session;
        }

        @Override
        public Object getResource() {
            return this;
        }

        @PUT
        @Path("offset")
        @Consumes(MediaType.APPLICATION_JSON)
        public void move(int seconds) {
            Time.setOffset(seconds);
        }

        /** On a thread of its own, as the timer does it: no request is there. */
        @POST
        @Path("tasks/{name}")
        public void strike(@PathParam("name") String name) throws InterruptedException {
            Thread timer = new Thread(
                    session.getProvider(TimerProvider.class)
                            .getTasks()
                            .get(name)
                            .getRunnable(),
                    "test-timer");
            timer.start();
            timer.join();
        }

        @Override
        public void close() {}
    }
}
