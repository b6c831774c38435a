// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.fake;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stands in for an interface of which a test needs one or two methods. */
public final class Fakes {

    private Fakes() {}

    /** @param answers what a method answers, by its name; others answer nothing: null, false, 0, an empty stream, or the fake itself; it equals itself alone */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer != null) {
                return answer.apply(args);
            }
            return switch (method.getName()) {
                case "equals" -> self == args[0];
                case "hashCode" -> System.identityHashCode(self);
                case "toString" -> type.getSimpleName();
                default -> nothing(method.getReturnType(), type, self);
            };
        }));
    }

    private static Object nothing(Class<?> returned, Class<?> type, Object self) {
        if (returned == type) {
            return self;
        }
        if (returned == boolean.class) {
            return false;
        }
        if (returned == int.class) {
            return 0;
        }
        if (returned == long.class) {
            return 0L;
        }
        if (returned == Set.class) {
            return Set.of();
        }
        return returned == Stream.class ? Stream.empty() : null;
    }
}
