// SPDX-License-Identifier: Apache-2.0
package org.oneaccount.registry.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oneaccount.trust.PolicyException;

/** A part of a document of settings that knows its place, so that every complaint names it. */
public record JsonPart(String path, JsonNode node) {

    public static JsonPart root(JsonNode document) {
        return new JsonPart("$", document);
    }

    public PolicyException wrong(String problem) {
        return new PolicyException(path, problem);
    }

    /** Refuses a key that is not one of these: a misspelt rule would silently not hold. */
    public JsonPart allowing(String... keys) {
        object().fieldNames().forEachRemaining(key -> {
            if (!Arrays.asList(keys).contains(key)) {
                throw child(key).wrong("is not known here; known: " + String.join(", ", keys));
            }
        });
        return this;
    }

    public JsonPart required(String key) {
        return optional(key).orElseThrow(() -> child(key).wrong("is missing"));
    }

    public Optional<JsonPart> optional(String key) {
        return Optional.of(child(key)).filter(child -> child.node != null);
    }

    public String text() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw wrong("must be a text");
        }
        return node.textValue();
    }

    int integer() {
        if (!node.isInt()) {
            throw wrong("must be a whole number");
        }
        return node.intValue();
    }

    public <T> List<T> elements(Function<JsonPart, T> element) {
        if (!node.isArray()) {
            throw wrong("must be an array");
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(element.apply(new JsonPart(path + "[" + i + "]", node.get(i))));
        }
        return elements;
    }

    /** An object whose keys are values themselves: account types, factors, sources. In the order of the document. */
    <K, V> Map<K, V> entries(Function<String, Optional<K>> key, String what, Function<JsonPart, V> value) {
        Map<K, V> entries = new LinkedHashMap<>();
        object().fieldNames().forEachRemaining(name -> {
            JsonPart child = child(name);
            entries.put(key.apply(name).orElseThrow(() -> child.wrong("is no " + what)), value.apply(child));
        });
        return entries;
    }

    /** A refusal by the domain itself gets this place, unless it names one. */
    public <T> T building(Supplier<T> value) {
        try {
            return value.get();
        } catch (PolicyException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private JsonNode object() {
        if (!node.isObject()) {
            throw wrong("must be an object");
        }
        return node;
    }

    private JsonPart child(String key) {
        String step = key.matches("[A-Za-z]\\w*") ? "." + key : "['" + key + "']";
        return new JsonPart(path + step, object().get(key));
    }
}
