// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts servers and browsers when first asked for and keeps them until the last test. A test class has its server and its
 * browser to itself, so that as many classes run at once as {@code junit-platform.properties} says.
 */
final class ServerExtension
        implements ParameterResolver, BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Namespace SPACE = Namespace.create(ServerExtension.class);
    private static final String CHROMIUM = "chromium";
    private static final String BROWSERS = "browsers";

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(SPACE).put(CHROMIUM, new AtomicReference<Chromium>());
        context.getStore(SPACE).put(Server.class, servers(context).take());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(SPACE).put(BROWSERS, new ArrayList<Browser>());
        SeenRefusals.begin(context.getRequiredTestClass());
        Server server = server(context);
        server.resetTime();
        server.sandbox().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        SeenRefusals.end();
        for (Browser browser : browsers(context)) {
            context.getExecutionException()
                    .ifPresent(failure ->
                            browser.photograph(context.getRequiredTestClass().getSimpleName() + "-"
                                    + context.getRequiredTestMethod().getName()));
            browser.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Server server = context.getStore(SPACE).remove(Server.class, Server.class);
        if (server != null) {
            servers(context).giveBack(server);
        }
        Chromium chromium = lent(context).get();
        if (chromium != null) {
            chromiums(context).giveBack(chromium);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Server.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Server.class) {
            return server(context);
        }
        Browser browser = chromium(context).open();
        if (AnnotationSupport.isAnnotated(context.getRequiredTestClass(), FitsEveryScreen.class)) {
            browser.onEveryScreen();
        }
        browsers(context).add(browser);
        return browser;
    }

    private static Server server(ExtensionContext context) {
        return context.getStore(SPACE).get(Server.class, Server.class);
    }

    /** When the class first needs one. */
    private static Chromium chromium(ExtensionContext context) {
        if (lent(context).get() == null) {
            lent(context).set(chromiums(context).take());
        }
        return lent(context).get();
    }

    @SuppressWarnings("unchecked")
    private static AtomicReference<Chromium> lent(ExtensionContext context) {
        return context.getStore(SPACE).get(CHROMIUM, AtomicReference.class);
    }

    @SuppressWarnings("unchecked")
    private static Pool<Server> servers(ExtensionContext context) {
        OneAccountServer wanted = AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), OneAccountServer.class)
                .orElseThrow();
        String key = wanted.database() + "-" + wanted.nodes();
        return wholeRun(context).computeIfAbsent(key, any -> new Pool<>(() -> start(wanted)), Pool.class);
    }

    private static Server start(OneAccountServer wanted) {
        String image = System.getProperty("oneaccount.container", "");
        return image.isBlank() ? new Distribution(wanted.database(), wanted.nodes()) : new Container(image);
    }

    @SuppressWarnings("unchecked")
    private static Pool<Chromium> chromiums(ExtensionContext context) {
        return wholeRun(context).computeIfAbsent("chromiums", any -> new Pool<>(Chromium::new), Pool.class);
    }

    /** What lies here is closed after the last test. */
    private static Store wholeRun(ExtensionContext context) {
        return context.getRoot().getStore(SPACE);
    }

    @SuppressWarnings("unchecked")
    private static List<Browser> browsers(ExtensionContext context) {
        return context.getStore(SPACE).get(BROWSERS, List.class);
    }
}
