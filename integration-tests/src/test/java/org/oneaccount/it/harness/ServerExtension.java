// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.it.harness;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts servers when first asked for, keeps them until the last test, and hands them and browsers to tests. */
final class ServerExtension implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final Namespace SPACE = Namespace.create(ServerExtension.class);
    private static final String BROWSERS = "browsers";

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
        OneAccountServer wanted = AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), OneAccountServer.class)
                .orElseThrow();
        String key = wanted.database() + "-" + wanted.nodes();
        return wholeRun(context).computeIfAbsent(key, any -> start(wanted), Server.class);
    }

    private static Server start(OneAccountServer wanted) {
        String image = System.getProperty("oneaccount.container", "");
        return image.isBlank() ? new Distribution(wanted.database(), wanted.nodes()) : new Container(image);
    }

    private static Chromium chromium(ExtensionContext context) {
        return wholeRun(context).computeIfAbsent(Chromium.class, any -> new Chromium(), Chromium.class);
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
